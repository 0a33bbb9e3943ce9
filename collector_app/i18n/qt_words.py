"""Qt's own words: what its line edits, file and print dialogs ask for, answered from our catalogues.

Qt ships no Thai, Vietnamese or Indonesian texts. The list was recorded by showing these dialogs and noting what they
ask (recipes 3), less what no screen of ours can show. A mnemonic (&) is left out of every translation: letters with Alt
do not fire in a Thai layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.i18n.catalogues import catalogue

if TYPE_CHECKING:
    from collector_app.i18n.language import Language

_EDITING = ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All")

_PAGES = (
    "Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. "
    "E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9."
)

QT_WORDS: dict[str, tuple[str, ...]] = {
    "QPlatformTheme": (
        "OK",
        "Cancel",
        "Close",
        "Save",
        "Save All",
        "Open",
        "Apply",
        "Reset",
        "Restore Defaults",
        "Discard",
        "Don't Save",
        "Help",
        "&Yes",
        "Yes to &All",
        "&No",
        "N&o to All",
        "Abort",
        "Retry",
        "Ignore",
    ),
    "QLineEdit": _EDITING,
    "QWidgetTextControl": (*_EDITING, "Copy &Link Location"),
    "QAbstractSpinBox": ("&Select All", "&Step up", "Step &down"),
    "QFileDialog": (
        "&Choose",
        "&Delete",
        "&Look in:",
        "Look in:",
        "&New Folder",
        "New Folder",
        "&Open",
        "Open",
        "&Rename",
        "&Save",
        "Save As",
        "All Files (*)",
        "Back",
        "Forward",
        "Go back",
        "Go forward",
        "Go to the parent directory",
        "Parent Directory",
        "Create New Folder",
        "Create a New Folder",
        "Detail View",
        "List View",
        "Change to detail view mode",
        "Change to list view mode",
        "List of places and bookmarks",
        "Sidebar",
        "Directories",
        "Directory:",
        "Find Directory",
        "File &name:",
        "Files",
        "Files of &type:",
        "Show ",
        "Show &hidden files",
        "My Computer",
        "Recent Places",
        "Remove",
        "%1 already exists.\nDo you want to replace it?",
        "%1\nFile not found.\nPlease verify the correct file name was given.",
        "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
        "Are you sure you want to delete '%1'?",
        "Could not delete directory.",
    ),
    "QFileSystemModel": ("Name", "Size", "Type", "Date Modified", "Computer", "%1 bytes", "%1 KB", "%1 MB", "%1 GB"),
    "QAbstractFileIconProvider": ("Drive", "Folder", "File"),
    "QPrintDialog": (
        "Print",
        "&Print",
        "&Options >>",
        "&Options <<",
        "Print to File (PDF)",
        "Write PDF file",
        "Local file",
        "All Pages",
        "Odd Pages",
        "Even Pages",
        "Print all",
        "Print range",
        "%1 already exists.\nDo you want to overwrite it?",
        "%1 is a directory.\nPlease choose a different file name.",
        "File %1 is not writable.\nPlease choose a different file name.",
    ),
    "QPrintSettingsOutput": (
        "Copies",
        "Copies:",
        "Collate",
        "Reverse",
        "Color",
        "Color Mode",
        "Grayscale",
        "Print range",
        "Print all",
        "Pages",
        "Pages from",
        "to",
        "Current Page",
        "Selection",
        "Page &Set:",
        "Double Sided Printing",
        "Off",
        "Long side binding",
        "Short side binding",
        "Options",
        "Output Settings",
        _PAGES,
    ),
    "QTabBar": ("Scroll Left", "Scroll Right"),
    "QPrintWidget": (
        "Printer",
        "&Name:",
        "P&roperties",
        "Location:",
        "Preview",
        "Type:",
        "Output &file:",
    ),
}


def qt_word(language: Language, context: str, source: str) -> str:
    """Return what Qt should show for one of its own texts; the English itself where we have no word."""
    return catalogue(language.code).pgettext(qt_context(context), source)


def qt_context(context: str) -> str:
    """Return the context under which the catalogues keep a word of Qt's."""
    return f"Qt/{context}"

"""What the window remembers of how it was looked at: language per person, light, contrast, size of text.

It lies in a small INI file outside every home: it is no fact of the trade, and losing it loses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSettings

from collector_app.i18n.language import LANGUAGES, language
from collector_app.ui.kit.theme import system_is_dark
from collector_app.ui.kit.tokens import SMALLEST_TEXT, Palette, palette_of

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.i18n.language import Language
    from collector_app.ui.kit.look import Look

_FILE = "window.ini"


class Memory(QObject):
    """Reads once at start, writes at every change."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._settings = QSettings(str(folder / _FILE), QSettings.Format.IniFormat)
        self._look: Look | None = None
        self._person = ""

    def language(self, asked: str = "") -> Language:
        """Return the language that was asked for, else the last one, else the system's, else English."""
        for code in (asked, self._text("language"), _system_language()):
            if code in LANGUAGES:
                return language(code)
        return language("en")

    def palette(self) -> Palette:
        """Return the last colours, at first those that the system asks for."""
        dark = self._text("dark")
        return palette_of(dark=dark == "1" if dark else system_is_dark(), contrast=self._text("contrast") == "1")

    def percent(self) -> int:
        """Return the last size of text."""
        said = self._text("percent")
        return int(said) if said.isdigit() else SMALLEST_TEXT

    def follow(self, look: Look) -> None:
        """Write down every change of the look from here on."""
        self._look = look
        look.language_changed.connect(self._keep)
        look.style_changed.connect(self._keep)

    def meet(self, person: str) -> None:
        """Speak to a person as they were last spoken to; what they change now is theirs."""
        self._person = person
        code = self._text(f"person/{person}")
        if self._look is not None and code in LANGUAGES:
            self._look.speak(language(code))

    def _keep(self) -> None:
        look = self._look
        if look is None:
            return
        self._settings.setValue("language", look.language.code)
        self._settings.setValue("dark", str(int(look.palette.dark)))
        self._settings.setValue("contrast", str(int(look.palette.contrast)))
        self._settings.setValue("percent", str(look.percent))
        if self._person:
            self._settings.setValue(f"person/{self._person}", look.language.code)

    def _text(self, name: str) -> str:
        return str(self._settings.value(name, ""))


def _system_language() -> str:
    name = QLocale.system().name()
    return name if name in LANGUAGES else name.split("_", maxsplit=1)[0]

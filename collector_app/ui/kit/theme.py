"""The theme: Fusion, a QPalette and one style sheet, all made from the tokens; switched live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from collector_app.ui.kit.fonts import register_fonts
from collector_app.ui.kit.sheet import style_sheet
from collector_app.ui.kit.tokens import Role, Token, palette_of

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look

_ROLES = (
    (QPalette.ColorRole.Window, Token.BG),
    (QPalette.ColorRole.WindowText, Token.TEXT),
    (QPalette.ColorRole.Base, Token.SURFACE),
    (QPalette.ColorRole.AlternateBase, Token.RAISED),
    (QPalette.ColorRole.Text, Token.TEXT),
    (QPalette.ColorRole.Button, Token.SURFACE),
    (QPalette.ColorRole.ButtonText, Token.TEXT),
    (QPalette.ColorRole.BrightText, Token.DANGER),
    (QPalette.ColorRole.PlaceholderText, Token.TEXT2),
    (QPalette.ColorRole.Highlight, Token.ACCENT),
    (QPalette.ColorRole.HighlightedText, Token.ON_ACCENT),
    (QPalette.ColorRole.ToolTipBase, Token.RAISED),
    (QPalette.ColorRole.ToolTipText, Token.TEXT),
    (QPalette.ColorRole.Link, Token.ACCENT),
    (QPalette.ColorRole.Mid, Token.EDGE),
    (QPalette.ColorRole.Light, Token.RAISED),
    (QPalette.ColorRole.Dark, Token.LINE),
)


class Theme:
    """Keeps the application dressed as its Look says."""

    def __init__(self, application: QApplication, look: Look) -> None:
        self._application = application
        self._look = look
        register_fonts()
        application.setStyle("Fusion")
        look.style_changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Put colours, font and style sheet of the look on the whole application."""
        self._application.setPalette(qt_palette(self._look))
        self._application.setFont(self._look.font(Role.BODY))
        self._application.setStyleSheet(style_sheet(self._look))

    def toggle_dark(self) -> None:
        """Change between light and dark and keep the contrast."""
        now = self._look.palette
        self._look.paint_with(palette_of(dark=not now.dark, contrast=now.contrast))

    def toggle_contrast(self) -> None:
        """Change between soft and high contrast and keep the ground."""
        now = self._look.palette
        self._look.paint_with(palette_of(dark=now.dark, contrast=not now.contrast))


def qt_palette(look: Look) -> QPalette:
    """Return the palette that Qt's own parts use: menus, print and file dialogs."""
    palette = QPalette()
    for role, token in _ROLES:
        palette.setColor(role, look.colour(token))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, look.colour(Token.DISABLED))
    return palette


def system_is_dark() -> bool:
    """Whether the operating system asks for a dark ground."""
    return QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

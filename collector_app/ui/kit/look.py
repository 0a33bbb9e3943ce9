"""Look: what a widget asks how to show itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics

from collector_app.i18n.text import Text
from collector_app.ui.kit.tokens import LARGEST_TEXT, SMALLEST_TEXT, TYPES, Palette, Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.language import Language

FAMILIES = ("Collector Sans", "Noto Sans SC")


class Look(QObject):
    """The language, the colours and the size of text in force; every widget of ours gets it first.

    A widget keeps Texts and tokens, never words and colours, and says or draws them anew when a signal comes. So
    language, light and size change live, and no page has to think of it.
    """

    language_changed = Signal()
    style_changed = Signal()

    def __init__(self, language: Language, palette: Palette, percent: int = SMALLEST_TEXT) -> None:
        super().__init__()
        self._language = language
        self._palette = palette
        self._percent = percent
        self._fonts: dict[Role, QFont] = {}
        self._metrics: dict[Role, QFontMetrics] = {}
        self._colours: dict[Token, QColor] = {}

    @property
    def language(self) -> Language:
        """The language of the person at the screen."""
        return self._language

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return self._palette

    @property
    def percent(self) -> int:
        """The size of text, 100 to 150."""
        return self._percent

    @property
    def roomy(self) -> bool:
        """Whether text is so large that rail and side columns fold; `look.md` 1."""
        return self._percent > SMALLEST_TEXT + 10

    def speak(self, language: Language) -> None:
        """Change the language of every widget."""
        if language != self._language:
            self._language = language
            self.language_changed.emit()

    def paint_with(self, palette: Palette) -> None:
        """Change the colours of every widget."""
        if palette is not self._palette:
            self._palette = palette
            self._colours.clear()
            self.style_changed.emit()

    def enlarge(self, percent: int) -> None:
        """Change the size of text and of all that grows with it."""
        bounded = max(SMALLEST_TEXT, min(LARGEST_TEXT, percent))
        if bounded != self._percent:
            self._percent = bounded
            self._fonts.clear()
            self._metrics.clear()
            self.style_changed.emit()

    def say(self, words: Text | str) -> str:
        """Return words in the language in force; a str is a name or a figure and stays as it is."""
        return self._language.say(words) if isinstance(words, Text) else words

    def colour(self, token: Token) -> QColor:
        """Return the colour of a token, the same object to all: a list asks for hundreds while somebody types."""
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = QColor(self._palette[token])
        return found

    def px(self, measure: int) -> int:
        """Return a measure of 100 % at the size in force: tiles and rows grow with the text."""
        return (measure * self._percent + 50) // 100

    def line(self, role: Role) -> int:
        """Return the height of one line of type."""
        return self.px(TYPES[role].line)

    def metrics(self, role: Role) -> QFontMetrics:
        """Return the measures of a role's font, the same object to all."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetrics(self.font(role))
        return found

    def font(self, role: Role) -> QFont:
        """Return the font of a role; digits have equal widths, so columns of figures stand."""
        found = self._fonts.get(role)
        if found is None:
            kind = TYPES[role]
            found = QFont(list(FAMILIES))
            found.setPixelSize(self.px(kind.px))
            found.setWeight(QFont.Weight(kind.weight))
            self._fonts[role] = found
        return QFont(found)

"""Entries: what belongs to one thing, two lines each, such as the lines of a ticket or the lots of a grade."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize

from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.paint import RIGHT, Canvas, laid_out
from collector_app.ui.kit.side_panel import WIDTH
from collector_app.ui.kit.tokens import GAP, Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look

ROOM, BELOW = WIDTH - 3 * GAP, 6


@dataclass(frozen=True, slots=True)
class Entry:
    """A name, what belongs to it, and a figure that is formatted already."""

    first: Text | str
    second: Text | str = ""
    value: Text | str = ""


class Entries(Drawn):
    """Names in 600 and whole, however many lines they take; below each the small words and its figure."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._entries: tuple[Entry, ...] = ()
        self.changed()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries shown."""
        return self._entries

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show other entries."""
        self._entries = entries
        self.setVisible(bool(entries))
        self.changed()

    def spoken(self) -> Text | str:
        """Return every entry in a row."""
        return "; ".join(
            " ".join(self.look.say(words) for words in (entry.first, entry.second, entry.value) if words)
            for entry in self._entries
        )

    def wanted(self) -> QSize:
        """Return the height of all entries."""
        return QSize(ROOM, sum(self._name(entry) + self._below() for entry in self._entries))

    def draw(self, canvas: Canvas) -> None:
        """Write the entries below each other, a hairline between."""
        top = 0
        for place, entry in enumerate(self._entries):
            if place:
                line = QRect(0, top, self.width(), self.look.palette.border)
                canvas.ground(line, Token.LINE, radius=0)
            high = self._name(entry)
            canvas.wrapped(QRect(0, top, ROOM, high), self.look.say(entry.first), Role.NAME, Token.TEXT)
            below = QRect(0, top + high - 4, self.width(), self.look.line(Role.STRONG))
            canvas.words(below, self.look.say(entry.second), Role.SMALL, Token.TEXT2)
            canvas.words(below, self.look.say(entry.value), Role.STRONG, Token.TEXT, RIGHT)
            top += high + self._below()

    def _name(self, entry: Entry) -> int:
        _layout, height = laid_out(self.look.say(entry.first), self.look.font(Role.NAME), ROOM)
        return max(self.look.line(Role.NAME), round(height))

    def _below(self) -> int:
        return self.look.line(Role.STRONG) + BELOW - 4

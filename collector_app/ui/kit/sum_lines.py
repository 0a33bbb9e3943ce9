"""Sum lines: rows 38 high, label small at the left, value strong at the right; one of them may be the sum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics

from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.paint import RIGHT, Canvas
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look

HEIGHT = 38


@dataclass(frozen=True, slots=True)
class SumLine:
    """A label and its value, already formatted where it is a figure; `strong` writes the label in 600 too.

    `large` writes the value as a sum, 32 px in a row of 56: what goes over the counter.
    """

    label: Text | str
    value: Text | str
    strong: bool = False
    large: bool = False


class SumLines(Drawn):
    """Labels and values of one thing, such as gross, tare, deduction and net."""

    def __init__(self, look: Look, lines: tuple[SumLine, ...] = ()) -> None:
        super().__init__(look)
        self._lines = lines
        self.changed()

    @property
    def lines(self) -> tuple[SumLine, ...]:
        """The lines shown."""
        return self._lines

    def show_lines(self, lines: tuple[SumLine, ...]) -> None:
        """Show other lines."""
        if lines != self._lines:
            self._lines = lines
            self.changed()

    def spoken(self) -> Text | str:
        """Return every line in a row."""
        return ", ".join(f"{self.look.say(line.label)} {self.look.say(line.value)}" for line in self._lines)

    def wanted(self) -> QSize:
        """Return 38 a line, and as wide as the widest line."""
        widest = max((self._width(line) for line in self._lines), default=0)
        return QSize(widest, sum(self._height(line) for line in self._lines))

    def draw(self, canvas: Canvas) -> None:
        """Write the lines below each other."""
        top = 0
        for line in self._lines:
            room = QRect(0, top, self.width(), self._height(line))
            top += room.height()
            ink = Token.TEXT if line.strong else Token.TEXT2
            canvas.words(room, self.look.say(line.label), Role.NAME if line.strong else Role.SMALL, ink)
            canvas.words(room, self.look.say(line.value), _role(line), Token.TEXT, RIGHT)

    def _height(self, line: SumLine) -> int:
        return self.look.line(Role.SUM) if line.large else self.look.px(HEIGHT)

    def _width(self, line: SumLine) -> int:
        label = QFontMetrics(self.look.font(Role.NAME if line.strong else Role.SMALL))
        value = QFontMetrics(self.look.font(_role(line)))
        said = label.horizontalAdvance(self.look.say(line.label)) + value.horizontalAdvance(self.look.say(line.value))
        return said + 16


def _role(line: SumLine) -> Role:
    return Role.SUM if line.large else Role.STRONG

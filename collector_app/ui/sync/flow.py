"""Flow: three cards with arrows between, from this computer over a bundle to head office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.tokens import GAP, RADIUS_CARD, Role, Token

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

WIDTH, HEIGHT, BETWEEN, ARROW = 410, 132, 8, 32
LABELS = (text("On this computer"), text("In a bundle"), text("HQ has it"))


@dataclass(frozen=True, slots=True)
class Stop:
    """One card: its figure, formatted already, what belongs to it, and whether it is as it should be."""

    figure: str
    second: Text | str = ""
    ink: Token = Token.TEXT


class Flow(Drawn):
    """Three figures that the eye follows from left to right."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._stops = (Stop(""), Stop(""), Stop(""))
        self.changed()

    @property
    def stops(self) -> tuple[Stop, Stop, Stop]:
        """The cards shown."""
        return self._stops

    def show_stops(self, stops: tuple[Stop, Stop, Stop]) -> None:
        """Show other figures."""
        self._stops = stops
        self.changed()

    def spoken(self) -> Text | str:
        """Return every card in a row."""
        return ", ".join(
            " ".join(self.look.say(said) for said in (label, stop.figure, stop.second) if said)
            for label, stop in zip(LABELS, self._stops, strict=True)
        )

    def wanted(self) -> QSize:
        """Return three cards of 410 at 100 %; a narrow window makes them narrower."""
        lines = 2 * self.look.line(Role.SMALL) + self.look.line(Role.SUM)
        return QSize(3 * (WIDTH - 40) + 2 * BETWEEN, lines + GAP if self.look.roomy else self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw the cards, then the arrows over the gaps."""
        width = (self.width() - 2 * BETWEEN) // 3
        for place, (label, stop) in enumerate(zip(LABELS, self._stops, strict=True)):
            self._draw_stop(canvas, QRect(place * (width + BETWEEN), 0, width, self.height()), label, stop)
        for place in (1, 2):
            middle = QPoint(place * (width + BETWEEN) - BETWEEN // 2, self.height() // 2)
            box = QRect(middle.x() - ARROW // 2, middle.y() - ARROW // 2, ARROW, ARROW)
            canvas.ground(box, Token.SURFACE, radius=ARROW / 2, edge=Token.EDGE)
            canvas.icon(middle, "arrow-right", Token.TEXT2)

    def _draw_stop(self, canvas: Canvas, box: QRect, label: Text, stop: Stop) -> None:
        canvas.ground(box, Token.SURFACE, radius=RADIUS_CARD, edge=Token.LINE)
        room = box.adjusted(GAP + 8, 8, -GAP - 8, -8)
        line, figure = self.look.line(Role.SMALL), self.look.line(Role.SUM)
        top = room.top() + max(0, (room.height() - 2 * line - figure) // 2)
        canvas.words(QRect(room.left(), top, room.width(), line), self.look.say(label), Role.SMALL, Token.TEXT2)
        canvas.words(QRect(room.left(), top + line, room.width(), figure), stop.figure, Role.SUM, stop.ink)
        below = QRect(room.left(), top + line + figure, room.width(), line)
        canvas.fitting(below, self.look.say(stop.second), Role.SMALL, Token.TEXT2)

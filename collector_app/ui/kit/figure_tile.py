"""Figure tile: one figure of a page, 300 x 88; it opens the list behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize

from collector_app.ui.kit.drawn import DrawnButton
from collector_app.ui.kit.paint import RIGHT
from collector_app.ui.kit.tokens import GAP, RADIUS_CARD, Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

WIDTH, HEIGHT = 300, 88


class FigureTile(DrawnButton):
    """A small label, the figure in 32 px, a small second line at its right."""

    def __init__(self, look: Look, label: Text | str) -> None:
        super().__init__(look)
        self._label = label
        self._figure: Text | str = ""
        self._second: Text | str = ""
        self._ink = Token.TEXT
        self.changed()

    def show_figure(self, figure: Text | str, second: Text | str = "", ink: Token = Token.TEXT) -> None:
        """Show a figure, formatted already, and what belongs to it."""
        self._figure, self._second, self._ink = figure, second, ink
        self.changed()

    def spoken(self) -> Text | str:
        """Return label, figure and second line."""
        return " ".join(self.look.say(said) for said in (self._label, self._figure, self._second) if said)

    def wanted(self) -> QSize:
        """Return 300 x 88 at 100 %."""
        return QSize(WIDTH, self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw the card."""
        fill = Token.RAISED if self.hovered else Token.SURFACE
        canvas.ground(self.rect(), fill, radius=RADIUS_CARD, edge=Token.LINE)
        room = self.rect().adjusted(GAP, 6, -GAP, -4)
        head = QRect(room.left(), room.top(), room.width(), self.look.line(Role.SMALL))
        canvas.words(head, self.look.say(self._label), Role.SMALL, Token.TEXT2)
        figure = QRect(room.left(), head.bottom(), room.width(), room.bottom() - head.bottom())
        canvas.words(figure, self.look.say(self._figure), Role.SUM, self._ink)
        canvas.words(figure.adjusted(0, 10, 0, 0), self.look.say(self._second), Role.SMALL, Token.TEXT2, RIGHT)

"""Picture board: up to nine drawings, a digit each; it works without reading, the words only help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.key_cap import draw_cap
from collector_app.ui.kit.paint import laid_out
from collector_app.ui.kit.tokens import RADIUS_TILE, Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

NARROWEST, LOWEST = 380, 54
FEW, MOST_COLUMNS, GAP, CAP, LARGEST = 4, 3, 8, 30, 128  # four and fewer stand in two columns, larger


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawing with its digit and its words."""

    digit: str
    drawing: str
    words: Text


class PictureBoard(Drawn):
    """Shows one question of the picture key; `chosen` gives the digit."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._pictures: tuple[Picture, ...] = ()
        self.own_ring = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.changed()

    def show_pictures(self, pictures: tuple[Picture, ...]) -> None:
        """Show other drawings."""
        self._pictures = pictures
        self.changed()

    def spoken(self) -> Text | str:
        """Return the digits with their words."""
        return ", ".join(f"{each.digit} {self.look.say(each.words)}" for each in self._pictures)

    def wanted(self) -> QSize:
        """Return the room that nine drawings like to have."""
        return QSize(420, 430)

    def minimumSizeHint(self) -> QSize:
        """Return the room in which nine drawings can still be told apart."""
        return QSize(NARROWEST, 3 * (LOWEST + GAP))

    def draw(self, canvas: Canvas) -> None:
        """Draw the pictures."""
        for place, each in enumerate(self._pictures):
            self._draw(canvas, self._box(place), each)

    def _draw(self, canvas: Canvas, box: QRect, picture: Picture) -> None:
        canvas.ground(box, Token.SURFACE, radius=RADIUS_TILE, edge=Token.LINE)
        cap = QRect(box.left() + 8, box.top() + 4, self.look.px(CAP), self.look.px(CAP))
        draw_cap(canvas, self.look, cap, picture.digit, on=Token.RAISED)
        if box.width() > 2 * box.height():
            self._draw_beside(canvas, box.adjusted(cap.width() + 12, 0, -8, 0), picture)
        else:
            self._draw_below(canvas, box, picture)

    def _draw_beside(self, canvas: Canvas, room: QRect, picture: Picture) -> None:
        """Draw the words at the right, where text is large and the rows are low."""
        size = min(room.height() - 16, self.look.px(LARGEST), room.width() // 3)
        canvas.drawing(QPoint(room.left() + size // 2, room.center().y()), picture.drawing, Token.TEXT, size)
        words = room.adjusted(size + 8, 0, 0, 0)
        canvas.wrapped(words, self.look.say(picture.words), Role.TINY, Token.TEXT)

    def _draw_below(self, canvas: Canvas, box: QRect, picture: Picture) -> None:
        said = self.look.say(picture.words)
        _layout, high = laid_out(said, self.look.font(Role.TINY), box.width() - 16)
        below = QRect(box.left() + 8, box.bottom() - int(high) - 1, box.width() - 16, int(high) + 2)
        room = below.top() - box.top() - 8
        most = self.look.px(LARGEST) * (2 if len(self._pictures) == 1 else 1)
        size = max(24, min(room, box.width() - 2 * (self.look.px(CAP) + 12), most))
        canvas.drawing(QPoint(box.center().x(), box.top() + 5 + room // 2), picture.drawing, Token.TEXT, size)
        canvas.centred(below, said, Role.TINY, Token.TEXT)

    def _box(self, place: int) -> QRect:
        count = len(self._pictures)
        columns = 3 if count > FEW else min(2, count)
        rows = max(columns, -(-count // columns)) if columns < MOST_COLUMNS else -(-count // columns)
        wide = (self.width() - GAP * (columns - 1)) // columns
        high = (self.height() - GAP * (rows - 1)) // rows
        row, column = divmod(place, columns)
        return QRect(column * (wide + GAP), row * (high + GAP), wide, high)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the drawing under the mouse."""
        for place, each in enumerate(self._pictures):
            if self._box(place).contains(event.position().toPoint()):
                self.chosen.emit(each.digit)
                return

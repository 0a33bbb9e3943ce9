"""Signs board: one question's drawing, 160 x 160, and its answers with their digits; Enter is never among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.key_cap import draw_cap
from collector_app.ui.kit.tokens import RADIUS_CARD, RADIUS_TILE, Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

PICTURE, ANSWER, LOW_ANSWER, GAP, MOST = 160, 68, 40, 8, 4
NARROWEST = 380  # in a window 1280 wide
GOOD, AMBER, RED = ("circle", Token.OK), ("triangle", Token.WARN), ("octagon", Token.DANGER)


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer: the key that says it, what stands on its cap, its words, its shape and colour."""

    key: str
    words: Text
    state: tuple[str, Token]
    cap: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """One question as the board shows it, and how far the questions are."""

    drawing: str
    words: Text
    look: Text
    rows: tuple[AnswerRow, ...]
    place: int = 1
    of: int = 1


class SignsBoard(Drawn):
    """Shape, word and colour at each answer: a circle is good, a triangle sets it apart, an octagon stops."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._shown: Shown | None = None
        self.own_ring = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.changed()

    def ask(self, shown: Shown) -> None:
        """Show a question."""
        self._shown = shown
        self.changed()

    def spoken(self) -> Text | str:
        """Return the question with its answers."""
        if self._shown is None:
            return ""
        said = [f"{row.cap or row.key} {self.look.say(row.words)}" for row in self._shown.rows]
        return ", ".join([self.look.say(self._shown.words), *said])

    def wanted(self) -> QSize:
        """Return the height of four answers."""
        return QSize(420, MOST * (self.look.px(ANSWER) + GAP))

    def minimumSizeHint(self) -> QSize:
        """Return the height of four answers of one line each, where the window is low."""
        return QSize(NARROWEST, MOST * (self.look.px(LOW_ANSWER) + GAP))

    def draw(self, canvas: Canvas) -> None:
        """Draw the picture, the answers, where to look, and "2 of 4"."""
        if self._shown is None:
            return
        size = self.look.px(PICTURE)
        box = QRect(0, 0, size, size)
        edge = Token.EDGE if self.look.palette.contrast else None
        canvas.ground(box, Token.RAISED, radius=RADIUS_CARD, edge=edge)
        canvas.drawing(box.center() + QPoint(1, 1), self._shown.drawing, Token.TEXT, round(size * 0.8))
        for place, row in enumerate(self._shown.rows):
            self._draw_row(canvas, self._box(place), row)
        line = self.look.line(Role.SMALL)
        top = size + 4
        if self._shown.of > 1:
            said = self.look.say(text("{place} of {count}", place=self._shown.place, count=self._shown.of))
            canvas.words(QRect(0, top, size, line), said, Role.SMALL, Token.TEXT2, Qt.AlignmentFlag.AlignCenter)
            top += line
        if not self.look.roomy:
            below = QRect(0, top, size, self.height() - top)
            canvas.from_top(below, self.look.say(self._shown.look), Role.TINY, Token.TEXT2)

    def _draw_row(self, canvas: Canvas, box: QRect, row: AnswerRow) -> None:
        icon, token = row.state
        canvas.ground(box, Token.SURFACE, radius=RADIUS_TILE, edge=Token.LINE)
        draw_cap(
            canvas, self.look, QRect(box.left() + 10, box.top(), 44, box.height()), row.cap or row.key, on=Token.RAISED
        )
        canvas.icon(QPoint(box.left() + 78, box.center().y() + 1), icon, token, 24)
        canvas.wrapped(box.adjusted(102, 0, -8, 0), self.look.say(row.words), Role.NAME, Token.TEXT)

    def _box(self, place: int) -> QRect:
        left = self.look.px(PICTURE) + 16
        high = min(self.look.px(ANSWER), self.height() // MOST - GAP)
        return QRect(left, place * (high + GAP), self.width() - left, high)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the answer under the mouse."""
        if self._shown is not None:
            for place, row in enumerate(self._shown.rows):
                if row.key and self._box(place).contains(event.position().toPoint()):
                    self.chosen.emit(row.key)
                    return

"""Signs board: one question's picture, 160 x 160, and its answers with their digits; Enter is never among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal

from collector_app.i18n.names import sign_name
from collector_app.i18n.text import Text, text
from collector_app.ui.intake.questions import NONE, Answer, Question
from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.key_cap import draw_cap
from collector_app.ui.kit.tokens import RADIUS_CARD, RADIUS_TILE, Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from collector_app.domain.catalogue import Catalogue
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

PICTURE, ANSWER, LOW_ANSWER, GAP = 160, 68, 40, 8
_STATES = {"": ("circle", Token.OK), "amber": ("triangle", Token.WARN), "red": ("octagon", Token.DANGER)}


class SignsBoard(Drawn):
    """Shape, word and colour at each answer: a circle is good, a triangle sets it apart, an octagon stops."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._question: Question | None = None
        self._catalogue: Catalogue | None = None
        self._place, self._of = 1, 1
        self.own_ring = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.changed()

    def ask(self, question: Question, catalogue: Catalogue, place: int, of: int) -> None:
        """Show a question and how far the questions are."""
        self._question, self._catalogue = question, catalogue
        self._place, self._of = place, of
        self.changed()

    def words(self, answer: Answer) -> Text:
        """Return what an answer says."""
        if not answer.sign or self._catalogue is None:
            return NONE
        return sign_name(self._catalogue.signs[answer.sign])

    def spoken(self) -> Text | str:
        """Return the question with its answers."""
        if self._question is None:
            return ""
        said = [f"{answer.digit} {self.look.say(self.words(answer))}" for answer in self._question.answers]
        return ", ".join([self.look.say(self._question.words), *said])

    def wanted(self) -> QSize:
        """Return the height of four answers."""
        return QSize(420, 4 * (self.look.px(ANSWER) + GAP))

    def minimumSizeHint(self) -> QSize:
        """Return the height of four answers of one line each, where the window is low."""
        return QSize(420, 4 * (self.look.px(LOW_ANSWER) + GAP))

    def draw(self, canvas: Canvas) -> None:
        """Draw the picture, the answers, and "2 of 4"."""
        if self._question is None:
            return
        size = self.look.px(PICTURE)
        box = QRect(0, 0, size, size)
        edge = Token.EDGE if self.look.palette.contrast else None
        canvas.ground(box, Token.RAISED, radius=RADIUS_CARD, edge=edge)
        canvas.icon(box.center() + QPoint(1, 1), self._question.icon, Token.TEXT, self.look.px(104))
        for place, answer in enumerate(self._question.answers):
            self._draw_answer(canvas, self._box(place), answer)
        if self._of > 1:
            said = self.look.say(text("{place} of {count}", place=self._place, count=self._of))
            below = QRect(0, size + 8, size, self.look.line(Role.SMALL))
            canvas.words(below, said, Role.SMALL, Token.TEXT2, Qt.AlignmentFlag.AlignCenter)

    def _draw_answer(self, canvas: Canvas, box: QRect, answer: Answer) -> None:
        severity = ""
        if answer.sign and self._catalogue is not None:
            severity = self._catalogue.signs[answer.sign].severity.value
        icon, token = _STATES[severity]
        canvas.ground(box, Token.SURFACE, radius=RADIUS_TILE, edge=Token.LINE)
        draw_cap(canvas, self.look, QRect(box.left() + 10, box.top(), 44, box.height()), answer.digit, on=Token.RAISED)
        canvas.icon(QPoint(box.left() + 78, box.center().y() + 1), icon, token, 24)
        room = box.adjusted(102, 0, -8, 0)
        canvas.wrapped(room, self.look.say(self.words(answer)), Role.NAME, Token.TEXT)

    def _box(self, place: int) -> QRect:
        left = self.look.px(PICTURE) + 16
        high = min(self.look.px(ANSWER), self.height() // 4 - GAP)
        return QRect(left, place * (high + GAP), self.width() - left, high)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the answer under the mouse."""
        if self._question is not None:
            for place, answer in enumerate(self._question.answers):
                if self._box(place).contains(event.position().toPoint()):
                    self.chosen.emit(answer.digit)
                    return

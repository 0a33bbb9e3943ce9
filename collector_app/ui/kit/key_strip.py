"""Key strip: the keys that work now, 40 high; made from the page's real acts, so it cannot lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent

from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.key_cap import cap_width, draw_cap
from collector_app.ui.kit.tokens import GAP, Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

HEIGHT, MOST, AFTER_CAP, BETWEEN = 40, 6, 6, 22
_BACK = "esc"


class KeyStrip(Drawn):
    """Six acts at most, left to right; a click does what the key does. A closed act stays, in grey."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._acts: tuple[Act, ...] = ()
        self._practice = False
        self.setMouseTracking(True)
        self.changed()

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts shown."""
        return self._acts

    def show_acts(self, acts: tuple[Act, ...], *, practice: bool = False) -> None:
        """Show the acts of a page: those with a key and a place in the strip."""
        self._acts = _cut(tuple(act for act in acts if act.key and act.shown), MOST)
        self._practice = practice
        self.changed()

    def spoken(self) -> Text | str:
        """Return keys and words."""
        return ", ".join(f"{act.key} {self.look.say(act.word)}" for act in self._acts)

    def wanted(self) -> QSize:
        """Return 40 high; the width is the window's."""
        return QSize(200, self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw cap and word of each act that fits."""
        ground = Token.PRACTICE_SOFT if self._practice else Token.RAISED
        canvas.ground(self.rect(), ground, radius=0)
        if self.look.palette.contrast:
            canvas.ground(QRect(0, 0, self.width(), 2), Token.LINE, radius=0)
        for act, cap, word in self._places():
            draw_cap(canvas, self.look, cap, act.key)
            canvas.words(word, self.look.say(act.word), Role.SMALL, Token.TEXT if act.is_open else Token.DISABLED)

    def _places(self) -> list[tuple[Act, QRect, QRect]]:
        """Place as many acts as there is room for; the way back is never the one left out."""
        for most in range(len(self._acts), 1, -1):
            places = self._placed(_cut(self._acts, most))
            if len(places) == most:
                return places
        return self._placed(self._acts[:1])

    def _placed(self, acts: tuple[Act, ...]) -> list[tuple[Act, QRect, QRect]]:
        measure = QFontMetrics(self.look.font(Role.SMALL))
        places, left = [], GAP
        for act in acts:
            cap = QRect(left, 0, cap_width(self.look, act.key), self.height())
            word = QRect(
                cap.right() + 1 + AFTER_CAP, 0, measure.horizontalAdvance(self.look.say(act.word)), self.height()
            )
            if word.right() > self.width() - GAP:
                break
            places.append((act, cap, word))
            left = word.right() + 1 + BETWEEN
        return places

    def _act_at(self, point: QPoint) -> Act | None:
        for act, cap, word in self._places():
            if cap.united(word).contains(point) and act.is_open:
                return act
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that an act may be pressed."""
        can = self._act_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do the act under the mouse."""
        act = self._act_at(event.position().toPoint())
        if act is not None:
            act.do()


def _cut(acts: tuple[Act, ...], most: int) -> tuple[Act, ...]:
    """Return the first acts, so many; a way back further on takes the last place."""
    kept, rest = acts[:most], acts[most:]
    back = next((act for act in rest if act.key == _BACK), None)
    return kept if back is None else (*kept[:-1], back)

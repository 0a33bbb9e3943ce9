"""Key cards: what can be done at a prompt, two in a row, each a key cap and its words, 56 high."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt

from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.key_cap import cap_width, draw_cap
from collector_app.ui.kit.tokens import RADIUS_TILE, Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

HEIGHT, GAP, CAP, COLUMNS, MOST = 56, 8, 58, 2, 12
LONG, TWO_LINES = 8, 47
MANY, LOW, CLOSE = 4, 36, 6  # more cards than this are low and close together where the text is large


class KeyCards(Drawn):
    """Repeats the acts of the strip where the eyes are; a click does what the key does."""

    def __init__(self, look: Look, columns: int = COLUMNS) -> None:
        super().__init__(look)
        self._acts: tuple[Act, ...] = ()
        self._columns = columns
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.changed()

    def show_acts(self, acts: tuple[Act, ...]) -> None:
        """Show other acts; Esc is left to the strip."""
        self._acts = tuple(act for act in acts if act.key and act.key != "esc")[:MOST]
        self.changed()

    def spoken(self) -> Text | str:
        """Return the keys and their words."""
        return ", ".join(f"{act.key} {self.look.say(act.word)}" for act in self._acts)

    def wanted(self) -> QSize:
        """Return the height of all rows."""
        rows = -(-len(self._acts) // self._across)
        return QSize(200, max(0, rows * (self._high + self._gap) - self._gap))

    def draw(self, canvas: Canvas) -> None:
        """Draw the cards."""
        for place, act in enumerate(self._acts):
            box = self._box(place)
            canvas.ground(box, Token.SURFACE, radius=RADIUS_TILE, edge=Token.LINE)
            wide = max(0 if self._is_crowded else self.look.px(CAP), cap_width(self.look, act.key))
            cap = QRect(box.left() + 10, box.top(), wide, box.height())
            draw_cap(canvas, self.look, cap, act.key, on=Token.RAISED)
            words = box.adjusted(10 + wide + 10, 0, -8, 0)
            ink = Token.TEXT if act.is_open else Token.DISABLED
            canvas.wrapped(words, self.look.say(act.word), Role.SMALL if self._is_crowded else Role.BODY, ink)

    @property
    def _is_crowded(self) -> bool:
        return self.look.roomy and len(self._acts) > MANY

    @property
    def _across(self) -> int:
        """One column more for a long menu: where the text is large there is no room for its last row."""
        return self._columns + (self._is_crowded and len(self._acts) > LONG)

    @property
    def _high(self) -> int:
        if self._across > self._columns:
            return self.look.px(TWO_LINES)
        return self.look.px(LOW if self._is_crowded else HEIGHT)

    @property
    def _gap(self) -> int:
        return CLOSE if self._is_crowded else GAP

    def _box(self, place: int) -> QRect:
        wide = (self.width() - GAP * (self._across - 1)) // self._across
        row, column = divmod(place, self._across)
        return QRect(column * (wide + GAP), row * (self._high + self._gap), wide, self._high)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do the act under the mouse."""
        for place, act in enumerate(self._acts):
            if self._box(place).contains(event.position().toPoint()) and act.is_open:
                act.do()
                return

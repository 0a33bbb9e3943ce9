"""Picks: a short list in the window itself, to choose one by Up, Down and Enter, or by a click."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal

from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.key_cap import cap_width, draw_cap
from collector_app.ui.kit.paint import RIGHT
from collector_app.ui.kit.tokens import RADIUS_TILE, Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

ROW, LOW = 44, 36  # low where the text is large


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing to choose: its name, what belongs to it at the right, its key if it has one, and what it stands for."""

    name: Text | str
    second: Text | str = ""
    key: str = ""
    what: object = None


class Picks(Drawn):
    """Up to `most` rows of 44; one is selected; `chosen` gives the Pick. The keys come from the field above it."""

    chosen = Signal(object)

    def __init__(self, look: Look, most: int = 8) -> None:
        super().__init__(look)
        self._picks: tuple[Pick, ...] = ()
        self._most = most
        self._selected = 0
        self.setMouseTracking(True)
        self.changed()

    @property
    def picks(self) -> tuple[Pick, ...]:
        """What can be chosen."""
        return self._picks

    @property
    def selected(self) -> Pick | None:
        """What is selected, None where there is nothing."""
        return self._picks[self._selected] if self._picks else None

    @property
    def place(self) -> int:
        """The row that is selected."""
        return self._selected

    def show_picks(self, picks: tuple[Pick, ...]) -> None:
        """Show other things; the first is selected."""
        self._picks = picks[: self._most]
        self._selected = 0
        self.changed()

    def step(self, by: int) -> None:
        """Select the next or the one before."""
        if self._picks:
            self._selected = (self._selected + by) % len(self._picks)
            self.changed()

    def choose(self) -> None:
        """Choose what is selected."""
        if self._picks:
            self.chosen.emit(self._picks[self._selected])

    def spoken(self) -> Text | str:
        """Return the selected one."""
        return self._picks[self._selected].name if self._picks else ""

    def wanted(self) -> QSize:
        """Return the height of all rows."""
        return QSize(240, self._high * max(1, len(self._picks)))

    def draw(self, canvas: Canvas) -> None:
        """Draw the rows."""
        for place in range(self._top, min(len(self._picks), self._top + self._fitting)):
            pick, row = self._picks[place], self._row(place)
            if place == self._selected:
                edge = Token.ACCENT if self.look.palette.contrast else None
                canvas.ground(row, Token.ACCENT_SOFT, radius=RADIUS_TILE, edge=edge)
            room = row.adjusted(12, 0, -12, 0)
            if pick.key:
                width = cap_width(self.look, pick.key)
                draw_cap(canvas, self.look, QRect(room.right() - width + 1, row.top(), width, row.height()), pick.key)
                room.setRight(room.right() - width - 12)
            canvas.words(room, self.look.say(pick.name), Role.NAME, Token.TEXT)
            canvas.words(room, self.look.say(pick.second), Role.SMALL, Token.TEXT2, RIGHT)

    @property
    def _high(self) -> int:
        return self.look.px(LOW if self.look.roomy else ROW)

    @property
    def _fitting(self) -> int:
        return max(1, self.height() // self._high)

    @property
    def _top(self) -> int:
        """The first row in sight; where there is no room for all, the selected one always is."""
        return max(0, self._selected - self._fitting + 1)

    def _row(self, place: int) -> QRect:
        return QRect(0, (place - self._top) * self._high, self.width(), self._high)

    def minimumSizeHint(self) -> QSize:
        """Return the room for two rows: what lies above is never squeezed for the others."""
        return QSize(240, self._high * min(2, max(1, len(self._picks))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select what is under the mouse."""
        place = self._top + int(event.position().y()) // self._high
        if 0 <= place < len(self._picks) and place != self._selected:
            self._selected = place
            self.update()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Choose what is under the mouse."""
        self.choose()

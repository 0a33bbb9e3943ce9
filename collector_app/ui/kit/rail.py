"""Rail: the pages, 88 wide; icon, word and a count where something waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent

from collector_app.ui.kit.drawn import Drawn
from collector_app.ui.kit.icons import RAIL
from collector_app.ui.kit.keys import ENTER, ESC, meaning
from collector_app.ui.kit.paint import CENTRE, Canvas
from collector_app.ui.kit.tokens import RADIUS_TILE, Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look

WIDTH, NARROW, ITEM_WIDTH, ITEM_HEIGHT, STEP = 88, 56, 76, 72, 80


@dataclass(frozen=True, slots=True)
class RailItem:
    """One page as the rail shows it."""

    word: Text
    icon: str
    count: int = 0


class Rail(Drawn):
    """Chooses a page: 1-9, Up and Down, or a click; `left` says that the person goes back without choosing."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._items: tuple[RailItem, ...] = ()
        self._selected = 0
        self._under_mouse = -1
        self.own_ring = True
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.changed()

    def show_items(self, items: tuple[RailItem, ...]) -> None:
        """Show the pages of this home."""
        self._items = items
        self.changed()

    def select(self, place: int) -> None:
        """Show which page is open."""
        self._selected = place
        self.update()

    def count(self, place: int, waiting: int) -> None:
        """Show how many things wait on a page."""
        items = list(self._items)
        items[place] = RailItem(items[place].word, items[place].icon, waiting)
        self._items = tuple(items)
        self.update()

    def spoken(self) -> Text | str:
        """Return the words of all pages."""
        return ", ".join(self.look.say(item.word) for item in self._items)

    def wanted(self) -> QSize:
        """Return 88 wide, or 56 with icons only where the text is large."""
        return QSize(NARROW if self.look.roomy else WIDTH, 8 + STEP * len(self._items))

    def draw(self, canvas: Canvas) -> None:
        """Draw the ground with its hairline, then each page."""
        canvas.ground(self.rect(), Token.SURFACE, radius=0)
        border = self.look.palette.border
        canvas.ground(QRect(self.width() - border, 0, border, self.height()), Token.LINE, radius=0)
        for place, item in enumerate(self._items):
            self._draw_item(canvas, self._box(place), item, place)

    def _draw_item(self, canvas: Canvas, box: QRect, item: RailItem, place: int) -> None:
        selected = place == self._selected
        if self.hasFocus() and selected:
            canvas.ground(box.adjusted(-2, -2, 2, 2), None, radius=RADIUS_TILE + 2, edge=Token.FOCUS, width=3)
        if selected:
            edge = Token.ACCENT if self.look.palette.contrast else None
            canvas.ground(box.adjusted(2, 2, -2, -2), Token.ACCENT_SOFT, radius=RADIUS_TILE, edge=edge)
        elif place == self._under_mouse:
            canvas.ground(box.adjusted(2, 2, -2, -2), Token.RAISED, radius=RADIUS_TILE)
        ink = Token.ACCENT if selected else Token.TEXT2
        middle = QPoint(box.center().x() + 1, box.top() + (22 if not self.look.roomy else box.height() // 2))
        canvas.icon(middle, item.icon, ink, RAIL)
        if not self.look.roomy:
            words = QRect(box.left() - 4, box.top() + 38, box.width() + 8, box.height() - 38)
            canvas.words(words, self.look.say(item.word), Role.TINY, ink, CENTRE)
        if item.count:
            self._draw_count(canvas, box, item.count)

    def _draw_count(self, canvas: Canvas, box: QRect, count: int) -> None:
        said = self.look.language.number(count)
        width = max(22, QFontMetrics(self.look.font(Role.TINY)).horizontalAdvance(said) + 10)
        badge = QRect(box.right() - width + 2, box.top(), width, 22)
        canvas.ground(badge, Token.WARN_SOFT, radius=11, edge=Token.WARN if self.look.palette.contrast else None)
        canvas.words(badge, said, Role.TINY, Token.WARN, CENTRE)

    def _box(self, place: int) -> QRect:
        width = ITEM_WIDTH if not self.look.roomy else NARROW - 12
        return QRect((self.width() - width) // 2, 8 + STEP * place, width, ITEM_HEIGHT)

    def _at(self, point: QPoint) -> int:
        for place in range(len(self._items)):
            if self._box(place).contains(point):
                return place
        return -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit, by Up, Down and Enter; Esc goes back to the page."""
        key = meaning(event)
        if event.isAutoRepeat() or not self._items:
            return
        if key.isdigit() and 1 <= int(key) <= len(self._items):
            self.chosen.emit(int(key) - 1)
        elif key in ("up", "down"):
            self.select((self._selected + (1 if key == "down" else -1)) % len(self._items))
        elif key == ENTER:
            self.chosen.emit(self._selected)
        elif key == ESC:
            self.left.emit()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which page a click would open, and its name where only icons stand."""
        self._under_mouse = self._at(event.position().toPoint())
        over = self._under_mouse >= 0
        self.setToolTip(self.look.say(self._items[self._under_mouse].word) if over and self.look.roomy else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the page under the mouse."""
        place = self._at(event.position().toPoint())
        if place >= 0:
            self.chosen.emit(place)

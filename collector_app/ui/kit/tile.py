"""Tile: one kind of goods under its fixed number, 154 x 76."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize

from collector_app.ui.kit.drawn import DrawnButton
from collector_app.ui.kit.paint import CENTRE, Canvas, laid_out
from collector_app.ui.kit.tokens import RADIUS_FIELD, RADIUS_TILE, TYPES, Role, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look

WIDTH, HEIGHT, NUMBER_WIDTH, NUMBER_HEIGHT, PADDING = 154, 76, 36, 44, 6


class Tile(DrawnButton):
    """Two digits at the left with the chemistry below them, the name in two lines.

    The chemistry stands under the number, not at the right: beside it the Thai names would need three lines.
    """

    def __init__(self, look: Look, number: str, name: Text | str, mark: str = "") -> None:
        super().__init__(look)
        self.number = number
        self._name = name
        self._mark = mark
        self._is_selected = False
        self._is_faint = False
        self.changed()

    def select(self, *, selected: bool) -> None:
        """Show that this tile is the answer."""
        self._is_selected = selected
        self.update()

    def fade(self, *, faint: bool) -> None:
        """Show that the digit typed so far leads elsewhere."""
        self._is_faint = faint
        self.update()

    def spoken(self) -> Text | str:
        """Return number and name."""
        return f"{self.number} {self.look.say(self._name)}"

    def wanted(self) -> QSize:
        """Return 154 x 76 at 100 %."""
        return QSize(self.look.px(WIDTH), self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw number, chemistry and name."""
        fill = Token.ACCENT_SOFT if self._is_selected else Token.RAISED if self.hovered else Token.SURFACE
        edge, width = (Token.ACCENT, 2) if self._is_selected else (Token.LINE, 0)
        canvas.ground(self.rect(), fill, radius=RADIUS_TILE, edge=edge, width=width)
        ink = Token.DISABLED if self._is_faint or not self.isEnabled() else Token.TEXT
        left, wide, high = PADDING, self.look.px(NUMBER_WIDTH), self.look.px(NUMBER_HEIGHT)
        top = left + 2 if self._mark else (self.height() - high) // 2
        box = QRect(left, top, wide, high)
        canvas.ground(box, Token.RAISED, radius=RADIUS_FIELD, edge=Token.EDGE if self.look.palette.contrast else None)
        canvas.words(box, self.number, Role.TITLE, ink, CENTRE)
        if self._mark:
            below = QRect(left, box.bottom() + 1, wide, self.height() - box.bottom() - 3)
            canvas.words(below, self._mark, Role.TINY, Token.TEXT2, CENTRE)
        room = self.rect().adjusted(left + wide + PADDING, 2, -4, -2)
        canvas.wrapped(room, self.look.say(self._name), self._role(room.width()), ink)

    def _role(self, width: int) -> Role:
        """Return a smaller type for the few names that would need a third line."""
        _layout, height = laid_out(self.look.say(self._name), self.look.font(Role.NAME), width)
        two_lines = 2 * self.look.px(TYPES[Role.NAME].line)
        return Role.NAME if height <= two_lines else Role.TINY

"""Photo strip: small photos in rows, as many as there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize

from collector_app.i18n.text import plural
from collector_app.ui.kit.drawn import Drawn

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap, QResizeEvent

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

SIDE, GAP, AIR = 84, 8, 12


class PhotoStrip(Drawn):
    """Squares that show the middle of each photo, with air above them; hidden where there is none."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._photos: tuple[QPixmap, ...] = ()
        self.hide()

    def show_photos(self, photos: tuple[QPixmap, ...]) -> None:
        """Show other photos; one that is not read yet is null."""
        self._photos = photos
        self.setVisible(bool(photos))
        self._take_height()
        self.changed()

    def spoken(self) -> Text | str:
        """Return how many there are."""
        return plural("{n} photo", "{n} photos", len(self._photos)) if self._photos else ""

    def wanted(self) -> QSize:
        """Return the height of all rows in the present width."""
        rows = -(-len(self._photos) // self._across())
        return QSize(self.look.px(SIDE), max(0, AIR + rows * (self.look.px(SIDE) + GAP) - GAP))

    def draw(self, canvas: Canvas) -> None:
        """Draw them row by row."""
        side = self.look.px(SIDE)
        for place, seen in enumerate(self._photos):
            row, column = divmod(place, self._across())
            canvas.photo(QRect(column * (side + GAP), AIR + row * (side + GAP), side, side), seen)

    def _across(self) -> int:
        return max(1, (self.width() + GAP) // (self.look.px(SIDE) + GAP))

    def _take_height(self) -> None:
        self.setFixedHeight(self.wanted().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew."""
        super().resizeEvent(event)
        self._take_height()

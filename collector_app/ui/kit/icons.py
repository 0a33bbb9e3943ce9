"""Icons: Tabler outlines from resources/icons, stroke 1.75, tinted by a token's colour."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from collector_app import paths

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

ROW, RAIL, LARGE = 20, 24, 48


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, pixels: int) -> QPixmap:
    svg = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    stroke = "1.75" if pixels <= LARGE * 2 else "1.25"  # a pictogram of 104 would look like a poster
    tinted = svg.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(tinted.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return picture


def picture(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon of `size` logical px, sharp on a screen with `ratio` dots a px."""
    drawn = QPixmap(_drawn(name, colour.name(), round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QIcon:
    """Return an icon for a button."""
    return QIcon(picture(name, colour, size, ratio))

"""Drawings: our own line art from resources/drawings, tinted by a token's colour; good in light and dark."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from collector_app import paths

if TYPE_CHECKING:
    from PySide6.QtGui import QColor


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, pixels: int) -> QPixmap:
    svg = (paths.resources() / "drawings" / f"{name}.svg").read_text(encoding="utf-8")
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return picture


def drawing(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Return a drawing of `size` logical px, sharp on a screen with `ratio` dots a px."""
    drawn = QPixmap(_drawn(name, colour.name(), round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    return drawn

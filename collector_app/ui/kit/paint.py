"""Canvas: strokes in tokens and roles that the drawn parts share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout, QTextOption

from collector_app.i18n.breaking import with_breaks
from collector_app.ui.kit import drawings, icons
from collector_app.ui.kit.tokens import RADIUS_CARD, Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintDevice, QPixmap

    from collector_app.ui.kit.look import Look

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_ONE_LINE = {align: align.value | Qt.TextFlag.TextSingleLine.value for align in (LEFT, RIGHT, CENTRE)}


class Canvas:
    """A painter that speaks tokens: used inside one paintEvent or one row of a delegate."""

    def __init__(self, look: Look, painter: QPainter) -> None:
        self._look = look
        self._painter = painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def ground(
        self, rect: QRect, fill: Token | None, *, radius: float = RADIUS_CARD, edge: Token | None = None, width: int = 0
    ) -> None:
        """Fill a rounded ground; its edge lies wholly inside `rect` and is as wide as the palette's borders."""
        if not radius and edge is None and fill is not None:
            self._painter.fillRect(rect, self._look.colour(fill))  # three times as fast, and a list has hundreds
            return
        thick = (width or self._look.palette.border) if edge is not None else 0
        half = thick / 2
        pen = QPen(self._look.colour(edge), thick) if edge is not None else QPen(Qt.PenStyle.NoPen)
        self._painter.setPen(pen)
        if fill is None:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            self._painter.setBrush(self._look.colour(fill))
        self._painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)

    def words(self, rect: QRect, said: str, role: Role, ink: Token, align: Qt.AlignmentFlag = LEFT) -> None:
        """Write one line of words."""
        self._painter.setFont(self._look.font(role))
        self._painter.setPen(self._look.colour(ink))
        flags = _ONE_LINE.get(align) or align.value | Qt.TextFlag.TextSingleLine.value
        self._painter.drawText(rect, flags, said)

    def fitting(self, rect: QRect, said: str, role: Role, ink: Token, align: Qt.AlignmentFlag = LEFT) -> None:
        """Write one line of a list's cell, elided where it must be; the side panel shows it whole."""
        measure = self._look.metrics(role)
        if measure.horizontalAdvance(said) > rect.width():
            said = measure.elidedText(said, Qt.TextElideMode.ElideRight, rect.width())
        self.words(rect, said, role, ink, align)

    def wrapped(self, rect: QRect, said: str, role: Role, ink: Token) -> None:
        """Write words over as many lines as they need, centred in the height of `rect`."""
        layout, height = laid_out(said, self._look.font(role), rect.width())
        self._painter.setPen(self._look.colour(ink))
        layout.draw(self._painter, QPointF(rect.left(), rect.top() + (rect.height() - height) / 2))

    def from_top(self, rect: QRect, said: str, role: Role, ink: Token) -> None:
        """Write words over as many lines as have room, from the top of `rect`."""
        layout, _height = laid_out(said, self._look.font(role), rect.width())
        self._painter.setPen(self._look.colour(ink))
        self._painter.save()
        self._painter.setClipRect(rect)
        layout.draw(self._painter, QPointF(rect.topLeft()))
        self._painter.restore()

    def big(self, rect: QRect, said: str, pixels: int, ink: Token) -> None:
        """Write centred lines at a size that no role has: the emergency card, the view for the seller."""
        font = self._look.font(Role.SUM)
        font.setPixelSize(pixels)
        self._centred(rect, said, font, ink)

    def centred(self, rect: QRect, said: str, role: Role, ink: Token) -> None:
        """Write centred lines from the top of `rect`, as many as they need."""
        self._centred(rect, said, self._look.font(role), ink)

    def _centred(self, rect: QRect, said: str, font: QFont, ink: Token) -> None:
        layout, _height = laid_out(said, font, rect.width())
        self._painter.setPen(self._look.colour(ink))
        for place in range(layout.lineCount()):
            line = layout.lineAt(place)
            line.setPosition(QPointF((rect.width() - line.naturalTextWidth()) / 2, line.position().y()))
        layout.draw(self._painter, QPointF(rect.topLeft()))

    def icon(self, middle: QPoint, name: str, ink: Token, size: int = icons.ROW) -> None:
        """Draw an icon around a point."""
        drawn = icons.picture(name, self._look.colour(ink), size, ratio_of(self._painter.device()))
        self._painter.drawPixmap(middle - QPoint(size // 2, size // 2), drawn)

    def photo(self, rect: QRect, seen: QPixmap) -> None:
        """Draw the middle of a photo in a square; what is not there yet is a ground with a camera."""
        if seen.isNull():
            self.ground(rect, Token.RAISED, radius=4)
            self.icon(rect.center(), "camera", Token.TEXT2, 16)
            return
        side = min(seen.width(), seen.height())
        source = QRect((seen.width() - side) // 2, (seen.height() - side) // 2, side, side)
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._painter.drawPixmap(rect, seen, source)
        self._painter.restore()

    def drawing(self, middle: QPoint, name: str, ink: Token, size: int) -> None:
        """Draw one of our own drawings around a point."""
        drawn = drawings.drawing(name, self._look.colour(ink), size, ratio_of(self._painter.device()))
        self._painter.drawPixmap(middle - QPoint(size // 2, size // 2), drawn)


def ratio_of(device: QPaintDevice) -> float:
    """Return the dots a logical px of what is painted on."""
    return float(device.devicePixelRatioF())


def laid_out(said: str, font: QFont, width: int) -> tuple[QTextLayout, float]:
    """Return words broken into lines of `width`, Thai between its words, and the height of all lines."""
    layout = QTextLayout(with_breaks(said), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height

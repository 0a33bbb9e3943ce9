"""Row delegate: draws the cells of a list, 44 or 60 high, a hairline between rows, no grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from collector_app.ui.kit.chip import draw_chip
from collector_app.ui.kit.columns import Cell, Column, Marked, Share, TileNumber, Two, said_cell
from collector_app.ui.kit.paint import CENTRE, LEFT, RIGHT, Canvas
from collector_app.ui.kit.rows_model import Table
from collector_app.ui.kit.state import State
from collector_app.ui.kit.tokens import RADIUS_FIELD, Role, Token

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from collector_app.ui.kit.look import Look

ONE_LINE, TWO_LINES, PADDING, MARK, BAR = 44, 60, 8, 4, QSize(120, 8)


class RowDelegate(QStyledItemDelegate):
    """Draws every kind of cell; Text is elided only here, and the whole of it stands in the side panel."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground of the row, then the cell."""
        model = index.model()
        if not isinstance(model, Table):
            return
        painter.save()
        canvas = Canvas(self._look, painter)
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._draw_ground(canvas, rect, selected=selected)
        column, row = model.columns[index.column()], model.row(index.row())
        cell: Cell = None if row is None else column.cell(row)
        self._draw_cell(canvas, rect.adjusted(PADDING, 0, -PADDING, -1), cell, column)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the row's height; the widths belong to the columns."""
        return QSize(40, self._look.px(ONE_LINE))

    def _draw_ground(self, canvas: Canvas, rect: QRect, *, selected: bool) -> None:
        if selected:
            canvas.ground(rect, Token.ACCENT_SOFT, radius=0)
        border = self._look.palette.border
        line = QRect(rect.left(), rect.bottom() + 1 - border, rect.width(), border)
        canvas.ground(line, Token.LINE, radius=0)
        if selected and self._look.palette.contrast:  # there the soft ground is gone, so two bars say it
            canvas.ground(QRect(rect.left(), rect.top(), rect.width(), MARK), Token.ACCENT, radius=0)
            canvas.ground(QRect(rect.left(), rect.bottom() + 1 - MARK, rect.width(), MARK), Token.ACCENT, radius=0)

    def _draw_cell(self, canvas: Canvas, room: QRect, cell: Cell, column: Column) -> None:
        look = self._look
        if isinstance(cell, State):
            draw_chip(canvas, look, room, cell)
        elif isinstance(cell, Two):
            half = room.height() // 2
            first = QRect(room.left(), room.top() + 2, room.width(), half)
            canvas.fitting(first, look.say(cell.first), Role.NAME, Token.TEXT)
            canvas.fitting(first.translated(0, half - 3), look.say(cell.second), Role.SMALL, Token.TEXT2)
        elif isinstance(cell, TileNumber):
            box = QRect(room.left(), room.center().y() - 15, 36, 32)
            canvas.ground(box, Token.RAISED, radius=RADIUS_FIELD)
            canvas.words(box, cell.number, Role.STRONG, Token.TEXT, CENTRE)
        elif isinstance(cell, Share):
            self._draw_bar(canvas, room, cell)
        elif isinstance(cell, Marked):
            canvas.icon(QPoint(room.left() + 10, room.center().y() + 1), cell.icon, Token.TEXT2)
            canvas.fitting(room.adjusted(26, 0, 0, 0), look.say(cell.words), Role.BODY, Token.TEXT2)
        else:
            role = Role.STRONG if column.right else Role.NAME if column.strong else Role.BODY
            ink = Token.TEXT2 if column.faint else Token.TEXT
            canvas.fitting(room, said_cell(look, cell), role, ink, RIGHT if column.right else LEFT)

    def _draw_bar(self, canvas: Canvas, room: QRect, share: Share) -> None:
        trough = QRect(room.left(), room.center().y() - 3, min(BAR.width(), room.width()), BAR.height())
        canvas.ground(trough, Token.RAISED, radius=4, edge=Token.EDGE if self._look.palette.contrast else None)
        if share.of_one > 0:
            done = QRect(trough.topLeft(), QSize(max(4, round(trough.width() * min(1.0, share.of_one))), 8))
            canvas.ground(done, Token.ACCENT, radius=4)

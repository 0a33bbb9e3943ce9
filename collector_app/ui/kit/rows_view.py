"""Rows view: a list without a grid, whole rows selected, moved through by Up and Down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from collector_app.ui.kit.row_delegate import ONE_LINE, TWO_LINES, RowDelegate
from collector_app.ui.kit.tokens import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.rows_model import Table

HEAD = 32
_MOVING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class RowsView(QTableView):
    """`selected` gives the row, or None. Enter, digits and signs are acts of the page and go on to it.

    `same` says whether two rows are one thing; by it the list keeps its selection and place when it repaints.
    """

    selected = Signal(object)

    def __init__(self, look: Look, model: Table, name: str = "", *, two_lines: bool = False) -> None:
        super().__init__()
        self._look = look
        self._table = model
        self._row_height = TWO_LINES if two_lines else ONE_LINE
        self._kept: Any = None
        self.same: Callable[[Any, Any], bool] = lambda one, other: bool(one == other)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(look, self))
        self.setProperty("part", "list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(name)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        self._columns()
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self._say_again)
        look.style_changed.connect(self._restyle)
        self._restyle()

    def row(self) -> Any:  # noqa: ANN401 - the page knows its rows
        """Return the selected row, or None."""
        index = self.currentIndex()
        return self._table.row(index.row()) if index.isValid() and index.row() < self._table.rowCount() else None

    def select_place(self, place: int) -> None:
        """Select a row by its place and show it."""
        if 0 <= place < self._table.rowCount():
            index = self._table.index(place, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def select_where(self, wanted: Callable[[Any], bool]) -> bool:
        """Select the first row at hand that is wanted."""
        place = self._table.place_of(wanted)
        self.select_place(place)
        return place >= 0

    def come_in(self) -> None:
        """Take the focus, with a row selected."""
        self.setFocus()
        if not self.currentIndex().isValid():
            self.select_place(0)

    def _columns(self) -> None:
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(24)
        for place, column in enumerate(self._table.columns):
            if column.width:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
                head.resizeSection(place, self._look.px(column.width))
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def _row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.selected.emit(self._table.row(now.row()) if now.isValid() else None)

    def _say_again(self) -> None:
        if self.currentIndex().isValid():
            self.selected.emit(self.row())

    def _keep(self) -> None:
        self._kept = self.row()

    def _restore(self) -> None:
        kept, self._kept = self._kept, None
        if kept is None or not self.select_where(lambda row: self.same(row, kept)):
            self.selected.emit(None)

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(self._row_height))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setFixedHeight(self._look.px(HEAD))
        self.horizontalHeader().setFont(self._look.font(Role.TINY))
        self._columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the rows; leave every other key to the page."""
        if event.key() in _MOVING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

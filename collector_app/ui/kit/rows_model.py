"""Rows model: a list that is held whole, such as prices, people or a day's tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from collector_app.ui.kit.columns import Column, said_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from collector_app.ui.kit.look import Look

ROW_ROLE, CELL_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Table(QAbstractTableModel):
    """Columns over rows; subclasses say how many rows there are and which one stands where."""

    def __init__(self, look: Look, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.look = look
        self.columns = columns
        look.language_changed.connect(self._retranslate)

    def row(self, place: int) -> Any:  # noqa: ANN401 - the page knows its rows; None while one is on its way
        """Return the row at a place."""
        raise NotImplementedError

    def place_of(self, wanted: Callable[[Any], bool]) -> int:
        """Return the place of the first held row that is wanted, or -1."""
        raise NotImplementedError

    def _retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its cell, or the words of the cell."""
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == ROW_ROLE or row is None:
            return row if role == ROW_ROLE else None
        if role not in (CELL_ROLE, Qt.ItemDataRole.DisplayRole):
            return None
        cell = self.columns[index.column()].cell(row)
        return cell if role == CELL_ROLE else said_cell(self.look, cell)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column, over its figures or its words."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.look.say(column.title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class RowsModel(Table):
    """All rows at hand; `show_rows` replaces them, and the view keeps its place by `key`."""

    def __init__(self, look: Look, columns: tuple[Column, ...]) -> None:
        super().__init__(look, columns)
        self._rows: tuple[Any, ...] = ()

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows shown."""
        return self._rows

    def show_rows(self, rows: Iterable[Any]) -> None:
        """Show other rows; where their number is the same only what they say changes."""
        new = tuple(rows)
        if len(new) == len(self._rows):
            self._rows = new
            self._retranslate()
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def row(self, place: int) -> Any:  # noqa: ANN401 - as Table
        """Return the row at a place."""
        return self._rows[place]

    def place_of(self, wanted: Callable[[Any], bool]) -> int:
        """Return the place of the first row that is wanted, or -1."""
        return next((place for place, row in enumerate(self._rows) if wanted(row)), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

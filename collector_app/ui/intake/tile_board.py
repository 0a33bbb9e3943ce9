"""Tile board: 3 x 5 kinds of goods, each at its fixed number; the first digit shows its ten, the second answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from collector_app.i18n.names import grade_name
from collector_app.ui.kit.tile import HEIGHT, WIDTH, Tile

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collector_app.domain.catalogue import Catalogue, Chemistry, Grade
    from collector_app.ui.kit.look import Look

COLUMNS, ROWS, LEAST_ROWS, GAP_ACROSS, GAP_DOWN, NARROWEST = 3, 5, 3, 12, 8, 124


class TileBoard(QWidget):
    """Shows fifteen tiles: the commonest here, then the wall chart; or those of one ten once its digit is typed.

    Where the window is low or the text large there are fewer rows, three at least: the nine of one ten always fit.
    """

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._goods: dict[int, Grade] = {}
        self._chemistries: dict[str, Chemistry] = {}
        self._common: tuple[int, ...] = ()
        self._first = ""
        self.own_ring = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._grid.setHorizontalSpacing(GAP_ACROSS)
        self._grid.setVerticalSpacing(GAP_DOWN)
        self._tiles: dict[int, Tile] = {}
        self._filled: tuple[int, ...] = ()
        self._grid.setRowStretch(ROWS, 1)
        self._grid.setColumnStretch(COLUMNS, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        look.style_changed.connect(self._fill)

    @property
    def first(self) -> str:
        """The digit typed so far."""
        return self._first

    def show_goods(self, catalogue: Catalogue, common: tuple[str, ...] = ()) -> None:
        """Show the goods of this station, those that it buys most (by their grades) before the others."""
        if catalogue.tiles != self._goods:
            self._forget()
            self._goods, self._chemistries = catalogue.tiles, catalogue.chemistries
        tiles = (catalogue.grades[grade].tile for grade in common if grade in catalogue.grades)
        self._common = tuple(tile for tile in tiles if tile in catalogue.tiles)

    def start(self) -> None:
        """Forget the digit typed so far."""
        self._first = ""
        self._fill()

    def press(self, digit: str) -> Grade | None:
        """Take a digit; the second one answers, if a tile has that number. A wrong one begins anew."""
        if not self._first:
            if digit != "0" and any(str(number)[0] == digit for number in self._numbers()):
                self._first = digit
                self._fill()
            return None
        number = int(self._first + digit)
        found = self._goods.get(number)
        if found is None:
            self.start()
        return found

    def back(self) -> bool:
        """Take the first digit back; False where none was typed."""
        if not self._first:
            return False
        self.start()
        return True

    def _numbers(self) -> tuple[int, ...]:
        return tuple(sorted(self._goods))

    def _rows(self) -> int:
        high = self._look.px(HEIGHT) + GAP_DOWN
        return max(LEAST_ROWS, min(ROWS, (self.height() + GAP_DOWN) // high))

    def _shown(self) -> tuple[int, ...]:
        numbers = self._numbers()
        most = COLUMNS * self._rows()
        if self._first:
            return tuple(number for number in numbers if str(number)[0] == self._first)[:most]
        rest = tuple(number for number in numbers if number not in self._common)
        return (self._common + rest)[:most]

    def _fill(self) -> None:
        shown = self._shown()
        if shown == self._filled:
            return
        for number in self._filled:
            self._grid.removeWidget(self._tile(number))
            if number not in shown:
                self._tile(number).hide()
        for place, number in enumerate(shown):
            self._grid.addWidget(self._tile(number), place // COLUMNS, place % COLUMNS)
            self._tile(number).show()
        self._filled = shown

    def _tile(self, number: int) -> Tile:
        """Return the tile of a number; each is made once, since the board is opened for every line."""
        if number not in self._tiles:
            grade, chemistries = self._goods[number], self._chemistries
            tile = Tile(self._look, str(number), grade_name(grade), chemistries[grade.chemistry].short)
            tile.setParent(self)
            tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tile.clicked.connect(lambda _checked=False: self.chosen.emit(grade))
            self._tiles[number] = tile
        return self._tiles[number]

    def _forget(self) -> None:
        for tile in self._tiles.values():
            tile.hide()
            tile.deleteLater()
        self._tiles, self._filled = {}, ()

    def sizeHint(self) -> QSize:
        """Return the room for all five rows."""
        return QSize(self._wide(), ROWS * (self._look.px(HEIGHT) + GAP_DOWN) - GAP_DOWN)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the nine tiles of one ten, narrower ones in a narrow window."""
        return QSize(COLUMNS * NARROWEST, LEAST_ROWS * (self._look.px(HEIGHT) + GAP_DOWN) - GAP_DOWN)

    def _wide(self) -> int:
        return COLUMNS * (self._look.px(WIDTH) + GAP_ACROSS) - GAP_ACROSS

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many rows as there is room for."""
        super().resizeEvent(event)
        self._grid.setHorizontalSpacing(GAP_ACROSS if self.width() >= self._wide() - GAP_DOWN else GAP_DOWN)
        self._fill()

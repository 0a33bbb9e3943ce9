"""Figures: the four tiles above the list; each opens the list behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from collector_app.domain.move import Place
from collector_app.domain.weight import Weight
from collector_app.i18n.text import plural, text
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.figure_tile import FigureTile
from collector_app.ui.kit.tokens import Token
from collector_app.ui.stock.rows import BY_GRADE, BY_LOT, BY_PLACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.queries.stock import LotStock
    from collector_app.ui.kit.look import Look
    from collector_app.ui.stock.said import StockWords

LEAST = 200  # at 1280 the four stand beside each other, narrower than at 1366


class Figures(QWidget):
    """Kilograms here, pieces, kilograms in quarantine, days of the oldest lot."""

    def __init__(self, look: Look, choose: Callable[[str], object]) -> None:
        super().__init__()
        self._look = look
        self._weight = FigureTile(look, text("Weight here"))
        self._pieces = FigureTile(look, text("Pieces"))
        self._apart = FigureTile(look, text("In quarantine"))
        self._oldest = FigureTile(look, text("Oldest lot"))
        row = packed(QHBoxLayout(self), 12)
        for tile, heading in (
            (self._weight, BY_GRADE),
            (self._pieces, BY_GRADE),
            (self._apart, BY_PLACE),
            (self._oldest, BY_LOT),
        ):
            tile.setMinimumWidth(LEAST)
            tile.clicked.connect(lambda _on=False, heading=heading: choose(heading))
            row.addWidget(tile, 1)

    def show_lots(self, lots: tuple[LotStock, ...], words: StockWords) -> None:
        """Show the figures of these lots."""
        language = self._look.language
        apart = [lot for lot in lots if lot.place == Place.QUARANTINE]
        self._weight.show_figure(language.weight(Weight(sum(lot.net_g for lot in lots))))
        self._pieces.show_figure(language.number(sum(lot.pieces for lot in lots)))
        self._apart.show_figure(
            language.weight(Weight(sum(lot.net_g for lot in apart))),
            plural("{n} lot", "{n} lots", len(apart)),
            Token.DANGER if apart else Token.TEXT,
        )
        days = max((words.days(lot) for lot in lots), default=0)
        self._oldest.show_figure(plural("{n} day", "{n} days", days))

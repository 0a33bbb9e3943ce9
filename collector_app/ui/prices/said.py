"""Said: what Prices say of a grade, in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.catalogue import Unit
from collector_app.domain.folding import fold
from collector_app.domain.money import CURRENCIES, Money
from collector_app.domain.weight import Weight
from collector_app.i18n.names import grade_name, unit_name
from collector_app.i18n.text import Text, text, text_in
from collector_app.ui.kit.columns import Cell, Column, Marked, TileNumber
from collector_app.ui.kit.sum_lines import SumLine
from collector_app.ui.prices.edits import OUT, PriceRow, change_of
from collector_app.ui.side.entries import Entry

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.domain.catalogue import Grade
    from collector_app.queries.price_board import PriceChange
    from collector_app.ui.shell.frame import Frame


_FOLDED = (0, 1, 3, 5, 6)  # unit and since stand in the panel too


class PriceWords:
    """Says prices; figures are said now, so ask again when the language changes."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._look = frame.look
        pack = frame.app.pack
        self.currency = pack.currency if pack is not None else CURRENCIES["VND"]
        self.zone = pack.zone if pack is not None else None

    def columns(self) -> tuple[Column, ...]:
        """Return the columns of the list."""
        every = (
            Column(text_in("column", "Tile"), self._tile, width=60),
            Column(text_in("column", "Grade"), self.name, strong=True),
            Column(text_in("column", "Unit"), lambda row: unit_name(row.unit), width=58, faint=True),
            Column(text_in("column", "Price now"), self._price, width=112, right=True),
            Column(text_in("column", "Since"), lambda row: self.short(row.since), width=98, faint=True),
            Column(text_in("column", "Change"), lambda row: self.change(row.before, row.price), width=94),
            Column(text_in("column", "Next price"), self._next, width=170, faint=True),
        )
        return tuple(every[place] for place in _FOLDED) if self._look.roomy else every

    def grade(self, row: PriceRow) -> Grade:
        """Return the grade of a row."""
        return self._frame.app.catalogue.by_code(row.grade)

    def name(self, row: PriceRow) -> Text:
        """Return the name on the tile; of a step also from which weight on it holds."""
        name = grade_name(self.grade(row))
        return text("from {weight}: {grade}", grade=name, weight=Weight(row.from_g)) if row.from_g else name

    def finds(self, row: PriceRow, typed: str) -> bool:
        """Whether a search means this row: its name without marks, or its tile."""
        return fold(typed) in fold(self._look.say(self.name(row))) or str(self.grade(row).tile).startswith(typed)

    def money(self, amount: int) -> str:
        """Return an amount of the station's currency."""
        return self._look.language.money(Money(amount, self.currency))

    def per_unit(self, row: PriceRow, amount: int) -> str:
        """Return a price with its unit, and a dash where there is none."""
        return self.priced(amount, row.unit)

    def priced(self, amount: int, unit: Unit) -> str:
        """Return a price with any unit, and a dash where there is none."""
        return "\u2013" if amount < 0 else self._look.language.price(Money(amount, self.currency), unit)

    def typed(self, row: PriceRow) -> Text | str:
        """Return the price that was typed, or that the row is taken out."""
        return text("taken out") if row.typed == OUT else self.priced(row.typed, row.unit_then)

    def short(self, at: str) -> str:
        """Return the time of a moment today, the day of any other."""
        if not at:
            return ""
        moment = self.local(at)
        now = self._frame.app.clock().astimezone(self.zone)
        return self._look.language.time(moment) if moment.date() == now.date() else self._look.language.day(moment)

    def moment(self, at: str) -> str:
        """Return day and time of a moment of the books."""
        return self._look.language.moment(self.local(at))

    def local(self, at: str) -> datetime:
        """Return a moment of the books in the station's time."""
        return clock.read(at).astimezone(self.zone)

    def change(self, old: int, new: int) -> Cell:
        """Return a change in per cent, its direction as an icon."""
        changed = change_of(old, new)
        if not changed:
            return None
        return Marked("caret-up" if changed > 0 else "caret-down", self.per_cent(abs(changed)))

    def per_cent(self, tenths: int) -> str:
        """Return tenths of a per cent as people read them."""
        return f"{self._look.language.decimal(tenths, 1, 1)} %"

    def sums(self, row: PriceRow, since: str) -> tuple[SumLine, ...]:
        """Return what holds and what comes, beside what was typed."""
        lines = [SumLine(text("Price now"), self.per_unit(row, row.price))]
        if row.next_price >= 0:
            lines.append(SumLine(text("Next price"), self.per_unit(row, row.next_price)))
        if row.is_edited:
            lines.append(SumLine(text("New price, {since}", since=since), self.typed(row), strong=True))
        return tuple(lines)

    def edits(self, rows: tuple[PriceRow, ...]) -> tuple[Entry, ...]:
        """Return every row that was edited: old and new side by side, and the change."""
        return tuple(Entry(self.name(row), self._old_and_change(row), self.typed(row)) for row in rows)

    def history(self, changes: tuple[PriceChange, ...]) -> tuple[Entry, ...]:
        """Return who set which price, and from when on."""
        return tuple(
            Entry(self.moment(each.since), each.person, self.priced(each.price, Unit(each.unit))) for each in changes
        )

    def _old_and_change(self, row: PriceRow) -> str:
        old = self.per_unit(row, row.price)
        changed = change_of(row.now, row.typed)
        if changed is None:
            return old
        sign = "+" if changed >= 0 else "\u2212"
        return f"{old}, {sign}{self.per_cent(abs(changed))}"

    def _tile(self, row: PriceRow) -> Cell:
        tile = self.grade(row).tile
        return TileNumber(str(tile)) if tile else None

    def _price(self, row: PriceRow) -> Cell:
        return None if row.price < 0 else self._look.language.amount(Money(row.price, self.currency))

    def _next(self, row: PriceRow) -> Cell:
        if row.is_edited:
            if row.typed == OUT:
                return Marked("edit", self._look.say(self.typed(row)))
            return Marked("edit", self._look.language.amount(Money(row.typed, self.currency)))
        if row.next_price < 0:
            return None
        return f"{self._look.language.amount(Money(row.next_price, self.currency))}, {self.short(row.next_since)}"

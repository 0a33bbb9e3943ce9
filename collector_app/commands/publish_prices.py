"""Publish prices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.entries.prices import PriceRow, PricesPublished
from collector_app.domain.money import MOST, Money
from collector_app.domain.problems.money import BadAmount, NoPrices, WrongUnit

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.commands.tools import Tools
    from collector_app.domain.catalogue import Unit
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class NewPrice:
    """A price per unit of a grade, in the smallest money unit."""

    grade: str
    price: int
    unit: Unit | None = None  # None: the unit by which the grade is traded


@dataclass(frozen=True, slots=True)
class PublishPrices:
    """Set prices from now on, or from another moment; what was posted never changes."""

    prices: tuple[NewPrice, ...]
    since: datetime | None = None

    def do(self, books: Books, tools: Tools) -> datetime:
        """Refuse unknown grades, negative prices and another unit than the grade's; return the moment of effect."""
        if not self.prices:
            raise NoPrices
        rows = tuple(self._row(each, books, tools) for each in self.prices)
        since = self.since or books.today().moment
        books.post(
            PricesPublished(
                list=tools.new_id(),
                currency=books.here.money.code,
                since=clock.written(since, books.here.offset),
                rows=rows,
            )
        )
        return since

    def _row(self, new: NewPrice, books: Books, tools: Tools) -> PriceRow:
        grade = tools.catalogue.by_code(new.grade)
        if new.unit is not None and new.unit is not grade.unit:
            raise WrongUnit(grade.code, new.unit.value, grade.unit.value)
        if not 0 <= new.price <= MOST:
            raise BadAmount(Money(new.price, books.here.money))
        return PriceRow(grade.code, grade.unit, new.price)

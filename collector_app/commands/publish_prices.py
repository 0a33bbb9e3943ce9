"""Publish prices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.entries.prices import PriceRow, PricesPublished
from collector_app.domain.money import MOST, Money
from collector_app.domain.price import GENERAL, MOST_BOOK, MOST_STEPS, NO_PRICE, changed_steps, units_of
from collector_app.domain.problems.money import (
    BadAmount,
    BadStep,
    NoPrices,
    PriceTwice,
    TooManySteps,
    UnknownBook,
    WrongUnit,
)
from collector_app.domain.ticket import MOST_GROSS
from collector_app.queries.price_books import price_books
from collector_app.queries.prices import ladder_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from collector_app.commands.tools import Tools
    from collector_app.domain.catalogue import Unit
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class NewPrice:
    """A price per unit of a grade, in the smallest money unit; None takes it out of its list."""

    grade: str
    price: int | None
    unit: Unit | None = None  # None: the unit of the list until now, else that by which the grade is traded
    from_g: int = 0  # the least net weight of a line that gets it


@dataclass(frozen=True, slots=True)
class PublishPrices:
    """Set prices of one list from now on, or from another moment; what was posted never changes.

    The steps of a named grade that are not named stay, and are published with the others: one publication holds all
    that a list says of a grade.
    """

    prices: tuple[NewPrice, ...]
    since: datetime | None = None
    book: int = GENERAL

    def do(self, books: Books, tools: Tools) -> datetime:
        """Refuse unknown lists and grades, prices and steps nobody can mean; return the moment of effect."""
        if not self.prices:
            raise NoPrices
        if self.book != GENERAL and all(self.book != each.number for each in price_books(books)):
            raise UnknownBook(self.book, MOST_BOOK)
        since = self.since or books.today().moment
        by_grade: dict[str, list[NewPrice]] = {}
        for new in self.prices:
            by_grade.setdefault(new.grade, []).append(new)
        at = clock.in_utc(since)
        rows = tuple(row for named in by_grade.values() for row in self._rows(named, at, books, tools))
        books.post(
            PricesPublished(
                list=tools.new_id(),
                currency=books.here.money.code,
                since=clock.written(since, books.here.offset),
                rows=rows,
                book=self.book,
            )
        )
        return since

    def _rows(self, named: list[NewPrice], at: str, books: Books, tools: Tools) -> Iterator[PriceRow]:
        """Return every step of one grade as it is from then on."""
        grade = tools.catalogue.by_code(named[0].grade)
        ladder = ladder_at(books, grade.code, at, self.book)
        allowed = units_of(grade, can_burn=tools.catalogue.needs_triage(grade))
        unit = next((each.unit for each in named if each.unit is not None), ladder[0].unit if ladder else grade.unit)
        for new in named:
            if (new.unit or unit) is not unit or unit not in allowed:
                raise WrongUnit(grade.code, (new.unit or unit).value, grade.unit.value)
            if new.price is not None and not 0 <= new.price <= MOST:
                raise BadAmount(Money(new.price, books.here.money))
            if not 0 <= new.from_g <= MOST_GROSS.grams:
                raise BadStep(grade.code, MOST_GROSS)
        changes = {new.from_g: NO_PRICE if new.price is None else new.price for new in named}
        if len(changes) < len(named):
            raise PriceTwice(grade.code)
        steps = changed_steps(ladder, unit, changes)
        if len(steps) > MOST_STEPS:
            raise TooManySteps(grade.code, MOST_STEPS)
        for from_g, price in steps.items():
            yield PriceRow(grade.code, unit, price, from_g)

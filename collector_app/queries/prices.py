"""Prices in force, by list and step, and how they came to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from collector_app.domain import clock
from collector_app.domain.catalogue import Unit
from collector_app.domain.price import (
    GENERAL,
    MOST_STEPS,
    NO_PRICE,
    Ladder,
    PriceInForce,
    PriceLists,
    asked_in_turn,
    step_at,
)
from collector_app.domain.weight import NOTHING
from collector_app.store.sql import Sql
from collector_app.store.tables import ledgers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from collector_app.domain.weight import Weight
    from collector_app.store.books import Books

_price = ledgers.price.c
NEWEST_FIRST = (_price.since.desc(), _price.log.desc(), _price.seq.desc(), _price.n.desc())
_LADDER = Sql(  # the newest list comes first and is read whole; of the one before it at most its first rows are
    select(_price.log, _price.seq, _price.unit, _price.price, _price.since, _price.from_g)
    .where(
        _price.site == bindparam("site"),
        _price.book == bindparam("book"),
        _price.grade == bindparam("grade"),
        _price.since <= bindparam("moment"),
    )
    .order_by(*NEWEST_FIRST)
    .limit(MOST_STEPS)
)
_NEXT_GRADE = Sql(  # a leap from one grade of a list to the next, past all its history
    select(_price.grade)
    .where(_price.site == bindparam("site"), _price.book == bindparam("book"), _price.grade > bindparam("after_grade"))
    .order_by(_price.grade)
    .limit(1)
)
_NEXT_BOOK = Sql(
    select(_price.book)
    .where(_price.site == bindparam("site"), _price.book > bindparam("after_book"))
    .order_by(_price.book)
    .limit(1)
)


def price_at(
    books: Books, grade: str, moment: datetime, own: Iterable[int] = (), net: Weight = NOTHING
) -> PriceInForce | None:
    """Return the price of a line at a moment, for a seller with these lists; None is to be settled."""
    at = clock.in_utc(moment)
    found = (step_at(ladder_at(books, grade, at, book), net) for book in asked_in_turn(own))
    return next((each for each in found if each is not None), None)


def price_lists(books: Books, moment: datetime) -> PriceLists:
    """Return every list in force at a moment, whole: what a desk needs to price any line by itself."""
    at = clock.in_utc(moment)
    ladders = {(book, grade): ladder_at(books, grade, at, book) for book, grade in listed_pairs(books)}
    return PriceLists({pair: ladder for pair, ladder in ladders.items() if ladder})


def price_list(books: Books, moment: datetime, book: int = GENERAL) -> tuple[PriceInForce, ...]:
    """Return one list in force: every step of every grade that has a price, by grade and weight."""
    at = clock.in_utc(moment)
    grades = [grade for number, grade in listed_pairs(books) if number == book]
    return tuple(
        step
        for grade in grades
        for step in sorted(ladder_at(books, grade, at, book), key=lambda each: each.from_g)
        if step.price != NO_PRICE
    )


def price_history(books: Books, grade: str, limit: int = 100, book: int = GENERAL) -> tuple[PriceInForce, ...]:
    """Return the prices of a grade in a list, newest first, those of the future among them."""
    rows = books.connection.execute(
        select(_price.price, _price.unit, _price.since, _price.from_g)
        .where(_price.site == books.here.site, _price.book == book, _price.grade == grade)
        .order_by(*NEWEST_FIRST)
        .limit(limit)
    )
    return tuple(PriceInForce(grade, Unit(row.unit), row.price, row.since, book, row.from_g) for row in rows)


def was_listed(books: Books, shown: PriceInForce, net: Weight) -> bool:
    """Whether a list really said this price, for such a weight, from the moment that is claimed."""
    ladder = ladder_at(books, shown.grade, shown.since, shown.book)
    found = step_at(ladder, net)
    return found is not None and (found.price, found.since, found.unit) == (shown.price, shown.since, shown.unit)


def ladder_at(books: Books, grade: str, moment: str, book: int = GENERAL) -> Ladder:
    """Return the steps of a grade in one list at a moment in UTC: those of the newest publication that names it."""
    rows = _LADDER.all(books.connection, {"site": books.here.site, "book": book, "grade": grade, "moment": moment})
    steps: dict[int, PriceInForce] = {}
    for log, seq, unit, price, since, from_g in rows:
        if (log, seq) != rows[0][:2]:
            break
        steps.setdefault(from_g, PriceInForce(grade, Unit(unit), price, since, book, from_g))
    return tuple(steps.values())


def listed_pairs(books: Books) -> Iterator[tuple[int, str]]:
    """Yield every list and grade that ever had a price here, in order."""
    here = books.here.site
    book = _NEXT_BOOK.one(books.connection, {"site": here, "after_book": -1})
    while book is not None:
        grade = _NEXT_GRADE.one(books.connection, {"site": here, "book": book[0], "after_grade": ""})
        while grade is not None:
            yield int(book[0]), str(grade[0])
            grade = _NEXT_GRADE.one(books.connection, {"site": here, "book": book[0], "after_grade": grade[0]})
        book = _NEXT_BOOK.one(books.connection, {"site": here, "after_book": book[0]})

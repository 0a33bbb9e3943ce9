"""The board of Prices: what a list says now, what it said before, what comes next, and who said so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, select

from collector_app.domain import clock
from collector_app.domain.entry import read_entry
from collector_app.domain.price import GENERAL, MOST_STEPS, NO_PRICE
from collector_app.queries.people import person_with_id
from collector_app.queries.prices import NEWEST_FIRST, listed_pairs
from collector_app.store.sql import Sql
from collector_app.store.tables import journal, ledgers

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from typing import Any

    from collector_app.store.books import Books

_price = ledgers.price.c


class _Step(NamedTuple):
    price: int = NO_PRICE
    unit: str = ""
    since: str = ""


_NOTHING = _Step()
_TOLD = 4 * MOST_STEPS  # rows that hold the newest publication of a grade, and the one before it
_ROW = (_price.log, _price.seq, _price.from_g, _price.price, _price.unit, _price.since)
_SAID = (
    _price.site == bindparam("site"),
    _price.book == bindparam("book"),
    _price.grade == bindparam("grade"),
)
_PAST = Sql(select(*_ROW).where(*_SAID, _price.since <= bindparam("moment")).order_by(*NEWEST_FIRST).limit(_TOLD))
_SOON = Sql(
    select(*_ROW)
    .where(*_SAID, _price.since > bindparam("moment"))
    .order_by(_price.since, _price.log.desc(), _price.seq.desc(), _price.n.desc())
    .limit(MOST_STEPS)
)


@dataclass(frozen=True, slots=True)
class PriceOf:
    """What a list pays for one grade from a weight on, per unit of trade; -1 and empty where there is none."""

    grade: str
    from_g: int = 0
    unit: str = ""
    price: int = -1
    since: str = ""  # UTC
    before: int = -1
    next_price: int = -1
    next_since: str = ""


@dataclass(frozen=True, slots=True)
class PriceChange:
    """One price of a grade in its history."""

    price: int
    unit: str
    since: str  # UTC, the moment of effect
    at: str  # when it was published
    person: str  # name, empty where it is not ours to see


def price_board(books: Books, moment: datetime, book: int = GENERAL) -> tuple[PriceOf, ...]:
    """Return what a list says at a moment of every grade that it ever named, by grade and least weight."""
    at = clock.in_utc(moment)
    grades = [grade for number, grade in listed_pairs(books) if number == book]
    return tuple(row for grade in grades for row in _rows_of(books, grade, at, book))


def price_changes(
    books: Books, grade: str, since: datetime, book: int = GENERAL, from_g: int = 0
) -> tuple[PriceChange, ...]:
    """Return the prices of a grade from a moment on, newest first, and the one that held at that moment."""
    found: list[PriceChange] = []
    first = clock.in_utc(since)
    rows = books.connection.execute(
        select(_price.price, _price.unit, _price.since, _price.log, _price.seq)
        .where(_price.site == books.here.site, _price.book == book, _price.grade == grade, _price.from_g == from_g)
        .order_by(*NEWEST_FIRST)
    )
    for row in rows:
        at, person = _published(books, row.log, row.seq)
        change = PriceChange(row.price, row.unit, row.since, at, person)
        if found and (found[-1].price, found[-1].unit) == (change.price, change.unit):
            found[-1] = change  # published again with another step of its grade, or to say that it still holds
        else:
            found.append(change)
        if row.since <= first:
            break
    return tuple(found)


def _rows_of(books: Books, grade: str, at: str, book: int) -> tuple[PriceOf, ...]:
    """Return a row for each step that holds, or will hold next; a grade of which nothing is said has one."""
    key = {"site": books.here.site, "book": book, "grade": grade, "moment": at}
    past, soon = _PAST.all(books.connection, key), _SOON.all(books.connection, key)
    now, before = _ladders(past, 2)
    (coming,) = _ladders(soon, 1)
    steps = sorted(
        step for step in now.keys() | coming.keys() if now.get(step, _NOTHING).price != NO_PRICE or step in coming
    )
    return tuple(
        PriceOf(
            grade,
            step,
            unit=now[step].unit if step in now else coming[step].unit,
            price=now.get(step, _NOTHING).price,
            since=now.get(step, _NOTHING).since,
            before=before.get(step, _NOTHING).price,
            next_price=coming.get(step, _NOTHING).price,
            next_since=coming.get(step, _NOTHING).since,
        )
        for step in steps
    )


def _ladders(rows: Iterable[Any], count: int) -> list[dict[int, _Step]]:
    """Return the steps of the first publications among the rows, as many as are wanted; empty ones where they end."""
    found: list[dict[int, _Step]] = []
    last: tuple[int, int] | None = None
    for log, seq, from_g, price, unit, since in rows:
        if (log, seq) != last:
            last = (log, seq)
            if len(found) == count:
                break
            found.append({})
        found[-1].setdefault(from_g, _Step(price, unit, since))
    return found + [{} for _ in range(count - len(found))]


def _published(books: Books, log: int, seq: int) -> tuple[str, str]:
    entry = journal.entry.c
    line = books.connection.execute(select(entry.line).where(entry.log == log, entry.seq == seq)).scalar_one()
    entered = read_entry(line)
    person = person_with_id(books, entered.person)
    return entered.at, person.name if person is not None else ""

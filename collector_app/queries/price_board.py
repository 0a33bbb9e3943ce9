"""The list of Prices: what holds now, what held before, what comes next, and who said so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain import clock
from collector_app.domain.entry import read_entry
from collector_app.queries.people import person_with_id
from collector_app.store.tables import journal, ledgers

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.store.books import Books

_price = ledgers.price.c
_NEWEST = (_price.since.desc(), _price.log.desc(), _price.seq.desc(), _price.n.desc())


@dataclass(frozen=True, slots=True)
class PriceOf:
    """What the station pays for one grade, in the smallest unit per unit of trade; -1 and empty where there is none."""

    grade: str
    price: int = -1
    since: str = ""  # UTC
    before: int = -1
    next_price: int = -1
    next_since: str = ""


@dataclass(frozen=True, slots=True)
class PriceChange:
    """One price of a grade in its history."""

    price: int
    since: str  # UTC, the moment of effect
    at: str  # when it was published
    person: str  # name, empty where it is not ours to see


def price_board(books: Books, moment: datetime) -> dict[str, PriceOf]:
    """Return what holds at a moment for every grade that ever had a price."""
    grades = books.connection.execute(
        select(_price.grade).where(_price.site == books.here.site).distinct().order_by(_price.grade)
    ).scalars()
    return {grade: _price_of(books, grade, clock.in_utc(moment)) for grade in grades}


def price_changes(books: Books, grade: str, since: datetime) -> tuple[PriceChange, ...]:
    """Return the prices of a grade from a moment on, newest first, and the one that held at that moment."""
    found: list[PriceChange] = []
    first = clock.in_utc(since)
    rows = books.connection.execute(
        select(_price.price, _price.since, _price.log, _price.seq)
        .where(_price.site == books.here.site, _price.grade == grade)
        .order_by(*_NEWEST)
    )
    for row in rows:
        at, person = _published(books, row.log, row.seq)
        found.append(PriceChange(row.price, row.since, at, person))
        if row.since <= first:
            break
    return tuple(found)


def _price_of(books: Books, grade: str, moment: str) -> PriceOf:
    chosen = select(_price.price, _price.since).where(_price.site == books.here.site, _price.grade == grade)
    past = books.connection.execute(chosen.where(_price.since <= moment).order_by(*_NEWEST).limit(2)).all()
    soon = books.connection.execute(
        chosen.where(_price.since > moment).order_by(_price.since, _price.log.desc(), _price.seq.desc()).limit(1)
    ).first()
    return PriceOf(
        grade,
        price=past[0].price if past else -1,
        since=past[0].since if past else "",
        before=past[1].price if len(past) > 1 else -1,
        next_price=soon.price if soon is not None else -1,
        next_since=soon.since if soon is not None else "",
    )


def _published(books: Books, log: int, seq: int) -> tuple[str, str]:
    entry = journal.entry.c
    line = books.connection.execute(select(entry.line).where(entry.log == log, entry.seq == seq)).scalar_one()
    entered = read_entry(line)
    person = person_with_id(books, entered.person)
    return entered.at, person.name if person is not None else ""

"""Price lists by number and name: the site's general one is 0 and needs no name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from collector_app.domain import clock
from collector_app.domain.entry import read_entry
from collector_app.domain.price import GENERAL, PriceInForce, Said, asked_in_turn, step_at
from collector_app.domain.weight import NOTHING
from collector_app.queries.people import person_with_id
from collector_app.queries.prices import ladder_at, listed_pairs
from collector_app.store.sql import Sql
from collector_app.store.tables import goods, journal, ledgers

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from collector_app.domain.weight import Weight
    from collector_app.store.books import Books

_price = ledgers.price.c
_PUBLISHED = Sql(
    select(journal.entry.c.line)
    .join_from(
        ledgers.price,
        journal.entry,
        (_price.log == journal.entry.c.log) & (_price.seq == journal.entry.c.seq),
    )
    .where(
        _price.site == bindparam("site"),
        _price.book == bindparam("book"),
        _price.grade == bindparam("grade"),
        _price.since == bindparam("since"),
    )
    .order_by(_price.log.desc(), _price.seq.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class PriceBook:
    """A price list of some sellers; its name is empty where nobody gave one, or where it is not ours to see."""

    number: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a line costs what it costs: the price, who published it and when, and what every list says."""

    price: PriceInForce | None
    person: str = ""
    at: str = ""
    lists: tuple[Said, ...] = ()
    names: tuple[PriceBook, ...] = ()


def price_books(books: Books) -> tuple[PriceBook, ...]:
    """Return the lists of this site beside the general one, by number: those with a name, and those with a price."""
    book = goods.book.c
    rows = books.connection.execute(
        select(book.book, book.name).where(book.site == books.here.site).order_by(book.log, book.seq)
    )
    names = {int(row.book): row.name or "" for row in rows}
    numbers = {number for number, _grade in listed_pairs(books) if number != GENERAL} | names.keys()
    return tuple(PriceBook(number, names.get(number, "")) for number in sorted(numbers))


def why_price(books: Books, grade: str, moment: datetime, own: Iterable[int] = (), net: Weight = NOTHING) -> Why:
    """Return why a line of this grade and weight costs what it costs at a moment."""
    at = clock.in_utc(moment)
    said = tuple(Said(book, step_at(ladder_at(books, grade, at, book), net)) for book in asked_in_turn(own))
    names = price_books(books)
    found = next((each.price for each in said if each.price is not None), None)
    if found is None:
        return Why(None, lists=said, names=names)
    entered = read_entry(
        _PUBLISHED.one(
            books.connection,
            {"site": books.here.site, "book": found.book, "grade": grade, "since": found.since},
        )[0]
    )
    person = person_with_id(books, entered.person)
    return Why(found, person.name if person is not None else "", entered.at, said, names)

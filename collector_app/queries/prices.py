"""Prices in force, and how they came to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from collector_app.domain import clock
from collector_app.domain.catalogue import Unit
from collector_app.store.sql import Sql
from collector_app.store.tables import ledgers

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.store.books import Books

_price = ledgers.price.c
_IN_FORCE = Sql(
    select(_price.price, _price.unit, _price.since)
    .where(_price.site == bindparam("site"), _price.grade == bindparam("grade"), _price.since <= bindparam("moment"))
    .order_by(_price.since.desc(), _price.log.desc(), _price.seq.desc(), _price.n.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class PriceInForce:
    """A price per unit of a grade, in the smallest money unit, and since when it holds."""

    grade: str
    unit: Unit
    price: int
    since: str  # UTC


def price_at(books: Books, grade: str, moment: datetime) -> PriceInForce | None:
    """Return the newest price of the station in force at a moment, None without one."""
    row = _IN_FORCE.one(
        books.connection,
        {"site": books.here.site, "grade": grade, "moment": clock.in_utc(moment)},
    )
    return None if row is None else PriceInForce(grade, Unit(row[1]), int(row[0]), str(row[2]))


def price_list(books: Books, moment: datetime) -> tuple[PriceInForce, ...]:
    """Return the price in force of every grade that has one, by grade."""
    grades = books.connection.execute(
        select(_price.grade).where(_price.site == books.here.site).distinct().order_by(_price.grade)
    ).scalars()
    found = (price_at(books, grade, moment) for grade in grades)
    return tuple(each for each in found if each is not None)


def price_history(books: Books, grade: str, limit: int = 100) -> tuple[PriceInForce, ...]:
    """Return the prices of a grade, newest first, those of the future among them."""
    rows = books.connection.execute(
        select(_price.price, _price.unit, _price.since)
        .where(_price.site == books.here.site, _price.grade == grade)
        .order_by(_price.since.desc(), _price.log.desc(), _price.seq.desc(), _price.n.desc())
        .limit(limit)
    )
    return tuple(PriceInForce(grade, Unit(row.unit), row.price, row.since) for row in rows)

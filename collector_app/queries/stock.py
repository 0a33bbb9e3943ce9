"""Stock on hand: by lot, by grade, by place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from collector_app.domain.move import lot_at
from collector_app.store.tables import goods, ledgers, trade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from collector_app.store.books import Books

_LOTS, _AFTER_LOTS = "lot/", "lot0"
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class LotStock:
    """What lies of one lot at one place."""

    lot: str
    grade: str
    place: str
    net_g: int
    pieces: int
    condition: str
    received: str  # business day
    received_at: str  # UTC


@dataclass(frozen=True, slots=True)
class Stock:
    """Kilograms and pieces under one heading, quarantine included."""

    grade: str  # empty where summed over grades
    place: str  # empty where summed over places
    net_g: int
    pieces: int
    oldest: str  # business day of the oldest lot


def lots_on_hand(books: Books) -> tuple[LotStock, ...]:
    """Return every lot that is not empty, oldest first; an account below zero is among them."""
    held = ledgers.balance.c
    rows = books.connection.execute(
        select(held.account, held.unit, held.amount, held.pieces).where(
            held.site == books.here.site,
            held.account >= _LOTS,
            held.account < _AFTER_LOTS,
            (held.amount != 0) | (held.pieces != 0),
        )
    ).all()
    facts, conditions = _facts(books, [row.account.split("/", 2)[2] for row in rows])
    lots = (_lot(row, facts, conditions) for row in rows)
    return tuple(sorted(lots, key=lambda lot: (lot.received, lot.lot, lot.place)))


def stock_by(books: Books, heading: str = "grade") -> tuple[Stock, ...]:
    """Return the stock under each grade or each place."""
    of: Callable[[LotStock], tuple[str, str]]
    of = (lambda lot: (lot.grade, "")) if heading == "grade" else (lambda lot: ("", lot.place))
    return _summed(lots_on_hand(books), of)


def stock_by_grade_and_place(books: Books) -> tuple[Stock, ...]:
    """Return the stock of each grade at each place."""
    return _summed(lots_on_hand(books), lambda lot: (lot.grade, lot.place))


def held_at(books: Books, place: str, lot: str, grade: str) -> int:
    """Return the grams of a grade in a lot at a place: one read of one balance."""
    held = ledgers.balance.c
    found = books.connection.execute(
        select(held.amount).where(held.site == books.here.site, held.account == lot_at(place, lot), held.unit == grade)
    ).scalar()
    return int(found or 0)


def _summed(lots: Iterable[LotStock], of: Callable[[LotStock], tuple[str, str]]) -> tuple[Stock, ...]:
    sums: dict[tuple[str, str], Stock] = {}
    for lot in lots:
        heading = of(lot)
        so_far = sums.get(heading, Stock(*heading, 0, 0, lot.received))
        sums[heading] = Stock(
            *heading,
            so_far.net_g + lot.net_g,
            so_far.pieces + lot.pieces,
            min(so_far.oldest, lot.received),
        )
    return tuple(sums[heading] for heading in sorted(sums))


def _facts(books: Books, lots: list[str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return how lots began, and what those were found to be that were looked at again; the last look counts."""
    lot = trade.lot.c
    facts: dict[str, Any] = {}
    found: dict[str, tuple[str, str]] = {}
    for start in range(0, len(lots), _CHUNK):
        chunk = lots[start : start + _CHUNK]
        rows = books.connection.execute(
            select(lot.lot, lot.condition, lot.received, lot.received_at)
            .where(lot.site == books.here.site, lot.lot.in_(chunk))
            .order_by(lot.received.desc(), lot.log.desc())  # of two logs that gave one name, the older one
        )
        facts.update({row.lot: row for row in rows})
        for seen in (goods.look.c, trade.release.c):  # of one moment, a release: it says more
            looked = books.connection.execute(
                select(seen.lot, seen.at, seen.condition)
                .where(seen.site == books.here.site, seen.lot.in_(chunk))
                .order_by(seen.at, seen.log, seen.seq)
            )
            for row in looked:
                if row.at >= found.get(row.lot, ("", ""))[0]:
                    found[row.lot] = (row.at, row.condition)
    return facts, {name: condition for name, (_at, condition) in found.items()}


def _lot(row: Any, facts: dict[str, Any], conditions: dict[str, str]) -> LotStock:  # noqa: ANN401 - a selected row
    _, place, lot = row.account.split("/", 2)
    fact = facts.get(lot)
    return LotStock(
        lot=lot,
        grade=row.unit,
        place=place,
        net_g=row.amount,
        pieces=row.pieces,
        condition=conditions.get(lot, fact.condition if fact is not None else ""),
        received=fact.received if fact is not None else "",
        received_at=fact.received_at if fact is not None else "",
    )

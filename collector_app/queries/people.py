"""People who work here, and sellers who come here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Row, bindparam, select, text

from collector_app.domain.entries.logs import Role
from collector_app.domain.folding import fold
from collector_app.store.sql import Sql
from collector_app.store.tables import desk, ledgers

if TYPE_CHECKING:
    from collector_app.store.books import Books

_TRIGRAM = 3


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here."""

    id: str
    name: str
    role: Role
    has_pin: bool


@dataclass(frozen=True, slots=True)
class Seller:
    """A seller as he is written down; all empty once erased."""

    id: str
    name: str
    nickname: str
    phone: str
    number: str
    erased: bool


_SELLER = (
    ledgers.seller.c.id,
    ledgers.seller.c.name,
    ledgers.seller.c.nickname,
    ledgers.seller.c.phone,
    ledgers.seller.c.number,
    ledgers.seller.c.erased,
)
_WITH_ID = Sql(select(*_SELLER).where(ledgers.seller.c.id == bindparam("seller")))


def people(books: Books) -> tuple[Person, ...]:
    """Return everybody who works at this site, in the order in which they were added."""
    person = ledgers.person.c
    rows = books.connection.execute(
        select(person.id, person.name, person.role, desk.pin.c.person)
        .join_from(ledgers.person, desk.pin, person.id == desk.pin.c.person, isouter=True)
        .where(person.site == books.here.site)
        .order_by(person.log, person.seq)
    )
    return tuple(Person(row[0], row[1] or "", Role(row[2]), row[3] is not None) for row in rows)


def person_named(books: Books, name: str) -> Person | None:
    """Return the person of a name, upper and lower case and marks aside."""
    folded = fold(name)
    return next((person for person in people(books) if fold(person.name) == folded), None)


def person_with_id(books: Books, person: str) -> Person | None:
    """Return the person of an id."""
    return next((each for each in people(books) if each.id == person), None)


def find_sellers(books: Books, typed: str, limit: int = 50) -> tuple[Seller, ...]:
    """Return sellers by name without marks, nickname, phone tail or number; several words must all match."""
    words = fold(typed).split()
    long = [word for word in words if len(word) >= _TRIGRAM]
    column = ledgers.seller.c
    statement = select(*_SELLER).where(column.site == books.here.site, column.erased == 0)
    for word in words:
        if len(word) < _TRIGRAM:
            statement = statement.where(column.key.contains(word, autoescape=True))
    if long:
        match = " AND ".join('"' + word.replace('"', '""') + '"' for word in long)
        found = text("SELECT rowid FROM seller_search WHERE seller_search MATCH :match").bindparams(match=match)
        statement = statement.where(column.row.in_(found.columns(column.row)))
    rows = books.connection.execute(statement.order_by(column.row.desc()).limit(limit))
    return tuple(_seller(row) for row in rows)


def seller_with_id(books: Books, seller: str) -> Seller | None:
    """Return the seller of an id."""
    row = _WITH_ID.one(books.connection, {"seller": seller})
    return None if row is None else _seller(row)


def revision_of(books: Books, seller: str) -> int:
    """Return how often a seller was written down, as far as these books know."""
    column = ledgers.seller.c
    return int(books.connection.execute(select(column.revision).where(column.id == seller)).scalar_one())


def _seller(row: Row[*tuple[object, ...]] | tuple[object, ...]) -> Seller:
    identity, name, nickname, phone, number, erased = row
    return Seller(
        str(identity), str(name or ""), str(nickname or ""), str(phone or ""), str(number or ""), bool(erased)
    )

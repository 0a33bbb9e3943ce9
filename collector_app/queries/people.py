"""People who work here, and sellers who come here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Row, bindparam, select, table
from sqlalchemy import column as sql_column

from collector_app.domain.entries.logs import Role
from collector_app.domain.folding import fold
from collector_app.domain.id_numbers.writing import masked
from collector_app.domain.seller_key import sought
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
    """A seller as he is written down; all empty once erased. `number` is masked: the whole one is shown by an act."""

    id: str
    name: str
    nickname: str
    phone: str
    number: str
    erased: bool
    number_kind: str = ""  # code of the country pack
    plates: tuple[str, ...] = ()
    language: str = ""  # of his papers; empty is the site's
    books: tuple[int, ...] = ()  # his price lists, in the order in which they are asked


_SELLER = (
    ledgers.seller.c.id,
    ledgers.seller.c.name,
    ledgers.seller.c.nickname,
    ledgers.seller.c.phone,
    ledgers.seller.c.number,
    ledgers.seller.c.erased,
    ledgers.seller.c.number_kind,
    ledgers.seller.c.plates,
    ledgers.seller.c.language,
    ledgers.seller.c.books,
)
_INDEX = table("seller_search", sql_column("rowid"), sql_column("seller_search"))  # matched as a whole, by its name
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
    """Return sellers by phone tail, name without marks, nickname, plate or number; several words must all match.

    Whose phone ends in the digits comes first, then the newest.
    """
    asked = sought(typed)
    found = _matching(books, (asked.tail,), limit) if asked.tail else {}
    if len(found) < limit:
        for identity, seller in _matching(books, asked.words, limit).items():
            found.setdefault(identity, seller)
    return tuple(found.values())[:limit]


def seller_with_id(books: Books, seller: str) -> Seller | None:
    """Return the seller of an id."""
    row = _WITH_ID.one(books.connection, {"seller": seller})
    return None if row is None else _seller(row)


def revision_of(books: Books, seller: str) -> int:
    """Return how often a seller was written down, as far as these books know."""
    column = ledgers.seller.c
    return int(books.connection.execute(select(column.revision).where(column.id == seller)).scalar_one())


def _matching(books: Books, words: tuple[str, ...], limit: int) -> dict[str, Seller]:
    """Return the newest sellers whose key holds all these words."""
    own = ledgers.seller.c
    statement = select(*_SELLER).where(own.site == books.here.site, own.erased == 0)
    long = [word for word in words if len(word) >= _TRIGRAM]
    if long:
        match = " AND ".join('"' + word.replace('"', '""') + '"' for word in long)
        statement = statement.join_from(_INDEX, ledgers.seller, _INDEX.c.rowid == own.row).where(
            _INDEX.c.seller_search.op("MATCH")(match)
        )
    for word in words:
        if len(word) < _TRIGRAM:
            statement = statement.where(own.key.contains(word, autoescape=True))
    newest = _INDEX.c.rowid if long else own.row  # the index walks backwards by its own rows, and stops in time
    rows = books.connection.execute(statement.order_by(newest.desc()).limit(limit))
    return {seller.id: seller for seller in map(_seller, rows)}


def _seller(row: Row[*tuple[object, ...]] | tuple[object, ...]) -> Seller:
    identity, name, nickname, phone, number, erased, kind, plates, language, price_lists = row
    return Seller(
        str(identity),
        str(name or ""),
        str(nickname or ""),
        str(phone or ""),
        masked(str(number or ""), str(kind)),
        bool(erased),
        str(kind),
        tuple(str(plates).split("\n")) if plates else (),
        str(language),
        tuple(map(int, str(price_lists).split())),
    )

"""Who waits: the drafts of this computer, read in windows by key and without their bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, bindparam, case, func, select, tuple_

from collector_app.store.sql import Sql
from collector_app.store.tables import desk

if TYPE_CHECKING:
    from collector_app.store.books import Books

MOST_NAMED = 5  # one day number comes again each day; older ones wait in the list
_draft = desk.draft.c
_key = tuple_(_draft.started_at, _draft.id)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A ticket that waits: what it is called out by, since when, and who sells ("" nobody named)."""

    id: str
    day: str
    day_number: int
    started_at: str
    seller_name: str


@dataclass(frozen=True, slots=True)
class Tray:
    """How many wait, and the first of them."""

    count: int
    first: tuple[Waiting, ...]


def _waiting(*where: ColumnElement[bool], newest: bool = False) -> Sql:
    """Return the statement of one window: its keys are found first, so that no other body is opened for a name."""
    order = (_draft.started_at.desc(), _draft.id.desc()) if newest else (_draft.started_at, _draft.id)
    keys = select(_draft.id).where(_draft.id != bindparam("but"), *where).order_by(*order).limit(bindparam("most"))
    said = func.coalesce(func.json_extract(_draft.body, "$.seller_name"), "")
    name = case((func.json_valid(_draft.body) == 1, said), else_="")
    columns = (_draft.id, _draft.day, _draft.day_number, _draft.started_at, name)
    return Sql(select(*columns).where(_draft.id.in_(keys)).order_by(*order))


_FIRST = _waiting()
_NEXT = _waiting(_key > tuple_(bindparam("started_at"), bindparam("id")))
_PREVIOUS = _waiting(_key < tuple_(bindparam("started_at"), bindparam("id")), newest=True)
_NUMBERED = _waiting(_draft.day_number == bindparam("number"), newest=True)
_COUNT = Sql(select(func.count()).select_from(desk.draft).where(_draft.id != bindparam("but")))


def tray(books: Books, most: int, but: str = "") -> Tray:
    """Return how many tickets wait besides the one in hand (`but`), and the oldest `most` of them."""
    (count,) = _COUNT.one(books.connection, {"but": but})
    return Tray(count, _read(_FIRST, books, {"but": but, "most": most}))


def waiting_after(books: Books, last: Waiting, most: int, but: str = "") -> tuple[Waiting, ...]:
    """Return those who came after one of them, oldest first."""
    key = {"started_at": last.started_at, "id": last.id}
    return _read(_NEXT, books, {"but": but, "most": most, **key})


def waiting_before(books: Books, first: Waiting, most: int, but: str = "") -> tuple[Waiting, ...]:
    """Return those who came just before one of them, oldest first."""
    key = {"started_at": first.started_at, "id": first.id}
    return _read(_PREVIOUS, books, {"but": but, "most": most, **key})[::-1]


def waiting_numbered(books: Books, number: int, but: str = "") -> tuple[Waiting, ...]:
    """Return those with a day number, the newest day first."""
    return _read(_NUMBERED, books, {"but": but, "most": MOST_NAMED, "number": number})


def _read(sql: Sql, books: Books, values: dict[str, object]) -> tuple[Waiting, ...]:
    return tuple(Waiting(*row) for row in sql.all(books.connection, values))

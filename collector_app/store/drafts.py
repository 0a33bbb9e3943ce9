"""Drafts: tickets that are being written, kept on the disk after every field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, delete, select

from collector_app.store.sql import Sql, put_into
from collector_app.store.tables import desk

if TYPE_CHECKING:
    from datetime import date

_DRAFT = put_into(desk.draft, "day", "day_number", "held", "changed_at", "person", "body")
_DAY = put_into(desk.day_number, "last")
_LAST = Sql(select(desk.day_number.c.last).where(desk.day_number.c.day == bindparam("of_day")))


@dataclass(frozen=True, slots=True)
class Draft:
    """A ticket that is being written; `body` is the desk's own JSON."""

    id: str
    day: str
    day_number: int
    held: bool
    started_at: str
    changed_at: str
    person: str
    body: str


def next_day_number(connection: Connection, day: date) -> int:
    """Give out the next day number: 1, 2, 3 ... each day, for chalk and shouting."""
    row = _LAST.one(connection, {"of_day": day.isoformat()})
    number = 1 if row is None else int(row[0]) + 1
    _DAY.run(connection, {"day": day.isoformat(), "last": number})
    return number


def keep(connection: Connection, draft: Draft) -> None:
    """Write a draft as it is now."""
    _DRAFT.run(
        connection,
        {
            "id": draft.id,
            "day": draft.day,
            "day_number": draft.day_number,
            "held": int(draft.held),
            "started_at": draft.started_at,
            "changed_at": draft.changed_at,
            "person": draft.person,
            "body": draft.body,
        },
    )


def drop(connection: Connection, draft: str) -> None:
    """Forget a draft that was posted or thrown away."""
    connection.execute(delete(desk.draft).where(desk.draft.c.id == draft))


def drafts(connection: Connection, *, held: bool | None = None) -> tuple[Draft, ...]:
    """Return the drafts, oldest first: all, only those held, or only the one at the desk."""
    column = desk.draft.c
    statement = select(desk.draft).order_by(column.started_at, column.id)
    if held is not None:
        statement = statement.where(column.held == int(held))
    return tuple(
        Draft(
            id=row.id,
            day=row.day,
            day_number=row.day_number,
            held=bool(row.held),
            started_at=row.started_at,
            changed_at=row.changed_at,
            person=row.person,
            body=row.body,
        )
        for row in connection.execute(statement)
    )

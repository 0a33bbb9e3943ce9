"""Drafts: tickets that are being written, kept on the disk after every field."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, delete, select

from collector_app.store.sql import Sql, put_into
from collector_app.store.tables import desk

if TYPE_CHECKING:
    from datetime import date

_DRAFT = put_into(desk.draft, "day", "day_number", "held", "changed_at", "person", "body")
_DAY = put_into(desk.day_number, "last")
_draft = desk.draft.c
_ONE = Sql(select(desk.draft).where(_draft.id == bindparam("draft")))
_LOOSE = Sql(select(desk.draft).where(_draft.held == 0).order_by(_draft.started_at.desc(), _draft.id.desc()).limit(1))
_LAST = Sql(select(desk.day_number.c.last).where(desk.day_number.c.day == bindparam("of_day")))
_PERSONAL = {"seller": ("seller", "seller_name", "seller_number"), "deliverer": ("deliverer", "deliverer_name")}


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
    connection.execute(delete(desk.draft).where(_draft.id == draft))


def drafts(connection: Connection, *, held: bool | None = None) -> tuple[Draft, ...]:
    """Return the drafts with their bodies, oldest first: all, only those held, or only those at the desk."""
    statement = select(desk.draft).order_by(_draft.started_at, _draft.id)
    if held is not None:
        statement = statement.where(_draft.held == int(held))
    return tuple(_made(tuple(row)) for row in connection.execute(statement))


def draft_with_id(connection: Connection, draft: str) -> Draft | None:
    """Return one draft with its body, None where it is gone."""
    row = _ONE.one(connection, {"draft": draft})
    return None if row is None else _made(row)


def interrupted(connection: Connection) -> Draft | None:
    """Return the newest draft that nobody held: where the power went, None where nothing was begun."""
    row = _LOOSE.one(connection, {})
    return None if row is None else _made(row)


def forget_seller(connection: Connection, seller: str) -> None:
    """Take a person who asked to be forgotten out of the drafts; the goods stay, and who sells is asked again."""
    for draft in drafts(connection):
        if seller not in draft.body:
            continue
        body = json.loads(draft.body)
        for of, names in _PERSONAL.items():
            if body.get(of) == seller:
                body.update(dict.fromkeys(names, ""))
        if not body.get("seller"):
            body["step"] = "seller"
        keep(connection, replace(draft, body=json.dumps(body, ensure_ascii=False, separators=(",", ":"))))


def _made(row: tuple[str, str, int, int, str, str, str, str]) -> Draft:
    draft, day, day_number, held, *rest = row
    return Draft(draft, day, day_number, bool(held), *rest)

"""Backups that were made here, and who may open the next one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.queries.pairing import certificate, head_office
from collector_app.store.desk import setting
from collector_app.store.tables import desk

if TYPE_CHECKING:
    from collector_app.store.books import Books

RECOVERY = "recovery_recipient"


@dataclass(frozen=True, slots=True)
class NotedBackup:
    """A backup as it was made; the disk that it was put on may be elsewhere by now."""

    file: str
    made_at: str  # UTC
    is_outside: bool
    bytes: int
    entries: int


def noted_backups(books: Books) -> tuple[NotedBackup, ...]:
    """Return the backups that were made and not thinned away since, newest first."""
    column = desk.backup.c
    rows = books.connection.execute(
        select(column.file, column.made_at, column.outside, column.bytes, column.upto).order_by(
            column.made_at.desc(), column.file
        )
    )
    return tuple(NotedBackup(row.file, row.made_at, bool(row.outside), row.bytes, row.upto) for row in rows)


def has_outside_backup(books: Books) -> bool:
    """Whether any backup was put outside the home: without one, the laptop's end is the end of the books."""
    column = desk.backup.c
    return books.connection.execute(select(column.file).where(column.outside == 1).limit(1)).first() is not None


def recovery_recipients(books: Books) -> tuple[str, ...]:
    """Return the age keys that a backup is sealed to: this home's recovery code, and once paired head office's."""
    own = setting(books.connection, RECOVERY)
    office = head_office(books)
    return (own,) if office is None or not certificate(books) else (own, office.recovery)

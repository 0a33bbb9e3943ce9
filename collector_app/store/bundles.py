"""The station's side of custody: bundles written, and up to where head office has confirmed each log."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, bindparam, select, update

from collector_app.store.sql import Sql, put_into
from collector_app.store.tables import sync

_MARK = Sql(select(sync.mark).where(sync.mark.c.log == bindparam("which")))
_PUT_MARK = put_into(sync.mark, "upto", "head", "packed", "answered_at")
_PACKED = Sql(update(sync.mark).where(sync.mark.c.log == bindparam("which")).values(packed=bindparam("new_packed")))
_PUT_BUNDLE = put_into(sync.bundle, "made_at", "log", "first", "last", "file", "bytes")


@dataclass(frozen=True, slots=True)
class Mark:
    """Up to where head office holds a log (`upto`, with the hash there), and up to where it was packed since."""

    log: str
    upto: int
    head: str
    packed: int
    answered_at: str


@dataclass(frozen=True, slots=True)
class BundleRow:
    """A bundle as it was written."""

    id: str
    made_at: str
    log: str
    first: int
    last: int
    file: str
    bytes: int


def mark_of(connection: Connection, log: str) -> Mark:
    """Return the mark of a log; nothing is confirmed where no answer has come."""
    row = _MARK.one(connection, {"which": log})
    return Mark(log, 0, "", 0, "") if row is None else Mark(*row)


def put_mark(connection: Connection, mark: Mark) -> None:
    """Move the mark; only a signed answer may."""
    _PUT_MARK.run(connection, asdict(mark))


def note_bundle(connection: Connection, row: BundleRow) -> None:
    """Write down a bundle that stands on a disk, and that its entries need not be packed again."""
    _PUT_BUNDLE.run(connection, asdict(row))
    mark = mark_of(connection, row.log)
    if row.last > mark.packed and row.first <= mark.packed + 1:
        put_mark(connection, Mark(mark.log, mark.upto, mark.head, row.last, mark.answered_at))

"""The journal: appending entries to their chain, and reading them back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, select, update

from collector_app.domain.chain import START, entry_hash, private_hash
from collector_app.domain.entry import Entry, read_entry
from collector_app.store.sql import Sql, insert_into
from collector_app.store.tables import journal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LOG = Sql(select(journal.log.c.n, journal.log.c.upto, journal.log.c.head).where(journal.log.c.id == bindparam("log")))
_NEW_LOG = insert_into(journal.log)
_NEXT_LOG = "SELECT coalesce(max(n), 0) + 1 FROM log"
_ENTRY = insert_into(journal.entry)
_PRIVATE = insert_into(journal.entry_private)
_HEAD = Sql(
    update(journal.log)
    .where(journal.log.c.n == bindparam("key"))
    .values(upto=bindparam("new_upto"), head=bindparam("new_head"))
)


class OutOfOrder(Exception):
    """An entry does not follow its log's newest one."""


@dataclass(frozen=True, slots=True)
class Private:
    """A private line with its salt."""

    salt: bytes
    line: bytes

    @property
    def hash(self) -> str:
        """What the public line says of it."""
        return private_hash(self.salt, self.line)


@dataclass(frozen=True, slots=True)
class Head:
    """Where a log's chain stands: its short name here, newest seq and hash."""

    n: int
    upto: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as it stands in the journal, with its hash and its private line where there still is one."""

    n: int
    entry: Entry
    hash: bytes
    private: Private | None


@dataclass(frozen=True, slots=True)
class Raw:
    """A row of the journal, its line unread."""

    n: int
    seq: int
    kind: str
    line: bytes
    hash: bytes
    private: Private | None


def head_of(connection: Connection, log: str) -> Head:
    """Return where the chain of a log stands; an unknown log gets its short name now."""
    row = _LOG.one(connection, {"log": log})
    if row is not None:
        return Head(row[0], row[1], row[2])
    n = int(connection.exec_driver_sql(_NEXT_LOG).scalar_one())
    _NEW_LOG.run(connection, {"n": n, "id": log, "upto": 0, "head": START})
    return Head(n, 0, START)


def append(connection: Connection, head: Head, entry: Entry, private: Private | None) -> Head:
    """Chain one entry to its log. Raises OutOfOrder unless it is the next one."""
    if entry.seq != head.upto + 1:
        raise OutOfOrder(entry.log, head.upto, entry.seq)
    hashed = entry_hash(head.hash, entry.line)
    row = {"log": head.n, "seq": entry.seq, "kind": entry.kind, "line": entry.line, "hash": hashed}
    _ENTRY.run(connection, row)
    if private is not None:
        _PRIVATE.run(connection, {"log": head.n, "seq": entry.seq, "salt": private.salt, "line": private.line})
    return Head(head.n, entry.seq, hashed)


def append_all(connection: Connection, head: Head, entries: Sequence[Entry]) -> Head:
    """Chain a run of entries without private lines to their log in one statement.

    Raises OutOfOrder unless they continue it.
    """
    rows: list[dict[str, object]] = []
    upto, hashed = head.upto, head.hash
    for entry in entries:
        if entry.seq != upto + 1:
            raise OutOfOrder(entry.log, upto, entry.seq)
        upto, hashed = entry.seq, entry_hash(hashed, entry.line)
        rows.append({"log": head.n, "seq": upto, "kind": entry.kind, "line": entry.line, "hash": hashed})
    _ENTRY.run(connection, rows)
    return Head(head.n, upto, hashed)


def keep_head(connection: Connection, head: Head) -> None:
    """Write down where a chain stands now."""
    _HEAD.run(connection, {"key": head.n, "new_upto": head.upto, "new_head": head.hash})


def entries(connection: Connection, *, page: int = 1000) -> Iterator[Kept]:
    """Yield every entry log by log in order, with its private line; the journal may hold millions."""
    for raw in raw_entries(connection, page=page):
        yield Kept(raw.n, read_entry(raw.line), raw.hash, raw.private)


def raw_entries(connection: Connection, *, page: int = 1000) -> Iterator[Raw]:
    """Yield every entry log by log in order, as bytes: one that cannot be read is among them."""
    logs = connection.execute(select(journal.log.c.n).order_by(journal.log.c.n)).scalars().all()
    for n in logs:
        seq = 0
        while rows := _page(connection, n, seq, page):
            yield from rows
            seq = rows[-1].seq


def _page(connection: Connection, n: int, after: int, page: int) -> list[Raw]:
    line, private = journal.entry.c, journal.entry_private.c
    statement = (
        select(line.seq, line.kind, line.line, line.hash, private.salt, private.line.label("private"))
        .join_from(
            journal.entry,
            journal.entry_private,
            (line.log == private.log) & (line.seq == private.seq),
            isouter=True,
        )
        .where(line.log == n, line.seq > after)
        .order_by(line.seq)
        .limit(page)
    )
    return [
        Raw(n, *row[:4], None if row[4] is None else Private(row[4], row[5])) for row in connection.execute(statement)
    ]

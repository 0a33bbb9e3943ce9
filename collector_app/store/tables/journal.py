"""The journal: logs and their entries, insert-only."""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, Named, Table, Text, TypedColumns

from collector_app.store.tables.base import CLUSTERED, STRICT, Int64, metadata


class LogColumns(TypedColumns):
    """One chain: one installation incarnation of one site. `n` is its short name inside these books."""

    n = Column(Int64, primary_key=True)
    id: Named[str] = Column(Text, unique=True)
    upto: Named[int] = Column(Int64)  # the newest seq held
    head: Named[bytes] = Column(LargeBinary)  # its hash


class EntryColumns(TypedColumns):
    """One entry: the exact public line, and the hash that chains it."""

    log = Column(Int64, primary_key=True)
    seq = Column(Int64, primary_key=True)
    kind: Named[str] = Column(Text)
    line: Named[bytes] = Column(LargeBinary)
    hash: Named[bytes] = Column(LargeBinary)


class EntryPrivateColumns(TypedColumns):
    """The private line of an entry with its salt; deleted only to erase a person's data."""

    log = Column(Int64, primary_key=True)
    seq = Column(Int64, primary_key=True)
    salt: Named[bytes] = Column(LargeBinary)
    line: Named[bytes] = Column(LargeBinary)


log = Table("log", metadata, LogColumns, **STRICT)
entry = Table("entry", metadata, EntryColumns, **CLUSTERED)
entry_private = Table("entry_private", metadata, EntryPrivateColumns, **CLUSTERED)

TRIGGERS = {
    "entry_stays": "CREATE TRIGGER entry_stays BEFORE UPDATE ON entry "
    "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END",
    "entry_is_kept": "CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry "
    "BEGIN SELECT RAISE(ABORT, 'the journal is never cut'); END",
    "private_stays": "CREATE TRIGGER private_stays BEFORE UPDATE ON entry_private "
    "BEGIN SELECT RAISE(ABORT, 'a private line is never changed'); END",
}

"""The desk's side of the bundles: what was packed, what HQ has confirmed, what HQ holds back."""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, Named, Table, Text, TypedColumns

from collector_app.store.tables.base import CLUSTERED, STRICT, Int64, metadata


class MarkColumns(TypedColumns):
    """Up to where HQ has confirmed a log, by its newest signed answer; nothing else moves this."""

    log = Column(Text, primary_key=True)
    upto: Named[int] = Column(Int64)
    head: Named[str] = Column(Text)  # hex
    answered_at: Named[str] = Column(Text)


class BundleColumns(TypedColumns):
    """A bundle that this station wrote, and where it was put."""

    id = Column(Text, primary_key=True)
    made_at: Named[str] = Column(Text)
    log: Named[str] = Column(Text)
    first: Named[int] = Column(Int64)
    last: Named[int] = Column(Int64)
    file: Named[str] = Column(Text)
    bytes: Named[int] = Column(Int64)


class TakenColumns(TypedColumns):
    """A file that was taken in here, by its hash, and what came of it."""

    sha256 = Column(Text, primary_key=True)
    taken_at: Named[str] = Column(Text)
    file: Named[str] = Column(Text)
    site: Named[str] = Column(Text)
    outcome: Named[str] = Column(Text)


class HeldColumns(TypedColumns):
    """A verified part that cannot be applied yet: after a gap, of a site that is not paired, or on a branch."""

    log = Column(Text, primary_key=True)
    first = Column(Int64, primary_key=True)
    sha256 = Column(Text, primary_key=True)
    site: Named[str] = Column(Text)
    last: Named[int] = Column(Int64)
    reason: Named[str] = Column(Text)  # gap, fork
    lines: Named[bytes] = Column(LargeBinary)  # zstd of the NDJSON
    held_at: Named[str] = Column(Text)


mark = Table("mark", metadata, MarkColumns, **STRICT)
bundle = Table("bundle", metadata, BundleColumns, **STRICT)
taken = Table("taken", metadata, TakenColumns, **STRICT)
held = Table("held", metadata, HeldColumns, **CLUSTERED)
TABLES = (mark, bundle, taken, held)

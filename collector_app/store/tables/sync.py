"""The desk's side of the bundles: what was packed, what HQ has confirmed, what HQ holds back."""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, Named, Table, Text, TypedColumns

from collector_app.store.tables.base import STRICT, Int64, metadata


class MarkColumns(TypedColumns):
    """Up to where HQ has confirmed a log, by its newest signed answer; nothing else moves this."""

    log = Column(Text, primary_key=True)
    upto: Named[int] = Column(Int64)
    head: Named[str] = Column(Text)  # hex
    packed: Named[int] = Column(Int64)  # up to where bundles were made since that answer
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
    """A verified segment that cannot be applied yet, or never by itself: after a gap, unpaired, on a branch."""

    log = Column(Text, primary_key=True)
    first = Column(Int64, primary_key=True)
    sha256 = Column(Text, primary_key=True)  # of the file that brought it
    site: Named[str] = Column(Text)
    device: Named[str] = Column(Text)  # the key that signed it, hex
    last: Named[int] = Column(Int64)
    prev: Named[bytes] = Column(LargeBinary)  # the chain hash before `first`
    head: Named[bytes] = Column(LargeBinary)  # and at `last`
    reason: Named[str] = Column(Text)  # gap, unknown_site, fork
    lines: Named[bytes] = Column(LargeBinary)  # zstd of the NDJSON
    held_at: Named[str] = Column(Text)


class RemarkColumns(TypedColumns):
    """What head office noticed about an entry, by code; it travels back in the next answer."""

    log = Column(Text, primary_key=True)
    seq = Column(Int64, primary_key=True)
    code = Column(Text, primary_key=True)
    noted_at: Named[str] = Column(Text)


class ClaimColumns(TypedColumns):
    """The last entry that a site's newest bundle carried of a log."""

    log = Column(Text, primary_key=True)
    last: Named[int] = Column(Int64)


mark = Table("mark", metadata, MarkColumns, **STRICT)
bundle = Table("bundle", metadata, BundleColumns, Index("bundle_part", "log", "last"), **STRICT)
taken = Table("taken", metadata, TakenColumns, **STRICT)
held = Table("held", metadata, HeldColumns, Index("held_why", "reason", "device"), **STRICT)
remark = Table("remark", metadata, RemarkColumns, **STRICT)
claim = Table("claim", metadata, ClaimColumns, **STRICT)
TABLES = (mark, bundle, taken, held, remark, claim)

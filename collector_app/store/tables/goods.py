"""The ledgers around a line: what identifies a battery, its photos, its settled price, refusals, second looks, pads."""

from __future__ import annotations

from sqlalchemy import Column, Index, Named, Table, Text, TypedColumns

from collector_app.store.tables.base import CLUSTERED, STRICT, Int64, metadata
from collector_app.store.tables.ledgers import FromEntry, PartOfEntry


class PartOfLine(PartOfEntry):
    """As PartOfEntry, where a line makes several rows."""

    k = Column(Int64, primary_key=True)


class ItemColumns(PartOfLine):
    """What identifies one battery of a line."""

    site: Named[str] = Column(Text)
    kind: Named[str] = Column(Text)
    code: Named[str] = Column(Text)


class PhotoColumns(PartOfLine):
    """A photo of the goods of a line, by its hash; the picture lies beside the books."""

    site: Named[str] = Column(Text)
    sha256: Named[str] = Column(Text)


class SettledLineColumns(FromEntry):
    """The price that a line was given after its ticket was posted."""

    site: Named[str] = Column(Text)
    ticket: Named[str] = Column(Text)
    n: Named[int] = Column(Int64)
    price: Named[int] = Column(Int64)
    amount: Named[int] = Column(Int64)
    before: Named[int] = Column(Int64)


class RefusalColumns(FromEntry):
    """Goods that were sent away."""

    id: Named[str] = Column(Text)
    site: Named[str] = Column(Text)
    number: Named[str] = Column(Text)
    at: Named[str] = Column(Text)  # UTC
    business_day: Named[str] = Column(Text)
    person: Named[str] = Column(Text)
    reason: Named[str] = Column(Text)
    grade: Named[str] = Column(Text)
    pieces: Named[int] = Column(Int64)
    gross_g: Named[int] = Column(Int64)
    signs: Named[str] = Column(Text)
    seller: Named[str] = Column(Text)


class LookColumns(FromEntry):
    """A second look at a lot that is kept apart."""

    site: Named[str] = Column(Text)
    lot: Named[str] = Column(Text)
    condition: Named[str] = Column(Text)
    signs: Named[str] = Column(Text)
    temperature_dc: Named[int | None] = Column(Int64)
    look: Named[int] = Column(Int64)
    at: Named[str] = Column(Text)  # UTC


class PadColumns(FromEntry):
    """Sheets of a paper pad that were printed."""

    site: Named[str] = Column(Text)
    pad: Named[int] = Column(Int64)
    first: Named[int] = Column(Int64)
    last: Named[int] = Column(Int64)
    at: Named[str] = Column(Text)  # UTC


class SheetColumns(FromEntry):
    """Why a sheet has no ticket."""

    site: Named[str] = Column(Text)
    pad: Named[int] = Column(Int64)
    sheet: Named[int] = Column(Int64)
    reason: Named[str] = Column(Text)


class ProofColumns(FromEntry):
    """A scale that was proved with a known weight."""

    site: Named[str] = Column(Text)
    scale: Named[str] = Column(Text)
    profile: Named[str] = Column(Text)
    weight_g: Named[int] = Column(Int64)
    shown_g: Named[int] = Column(Int64)
    valid_to: Named[str] = Column(Text)
    at: Named[str] = Column(Text)  # UTC


class ContainerColumns(FromEntry):
    """The tare of a container, weighed on a day; the newest counts."""

    site: Named[str] = Column(Text)
    number: Named[int] = Column(Int64)
    tare_g: Named[int] = Column(Int64)
    day: Named[str] = Column(Text)
    name: Named[str | None] = Column(Text)


class BookColumns(FromEntry):
    """The name of a price list; the newest counts."""

    site: Named[str] = Column(Text)
    book: Named[int] = Column(Int64)
    name: Named[str | None] = Column(Text)


class SkillColumns(FromEntry):
    """All that a person was taught; the newest counts."""

    site: Named[str] = Column(Text)
    person: Named[str] = Column(Text)
    skills: Named[str] = Column(Text)  # codes, separated by a space


class TraceColumns(TypedColumns):
    """By what else a ticket is found: plate and codes, folded; only tickets that have any. `row` is log and seq."""

    row = Column(Int64, primary_key=True)
    log: Named[int] = Column(Int64)
    seq: Named[int] = Column(Int64)
    site: Named[str] = Column(Text)
    key: Named[str] = Column(Text)


item = Table("item", metadata, ItemColumns, Index("item_code", "code"), **CLUSTERED)
photo = Table("photo", metadata, PhotoColumns, Index("photo_hash", "sha256"), **CLUSTERED)
settled_line = Table("settled_line", metadata, SettledLineColumns, Index("settled_ticket", "ticket"), **CLUSTERED)
refusal = Table("refusal", metadata, RefusalColumns, Index("refusal_day", "site", "business_day"), **CLUSTERED)
look = Table("look", metadata, LookColumns, Index("look_lot", "site", "lot"), **CLUSTERED)
pad = Table("pad", metadata, PadColumns, **CLUSTERED)
sheet = Table("sheet", metadata, SheetColumns, Index("sheet_number", "site", "pad", "sheet"), **CLUSTERED)
proof = Table("proof", metadata, ProofColumns, **CLUSTERED)
container = Table("container", metadata, ContainerColumns, **CLUSTERED)
book = Table("book", metadata, BookColumns, **CLUSTERED)
skill = Table("skill", metadata, SkillColumns, **CLUSTERED)
trace = Table("trace", metadata, TraceColumns, **STRICT)

SEARCH = {
    "trace_search": "CREATE VIRTUAL TABLE trace_search USING fts5("
    "key, content='trace', content_rowid='row', tokenize='trigram')",
    "trace_found": "CREATE TRIGGER trace_found AFTER INSERT ON trace "
    "BEGIN INSERT INTO trace_search(rowid, key) VALUES (new.row, new.key); END",
    "trace_lost": "CREATE TRIGGER trace_lost AFTER DELETE ON trace "
    "BEGIN INSERT INTO trace_search(trace_search, rowid, key) VALUES ('delete', old.row, old.key); END",
}

"""The ledgers: ordinary tables posted from the journal; every row carries its site and comes from one entry.

No constraint here may reject a well-formed entry: a contradiction is shown, never refused.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Named, Table, Text, TypedColumns, text

from collector_app.store.tables.base import CLUSTERED, STRICT, Int64, metadata


class FromEntry(TypedColumns):
    """The entry that a row comes from, which is also its key."""

    log = Column(Int64, primary_key=True)
    seq = Column(Int64, primary_key=True)


class PartOfEntry(FromEntry):
    """As FromEntry, where an entry makes several rows."""

    n = Column(Int64, primary_key=True)


class StandColumns(TypedColumns):
    """Where a log stands: its site, its sums, its day and its drawer-independent facts."""

    log = Column(Int64, primary_key=True)
    site: Named[str] = Column(Text)
    country: Named[str] = Column(Text)
    currency: Named[str] = Column(Text)
    device_key: Named[str] = Column(Text)
    parent: Named[str] = Column(Text)
    parent_seq: Named[int] = Column(Int64)
    reason: Named[str] = Column(Text)
    began_at: Named[str] = Column(Text)
    last_at: Named[str] = Column(Text)  # UTC, the latest clock reading seen
    business_day: Named[str] = Column(Text)
    closed: Named[int] = Column(Int64)  # 1: that day is closed
    tickets: Named[int] = Column(Int64)
    net_g: Named[int] = Column(Int64)
    paid: Named[int] = Column(Int64)


class SeriesColumns(TypedColumns):
    """The last number of a document type and year in one log; without gaps."""

    log = Column(Int64, primary_key=True)
    document = Column(Text, primary_key=True)
    year = Column(Int64, primary_key=True)
    last: Named[int] = Column(Int64)


class PersonColumns(FromEntry):
    """Somebody who works here; without a name where the private line is not ours to see."""

    id: Named[str] = Column(Text)
    site: Named[str] = Column(Text)
    role: Named[str] = Column(Text)
    name: Named[str | None] = Column(Text)


class SellerColumns(TypedColumns):
    """A seller; `row` is log and seq of the first entry about him that these books hold, for the search index."""

    row = Column(Int64, primary_key=True)
    id: Named[str] = Column(Text)
    site: Named[str] = Column(Text)
    erased: Named[int] = Column(Int64)
    name: Named[str | None] = Column(Text)
    nickname: Named[str | None] = Column(Text)
    phone: Named[str | None] = Column(Text)
    number: Named[str | None] = Column(Text)
    key: Named[str] = Column(Text)  # folded name, nickname, phone and number
    language: Named[str] = Column(Text)
    books: Named[str] = Column(Text)  # numbers of price lists in order, separated by a space
    number_kind: Named[str] = Column(Text)
    plates: Named[str | None] = Column(Text)  # one a line
    revision: Named[int] = Column(Int64)
    changed: Named[str] = Column(Text)  # the entry that wrote this; the greatest wins, in whatever order they arrive


class GradeColumns(FromEntry):
    """A grade that the site made for itself."""

    site: Named[str] = Column(Text)
    code: Named[str] = Column(Text)
    unit: Named[str] = Column(Text)
    name: Named[str | None] = Column(Text)


class PriceColumns(PartOfEntry):
    """A price per unit of a grade, in force from a moment."""

    site: Named[str] = Column(Text)
    grade: Named[str] = Column(Text)
    since: Named[str] = Column(Text)  # UTC
    unit: Named[str] = Column(Text)
    price: Named[int] = Column(Int64)
    currency: Named[str] = Column(Text)
    book: Named[int] = Column(Int64)
    from_g: Named[int] = Column(Int64)


stand = Table("stand", metadata, StandColumns, **STRICT)
series = Table("series", metadata, SeriesColumns, **CLUSTERED)
person = Table("person", metadata, PersonColumns, **CLUSTERED)
seller = Table("seller", metadata, SellerColumns, Index("seller_id", "id"), **STRICT)
grade = Table("grade", metadata, GradeColumns, **CLUSTERED)
price = Table("price", metadata, PriceColumns, Index("price_in_force", "site", "book", "grade", "since"), **CLUSTERED)

SEARCH = {
    "seller_search": "CREATE VIRTUAL TABLE seller_search USING fts5("
    "key, content='seller', content_rowid='row', tokenize='trigram')",
    "seller_found": "CREATE TRIGGER seller_found AFTER INSERT ON seller "
    "BEGIN INSERT INTO seller_search(rowid, key) VALUES (new.row, new.key); END",
    "seller_lost": "CREATE TRIGGER seller_lost AFTER DELETE ON seller "
    "BEGIN INSERT INTO seller_search(seller_search, rowid, key) VALUES ('delete', old.row, old.key); END",
    "seller_moved": "CREATE TRIGGER seller_moved AFTER UPDATE OF row, key ON seller "
    "BEGIN INSERT INTO seller_search(seller_search, rowid, key) VALUES ('delete', old.row, old.key); "
    "INSERT INTO seller_search(rowid, key) VALUES (new.row, new.key); END",
}


class WaitingColumns(PartOfEntry):
    """What an entry does to a ticket or payment that has not arrived; it takes effect when that comes."""

    referent: Named[str] = Column(Text)
    effect: Named[str] = Column(Text)  # settle, void, take_back
    amount: Named[int] = Column(Int64)


class OddColumns(FromEntry):
    """An entry that was kept and chained but not posted: newer than this program, not what its kind says, or absurd."""

    site: Named[str] = Column(Text)
    reason: Named[str] = Column(Text)


class PrintedColumns(FromEntry):
    """A paper that was printed."""

    site: Named[str] = Column(Text)
    document: Named[str] = Column(Text)
    number: Named[str] = Column(Text)
    copy: Named[int] = Column(Int64)
    language: Named[str] = Column(Text)


waiting = Table("waiting", metadata, WaitingColumns, Index("waiting_for", "referent"), **CLUSTERED)
odd = Table("odd", metadata, OddColumns, **CLUSTERED)
printed = Table("printed", metadata, PrintedColumns, Index("printed_number", "number"), **CLUSTERED)


class MoveColumns(PartOfEntry):
    """An amount carried from account to account; so each entry sums to zero."""

    site: Named[str] = Column(Text)
    unit: Named[str] = Column(Text)
    source: Named[str] = Column(Text)
    target: Named[str] = Column(Text)
    amount: Named[int] = Column(Int64)
    pieces: Named[int] = Column(Int64)


class BalanceColumns(TypedColumns):
    """What an account holds; kept up to date as entries are posted."""

    site = Column(Text, primary_key=True)
    account = Column(Text, primary_key=True)
    unit = Column(Text, primary_key=True)
    amount: Named[int] = Column(Int64)
    pieces: Named[int] = Column(Int64)


move = Table("move", metadata, MoveColumns, **CLUSTERED)
balance = Table(
    "balance",
    metadata,
    BalanceColumns,
    Index("balance_open", "site", "account", sqlite_where=text("amount <> 0 OR pieces <> 0")),
    **CLUSTERED,
)

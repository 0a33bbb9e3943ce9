"""Erasure: the one deletion in the journal, of private lines about one person."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from collector_app.domain.entries.sellers import SellerSaved
from collector_app.domain.entry import read_entry
from collector_app.store.tables import journal


def erase_private(connection: Connection, seller: str) -> int:
    """Delete the private lines that hold a seller's name and numbers; return how many.

    The public lines and their hashes stay. Freed pages are overwritten, and the books file is encrypted besides.
    """
    entry, private = journal.entry.c, journal.entry_private.c
    rows = connection.execute(
        select(entry.log, entry.seq, entry.line)
        .join_from(journal.entry, journal.entry_private, (entry.log == private.log) & (entry.seq == private.seq))
        .where(entry.kind == SellerSaved.kind)
    ).all()
    found = [row for row in rows if read_entry(row.line).data.get("seller") == seller]
    connection.exec_driver_sql("PRAGMA secure_delete = ON")
    for row in found:
        connection.execute(delete(journal.entry_private).where(private.log == row.log, private.seq == row.seq))
    return len(found)

"""Erasure: the one deletion in the journal, of private lines about one person."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from collector_app.domain.entries.sellers import SellerSaved
from collector_app.domain.entries.tickets import TicketPosted
from collector_app.domain.entry import read_entry
from collector_app.store.tables import journal

_NAMING = ("seller", "deliverer")  # fields that name the person whom a private line is about


def erase_private(connection: Connection, seller: str) -> int:
    """Delete the private lines that hold a seller's name and numbers, and the plates of his tickets; return how many.

    The public lines and their hashes stay. Freed pages are overwritten, and the books file is encrypted besides.
    """
    entry, private = journal.entry.c, journal.entry_private.c
    rows = connection.execute(
        select(entry.log, entry.seq, entry.line)
        .join_from(journal.entry, journal.entry_private, (entry.log == private.log) & (entry.seq == private.seq))
        .where(entry.kind.in_((SellerSaved.kind, TicketPosted.kind)))
    ).all()
    found = [row for row in rows if seller in {read_entry(row.line).data.get(name) for name in _NAMING}]
    connection.exec_driver_sql("PRAGMA secure_delete = ON")
    for row in found:
        connection.execute(delete(journal.entry_private).where(private.log == row.log, private.seq == row.seq))
    return len(found)

"""What a station still has to send: the part of each of its logs that no bundle carries, and the lines of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain.chain import START
from collector_app.store.bundles import mark_of
from collector_app.store.tables import journal, ledgers
from collector_app.sync.answer import Totals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.store.books import Books

_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Entries `first` to `last` of one of this home's logs; `prev` is the hash before them, `totals` at `last`."""

    log: str
    n: int
    first: int
    last: int
    prev: bytes
    totals: Totals


def outgoing(books: Books, *, everything: bool = False) -> tuple[Stretch, ...]:
    """Return what to pack: what is neither confirmed nor packed since the newest answer, or everything."""
    log, stand = journal.log.c, ledgers.stand.c
    rows = books.connection.execute(
        select(log.id, log.n, log.upto, stand.tickets, stand.net_g, stand.paid)
        .join_from(journal.log, ledgers.stand, stand.log == log.n)
        .where(stand.device_key == books.here.device_key)
        .order_by(log.n)
    )
    found = []
    for row in rows:
        first = 1 if everything else mark_of(books.connection, row.id).packed + 1
        if first <= row.upto:
            totals = Totals(row.tickets, row.net_g, row.paid)
            found.append(Stretch(row.id, row.n, first, row.upto, hash_at(books, row.n, first - 1), totals))
    return tuple(found)


def lines(books: Books, stretch: Stretch) -> Iterator[bytes]:
    """Yield the public lines of a stretch, read in pages."""
    column = journal.entry.c
    after = stretch.first - 1
    while after < stretch.last:
        rows = books.connection.execute(
            select(column.line)
            .where(column.log == stretch.n, column.seq > after, column.seq <= stretch.last)
            .order_by(column.seq)
            .limit(_PAGE)
        )
        yield from rows.scalars()
        after += _PAGE


def hash_at(books: Books, n: int, seq: int) -> bytes:
    """Return the chain hash at an entry that is there, or before the first one."""
    if seq == 0:
        return START
    column = journal.entry.c
    return bytes(books.connection.execute(select(column.hash).where(column.log == n, column.seq == seq)).scalar_one())

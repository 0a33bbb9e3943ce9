"""Where a lot came from: the tickets that brought it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from collector_app.store.tables import ledgers, trade

if TYPE_CHECKING:
    from collector_app.queries.stock import LotStock
    from collector_app.store.books import Books

MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class LotTicket:
    """A ticket that brought some of a lot, and how much."""

    id: str
    number: str
    day_number: int
    seller: str  # name, empty for a walk-in
    net_g: int
    pieces: int
    voided: bool


def tickets_behind(books: Books, lot: LotStock, limit: int = MOST_SHOWN) -> tuple[LotTicket, ...]:
    """Return the tickets that brought a lot, in the order of the books.

    A lot takes in the goods of one business day only, so the tickets of that day are looked through and no others.
    """
    ticket, line, seller = trade.ticket.c, trade.line.c, ledgers.seller.c
    rows = books.connection.execute(
        select(
            ticket.id,
            ticket.number,
            ticket.day_number,
            seller.name,
            func.sum(line.net_g),
            func.sum(line.pieces),
            ticket.voids,
        )
        .join_from(trade.ticket, trade.line, (ticket.log == line.log) & (ticket.seq == line.seq))
        .join(ledgers.seller, seller.id == ticket.seller, isouter=True)
        .where(ticket.site == books.here.site, ticket.business_day == lot.received, line.lot == lot.lot)
        .group_by(ticket.log, ticket.seq)
        .order_by(ticket.log, ticket.seq)
        .limit(limit)
    )
    return tuple(LotTicket(row[0], row[1], row[2], row[3] or "", row[4], row[5], bool(row[6])) for row in rows)

"""Lists of tickets: read in windows by key, whatever their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, or_

from collector_app.queries.people import find_sellers
from collector_app.queries.tickets import Ticket, ticket_of, tickets_where
from collector_app.store.tables import trade

if TYPE_CHECKING:
    from collector_app.store.books import Books

_ticket = trade.ticket.c
_MOST_SELLERS = 200


def listed_tickets(  # noqa: PLR0913, PLR0917 - each narrows the list
    books: Books,
    search: str = "",
    since: str = "",
    until: str = "",
    limit: int = 100,
    before: tuple[int, int] | None = None,
) -> tuple[Ticket, ...]:
    """Return tickets newest first: by number or seller, by business day; `before` is the key that a page ended on."""
    conditions: list[ColumnElement[bool]] = []
    if books.here.is_hq:
        conditions.append(_ticket.site != "")
    else:
        conditions.append(_ticket.site == books.here.site)
    if since:
        conditions.append(_ticket.business_day >= since)
    if until:
        conditions.append(_ticket.business_day <= until)
    if search.strip():
        conditions.append(_found(books, search))
    if before is not None:
        log, seq = before
        conditions.append((_ticket.log < log) | ((_ticket.log == log) & (_ticket.seq < seq)))
    rows = books.connection.execute(
        tickets_where(*conditions).order_by(_ticket.log.desc(), _ticket.seq.desc()).limit(limit)
    )
    return tuple(ticket_of(row) for row in rows)


def _found(books: Books, search: str) -> ColumnElement[bool]:
    typed = search.strip().upper()
    sellers = [seller.id for seller in find_sellers(books, search, _MOST_SELLERS)]
    # the empty seller is a walk-in, which no name finds
    return or_(_ticket.number.endswith(typed, autoescape=True), _ticket.seller.in_([each for each in sellers if each]))

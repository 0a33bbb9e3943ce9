"""Void a posted ticket."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.tickets import GivenBack, TicketVoided, VoidReason
from collector_app.domain.move import Place
from collector_app.domain.problems.tickets import GoodsAreGone, NotOwnLog, TicketIsPaid, TicketIsVoid
from collector_app.queries.lines import Line, lines_of
from collector_app.queries.stock import held_at
from collector_app.queries.tickets import Ticket, ticket_numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class VoidTicket:
    """Cancel a posted ticket by posting its opposite; the first one stays for ever, with its number."""

    number: str
    reason: VoidReason

    def do(self, books: Books, tools: Tools) -> Ticket:
        """Refuse while any of it is paid, and when its goods have left the site."""
        del tools
        ticket = ticket_numbered(books, self.number)
        if ticket.voids:
            raise TicketIsVoid(ticket.number)
        if ticket.settled:
            raise TicketIsPaid(ticket.number)
        if ticket.site != books.here.site:
            raise NotOwnLog(ticket.number)
        books.post(
            TicketVoided(
                ticket=ticket.id,
                number=ticket.number,
                reason=self.reason,
                currency=ticket.currency,
                net_g=ticket.net_g,
                total=ticket.total,
                goods=tuple(_goods(books, ticket)),
            )
        )
        return ticket


def _goods(books: Books, ticket: Ticket) -> Iterator[GivenBack]:
    taken: Counter[tuple[str, str, str]] = Counter()  # by the lines before, of the same lot
    for line in lines_of(books, ticket):
        place = _place_now(books, ticket, line, taken)
        taken[place, line.lot, line.grade] += line.net_g
        yield GivenBack(line.grade, line.lot, place, line.net_g, line.pieces)


def _place_now(books: Books, ticket: Ticket, line: Line, taken: Counter[tuple[str, str, str]]) -> str:
    """Where the goods of a line lie now: where they were put, or where they were carried since."""
    for place in (line.place, *(place.value for place in Place if place.value != line.place)):
        if held_at(books, place, line.lot, line.grade) - taken[place, line.lot, line.grade] >= line.net_g:
            return place
    raise GoodsAreGone(ticket.number, line.grade)

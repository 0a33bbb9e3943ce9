"""Correct a posted ticket: take back, void and post anew, in one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.commands.pay import check_limit, make_payment
from collector_app.commands.post_ticket import PostedTicket, PostTicket
from collector_app.commands.take_back import take_back
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.payments import Method, PaymentPart, TakeBackReason
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.money import Money
from collector_app.domain.payment import Settlement
from collector_app.domain.problems.money import DrawerIsClosed
from collector_app.domain.problems.people import NeedsManager, OverCashLimit
from collector_app.domain.problems.tickets import TicketIsVoid
from collector_app.queries.drawers import drawer
from collector_app.queries.payments import standing_payments
from collector_app.queries.tickets import Ticket, ticket_numbered

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.domain.ticket import TicketDraft
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class CorrectedTicket:
    """The new ticket, and the one sum: above zero give that much more, below zero ask it back."""

    old: str
    new: PostedTicket
    difference: Money


@dataclass(frozen=True, slots=True)
class CorrectTicket:
    """Replace a posted ticket; money that was paid for it is carried over, and only the difference moves the drawer."""

    number: str
    draft: TicketDraft

    def do(self, books: Books, tools: Tools) -> CorrectedTicket:
        """Refuse voids, somebody else's or an older ticket for a clerk, and cash from a closed drawer."""
        old = ticket_numbered(books, self.number)
        if old.voids:
            raise TicketIsVoid(old.number)
        _check_right(books, tools, old)
        carried, was_paid = _taken_back(books, tools, old)
        VoidTicket(old.number, VoidReason.CORRECTION).do(books, tools)
        new = PostTicket(self.draft, corrects=old.id).do(books, tools)
        difference = self._settle(books, tools, new, carried=carried, in_full=was_paid) if carried else 0
        return CorrectedTicket(old.number, new, Money(difference, books.here.money))

    def _settle(self, books: Books, tools: Tools, new: PostedTicket, *, carried: int, in_full: bool) -> int:
        """Let the money that the seller has pay the new ticket; what differs changes hands in notes and coins."""
        total = new.total.amount
        difference = tools.pack.rounded_cash(new.total - Money(carried, new.total.currency)).amount
        if in_full or difference <= 0:
            parts = (PaymentPart(new.id, total),) if total else ()
            settled = Settlement(parts, carried + difference, total - carried - difference)
        else:
            settled, difference = Settlement((PaymentPart(new.id, carried),), carried, 0), 0
        if difference > 0:
            check_limit(tools, carried + difference)  # what he has of this ticket counts, or a correction would pass it
        if difference and not drawer(books).is_open:
            raise DrawerIsClosed
        make_payment(books, tools, settled, Method.CASH, carried=carried)
        return difference


def _check_right(books: Books, tools: Tools, old: Ticket) -> None:
    if tools.cash_limit is None:
        return
    if old.person != books.pen.person or old.business_day != books.today().day.isoformat():
        raise NeedsManager("correct_ticket")
    if old.total > tools.cash_limit.amount:
        raise OverCashLimit("correct_ticket", tools.cash_limit)


def _taken_back(books: Books, tools: Tools, old: Ticket) -> tuple[int, bool]:
    """Take back every payment and leave the money with the seller; return this ticket's share, and if it was settled.

    Where a payment settled other tickets too, they are paid again at once from the same money, rounding and all.
    """
    carried = 0
    for payment in standing_payments(books, old.id):
        made = take_back(books, payment, TakeBackReason.CORRECTION, kept=True)
        money = made.paid + made.carried
        others = tuple(part for part in made.parts if part.ticket != old.id)
        if others:
            share = sum(part.amount for part in others) - made.rounding
            again = Settlement(others, share, made.rounding)
            make_payment(books, tools, again, Method.CASH, carried=share)
            money -= share
        carried += money
    return carried, old.settled >= old.total

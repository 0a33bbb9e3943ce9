"""Void a posted ticket whose money came back: take back its payments and void it, in one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.commands.take_back import TakeBackPayment
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.payments import TakeBackReason
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.money import Money
from collector_app.domain.problems.tickets import TicketIsPaid
from collector_app.queries.payments import payment_entry, standing_payments
from collector_app.queries.tickets import Ticket, ticket_numbered

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class VoidedTicket:
    """What was voided, and the cash that went back into the drawer for it."""

    ticket: Ticket
    cash: Money


@dataclass(frozen=True, slots=True)
class VoidPaidTicket:
    """Void a ticket with everything that was paid for it; the person says that the money came back."""

    number: str
    reason: VoidReason

    def do(self, books: Books, tools: Tools) -> VoidedTicket:
        """Refuse where one payment settled other tickets too: that money is taken back under Payments."""
        ticket = ticket_numbered(books, self.number)
        payments = standing_payments(books, ticket.id)
        cash = Money(0, books.here.money)
        for payment in payments:
            if any(part.ticket != ticket.id for part in payment_entry(books, payment).parts):
                raise TicketIsPaid(ticket.number)
        if payments:
            back = TakeBackReason.RETURNED if self.reason is VoidReason.RETURNED else TakeBackReason.MISTAKE
            cash = TakeBackPayment(ticket.number, back).do(books, tools).cash
        return VoidedTicket(VoidTicket(ticket.number, self.reason).do(books, tools), cash)

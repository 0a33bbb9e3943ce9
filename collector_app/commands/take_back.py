"""Take back payments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.payments import Method, PaymentMade, PaymentTakenBack, TakeBackReason
from collector_app.domain.money import Money
from collector_app.domain.problems.money import DrawerIsClosed, PaymentIsTakenBack
from collector_app.queries.drawers import drawer
from collector_app.queries.payments import Made, payment_entry, payment_numbered, standing_payments
from collector_app.queries.tickets import ticket_numbered

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What came back: the numbers of the payments, and how much cash went back into the drawer."""

    payments: tuple[str, ...]
    cash: Money


@dataclass(frozen=True, slots=True)
class TakeBackPayment:
    """Take back a payment, or every payment of a ticket, because the money came back; the lines stay."""

    number: str  # of a payment or of a ticket
    reason: TakeBackReason

    def do(self, books: Books, tools: Tools) -> TakenBack:
        """Refuse what was taken back already, and cash while the drawer is closed."""
        del tools
        found = payment_numbered(books, self.number)
        if found is None:
            ticket = ticket_numbered(books, self.number)
            payments = standing_payments(books, ticket.id)
        else:
            payments = (found,)
        if not payments or any(payment.taken_back for payment in payments):
            raise PaymentIsTakenBack(self.number[:60])
        if any(payment.method is Method.CASH for payment in payments) and not drawer(books).is_open:
            raise DrawerIsClosed
        cash = 0
        for payment in payments:
            made = take_back(books, payment, self.reason, kept=False)
            cash += made.paid + made.carried if made.method is Method.CASH else 0
        return TakenBack(tuple(payment.number for payment in payments), Money(cash, books.here.money))


def take_back(books: Books, payment: Made, reason: TakeBackReason, *, kept: bool) -> PaymentMade:
    """Post the opposite of a payment; `kept` leaves the money with the seller for the corrected ticket."""
    made = payment_entry(books, payment)
    books.post(
        PaymentTakenBack(
            payment=made.payment,
            number=made.number,
            reason=reason,
            method=made.method,
            currency=made.currency,
            paid=made.paid,
            parts=made.parts,
            rounding=made.rounding,
            carried=made.carried,
            advance=made.advance,
            drawer=made.drawer,
            seller=made.seller,
            kept=int(kept),
        )
    )
    return made

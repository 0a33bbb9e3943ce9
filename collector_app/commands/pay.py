"""Pay tickets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.payments import Method, PaymentMade
from collector_app.domain.money import CURRENCIES, MOST, Money
from collector_app.domain.payment import OpenTicket, Settlement, settlement
from collector_app.domain.problems.input import MissingField
from collector_app.domain.problems.money import BadAmount, DrawerIsClosed, MoreThanOpen, NamedTwice, NothingOpen
from collector_app.domain.problems.people import NeedsManager, OverCashLimit
from collector_app.domain.problems.tickets import TicketIsVoid
from collector_app.domain.ticket import bounded
from collector_app.domain.words import clean
from collector_app.queries.drawers import TILL, drawer, expected_cash
from collector_app.queries.tickets import Ticket, ticket_numbered
from collector_app.store.posting.post import PAYMENT_SERIES

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Payment:
    """What was paid; `over_books` is more than zero where the drawer should not have held that much."""

    id: str
    number: str
    paid: Money
    settled: Money
    rounding: Money
    over_books: Money
    tickets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PayTickets:
    """Pay one ticket or several, filled in the order given; without an amount, all that is open."""

    numbers: tuple[str, ...]
    method: Method = Method.CASH
    amount: int | None = None  # smallest unit
    reference: str = ""

    def do(self, books: Books, tools: Tools) -> Payment:
        """Refuse voids, what is paid already, more than is open, and cash from a closed drawer."""
        if not self.numbers:
            raise MissingField("number")
        tickets = _tickets(books, self.numbers)
        due = tuple(OpenTicket(ticket.id, ticket.number, ticket.open) for ticket in tickets)
        settled = self._settlement(books, tools, due)
        if self.method is Method.CASH and not drawer(books).is_open:
            raise DrawerIsClosed
        if tools.as_clerk and self.method is not Method.CASH:
            raise NeedsManager("bank_payment")
        check_limit(tools, sum(ticket.settled for ticket in tickets) + settled.paid)
        return make_payment(books, tools, settled, self.method, reference=clean(self.reference, "reference"))

    def _settlement(self, books: Books, tools: Tools, due: tuple[OpenTicket, ...]) -> Settlement:
        currency = books.here.money
        whole = bounded(Money(sum(ticket.open for ticket in due), currency))
        rounded = tools.pack.rounded_cash(whole) if self.method is Method.CASH else whole
        if self.amount is not None:
            asked = Money(self.amount, currency)
            if not 0 < self.amount <= MOST:
                raise BadAmount(asked)
            if self.amount > whole.amount and self.amount != rounded.amount:
                raise MoreThanOpen(asked, whole)
        return settlement(due, self.amount, rounded.amount)


def make_payment(  # noqa: PLR0913 - each is a column of the entry
    books: Books,
    tools: Tools,
    settled: Settlement,
    method: Method,
    *,
    carried: int = 0,
    seller: str = "",
    reference: str = "",
) -> Payment:
    """Post a payment whose sums are made up already; `carried` is money that the seller has from a corrected ticket."""
    currency = books.here.money
    handed = Money(settled.paid - carried, currency)
    over = _over_books(books, tools, handed) if method is Method.CASH else 0
    today = books.today()
    serial = books.next_serial(PAYMENT_SERIES, today.day.year)
    payload = PaymentMade(
        payment=tools.new_id(),
        number=f"{books.here.site}-{books.here.mark}-{today.day:%y}-P{serial:05d}",
        serial=serial,
        year=today.day.year,
        method=method,
        currency=currency.code,
        paid=handed.amount,
        parts=settled.parts,
        rounding=settled.rounding,
        carried=carried,
        drawer=TILL if method is Method.CASH else "",
        seller=seller,
        over_books=over,
    )
    books.post(payload, {"reference": reference})
    return _made(payload, settled)


def _made(payload: PaymentMade, settled: Settlement) -> Payment:
    currency = CURRENCIES[payload.currency]
    return Payment(
        payload.payment,
        payload.number,
        Money(payload.paid, currency),
        Money(settled.settled, currency),
        Money(payload.rounding, currency),
        Money(payload.over_books, currency),
        tuple(part.ticket for part in settled.parts),
    )


def check_limit(tools: Tools, handed: int) -> None:
    """Refuse a clerk more than her limit; what was paid for the same tickets before counts, or parts would pass it."""
    if tools.cash_limit is not None and handed > tools.cash_limit.amount:
        raise OverCashLimit("cash_payment", tools.cash_limit)


def _over_books(books: Books, tools: Tools, handed: Money) -> int:
    """Return how much more leaves the drawer than it should hold; refuse a clerk above her limit."""
    check_limit(tools, handed.amount)
    return max(0, handed.amount - max(0, expected_cash(books))) if handed.amount > 0 else 0


def _tickets(books: Books, numbers: tuple[str, ...]) -> tuple[Ticket, ...]:
    found: list[Ticket] = []
    for number in numbers:
        ticket = ticket_numbered(books, number)
        if ticket.voids:
            raise TicketIsVoid(ticket.number)
        if ticket.id in {each.id for each in found}:
            raise NamedTwice(ticket.number)
        if ticket.open <= 0:
            raise NothingOpen(ticket.number)
        found.append(ticket)
    return tuple(found)

"""What Intake asks of the books."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.commands.post_ticket import rounded_here
from collector_app.commands.settings import CHECK_WEIGH
from collector_app.domain.check_weigh import tolerance_of
from collector_app.domain.money import CURRENCIES, Currency, Money
from collector_app.queries.common_grades import common_grades
from collector_app.queries.drawers import drawer
from collector_app.queries.lines import Line, lines_of
from collector_app.queries.payments import payment_entry, standing_payments
from collector_app.queries.people import seller_with_id
from collector_app.queries.price_books import PriceBook, price_books
from collector_app.queries.prices import price_lists
from collector_app.queries.tickets import Ticket, recent_tickets, ticket_numbered
from collector_app.queries.waiting import Tray, tray
from collector_app.store.desk import setting

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.domain.price import PriceLists
    from collector_app.domain.ticket import Rounded
    from collector_app.store.books import Books

NEWEST = 20
WAITING = 5  # of those who wait: what fits below the field


@dataclass(frozen=True, slots=True)
class Counter:
    """What lies on the counter: prices in force, who waits, the drawer's last count."""

    currency: Currency
    prices: PriceLists
    tray: Tray  # the tickets that wait, without the one in hand
    last_count: int  # smallest unit; what one Enter opens the drawer with
    drawer_is_open: bool
    common: tuple[str, ...]  # grades, the commonest first
    books: tuple[PriceBook, ...]  # price lists of some sellers
    truck_tolerance: int  # thousandths by which a truck and its lines may differ
    rounded: Rounded  # how the site rounds the weight that it pays for


@dataclass(frozen=True, slots=True)
class Posted:
    """A posted ticket to be corrected, with its lines and its seller's name."""

    ticket: Ticket
    lines: tuple[Line, ...]
    seller_name: str


@dataclass(frozen=True, slots=True)
class LastTicket:
    """The newest ticket of this site that stands, and the money that the seller has for it."""

    number: str
    day_number: int
    total: Money
    paid: Money


def last_ticket(books: Books) -> LastTicket | None:
    """Return the newest ticket that nobody voided, None where there is none among the last."""
    standing = next((ticket for ticket in recent_tickets(books, NEWEST) if not ticket.voids), None)
    if standing is None:
        return None
    money = books.here.money
    paid = sum(
        made.paid + made.carried
        for made in (payment_entry(books, payment) for payment in standing_payments(books, standing.id))
    )
    return LastTicket(standing.number, standing.day_number, Money(standing.total, money), Money(paid, money))


def counter(books: Books, moment: datetime, hand: str) -> Counter:
    """Return what lies on the counter, with the prices of a moment: a back-entry is priced as of then.

    `hand` is the id of the draft that is being written.
    """
    till = drawer(books)
    return Counter(
        CURRENCIES[books.here.currency],
        price_lists(books, moment),
        tray(books, WAITING, hand),
        max(0, till.counted),
        till.is_open,
        common_grades(books),
        price_books(books),
        tolerance_of(setting(books.connection, CHECK_WEIGH)),
        rounded_here(books),
    )


def posted(books: Books, number: str) -> Posted:
    """Return a posted ticket. Raises TicketNotFound."""
    ticket = ticket_numbered(books, number)
    seller = seller_with_id(books, ticket.seller) if ticket.seller else None
    return Posted(ticket, lines_of(books, ticket), seller.name if seller is not None else "")

"""Sellers and tickets as the books have them after keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.queries.people import Seller, find_sellers
from tests.ui.intake.books import tickets_of

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.queries.tickets import Ticket
    from tests.ui.station import Clerk

CAR = ("1", "1", "1", "2", "3", ".", "5", "Enter", "Enter", "Enter")  # a car battery, 434,750 dong, cash


def app_of(clerk: Clerk) -> App:
    app: App = clerk.desk.worker.app
    return app


def sellers(clerk: Clerk, typed: str) -> tuple[Seller, ...]:
    return app_of(clerk).ask(find_sellers, typed)


def only_ticket(clerk: Clerk) -> Ticket:
    clerk.settle()
    (ticket,) = tickets_of(clerk)
    return ticket

"""A small station for tests: a real home in a temporary folder, filled through commands; no Qt in here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from collector_app.app.start import Beginning, begin_home
from collector_app.commands.add_person import AddPerson
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.commands.post_ticket import PostedTicket, PostTicket
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.domain.entries.logs import Role
from collector_app.domain.ticket import LineDraft, NewSeller, TicketDraft
from collector_app.domain.weight import kilograms

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.domain.triage import Condition


LEAD, MOTO, PHONE = "LA_F.SLI_CAR", "LA_V.SLI_MOTO", "LCO.PHONE"
MORNING = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)  # a Monday, 08:30 at the station
MANAGER_PIN, CLERK_PIN = "482913", "5274"
PRICES = {"VN": {LEAD: 18_500, MOTO: 17_500, PHONE: 130_000}, "TH": {LEAD: 3_200, MOTO: 2_900, PHONE: 18_000}}


@dataclass
class Clock:
    """A clock that goes only when a test says so."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        """Read it."""
        return self.now

    def go(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)


@dataclass
class Station:
    """An open home and its clock."""

    app: App
    clock: Clock

    def buy(self, *lines: LineDraft, seller: str | NewSeller | None = None) -> PostedTicket:
        """Post a ticket."""
        return self.app.do(PostTicket(TicketDraft(lines, seller)))

    def open_drawer(self, amount: int) -> None:
        """Open the drawer with an amount."""
        self.app.do(OpenDrawer(amount))

    def as_clerk(self) -> None:
        """Let the clerk act from here on."""
        self.app.act_as("Mai")


def kg(grade: str, weight: int, pieces: int = 1, condition: Condition | None = None) -> LineDraft:
    """Return a line of whole kilograms."""
    return LineDraft(grade, kilograms(weight), pieces, condition=condition)


def begun(folder: Path, country: str = "VN", at: datetime = MORNING) -> Station:
    """Begin a station with a manager, a clerk and prices."""
    clock = Clock(at)
    said = Beginning(
        "BHO" if country == "VN" else "BPL", "Biên Hòa", country, manager="Lan", pin=MANAGER_PIN, key_store="file"
    )
    app = begin_home(folder, said, clock=clock).app
    app.do(AddPerson("Mai", Role.CLERK, CLERK_PIN))
    app.do(PublishPrices(tuple(NewPrice(grade, price) for grade, price in PRICES[country].items())))
    return Station(app, clock)

"""The story of a demo station: what is remembered from one simulated day to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collector_app.practice.chance import Chance
    from collector_app.practice.crew import People
    from collector_app.practice.drafts import Visitors
    from collector_app.practice.prices import PriceList
    from collector_app.practice.stations import DemoCountry


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day: how many tickets, between when and when; the last day's drawer stays open."""

    day: date
    tickets: int
    opens: datetime
    closes: datetime
    is_last: bool = False

    def moment(self, at: time) -> datetime:
        """Return a time of this day."""
        return datetime.combine(self.day, at, self.opens.tzinfo)


@dataclass(slots=True)
class Story:
    """Everything that outlives a day."""

    country: DemoCountry
    chance: Chance
    people: People
    visitors: Visitors
    in_force: dict[str, int]  # the prices that the clerk sees
    lists: list[tuple[date, PriceList]]  # the price lists to come
    debts: list[tuple[date, str]] = field(default_factory=list)  # when a ticket is paid, and its number
    advances: list[tuple[date, str]] = field(default_factory=list)  # when a seller asks for one, and who
    is_open_for_the_first_time: bool = True

"""One simulated day of a demo station, from opening the drawer to counting it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from collector_app.commands.correct_ticket import CorrectTicket
from collector_app.commands.post_ticket import PostTicket
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain import clock
from collector_app.domain.entries.tickets import VoidReason
from collector_app.practice import care, gate, held
from collector_app.practice.crew import Crew
from collector_app.practice.till import Till, Way

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from collector_app.commands.post_ticket import PostedTicket
    from collector_app.commands.tools import Tools
    from collector_app.domain.triage import Condition
    from collector_app.practice.drafts import Visit
    from collector_app.practice.prices import PriceList
    from collector_app.practice.story import DayPlan, Story
    from collector_app.store.books import Books

T = TypeVar("T")
_VOIDS, _CORRECTIONS = 8, 15  # of a thousand tickets
_EXPENSES = 750  # of a thousand days
_REFUSALS = 160  # of a thousand days: about one a week
_UNTIL_COUNTED = timedelta(minutes=10)  # before the drawer is counted
_SHOWN = ("void", "correct", Way.LATER, Way.PART)  # today at least: what a demo station must show
_HELD_SINCE = (timedelta(minutes=39), timedelta(minutes=4))  # two tickets wait in the tray at the end
_POWER_OUT = timedelta(minutes=40)
_SHEET = 2  # the first one is missing
_FRIDAY = 4
_TRIES = 12


@dataclass(frozen=True, slots=True)
class Live:
    """Live one day; a command made of commands, so that the day is in the books whole or not at all."""

    story: Story
    plan: DayPlan

    def do(self, books: Books, tools: Tools) -> None:
        """Do what a station does, in the order of the clock."""
        plan = self.plan
        until = plan.closes if plan.is_last else plan.closes + 4 * _UNTIL_COUNTED
        _Day(self.story, plan, Crew(books, tools, self.story.people, plan.opens, until)).live()


class _Day:
    """The events of one day."""

    def __init__(self, story: Story, plan: DayPlan, crew: Crew) -> None:
        self._story = story
        self._plan = plan
        self._crew = crew
        self._chance = story.chance
        self._left = plan.tickets
        self._till = Till(story, plan, crew)
        self._wanted: list[Condition] = []
        self._shown: list[str | Way] = list(_SHOWN) if plan.is_last else []

    def live(self) -> None:
        """Open, let everything happen at its moment, and close."""
        self._wanted = list(care.wanted(self._crew.books))
        self._till.open()
        for moment, event in sorted(self._events(), key=lambda each: each[0]):
            if moment <= self._plan.closes:
                self._crew.at(moment)
                event()
        if not self._plan.is_last:
            self._crew.at(self._plan.closes + _UNTIL_COUNTED)
            self._till.close()

    def _events(self) -> list[tuple[datetime, Callable[[], None]]]:
        plan, story, crew = self._plan, self._story, self._crew
        events: list[tuple[datetime, Callable[[], None]]] = [
            (max(each.since, plan.opens), partial(self._publish, each)) for each in _due(story.lists, plan)
        ]
        events.append((plan.moment(time(8, 40)), partial(care.send_loads, crew)))
        if self._chance.happens(_EXPENSES):
            events.append((self._within(10), self._till.spend))
        events.extend((self._within(11), partial(self._till.advance, seller)) for seller in _due(story.advances, plan))
        events.append((self._within(12), self._till.top_up))
        if self._chance.happens(_REFUSALS) or self._plan.is_last:
            events.append((self._within(9), partial(gate.refuse, crew, self._chance)))
        events.extend(
            (moment, partial(gate.look, crew, crew.limits)) for moment in (plan.moment(time(8, 50)), self._within(16))
        )
        events.append((self._within(14), partial(care.look_again, crew, self._chance)))
        events.extend((self._within(15), partial(self._till.settle, number)) for number in _due(story.debts, plan))
        events.extend((moment, self._visit) for moment in visits(story, plan))
        if plan.is_last:
            events.append((self._within(10), self._enter_from_paper))
            events.extend((plan.closes - ago, self._hold_back) for ago in _HELD_SINCE)
        return events

    def _within(self, hour: int) -> datetime:
        return self._plan.moment(time(hour, self._chance.randrange(60)))

    def _publish(self, listed: PriceList) -> None:
        for command in listed.commands:
            self._crew.manager(command)
        self._story.in_force.update(listed.prices)

    def _visit(self) -> None:
        if not self._left:
            return  # a correction has posted one more
        shows = self._wanted.pop() if self._wanted else None
        visit = self._story.visitors.next(self._story.in_force, shows)
        posted = self._crew.clerk(PostTicket(visit.draft))
        self._left -= 1
        self._crew.wait(self._chance.randint(25, 90))
        if visit.shows:
            self._till.pay(posted)
        elif posted.total:
            self._go_on(posted, visit)

    def _go_on(self, posted: PostedTicket, visit: Visit) -> None:
        """Void it, or pay it and perhaps find a mistake after."""
        shown = self._shown.pop(0) if self._shown else ""
        if shown == "void" or (not shown and self._chance.happens(_VOIDS)):
            reason = VoidReason.TWICE if self._chance.happens(400) else VoidReason.MISTAKE
            self._crew.approved(VoidTicket(posted.number, reason))
            return
        self._till.pay(posted, shown if isinstance(shown, Way) else None)
        found = shown == "correct" or (not shown and self._chance.happens(_CORRECTIONS))
        if found and self._left:
            self._correct(posted, visit)

    def _correct(self, posted: PostedTicket, visit: Visit) -> None:
        self._crew.wait(self._chance.randint(60, 400))
        corrected = self._crew.approved(CorrectTicket(posted.number, self._story.visitors.corrected(visit.draft)))
        self._left -= 1
        self._story.debts = [
            (due, corrected.new.number if number == posted.number else number) for due, number in self._story.debts
        ]

    def _enter_from_paper(self) -> None:
        """Type a ticket that was written while the power was out; its sheet is not the first of the pad."""
        if not self._left:
            return
        visit = self._story.visitors.next(self._story.in_force)
        wrote = clock.written(self._crew.now - _POWER_OUT, self._crew.books.here.offset)
        self._crew.clerk(PostTicket(replace(visit.draft, sheet=_SHEET, happened_at=wrote)))
        self._left -= 1

    def _hold_back(self) -> None:
        held.hold(self._crew, self._story.visitors.next(self._story.in_force).draft)


def visits(story: Story, plan: DayPlan) -> list[datetime]:
    """Return when the day's visitors come: most about the two peaks."""
    return sorted(_visit(story, plan) for _ in range(plan.tickets))


def _visit(story: Story, plan: DayPlan) -> datetime:
    chance, country = story.chance, story.country
    pause = country.friday_pause if plan.day.weekday() == _FRIDAY else None
    length = int((plan.closes - plan.opens).total_seconds())
    for _ in range(_TRIES):
        peak = chance.one_of(((country.peaks[0], 35), (country.peaks[1], 35), (0, 30)))
        if peak:
            moment = plan.moment(time(peak, 20)) + timedelta(seconds=round(chance.gauss(0, 3600)))
        else:
            moment = plan.opens + timedelta(seconds=chance.randint(0, length))
        is_paused = pause is not None and pause[0] <= moment.time() < pause[1]
        if plan.opens + timedelta(minutes=2) <= moment <= plan.closes and not is_paused:
            return moment
    return plan.opens + timedelta(seconds=chance.randint(0, length))


def _due(waiting: list[tuple[date, T]], plan: DayPlan) -> list[T]:
    """Take out what was waiting for this day or an earlier one."""
    due = [what for day, what in waiting if day <= plan.day]
    waiting[:] = [each for each in waiting if each[0] > plan.day]
    return due

"""One simulated day of a demo station, from opening the drawer to counting it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from collector_app.commands.correct_ticket import CorrectTicket
from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.grant_advance import GrantAdvance
from collector_app.commands.move_cash import MoveCash
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.commands.pay import PayTickets
from collector_app.commands.post_ticket import PostedTicket, PostTicket
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.drawers import CashReason, DifferenceReason
from collector_app.domain.entries.payments import Method
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.money import rounded_half_up
from collector_app.practice import care, held
from collector_app.practice.crew import Crew
from collector_app.practice.story import DayPlan, Story
from collector_app.queries.drawers import expected_cash
from collector_app.queries.tickets import ticket_numbered

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from collector_app.commands.tools import Tools
    from collector_app.practice.drafts import Visit
    from collector_app.practice.prices import PriceList
    from collector_app.store.books import Books

T = TypeVar("T")
_CASH, _BANK, _LATER, _PART = "cash", "bank", "later", "part"
_WAYS = ((_CASH, 800), (_BANK, 90), (_LATER, 80), (_PART, 30))
_WAYS_WITH_BIG_ONES_APART = ((_CASH, 840), (_BANK, 45), (_LATER, 85), (_PART, 30))
_BIG_THROUGH_BANK = 950
_VOIDS, _CORRECTIONS = 8, 15  # of a thousand tickets
_EXPENSES = 750  # of a thousand days
_NEVER_CLOSED = timedelta(minutes=10)  # before the drawer is counted
_DIFFERENCES = ((DifferenceReason.CHANGE, 5), (DifferenceReason.MISCOUNT, 3), (DifferenceReason.UNWRITTEN, 2))
_LONGEST_DEBT = 6  # days
_HELD_SINCE = (timedelta(minutes=39), timedelta(minutes=4))  # two tickets wait in the tray at the end
_FRIDAY = 4
_TRIES = 12
_CORRECTION_ABOVE = 2  # tickets still to come: a correction posts one of them


@dataclass(frozen=True, slots=True)
class Live:
    """Live one day; a command made of commands, so that the day is in the books whole or not at all."""

    story: Story
    plan: DayPlan

    def do(self, books: Books, tools: Tools) -> None:
        """Do what a station does, in the order of the clock."""
        plan = self.plan
        until = plan.closes if plan.is_last else plan.closes + 4 * _NEVER_CLOSED
        _Day(self.story, plan, Crew(books, tools, self.story.people, plan.opens, until)).live()


class _Day:
    """The events of one day."""

    def __init__(self, story: Story, plan: DayPlan, crew: Crew) -> None:
        self._story = story
        self._plan = plan
        self._crew = crew
        self._chance = story.chance
        self._left = plan.tickets

    def live(self) -> None:
        """Open, let everything happen at its moment, and close."""
        self._open()
        for moment, event in sorted(self._events(), key=lambda each: each[0]):
            if moment <= self._plan.closes:
                self._crew.at(moment)
                event()
        if not self._plan.is_last:
            self._close()

    def _events(self) -> list[tuple[datetime, Callable[[], None]]]:
        plan, story, crew = self._plan, self._story, self._crew
        events: list[tuple[datetime, Callable[[], None]]] = [
            (max(each.since, plan.opens), partial(self._publish, each)) for each in _due(story.lists, plan)
        ]
        events.append((plan.moment(time(8, 40)), partial(care.send_loads, crew)))
        if self._chance.happens(_EXPENSES):
            events.append((self._within(10), self._spend))
        events.extend((self._within(11), partial(self._advance, seller)) for seller in _due(story.advances, plan))
        events.append((self._within(12), self._top_up))
        events.append((self._within(14), partial(care.look_again, crew, self._chance)))
        events.extend((self._within(15), partial(self._settle, number)) for number in _due(story.debts, plan))
        events.extend((moment, self._visit) for moment in visits(story, plan))
        if plan.is_last:
            events.extend((plan.closes - ago, self._hold_back) for ago in _HELD_SINCE)
        return events

    def _within(self, hour: int) -> datetime:
        return self._plan.moment(time(hour, self._chance.randrange(60)))

    def _open(self) -> None:
        drawer, crew = self._story.country.drawer, self._crew
        if self._story.is_open_for_the_first_time:
            crew.clerk(OpenDrawer(drawer))
            self._story.is_open_for_the_first_time = False
        else:
            crew.clerk(OpenDrawer())
        self._wanted = list(care.wanted(crew.books))
        missing = drawer - expected_cash(crew.books)
        if missing:
            crew.wait(60)
            crew.manager(MoveCash(missing, CashReason.BANK))

    def _publish(self, listed: PriceList) -> None:
        self._crew.manager(listed.command)
        self._story.in_force.update(listed.prices)

    def _visit(self) -> None:
        if not self._left:
            return  # a correction has posted one more
        shows = self._wanted.pop() if self._wanted else None
        visit = self._story.visitors.next(self._story.in_force, shows)
        posted = self._crew.clerk(PostTicket(visit.draft))
        self._left -= 1
        self._crew.wait(self._chance.randint(25, 90))
        if not visit.shows and self._chance.happens(_VOIDS):
            reason = VoidReason.TWICE if self._chance.happens(400) else VoidReason.MISTAKE
            self._crew.approved(VoidTicket(posted.number, reason))
            return
        if posted.total:
            self._pay(posted)
        if self._left > _CORRECTION_ABOVE and not visit.shows and self._chance.happens(_CORRECTIONS):
            self._correct(posted, visit)

    def _hold_back(self) -> None:
        held.hold(self._crew, self._story.visitors.next(self._story.in_force).draft)

    def _pay(self, posted: PostedTicket) -> None:
        total, big = posted.total.amount, self._story.country.bank_from
        way = self._chance.one_of(_WAYS_WITH_BIG_ONES_APART if big else _WAYS)
        if big and total > big:
            way = _BANK if self._chance.happens(_BIG_THROUGH_BANK) else _CASH
        if way == _BANK:
            self._crew.clerk(
                PayTickets((posted.number,), Method.BANK, reference=f"CK{self._chance.randrange(10**6):06d}")
            )
            return
        if way == _CASH:
            self._pay_cash(posted.number, total)
        if way == _PART:
            step = self._story.country.price_step * 100
            part = rounded_half_up(total * self._chance.randint(40, 70) // 100, step)
            if 0 < part < total:
                self._pay_cash(posted.number, part, part=True)
        if way in (_LATER, _PART):
            due = self._plan.day + timedelta(days=self._chance.randint(1, _LONGEST_DEBT))
            self._story.debts.append((due, posted.number))

    def _pay_cash(self, number: str, amount: int, *, part: bool = False) -> None:
        self._hold(amount)
        self._crew.clerk(PayTickets((number,), Method.CASH, amount if part else None))

    def _correct(self, posted: PostedTicket, visit: Visit) -> None:
        self._crew.wait(self._chance.randint(60, 400))
        corrected = self._crew.approved(CorrectTicket(posted.number, self._story.visitors.corrected(visit.draft)))
        self._left -= 1
        self._story.debts = [
            (due, corrected.new.number if number == posted.number else number) for due, number in self._story.debts
        ]

    def _settle(self, number: str) -> None:
        still = ticket_numbered(self._crew.books, number).open
        if still > 0:
            self._pay_cash(number, still)

    def _advance(self, seller: str) -> None:
        step = self._story.country.drawer // 100
        amount = step * self._chance.randint(2, 6)
        self._hold(amount)
        self._crew.approved(GrantAdvance(seller, amount))

    def _spend(self) -> None:
        expense = self._chance.choice(self._story.country.expenses)
        step = self._story.country.price_step * 10
        amount = rounded_half_up(self._chance.randint(expense.least, expense.most), step)
        self._crew.approved(MoveCash(-max(step, amount), CashReason.EXPENSE, expense.note))

    def _top_up(self) -> None:
        """About noon the drawer is filled up again."""
        missing = self._story.country.drawer - expected_cash(self._crew.books)
        if missing > self._story.country.drawer // 4:
            self._crew.manager(MoveCash(rounded_half_up(missing, self._story.country.drawer // 20), CashReason.BANK))

    def _hold(self, amount: int) -> None:
        """Fetch cash before more is handed over than the drawer holds."""
        missing = amount - expected_cash(self._crew.books)
        if missing >= 0:
            unit = self._story.country.drawer // 5
            self._crew.manager(MoveCash((missing // unit + 2) * unit, CashReason.BANK))
            self._crew.wait(20)

    def _close(self) -> None:
        crew, chance = self._crew, self._chance
        crew.at(self._plan.closes + _NEVER_CLOSED)
        expected = expected_cash(crew.books)
        difference = 0 if chance.happens(750) else chance.choice((-1, 1)) * chance.randint(1, 20)
        step = self._story.country.price_step * 10
        crew.manager(CountDrawer(max(0, expected + difference * step), reason=chance.one_of(_DIFFERENCES)))


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

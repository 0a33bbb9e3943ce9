"""The money of a simulated day: how tickets are paid, and what else goes into the drawer and out of it."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING

from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.grant_advance import GrantAdvance
from collector_app.commands.move_cash import MoveCash
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.commands.pay import PayTickets
from collector_app.domain.entries.drawers import CashReason, DifferenceReason
from collector_app.domain.entries.payments import Method
from collector_app.domain.money import rounded_half_up
from collector_app.queries.drawers import expected_cash
from collector_app.queries.tickets import ticket_numbered

if TYPE_CHECKING:
    from collector_app.commands.post_ticket import PostedTicket
    from collector_app.practice.crew import Crew
    from collector_app.practice.story import DayPlan, Story


class Way(Enum):
    """How a ticket is paid."""

    CASH = "cash"
    BANK = "bank"
    LATER = "later"
    PART = "part"


_WAYS = ((Way.CASH, 800), (Way.BANK, 90), (Way.LATER, 80), (Way.PART, 30))
_WAYS_OF_SMALL_ONES = ((Way.CASH, 840), (Way.BANK, 45), (Way.LATER, 85), (Way.PART, 30))
_BIG_THROUGH_BANK = 950  # of a thousand
_RIGHT = 750  # of a thousand counts
_DIFFERENCES = ((DifferenceReason.CHANGE, 5), (DifferenceReason.MISCOUNT, 3), (DifferenceReason.UNWRITTEN, 2))
_LONGEST_DEBT = 6  # days


class Till:
    """Pays, and sees that the drawer never runs dry."""

    def __init__(self, story: Story, plan: DayPlan, crew: Crew) -> None:
        self._story = story
        self._country = story.country
        self._plan = plan
        self._crew = crew
        self._chance = story.chance

    def open(self) -> None:
        """Open on last night's count, and bring the drawer to what a day begins with."""
        crew = self._crew
        if self._story.is_open_for_the_first_time:
            crew.clerk(OpenDrawer(self._country.drawer))
            self._story.is_open_for_the_first_time = False
            return
        crew.clerk(OpenDrawer())
        missing = self._country.drawer - expected_cash(crew.books)
        if missing:
            crew.wait(60)
            crew.manager(MoveCash(missing, CashReason.BANK))

    def close(self) -> None:
        """Count it; three counts of four are right."""
        crew, chance = self._crew, self._chance
        difference = 0 if chance.happens(_RIGHT) else chance.choice((-1, 1)) * chance.randint(1, 20)
        amount = expected_cash(crew.books) + difference * self._country.price_step * 10
        crew.manager(CountDrawer(max(0, amount), reason=chance.one_of(_DIFFERENCES)))

    def pay(self, posted: PostedTicket, way: Way | None = None) -> None:
        """Pay a ticket, one way or as chance will have it."""
        total, number = posted.total.amount, posted.number
        way = way or self._way(total)
        if way is Way.BANK:
            reference = f"CK{self._chance.randrange(10**6):06d}"
            self._crew.clerk(PayTickets((number,), Method.BANK, reference=reference))
        elif way is Way.CASH:
            self._hold(total)
            self._crew.clerk(PayTickets((number,)))
        else:
            if way is Way.PART:
                self._pay_part(number, total)
            due = self._plan.day + timedelta(days=self._chance.randint(1, _LONGEST_DEBT))
            self._story.debts.append((due, number))

    def settle(self, number: str) -> None:
        """Pay what is still open of a ticket."""
        still = ticket_numbered(self._crew.books, number).open
        if still > 0:
            self._hold(still)
            self._crew.clerk(PayTickets((number,)))

    def advance(self, seller: str) -> None:
        """Give a seller cash for goods to come."""
        amount = self._country.drawer // 100 * self._chance.randint(2, 6)
        self._hold(amount)
        self._crew.approved(GrantAdvance(seller, amount))

    def spend(self) -> None:
        """Pay a small thing out of the drawer."""
        expense = self._chance.choice(self._country.expenses)
        step = self._country.price_step * 10
        amount = rounded_half_up(self._chance.randint(expense.least, expense.most), step)
        self._crew.approved(MoveCash(-max(step, amount), CashReason.EXPENSE, expense.note))

    def top_up(self) -> None:
        """Fill the drawer up again, about noon."""
        missing = self._country.drawer - expected_cash(self._crew.books)
        if missing > self._country.drawer // 4:
            amount = rounded_half_up(missing, self._country.drawer // 20)
            self._crew.manager(MoveCash(amount, CashReason.BANK))

    def _way(self, total: int) -> Way:
        if not self._country.bank_from:
            return self._chance.one_of(_WAYS)
        if total <= self._country.bank_from:
            return self._chance.one_of(_WAYS_OF_SMALL_ONES)
        return Way.BANK if self._chance.happens(_BIG_THROUGH_BANK) else Way.CASH

    def _pay_part(self, number: str, total: int) -> None:
        step = self._country.price_step * 100
        part = min(max(step, rounded_half_up(total * self._chance.randint(40, 70) // 100, step)), total - 1)
        if part > 0:
            self._hold(part)
            self._crew.clerk(PayTickets((number,), Method.CASH, part))

    def _hold(self, amount: int) -> None:
        """Fetch cash before more is handed over than the drawer holds."""
        missing = amount - expected_cash(self._crew.books)
        if missing >= 0:
            unit = self._country.drawer // 5
            self._crew.manager(MoveCash((missing // unit + 2) * unit, CashReason.BANK))
            self._crew.wait(20)

"""Count and close the drawer, and with it the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.cash import amount_said
from collector_app.domain.entries.drawers import Counted, DifferenceReason, DrawerCounted
from collector_app.domain.money import Money
from collector_app.domain.problems.input import MissingField
from collector_app.domain.problems.money import DrawerIsClosed
from collector_app.queries.drawers import TILL, drawer

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class CountedDrawer:
    """What a count found; the difference is a fact and never blocks closing."""

    amount: Money
    expected: Money
    difference: Money


@dataclass(frozen=True, slots=True)
class CountDrawer:
    """Close the drawer on a blind count: what the books expect is shown only after it."""

    amount: int | None = None  # smallest unit
    counted: tuple[Counted, ...] = ()
    reason: DifferenceReason = DifferenceReason.NONE

    def do(self, books: Books, tools: Tools) -> CountedDrawer:
        """Refuse a drawer that is closed; a difference without a reason is written as unknown."""
        now = drawer(books)
        if not now.is_open:
            raise DrawerIsClosed
        currency = books.here.money
        amount = amount_said(self.amount, self.counted, currency, tools.pack.denominations)
        if amount is None:
            raise MissingField("amount")
        difference = amount - now.expected
        reason = self.reason
        if not difference:
            reason = DifferenceReason.NONE
        elif reason is DifferenceReason.NONE:
            reason = DifferenceReason.UNKNOWN
        books.post(
            DrawerCounted(
                drawer=TILL,
                currency=currency.code,
                amount=amount,
                expected=now.expected,
                reason=reason,
                counted=self.counted,
            )
        )
        return CountedDrawer(Money(amount, currency), Money(now.expected, currency), Money(difference, currency))

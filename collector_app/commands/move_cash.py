"""Add cash to the drawer, or take some out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.drawers import CashMoved, CashReason
from collector_app.domain.money import MOST, Money
from collector_app.domain.problems.money import BadAmount, DrawerIsClosed
from collector_app.domain.words import MOST_NOTE, clean
from collector_app.queries.drawers import TILL, drawer

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class MoveCash:
    """Add cash (above zero) or take it out (below zero), with a reason."""

    amount: int  # smallest unit
    reason: CashReason
    note: str = ""

    def do(self, books: Books, tools: Tools) -> Money:
        """Refuse an amount of nothing and a closed drawer; return what the drawer should hold now."""
        del tools
        currency = books.here.money
        if not 0 < abs(self.amount) <= MOST:
            raise BadAmount(Money(self.amount, currency))
        if not drawer(books).is_open:
            raise DrawerIsClosed
        books.post(
            CashMoved(drawer=TILL, currency=currency.code, amount=self.amount, reason=self.reason),
            {"note": clean(self.note, "note", MOST_NOTE)},
        )
        return Money(drawer(books).expected, currency)

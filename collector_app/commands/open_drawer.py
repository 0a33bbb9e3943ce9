"""Open the drawer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.cash import amount_said
from collector_app.domain.entries.drawers import Counted, DrawerOpened
from collector_app.domain.money import Money
from collector_app.domain.problems.money import DrawerIsOpen
from collector_app.queries.drawers import TILL, drawer

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class OpenedDrawer:
    """With how much a drawer was opened, and what that differs from the books."""

    amount: Money
    difference: Money


@dataclass(frozen=True, slots=True)
class OpenDrawer:
    """Open the drawer on last night's count, or on an amount that was counted now."""

    amount: int | None = None  # smallest unit
    counted: tuple[Counted, ...] = ()

    def do(self, books: Books, tools: Tools) -> OpenedDrawer:
        """Refuse a drawer that is open, and notes that do not make the amount."""
        now = drawer(books)
        if now.is_open:
            raise DrawerIsOpen
        currency = books.here.money
        said = amount_said(self.amount, self.counted, currency, tools.pack.denominations)
        is_first = now.counted < 0
        amount = max(0, now.counted) if said is None else said
        expected = now.expected
        books.post(
            DrawerOpened(
                drawer=TILL,
                currency=currency.code,
                amount=amount,
                expected=expected,
                first=int(is_first),
                counted=self.counted,
            )
        )
        return OpenedDrawer(Money(amount, currency), Money(0 if is_first else amount - expected, currency))

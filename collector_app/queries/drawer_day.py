"""A drawer's day: what came in and went out since it was opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.queries.drawers import TILL, CashLine, Drawer, cash_day, drawer
from collector_app.queries.logs import business_day

if TYPE_CHECKING:
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class DrawerDay:
    """A drawer with the lines of one day; money in the smallest unit, out of the drawer below zero."""

    drawer: Drawer
    day: str  # business day, empty before the first entry
    lines: tuple[CashLine, ...]

    def summed(self, kind: str) -> int:
        """Return the sum of one kind."""
        return sum(line.amount for line in self.lines if line.kind == kind)


def drawer_day(books: Books, name: str = TILL) -> DrawerDay:
    """Return the day of an open drawer, or the last day of a closed one."""
    now = drawer(books, name)
    day = now.opened_day or business_day(books)
    return DrawerDay(now, day, cash_day(books, day, name))

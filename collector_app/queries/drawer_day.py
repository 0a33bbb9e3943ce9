"""A drawer's day: what came in and went out since it was opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from collector_app.queries.drawers import TILL, CashLine, Drawer, cash_day, drawer
from collector_app.queries.logs import business_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class DrawerDay:
    """A drawer with its lines since it was opened; money in the smallest unit, out of the drawer below zero."""

    drawer: Drawer
    day: str  # the first business day of these lines
    lines: tuple[CashLine, ...]

    def summed(self, kind: str) -> int:
        """Return the sum of one kind."""
        return sum(line.amount for line in self.lines if line.kind == kind)


def drawer_day(books: Books, name: str = TILL) -> DrawerDay:
    """Return all since a drawer was opened, though that be days ago, or the last day of a closed one."""
    now = drawer(books, name)
    last = business_day(books)
    first = now.opened_day if now.is_open else last
    lines = tuple(line for day in _days(first, last) for line in cash_day(books, day, name))
    return DrawerDay(now, first, lines)


def _days(first: str, last: str) -> Iterator[str]:
    """Yield the days from the first to the last one."""
    day = date.fromisoformat(first)
    while day <= date.fromisoformat(last):
        yield day.isoformat()
        day += timedelta(days=1)

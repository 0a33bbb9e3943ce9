"""Say which day it is, where the clock of this computer cannot be believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from collector_app.commands.settings import TYPED_DAY
from collector_app.domain.problems.typed import DayOutOfReach
from collector_app.queries.logs import business_day
from collector_app.store.desk import put_setting

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books

FARTHEST = timedelta(days=366)  # a slip in the year would move every later day with it: days never go back


@dataclass(frozen=True, slots=True)
class TypeDay:
    """Keep the day that a person typed; it counts until the clock is past the last entry again."""

    day: date

    def do(self, books: Books, tools: Tools) -> None:
        """Write it down. Raises DayOutOfReach before the last business day, or more than a year after it."""
        del tools
        last = date.fromisoformat(business_day(books))
        if not last <= self.day <= last + FARTHEST:
            raise DayOutOfReach
        put_setting(books.connection, TYPED_DAY, self.day.isoformat())

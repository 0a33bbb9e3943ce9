"""The people of a demo station, who give real commands at simulated moments inside one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from collector_app.app.rights import check_right
from collector_app.domain.country import RuleCode
from collector_app.domain.entries.logs import Role
from collector_app.domain.problems.people import NeedsManager, OverCashLimit
from collector_app.store.books import Books, Pen

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.app.app import Command
    from collector_app.commands.tools import Tools
    from collector_app.domain.measured import Limits

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class People:
    """Who works at the station, by id."""

    manager: str
    clerks: tuple[str, ...]


class Crew:
    """Gives commands one after the other; its clock never goes back, and never beyond `until`."""

    def __init__(self, books: Books, tools: Tools, people: People, begins: datetime, until: datetime) -> None:
        self.books = books
        self.now = begins
        self._tools = tools
        self._people = people
        self._until = until
        self._clerk = people.clerks[begins.toordinal() % len(people.clerks)]
        self._limit = tools.pack.limit(RuleCode.CLERK_LIMIT, begins.date())

    @property
    def limits(self) -> Limits:
        """When a lot that stands apart is looked at again."""
        return self._tools.catalogue.care.limits

    def at(self, moment: datetime) -> None:
        """Let the clock stand at a moment, unless it is later already."""
        self.now = max(self.now, min(moment, self._until))

    def wait(self, seconds: int) -> None:
        """Let some seconds pass."""
        self.at(self.now + timedelta(seconds=seconds))

    def clerk(self, command: Command[T]) -> T:
        """Let the clerk of the day do it, and the manager approve it where the clerk may not alone."""
        try:
            check_right(command, Role.CLERK, approved=False)
            return self._do(command, self._clerk, "")
        except (NeedsManager, OverCashLimit):  # both are raised before anything is written
            return self._do(command, self._clerk, self._people.manager)

    def approved(self, command: Command[T]) -> T:
        """Let the clerk do it with the manager's approval."""
        return self._do(command, self._clerk, self._people.manager)

    def manager(self, command: Command[T]) -> T:
        """Let the manager do it."""
        return self._do(command, self._people.manager, "")

    def _do(self, command: Command[T], person: str, approver: str) -> T:
        random: Callable[[int], bytes] = self.books.pen.random
        self.books.write_as(Pen(person, approver, self.now, random))
        alone = person != self._people.manager and not approver
        return command.do(self.books, replace(self._tools, at=self.now, cash_limit=self._limit if alone else None))

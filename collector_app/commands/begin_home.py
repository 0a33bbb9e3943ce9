"""The first entries of a home: its log, and its first manager."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from collector_app.domain.entries.logs import LogReason, PersonAdded, Role
from collector_app.store.pins import set_pin

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class BeginHome:
    """Begin the log and add the first manager, who is also the one who does it."""

    manager: str
    pin: str = ""

    def do(self, books: Books, tools: Tools) -> str:
        """Return the manager's id."""
        person = tools.new_id()
        books.write_as(replace(books.pen, person=person))
        books.begin_log(tools.new_id(), LogReason.INSTALL)
        books.post(PersonAdded(person, Role.MANAGER), {"name": self.manager})
        if self.pin:
            set_pin(books.connection, person, self.pin)
        return person

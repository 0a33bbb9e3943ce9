"""Let somebody work here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.logs import PersonAdded, Role
from collector_app.domain.pin import check_pin
from collector_app.domain.problems.input import MissingField
from collector_app.domain.problems.people import NameTaken, PersonNotFound
from collector_app.domain.words import clean
from collector_app.queries.people import person_named, person_with_id
from collector_app.store.pins import set_pin

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books

_MOST_NAME = 60


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Add a clerk or a manager, with a PIN or until then without one."""

    name: str
    role: Role
    pin: str = ""

    def do(self, books: Books, tools: Tools) -> str:
        """Refuse a name that is taken and a PIN that everybody guesses; return the id."""
        name = clean(self.name, "name", _MOST_NAME)
        if not name:
            raise MissingField("name")
        if person_named(books, name) is not None:
            raise NameTaken(name)
        if self.pin:
            check_pin(self.pin, self.role)
        person = tools.new_id()
        books.post(PersonAdded(person, self.role), {"name": name})
        if self.pin:
            set_pin(books.connection, person, self.pin)
        return person


@dataclass(frozen=True, slots=True)
class SetPin:
    """Give somebody a PIN."""

    person: str
    pin: str

    def do(self, books: Books, tools: Tools) -> None:
        """Refuse a stranger and a PIN that everybody guesses."""
        del tools
        found = person_with_id(books, self.person)
        if found is None:
            raise PersonNotFound(self.person[:60])
        check_pin(self.pin, found.role)
        set_pin(books.connection, found.id, self.pin)

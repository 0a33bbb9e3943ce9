"""App: runs commands, answers queries, checks rights; below both faces."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar

from collector_app.app.rights import check_right
from collector_app.commands.tools import Progress, Tools, no_progress
from collector_app.domain.country import CountryPack, Mode, RuleCode
from collector_app.domain.entries.logs import Role
from collector_app.domain.money import Money
from collector_app.domain.problems.people import NotAManager, PersonNotFound, PinBlocked, PinNotSet, WrongPin
from collector_app.queries.grades import own_grades
from collector_app.queries.people import Person, people, person_named, person_with_id
from collector_app.store.books import Books, Pen
from collector_app.store.pins import PinAnswer, try_pin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from collector_app.domain.catalogue import Catalogue
    from collector_app.domain.problem import Problem
    from collector_app.store.home import Home

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")
P = ParamSpec("P")


class Command(Protocol[T_co]):
    """One change: a frozen dataclass whose `do` makes it."""

    def do(self, books: Books, tools: Tools) -> T_co:
        """Make the change inside an open transaction, or raise a Problem."""


@dataclass(frozen=True, slots=True)
class Approval:
    """A manager's PIN was right at this screen; it covers the open questions of one ticket."""

    person: str


def now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


class App:
    """An open home with the person who acts in it."""

    def __init__(
        self,
        home: Home,
        catalogue: Catalogue,
        pack: CountryPack | None,
        *,
        clock: Callable[[], datetime] = now,
        random: Callable[[int], bytes] = os.urandom,
    ) -> None:
        self.home = home
        self.after: dict[type, Callable[[App], None]] = {}  # what follows a command of a kind once that is on the disk
        self.warnings: list[Problem] = []  # of what followed; whoever shows one takes it away
        self.pack = pack
        self.clock = clock
        self.random = random
        self._shipped = catalogue
        self.catalogue = catalogue
        self.person = Person("", "", Role.CLERK, has_pin=False)
        self._at_screen = False  # named by a PIN; on the command line whoever can open the home is trusted
        self.learn_grades()

    def close(self) -> None:
        """Close the books and let the next program in."""
        self.home.close()

    def act_as(self, name: str = "") -> Person:
        """Act as the person of this name, without one as the home's first manager. Raises PersonNotFound."""
        found = self.ask(person_named, name) if name else self.ask(_first_manager)
        if found is None:
            raise PersonNotFound(name[:60])
        self.person = found
        self._at_screen = False
        return found

    def sign_in(self, person: str, pin: str) -> Person:
        """Let a person act at the screen. Raises WrongPin, PinBlocked, PinNotSet, PersonNotFound."""
        found = self._person(person)
        self._check_pin(found, pin)
        self.person = found
        self._at_screen = True
        return found

    def approve(self, person: str, pin: str) -> Approval:
        """Take a manager's PIN at this screen. Raises NotAManager and what `sign_in` raises."""
        found = self._person(person)
        if found.role is not Role.MANAGER:
            raise NotAManager(found.name)
        self._check_pin(found, pin)
        return Approval(found.id)

    def do(self, command: Command[T], approval: Approval | None = None, progress: Progress = no_progress) -> T:
        """Run one command in one durable transaction; when this returns, it is on the disk.

        Raises the command's Problem, and NeedsManager where the person may not; then nothing is changed.
        """
        (result,) = self.do_all([command], approval, progress)
        follow = self.after.get(type(command))
        if follow is not None:
            follow(self)
        return result

    def do_all(
        self, commands: Sequence[Command[T]], approval: Approval | None = None, progress: Progress = no_progress
    ) -> list[T]:
        """Run many commands in one transaction: for the demo, imports and benchmarks only."""
        for command in commands:
            check_right(command, self.person.role, approved=approval is not None)
        at = self.clock()
        pen = Pen(self.person.id, approval.person if approval else "", at, self.random)
        limit = self._limit(approval, at)
        tools = Tools(at, self.random, self.catalogue, self.pack, limit, self.band(approval, at), progress)
        with self.home.writing(pen) as books:
            return [command.do(books, tools) for command in commands]

    def ask(self, query: Callable[Concatenate[Books, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Answer a query on one snapshot of the books."""
        with self.home.reading() as books:
            return query(books, *args, **kwargs)

    def learn_grades(self) -> None:
        """Take the site's own grades into the catalogue; called when one was made."""
        self.catalogue = self._shipped.with_grades(self.ask(own_grades))

    def band(self, approval: Approval | None = None, at: datetime | None = None) -> int | None:
        """Return by how many basis points a price may leave the list; None where nothing binds.

        Beyond it a manager answers by PIN; a manager at the screen types it once more.
        """
        is_manager = self.person.role is Role.MANAGER
        if approval is not None or self.pack is None or (is_manager and not self._at_screen):
            return None
        code = RuleCode.BAND_MANAGER if is_manager else RuleCode.BAND_CLERK
        rule = self.pack.rule(code, (at or self.clock()).date())
        return None if rule.mode is Mode.OFF else rule.number

    def _limit(self, approval: Approval | None, at: datetime) -> Money | None:
        if self.person.role is Role.MANAGER or approval is not None or self.pack is None:
            return None
        return self.pack.limit(RuleCode.CLERK_LIMIT, at.date()) or Money(0, self.pack.currency)

    def _person(self, person: str) -> Person:
        found = self.ask(person_with_id, person)
        if found is None:
            raise PersonNotFound(person[:60])
        return found

    def _check_pin(self, person: Person, pin: str) -> None:
        at = self.clock()
        with self.home.writing(Pen(person.id, "", at, self.random)) as books:
            answer: PinAnswer = try_pin(books.connection, person.id, pin, at)
        if answer.right:
            return
        if not answer.is_set:
            raise PinNotSet(person.name)
        if answer.seconds:
            raise PinBlocked(answer.seconds)
        raise WrongPin(answer.left)


def _first_manager(books: Books) -> Person | None:
    return next((person for person in people(books) if person.role is Role.MANAGER), None)

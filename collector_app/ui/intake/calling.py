"""Calling up by a scan: a seller by his card, a ticket by its paper, a held ticket by what lies in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.identity.scan import ScanKind
from collector_app.domain.problems.tickets import TicketNotFound
from collector_app.i18n.text import text
from collector_app.queries.called_up import CalledUp, called_up
from collector_app.ui.intake.selling import take_known
from collector_app.ui.shell.frame import said_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.identity.scan import Scan
    from collector_app.domain.problem import Problem
    from collector_app.ui.intake.prompts.prompt import Room


_NOBODY = {
    ScanKind.SELLER: text("Nobody in these books has this card. Find the seller by phone or name."),
    ScanKind.HELD: text("This ticket no longer waits."),
}


class Calling:
    """Asks the books what a scan calls up, and goes there."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._desk = room.desk

    def call(self, scan: Scan, otherwise: Callable[[], object] | None = None) -> None:
        """Go where a scan leads; `otherwise` follows where it leads nowhere."""

        def found(what: CalledUp) -> None:
            self._go(scan, what, otherwise)

        self._room.frame.worker.ask(called_up, scan, then=found, refused=self._refuse, slot="scanned")

    def _go(self, scan: Scan, what: CalledUp, otherwise: Callable[[], object] | None) -> None:
        is_free = not self._desk.hand.is_begun
        if what != CalledUp():
            self._room.aside(None)  # such as the list of those who wait
        if what.draft and (is_free or what.seller is None):
            self._desk.take_up(what.draft)
        elif what.seller is not None:
            take_known(self._desk, what.seller)
        elif what.ticket:
            self._room.frame.open_page("tickets", what.ticket)
        elif scan.kind in _NOBODY:
            self._room.frame.toast(_NOBODY[scan.kind])
        elif otherwise is not None:
            otherwise()

    def _refuse(self, problem: Problem) -> None:
        if isinstance(problem, TicketNotFound):
            self._room.frame.toast(text("Ticket {number} is not in these books.", number=problem.number))
        else:
            self._room.frame.toast(said_of(problem))

"""What Intake left in the books, and the keys of the shortest ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.queries.lines import lines_of
from collector_app.queries.tickets import recent_tickets

if TYPE_CHECKING:
    from collector_app.queries.lines import Line
    from collector_app.queries.tickets import Ticket
    from tests.ui.station import Clerk

WALK_IN_CAR = ("Enter", "1", "1", "1", "2", "3", ".", "5", "Enter", "Enter", "Enter")


def tickets_of(clerk: Clerk) -> tuple[Ticket, ...]:
    return tuple(ticket for ticket in clerk.desk.worker.app.ask(recent_tickets) if not ticket.voids)


def only_line_of(clerk: Clerk) -> Line:
    (ticket,) = tickets_of(clerk)
    lines: tuple[Line, ...] = clerk.desk.worker.app.ask(lines_of, ticket)
    (line,) = lines
    return line


def signs_of(clerk: Clerk) -> tuple[str, ...]:
    return clerk.intake.desk.hand.line.signs

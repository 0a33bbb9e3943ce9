"""The filters of `ticket list`: the same as those of the list in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.clock import read_day
from collector_app.domain.problems.people import PersonNotFound
from collector_app.queries.people import person_named
from collector_app.queries.ticket_filters import TicketState, Wanted

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Context


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Add --search, --from, --to, --state, --grade, --clerk and --limit."""
    parser.add_argument("--search", default="", help="number or its end, #day number, seller, plate, code")
    parser.add_argument("--from", dest="since", default="", metavar="DAY")
    parser.add_argument("--to", dest="until", default="", metavar="DAY")
    parser.add_argument("--state", default="", choices=[state.value for state in TicketState])
    parser.add_argument("--grade", default="", metavar="CODE")
    parser.add_argument("--clerk", default="", metavar="NAME")
    parser.add_argument("--limit", type=int, default=100)


def wanted_of(context: Context) -> Wanted:
    """Return what was asked for. Raises Malformed, UnknownGrade and PersonNotFound."""
    said = context.options
    for day in (said.since, said.until):
        if day:
            read_day(day)
    grade = context.app.catalogue.by_code(said.grade).code if said.grade else ""
    person = context.app.ask(person_named, said.clerk) if said.clerk else None
    if said.clerk and person is None:
        raise PersonNotFound(said.clerk[:60])
    return Wanted(said.search, said.since, said.until, said.state, grade, person.id if person else "")

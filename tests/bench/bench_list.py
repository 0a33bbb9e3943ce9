"""The list of a million tickets: first page, the middle, the next page and searches, beside the bare SQLite query."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from collector_app.queries.people import person_named
from collector_app.queries.ticket_filters import TicketState, Wanted
from collector_app.queries.ticket_list import ticket_page, ticket_window
from tests.bench.filled import GRADES, station
from tests.bench.measure import Times, heading, machine, scratch

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.store.books import Books

TICKETS, SELLERS, ROUNDS = 1_000_000, 300, 40
STEP, PAGE = 5000, 200  # as the window asks
_ROW = (
    "SELECT ticket.id, ticket.number, day_number, seller.name, at, business_day, net_g, total, settled, voids, "
    "log, seq FROM ticket LEFT JOIN seller ON seller.id = ticket.seller "
)
_FIRST = f"{_ROW} ORDER BY log DESC, seq DESC LIMIT {PAGE}"
_FROM = f"{_ROW} WHERE log = ? AND seq <= ? ORDER BY log DESC, seq DESC LIMIT {PAGE}"
SEARCHES = ("412", "00412", "nguyen", "nguyen van tam", "0900000123", "#31", "BHO-", "h", "nobody")


def yard(folder: Path, tickets: int = TICKETS) -> App:
    """Return an open station of so many tickets by many sellers; filled once, taken up again where it lies."""
    return station(folder / f"yard-{tickets}", tickets, lines=1, sellers=SELLERS)


def bench(folder: Path, tickets: int = TICKETS, rounds: int = ROUNDS) -> None:
    """Measure, and print."""
    app = yard(folder, tickets)
    _pages(app, tickets, rounds)
    _found(app, rounds)
    app.close()


def _pages(app: App, tickets: int, rounds: int) -> None:
    heading(
        f"The list of {tickets} tickets, {rounds} times, pages of {PAGE} rows, beside the bare query on the same file"
    )
    window = app.ask(ticket_window, Wanted(), STEP)
    first, bare_first = Times("first page, with the count"), Times("bare: first page")
    counted = Times("bare: first page and count(*)")
    for _ in range(rounds):
        with first.measured():
            app.ask(ticket_window, Wanted(), STEP)
        with bare_first.measured():
            app.ask(_bare, _FIRST)
        with counted.measured():
            app.ask(_bare, _FIRST)
            app.ask(_bare, "SELECT count(*) FROM ticket")
    print(bare_first.line())
    print(counted.line(bare_first))
    print(first.line(bare_first))
    for name, place in (
        ("the middle", tickets // 2),
        ("the next page", tickets // 2 + PAGE),
        ("the end", tickets - PAGE),
    ):
        anchor, skip = divmod(place, STEP)
        key = app.ask(ticket_page, Wanted(), window.keys[anchor], skip, 1)[0].key
        ours, bare = Times(f"{name}"), Times(f"bare: {name}, its key known")
        for _ in range(rounds):
            with ours.measured():
                app.ask(ticket_page, Wanted(), window.keys[anchor], skip, PAGE)
            with bare.measured():
                app.ask(_bare, _FROM, *key)
        print(bare.line())
        print(ours.line(bare))


def _found(app: App, rounds: int) -> None:
    heading("Searches and filters over all of them (the query alone: at most 500 found, first 200 rows)")
    clerk = app.ask(person_named, "Lan")
    wanted = {f"search {said}": Wanted(search=said) for said in SEARCHES}
    wanted |= {f"state {state.value}": Wanted(state=state.value) for state in TicketState}
    wanted["grade"] = Wanted(grade=GRADES[0])
    wanted["clerk"] = Wanted(clerk=clerk.id if clerk is not None else "")
    wanted["clerk, unpaid"] = replace(wanted["clerk"], state=TicketState.UNPAID.value)
    wanted["clerk, search nguyen"] = replace(wanted["clerk"], search="nguyen")
    for name, asked in wanted.items():
        times = Times(name)
        for _ in range(rounds):
            with times.measured():
                window = app.ask(ticket_window, asked, STEP)
        print(f"{times.line()}   p99 {times.p99:7.2f} ms   {window.count}{'+' if window.more else ''} found")


def _bare(books: Books, sql: str, *values: Any) -> list[Any]:  # noqa: ANN401 - values of a driver
    cursor = books.connection.connection.cursor()
    cursor.execute(sql, values)
    return list(cursor.fetchall())


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tickets", type=int, default=TICKETS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--keep", type=Path, help="a folder for homes that a later run takes up again")
    said = parser.parse_args()
    machine()
    with scratch(said.keep) as folder:
        bench(folder, said.tickets, said.rounds)


if __name__ == "__main__":
    main()

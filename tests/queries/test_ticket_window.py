"""The list of tickets as a window shows it: reckoned places, filters, sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.pay import PayTickets
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.logs import LogReason
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.ticket import NewSeller
from collector_app.domain.weighing import Weighing, WeightSource
from collector_app.queries import ticket_keys, ticket_list
from collector_app.queries.people import person_named
from collector_app.queries.ticket_filters import TicketState, Wanted
from collector_app.queries.ticket_list import TicketRow, ticket_page, ticket_sums, ticket_window, tickets_wanted
from collector_app.store.books import Pen
from collector_app.store.desk import new_id
from tests.stations import CLERK, LEAD, MOTO, buy, kg

if TYPE_CHECKING:
    from collector_app.app.app import App
    from tests.stations import Clock

STEP = 3


@pytest.fixture
def yard(station: App, clock: Clock) -> App:
    """Ten tickets on three days, the second a year later: 1-4 lead, 5-7 motorcycles by the clerk, 8-10 one of each.

    2 is void, 3 paid, 4 paid in part, 5 from paper, 6 to be settled, 7 has a manual weight, 8 is Tâm's.
    """
    for _ in range(4):
        made = buy(station)
    station.do(VoidTicket(made.number[:-1] + "2", VoidReason.TWICE))
    station.do(PayTickets((made.number[:-1] + "3",)))
    station.do(PayTickets((made.number,), amount=1000))
    clock.go(days=365)
    station.act_as(CLERK)
    buy(station, kg(MOTO, 5), happened_at="2027-11-22T09:00:00+07:00")
    buy(station, kg("LCO.PHONE", 5, settle=True))
    buy(station, kg(MOTO, 5, weighings=(Weighing(5000, WeightSource.MANUAL),)))
    station.act_as()
    clock.go(days=1)
    buy(station, kg(LEAD, 1), kg(MOTO, 2), seller=NewSeller("Nguyễn Văn Tâm", "", "0912345678"), plate="51F-123.45")
    buy(station, kg(LEAD, 1), kg(MOTO, 2))
    buy(station, kg(LEAD, 1), kg(MOTO, 2))
    return station


def listed(app: App, wanted: Wanted) -> list[tuple[str, int]]:
    """Return year and serial of a whole list, read page by page as the window does."""
    window = app.ask(ticket_window, wanted, STEP)
    rows: list[TicketRow] = []
    for anchor in window.keys:
        for skip in range(0, STEP if wanted.is_plain else window.count, 2):
            limit = min(2, STEP - skip) if wanted.is_plain else 2
            rows.extend(app.ask(ticket_page, wanted, anchor, skip, limit))
    assert len(rows) == window.count
    assert window.first == tuple(rows[: len(window.first)])
    return [(row.number.split("-")[2], int(row.number.split("-")[3])) for row in rows]


ALL = [("27", 6), ("27", 5), ("27", 4), ("27", 3), ("27", 2), ("27", 1), ("26", 4), ("26", 3), ("26", 2), ("26", 1)]


def test_all_tickets_of_all_years_stand_at_reckoned_places(yard: App) -> None:
    assert listed(yard, Wanted()) == ALL


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        (Wanted(since="2026-11-23", until="2026-11-23"), [6, 7, 8, 9]),
        (Wanted(since="2027-11-24"), [0, 1, 2]),
        (Wanted(until="2027-11-23"), [3, 4, 5, 6, 7, 8, 9]),
        (Wanted(since="2028-01-01"), []),
        (Wanted(until="2020-01-01"), []),
        (Wanted(state=TicketState.VOIDED), [8]),
        (Wanted(state=TicketState.PAID), [4, 7]),
        (Wanted(state=TicketState.PARTLY_PAID), [6]),
        (Wanted(state=TicketState.UNPAID), [0, 1, 2, 3, 5, 9]),
        (Wanted(state=TicketState.FROM_PAPER), [5]),
        (Wanted(state=TicketState.TO_SETTLE), [4]),
        (Wanted(state=TicketState.MANUAL), [3]),
        (Wanted(state=TicketState.NOT_ASKED), []),
        (Wanted(state=TicketState.HURRIED), []),
        (Wanted(grade=LEAD), [0, 1, 2, 6, 7, 8, 9]),
        (Wanted(grade=LEAD, state=TicketState.UNPAID, until="2027-01-01"), [9]),
        (Wanted(search="tam"), [2]),
        (Wanted(search="5678"), [2]),
        (Wanted(search="51f-123"), [2]),
        (Wanted(search='51f"'), []),
        (Wanted(search="51"), []),
        (Wanted(search="00003"), [3, 7]),
        (Wanted(search="004"), [2, 6]),
        (Wanted(search="#1"), [2, 5, 9]),
        (Wanted(search="#1", until="2026-11-23"), [9]),
        (Wanted(search="nobody"), []),
        (Wanted(search="KTW-ZZZ-"), []),
    ],
)
def test_filters_leave_what_they_mean(yard: App, wanted: Wanted, places: list[int]) -> None:
    assert listed(yard, wanted) == [ALL[place] for place in places]


def test_a_number_is_found_whole_and_by_its_beginning(yard: App) -> None:
    (newest,) = yard.ask(tickets_wanted, Wanted(), 1)
    assert listed(yard, Wanted(search=newest.number)) == ALL[:1]
    assert listed(yard, Wanted(search=newest.number[:-4].lower())) == ALL[:6]


def test_the_clerk_is_a_filter(yard: App) -> None:
    clerk = yard.ask(person_named, CLERK)
    assert clerk is not None
    assert listed(yard, Wanted(clerk=clerk.id)) == ALL[3:6]
    assert listed(yard, Wanted(clerk=clerk.id, grade=MOTO)) == [ALL[3], ALL[5]]


def test_rows_say_seller_and_state(yard: App) -> None:
    rows = yard.ask(ticket_window, Wanted(), STEP).first
    assert [row.state for row in rows] == [
        "unpaid", "unpaid", "unpaid", "unpaid", "paid", "unpaid", "partly_paid", "paid", "voided", "unpaid",
    ]  # fmt: skip
    assert [row.seller for row in rows if not row.walk_in] == ["Nguyễn Văn Tâm"]
    assert [row.open for row in rows][6:9] == [184_000, 0, 0]
    assert [row.key for row in rows] == sorted((row.key for row in rows), reverse=True)


def test_past_the_end_there_is_nothing(yard: App) -> None:
    window = yard.ask(ticket_window, Wanted(), STEP)
    assert yard.ask(ticket_page, Wanted(), window.keys[-1], STEP, 2) == ()


def test_more_than_is_shown_at_once_comes_in_steps(yard: App) -> None:
    first = yard.ask(ticket_window, Wanted(grade=LEAD, most=2), STEP)
    assert (first.count, first.more) == (2, True)
    second = yard.ask(ticket_window, Wanted(grade=LEAD, before=first.last, most=2), STEP)
    assert [row.number[-1] for row in second.first] == ["4", "4"]


def test_a_ticket_posted_meanwhile_moves_no_place(yard: App) -> None:
    window = yard.ask(ticket_window, Wanted(), STEP)
    before = yard.ask(ticket_page, Wanted(), window.keys[1], 0, 2)
    buy(yard)
    assert yard.ask(ticket_page, Wanted(), window.keys[1], 0, 2) == before


def sums(app: App, wanted: Wanted) -> tuple[int, int] | None:
    window = app.ask(ticket_window, wanted, 5000)
    return app.ask(ticket_sums, wanted, window)


def test_sums_leave_voids_out_and_a_long_list_unsummed(yard: App, monkeypatch: pytest.MonkeyPatch) -> None:
    day = Wanted(since="2026-11-23", until="2026-11-23")
    assert sums(yard, day) == (30_000, 555_000)
    assert sums(yard, Wanted(search="tam")) == (3000, 53_500)
    monkeypatch.setattr(ticket_list, "MOST_SUMMED", 3)
    assert sums(yard, day) is None


def test_where_looking_was_given_up_the_day_is_said(yard: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """8 to 10 are the manager's and of lead, 5 to 7 the clerk's; his lead would be looked for below 7."""
    monkeypatch.setattr(ticket_keys, "ROUNDS", 0)
    clerk = yard.ask(person_named, CLERK)
    assert clerk is not None
    window = yard.ask(ticket_window, Wanted(grade=LEAD, clerk=clerk.id), STEP)
    assert (window.count, window.more, window.stopped) == (0, True, "2027-11-23")
    assert window.last is not None


def test_a_restored_station_lists_the_tickets_of_both_its_logs(yard: App) -> None:
    with yard.home.writing(Pen(yard.person.id, "", yard.clock(), yard.random)) as books:
        books.begin_log(new_id(yard.clock(), yard.random), LogReason.RESTORE, parent=books.here.log)
    buy(yard)
    buy(yard, seller=NewSeller("Trần Văn Tâm"))
    window = yard.ask(ticket_window, Wanted(), STEP)
    assert window.count == 12
    rows = [row for anchor in window.keys for row in yard.ask(ticket_page, Wanted(), anchor, 0, STEP)]
    assert [row.number[-1] for row in rows] == ["2", "1", "6", "5", "4", "3", "2", "1", "4", "3", "2", "1"]
    assert [row.number[-1] for row in yard.ask(ticket_window, Wanted(search="tam"), STEP).first] == ["2", "4"]
    assert len(yard.ask(ticket_window, Wanted(state=TicketState.UNPAID), STEP).first) == 8
    assert [row.number[-1] for row in yard.ask(ticket_window, Wanted(clerk=rows[0].seller or "x"), STEP).first] == []


def test_empty_books_have_an_empty_list(station: App) -> None:
    assert listed(station, Wanted()) == []
    assert listed(station, Wanted(search="#1")) == []
    assert sums(station, Wanted()) == (0, 0)


def test_a_gap_in_the_numbers_breaks_no_page(yard: App) -> None:
    """Numbers have no gaps in the books of a station; a page there shows what is next rather than nothing."""
    window = yard.ask(ticket_window, Wanted(), STEP)
    with yard.home.writing(Pen(yard.person.id, "", yard.clock(), yard.random)) as books:
        books.connection.exec_driver_sql("DELETE FROM ticket WHERE number LIKE '%-26-00004'")
    assert yard.ask(ticket_page, Wanted(), window.keys[2], 0, 2)

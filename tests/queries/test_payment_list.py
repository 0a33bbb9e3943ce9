"""The list of Payments, on a station of a few tickets; windows of two rows show what windows of 5,000 do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.erase_seller import EraseSeller
from collector_app.commands.grant_advance import GrantAdvance
from collector_app.commands.pay import PayTickets
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.ticket import NewSeller
from collector_app.queries.payment_list import (
    ALL,
    TODAY,
    Wanted,
    payment_page,
    payment_sum,
    payment_window,
    ticket_sheet,
    unpaid_count,
)
from collector_app.queries.tickets import ticket_numbered
from tests.queries.station import LEAD, Station, begun, kg

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    """Five tickets of 1, 2, 3, 4 and 5 kg of lead at 18,500; #2 is paid, #3 partly, #4 void, #5 of the next day."""
    made = begun(tmp_path)
    made.open_drawer(1_000_000)
    numbers = [made.buy(kg(LEAD, each), seller=NewSeller(f"Nguyễn Thị {each}")).number for each in (1, 2, 3)]
    numbers.append(made.buy(kg(LEAD, 4)).number)
    made.app.do(PayTickets((numbers[1],)))
    made.app.do(PayTickets((numbers[2],), amount=20_000))
    made.app.do(VoidTicket(numbers[3], VoidReason.MISTAKE))
    made.clock.go(days=1)
    made.buy(kg(LEAD, 5))
    yield made
    made.app.close()


def _listed(station: Station, wanted: Wanted) -> list[int]:
    """Return the kilograms of the rows, read in windows of two, pages of one."""
    window = station.app.ask(payment_window, wanted, 2)
    rows = [
        row for key in window.keys for skip in range(2) for row in station.app.ask(payment_page, wanted, key, skip, 1)
    ]
    assert len(rows) == window.count
    return [row.total // 18_500 for row in rows]


def test_unpaid_tickets_come_oldest_first(station: Station) -> None:
    assert _listed(station, Wanted()) == [1, 3, 5]
    assert station.app.ask(unpaid_count) == 3


def test_the_day_and_all_days_come_newest_first_with_what_is_paid_or_void(station: Station) -> None:
    assert _listed(station, Wanted(TODAY, day="2026-11-23")) == [4, 3, 2, 1]
    assert _listed(station, Wanted(TODAY, day="2026-11-24")) == [5]
    assert _listed(station, Wanted(ALL)) == [5, 4, 3, 2, 1]


@pytest.mark.parametrize(
    ("search", "found"),
    [("nguyen", [3, 2, 1]), ("00002", [2]), ("3", [3]), ("bho-", [5, 4, 3, 2, 1]), ("nobody", []), ("99999", [])],
)
def test_all_tickets_are_found_by_seller_and_number(station: Station, search: str, found: list[int]) -> None:
    assert _listed(station, Wanted(ALL, search)) == found


def test_among_the_unpaid_a_day_number_finds_too(station: Station) -> None:
    """The ticket of the next day has day number 1 again, and serial 5."""
    assert _listed(station, Wanted(search="1")) == [1, 5]


def test_the_sum_is_what_is_open_or_what_was_bought(station: Station) -> None:
    price = 18_500
    assert station.app.ask(payment_sum, Wanted()) == (1 + 3 + 5) * price - 20_000
    assert station.app.ask(payment_sum, Wanted(TODAY, day="2026-11-23")) == (1 + 2 + 3) * price
    assert station.app.ask(payment_sum, Wanted(ALL)) == (1 + 2 + 3 + 5) * price
    assert station.app.ask(payment_sum, Wanted(ALL, "nguyen")) == (1 + 2 + 3) * price


def test_a_station_without_tickets_has_an_empty_list(tmp_path: Path) -> None:
    station = begun(tmp_path / "new")
    window = station.app.ask(payment_window, Wanted(), 2)
    assert (window.count, window.keys) == (0, ())
    fresh = station.app.ask(payment_sum, Wanted(ALL))
    station.app.close()
    assert fresh == 0


def test_each_row_says_its_state(station: Station) -> None:
    window = station.app.ask(payment_window, Wanted(ALL), 9)
    rows = station.app.ask(payment_page, Wanted(ALL), window.keys[0], 0, 9)
    assert [row.state for row in rows] == ["unpaid", "voided", "partly_paid", "paid", "unpaid"]
    assert [row.walk_in for row in rows] == [True, True, False, False, False]
    assert [row.open for row in rows] == [92_500, 0, 35_500, 0, 18_500]


def test_a_ticket_shows_what_its_seller_has_had_in_advance(station: Station) -> None:
    ticket = station.app.ask(ticket_numbered, "1")
    station.app.do(GrantAdvance(ticket.seller, 50_000))
    sheet = station.app.ask(ticket_sheet, ticket.id)
    walk_in = station.app.ask(ticket_sheet, station.app.ask(ticket_numbered, "5").id)
    assert sheet is not None
    assert sheet.advance == 50_000
    assert walk_in is not None
    assert walk_in.advance == 0


def test_a_ticket_is_shown_whole_and_forgets_an_erased_seller(station: Station) -> None:
    ticket = station.app.ask(ticket_numbered, "3")
    sheet = station.app.ask(ticket_sheet, ticket.id)
    assert sheet is not None
    assert (sheet.seller, len(sheet.lines), [paid.amount for paid in sheet.payments]) == ("Nguyễn Thị 3", 1, [20_000])
    station.app.do(EraseSeller(ticket.seller))
    erased = station.app.ask(ticket_sheet, ticket.id)
    assert erased is not None
    assert not erased.seller
    assert station.app.ask(ticket_sheet, "nothing") is None


@pytest.mark.parametrize(
    ("search", "found"), [("nguyen", [1, 3]), ("bho-", [1, 3, 5]), ("3", [3]), ("00005", [5]), ("nobody", [])]
)
def test_unpaid_tickets_are_found_by_seller_and_number(station: Station, search: str, found: list[int]) -> None:
    assert _listed(station, Wanted(search=search)) == found

"""What a manager looks at, of the newest days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from collector_app.commands.pads import PrintPad
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.tickets import PriceReason, VoidReason
from collector_app.domain.entry import read_entry
from collector_app.domain.triage import Condition
from collector_app.domain.weighing import Weighing, WeightSource
from collector_app.queries.exceptions import Oddity
from collector_app.queries.tickets import ticket_numbered
from collector_app.queries.watched import findings, watched
from tests.queries.test_exceptions import Posting
from tests.stations import EBIKE, LEAD, buy, kg

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.store.books import Books
    from tests.stations import Clock

TODAY = date(2026, 11, 23)


def found(app: App, today: date = TODAY) -> list[tuple[Oddity, str, int, int]]:
    return [(row.kind, row.what[-5:], row.amount, row.other) for row in app.ask(watched, today)]


def test_a_plain_day_has_nothing_to_look_at(station: App) -> None:
    buy(station)
    assert found(station) == []
    assert station.ask(findings, TODAY) == ()


def test_manual_weights_far_prices_and_questions_not_asked_are_told(station: App) -> None:
    buy(station, kg(LEAD, 5, weighings=(Weighing(5000, WeightSource.MANUAL),)))
    buy(station, kg(LEAD, 5, price=20_000, price_reason=PriceReason.AGREED))
    buy(station, kg(LEAD, 5, price=18_600, price_reason=PriceReason.AGREED))
    buy(station, kg(EBIKE, 5, not_asked=("swelling", "temperature"), condition=Condition.DEFECTIVE))
    assert found(station) == [
        (Oddity.MANUAL, "00001", 5000, 0),
        (Oddity.OWN_PRICE, "00002", 20_000, 18_500),
        (Oddity.NOT_ASKED, "00004", 0, 2),
    ]


def test_critical_goods_without_a_photo_are_told(station: App) -> None:
    buy(station, kg(EBIKE, 5, condition=Condition.CRITICAL))
    buy(station, kg(EBIKE, 4, condition=Condition.CRITICAL, photos=("ab" * 32,)))
    assert found(station) == [(Oddity.NO_PHOTO, "00001", 5000, 0)]


def test_a_void_is_nobodys_business_and_old_days_are_filtered_elsewhere(station: App, clock: Clock) -> None:
    number = buy(station, kg(LEAD, 5, weighings=(Weighing(5000, WeightSource.MANUAL),))).number
    assert len(found(station)) == 1
    clock.go(days=40)
    assert found(station, date(2027, 1, 2)) == []
    station.do(VoidTicket(number, VoidReason.WEIGHT))
    assert found(station) == []


def test_missing_sheets_are_told_with_their_pad(station: App, clock: Clock) -> None:
    station.do(PrintPad(10))
    buy(station, sheet=2, happened_at=clock.now.isoformat())
    assert found(station) == [(Oddity.MISSING_SHEET, "1", 0, 1)]


def test_a_sheet_that_two_tickets_name_is_told_with_both(station: App, clock: Clock) -> None:
    """Another laptop of the station entered it too; posting lets both stand."""
    station.do(PrintPad(10))
    number = buy(station, sheet=1, happened_at=clock.now.isoformat()).number
    posted = station.ask(_payload_of, number)
    station.do(Posting(replace(posted, ticket="01900000-0000-7000-8000-0000000000ab", number="KTW-XXX-26-00001")))
    (row,) = station.ask(findings, TODAY)
    assert (row.kind, row.what, row.other) == (Oddity.SHEET_TWICE, "1", 1)
    assert row.unit == f"{number}, KTW-XXX-26-00001"


def _payload_of(books: Books, number: str) -> Any:  # noqa: ANN401 - a ticket as it was posted
    ticket = ticket_numbered(books, number)
    line = books.connection.exec_driver_sql(
        "SELECT line FROM entry WHERE log = ? AND seq = ?", (ticket.n, ticket.seq)
    ).scalar_one()
    return read_entry(bytes(line)).payload()

"""Prices that are settled later: the difference is owed, once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from collector_app.commands.pay import PayTickets
from collector_app.commands.settle_line import SettleLine
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.payments import Method
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.money import MOST
from collector_app.domain.problems.money import BadAmount, BelowPaid, LineIsSettled, LineNotFound, WrongUnit
from collector_app.domain.problems.people import NeedsManager
from collector_app.domain.problems.tickets import CapacityNeeded, NotOwnLog, TicketIsVoid
from collector_app.domain.ticket import LineDraft, NewSeller
from collector_app.domain.triage import Condition
from collector_app.queries.tickets import ticket_numbered
from collector_app.queries.to_settle import lines_to_settle
from tests.stations import CLERK, EBIKE, LEAD, balance, buy, kg, opened

if TYPE_CHECKING:
    from collector_app.app.app import App
    from tests.stations import Clock

PACK = "NMC.EV_PACK"


def pack(kilos: int, **more: Any) -> LineDraft:  # noqa: ANN401 - any field of a line
    return kg(PACK, kilos, condition=Condition.NORMAL, **more)


def test_a_line_taken_in_without_a_price_gets_one_and_the_ticket_owes_it(station: App) -> None:
    """10 kg of lead at 18,500 are 185,000; 250 kg of pack at 55,000 are 13,750,000."""
    ticket = buy(station, kg(LEAD, 10), pack(250, settle=True))
    settled = station.do(SettleLine(ticket.number, 2, 55_000))
    assert (settled.amount.amount, settled.difference.amount) == (13_750_000, 13_750_000)
    assert settled.open.amount == 13_935_000
    found = station.ask(ticket_numbered, ticket.number)
    assert (found.total, found.unpriced) == (13_935_000, 0)
    assert balance(station, "payable") == -13_935_000


def test_a_provisional_price_is_settled_by_its_difference(station: App) -> None:
    ticket = buy(station, kg(LEAD, 10, provisional=True))
    (line,) = station.ask(lines_to_settle)
    assert (line.provisional, line.price, line.amount) == (True, 18_500, 185_000)
    settled = station.do(SettleLine(ticket.number, 1, 17_000))
    assert (settled.difference.amount, settled.open.amount) == (-15_000, 170_000)
    assert station.ask(lines_to_settle) == ()


def test_a_line_is_settled_once(station: App) -> None:
    ticket = buy(station, kg(LEAD, 10), pack(250, settle=True))
    station.do(SettleLine(ticket.number, 2, 55_000))
    for line in (1, 2):
        with pytest.raises(LineIsSettled):
            station.do(SettleLine(ticket.number, line, 56_000))
    assert station.ask(ticket_numbered, ticket.number).total == 13_935_000


def test_a_flat_price_settles_a_whole_line(station: App) -> None:
    ticket = buy(station, pack(250, settle=True))
    settled = station.do(SettleLine(ticket.number, 1, 12_000_000, flat=True))
    assert (settled.amount.amount, settled.price.amount) == (12_000_000, 48_000)


def test_a_pack_is_settled_by_its_energy_where_that_is_known(station: App) -> None:
    ticket = buy(station, pack(250, settle=True, capacity_wh=50_000), pack(250, settle=True))
    settled = station.do(SettleLine(ticket.number, 1, 300_000, Unit.KWH))
    assert settled.amount.amount == 15_000_000
    with pytest.raises(CapacityNeeded):
        station.do(SettleLine(ticket.number, 2, 300_000, Unit.KWH))


def test_what_waits_is_listed_oldest_first_and_a_void_ticket_does_not(station: App, clock: Clock) -> None:
    first = buy(station, pack(250, settle=True), seller=NewSeller("Nguyễn Văn Tâm"))
    clock.go(hours=1)
    second = buy(station, kg(LEAD, 10), kg(EBIKE, 3, provisional=True))
    third = buy(station, pack(300, settle=True))
    station.do(VoidTicket(third.number, VoidReason.MISTAKE))
    waiting = station.ask(lines_to_settle)
    assert [(each.number, each.n, each.grade) for each in waiting] == [
        (first.number, 0, PACK),
        (second.number, 1, EBIKE),
    ]
    assert [each.seller_name for each in waiting] == ["Nguyễn Văn Tâm", ""]
    assert (waiting[0].unit, waiting[0].paid_g, waiting[0].day_number) == (Unit.KG, 250_000, 1)


def test_what_cannot_be_settled_is_refused(station: App) -> None:
    ticket = buy(station, kg(LEAD, 10, provisional=True))
    void = buy(station, pack(250, settle=True))
    station.do(VoidTicket(void.number, VoidReason.MISTAKE))
    refusals: list[tuple[SettleLine, type[Exception]]] = [
        (SettleLine(void.number, 1, 50_000), TicketIsVoid),
        (SettleLine(ticket.number, 0, 50_000), LineNotFound),
        (SettleLine(ticket.number, 2, 50_000), LineNotFound),
        (SettleLine(ticket.number, 1, -1), BadAmount),
        (SettleLine(ticket.number, 1, MOST + 1), BadAmount),
        (SettleLine(ticket.number, 1, 50_000, Unit.AH), WrongUnit),
    ]
    for command, problem in refusals:
        with pytest.raises(problem):
            station.do(command)


def test_less_than_was_paid_is_refused_until_the_money_comes_back(station: App) -> None:
    ticket = buy(station, kg(LEAD, 10, provisional=True))
    station.do(PayTickets((ticket.number,), Method.CASH))
    with pytest.raises(BelowPaid):
        station.do(SettleLine(ticket.number, 1, 17_000))
    settled = station.do(SettleLine(ticket.number, 1, 19_000))
    assert settled.open.amount == 5_000
    assert station.ask(ticket_numbered, ticket.number).state == "partly_paid"


def test_another_site_s_line_is_not_settled_here(station: App, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = buy(station, pack(250, settle=True))
    here = station.home.here
    monkeypatch.setattr(station.home, "here", type(here)("NRC", "VN", "VND", 420, here.log, here.n, here.device_key))
    with pytest.raises(NotOwnLog):
        station.do(SettleLine(ticket.number, 1, 55_000))


def test_settling_belongs_to_a_manager(station: App) -> None:
    ticket = buy(station, pack(250, settle=True))
    station.act_as(CLERK)
    with pytest.raises(NeedsManager):
        station.do(SettleLine(ticket.number, 1, 55_000))


def test_what_was_settled_is_there_again_after_the_books_are_opened_anew(station: App, clock: Clock) -> None:
    ticket = buy(station, pack(250, settle=True))
    station.do(SettleLine(ticket.number, 1, 55_000))
    folder = station.home.folder
    station.close()
    again = opened(folder, clock)
    found = again.ask(ticket_numbered, ticket.number)
    again.close()
    assert (found.total, found.unpriced) == (13_750_000, 0)

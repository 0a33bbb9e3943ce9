"""A battery that is bought a second time while the first one is still here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.send_load import SendLoad
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.identity.scan import recognised
from collector_app.domain.ticket import Item
from collector_app.queries.items import bought_before, tickets_with
from tests.stations import EBIKE, LEAD, buy, kg

if TYPE_CHECKING:
    from collector_app.app.app import App

CODE = "001PB010012345G5K0000421"
LINK = "https://id.example/01/09506000134352/21/AB12"
ELEMENTS = "]d201095060001343522 1AB12".replace(" ", "")


def item(said: str) -> Item:
    scan = recognised(said)
    return Item(scan.kind.value, scan.kept)


def numbers(app: App, said: str) -> list[str]:
    return [each.number for each in app.ask(tickets_with, recognised(said))]


def test_a_battery_code_is_found_on_its_line(station: App) -> None:
    posted = buy(station, kg(LEAD, 10), kg(EBIKE, 3, items=(item(CODE),)))
    (found,) = station.ask(tickets_with, recognised(CODE.lower()))
    assert (found.ticket, found.number, found.line, found.grade) == (posted.id, posted.number, 2, EBIKE)
    assert found.stands
    assert station.ask(bought_before, recognised(CODE)) == found


def test_a_voided_purchase_holds_nothing(station: App) -> None:
    posted = buy(station, kg(EBIKE, 3, items=(item(CODE),)))
    station.do(VoidTicket(posted.number, VoidReason.OTHER))
    (found,) = station.ask(tickets_with, recognised(CODE))
    assert found.is_voided
    assert station.ask(bought_before, recognised(CODE)) is None


def test_what_was_sent_away_may_come_again(station: App) -> None:
    buy(station, kg(EBIKE, 3, items=(item(CODE),)))
    station.do(SendLoad((EBIKE,)))
    (found,) = station.ask(tickets_with, recognised(CODE))
    assert not found.is_here
    assert station.ask(bought_before, recognised(CODE)) is None
    second = buy(station, kg(EBIKE, 3, items=(item(CODE),)))
    assert numbers(station, CODE)[0] == second.number
    assert station.ask(bought_before, recognised(CODE)) is not None


def test_a_passport_is_found_by_whatever_carrier_names_it(station: App) -> None:
    posted = buy(station, kg(EBIKE, 3, items=(item(LINK),)))
    assert numbers(station, ELEMENTS) == [posted.number]
    assert numbers(station, LINK) == [posted.number]
    assert numbers(station, LINK.replace("AB12", "AB123")) == []
    (found,) = station.ask(tickets_with, recognised(LINK))
    assert (found.line, found.grade) == (1, EBIKE)


def test_an_unknown_code_is_found_as_it_came_and_only_whole(station: App) -> None:
    posted = buy(station, kg(LEAD, 10), kg(EBIKE, 3, items=(item('Serial "A" 0001'),)))
    assert numbers(station, 'Serial "A" 0001') == [posted.number]
    assert numbers(station, 'Serial "A" 000') == []
    (found,) = station.ask(tickets_with, recognised('Serial "A" 0001'))
    assert (found.line, found.grade) == (0, "")
    assert found.stands


def test_what_names_no_goods_is_on_no_ticket(station: App) -> None:
    buy(station, kg(EBIKE, 3, items=(item("AB"),)))
    for said in ("", "CS1:0190", "BHO-KTW-26-00001", "CB1:BHO-KTW-1-1", "AB"):
        assert numbers(station, said) == []

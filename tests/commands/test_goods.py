from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.lots import MoveLot, ReleaseLot
from collector_app.commands.make_grade import MakeGrade
from collector_app.commands.post_ticket import PostTicket
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.commands.send_load import SendLoad
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.lots import ReleaseReason
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.move import Place
from collector_app.domain.problems.catalogue import UnknownGrade
from collector_app.domain.problems.input import BadText, MissingField
from collector_app.domain.problems.money import BadGradeCode, GradeCodeTaken, WrongUnit
from collector_app.domain.problems.stock import KeptApart, LotNotFound, NothingToLoad, NotThatMuch
from collector_app.domain.problems.tickets import GoodsAreGone, NotOwnLog, TicketIsVoid
from collector_app.domain.ticket import TicketDraft
from collector_app.domain.triage import Condition
from collector_app.queries.lines import lines_of
from collector_app.queries.stock import lots_on_hand, stock_by, stock_by_grade_and_place
from collector_app.queries.tickets import ticket_numbered
from collector_app.store.check import check
from tests.stations import EBIKE, LEAD, MOTO, buy, kg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.app.app import App

VOID, EXPERT = VoidReason.MISTAKE, ReleaseReason.EXPERT


@pytest.fixture(autouse=True)
def _books_add_up(station: App) -> Iterator[None]:
    yield
    assert check(station.home, lambda _done, _every: None).is_ok


def on_hand(app: App) -> dict[tuple[str, str], int]:
    return {(stock.grade, stock.place): stock.net_g for stock in app.ask(stock_by_grade_and_place)}


def only_lot(app: App) -> str:
    (lot,) = app.ask(lots_on_hand)
    return lot.lot


def test_normal_goods_of_a_day_are_one_lot_and_what_stands_apart_is_a_lot_of_its_own(station: App) -> None:
    number = buy(station, kg(LEAD, 10), kg(LEAD, 5), kg(EBIKE, 3, condition=None), kg(EBIKE, 2)).number
    buy(station, kg(LEAD, 1))
    assert {(lot.lot, lot.place, lot.net_g) for lot in station.ask(lots_on_hand)} == {
        (f"KTW-{station.home.here.mark}-261123-{LEAD}", "store", 16_000),
        (f"KTW-{station.home.here.mark}-261123-{EBIKE}", "store", 2_000),
        (f"{number}-3", "defective", 3_000),
    }
    assert [(stock.grade, stock.net_g, stock.pieces) for stock in station.ask(stock_by)] == [
        (LEAD, 16_000, 3),
        (EBIKE, 5_000, 2),
    ]
    assert [(stock.place, stock.net_g) for stock in station.ask(stock_by, "place")] == [
        ("defective", 3_000),
        ("store", 18_000),
    ]


@pytest.mark.parametrize(
    ("said", "signs", "place"),
    [
        (Condition.NORMAL, (), "store"),
        (None, (), "defective"),
        (Condition.DEFECTIVE, ("swelling",), "defective"),
        (Condition.CRITICAL, ("hot",), "quarantine"),
    ],
)
def test_the_condition_decides_where_goods_lie(
    station: App, said: Condition | None, signs: tuple[str, ...], place: str
) -> None:
    buy(station, kg(EBIKE, 3, condition=said, signs=signs if signs and signs[0] in station.catalogue.signs else ()))
    assert on_hand(station) == {(EBIKE, place): 3_000}


def test_a_voided_ticket_gives_its_weight_back(station: App) -> None:
    ticket = buy(station, kg(LEAD, 10), kg(LEAD, 5))
    assert station.do(VoidTicket(ticket.number, VOID)).number == ticket.number
    assert on_hand(station) == {}
    with pytest.raises(TicketIsVoid):
        station.do(VoidTicket(ticket.number, VOID))


def test_a_void_finds_its_goods_where_they_were_carried_or_released(station: App) -> None:
    carried, released = buy(station, kg(EBIKE, 3, condition=None)), buy(station, kg(EBIKE, 2, condition=None))
    station.do(MoveLot(f"{carried.number}-1", Place.QUARANTINE))
    station.do(ReleaseLot(f"{released.number}-1", EXPERT))
    assert on_hand(station) == {(EBIKE, "quarantine"): 3_000, (EBIKE, "store"): 2_000}
    for ticket in (carried, released):
        station.do(VoidTicket(ticket.number, VOID))
    assert on_hand(station) == {}


def test_a_ticket_whose_goods_are_gone_cannot_be_voided(station: App) -> None:
    """Two lines of one lot, 10 and 5 kg; they left, and 12 kg came since: 15 cannot be given back."""
    ticket = buy(station, kg(LEAD, 10), kg(LEAD, 5))
    station.do(SendLoad((LEAD,)))
    with pytest.raises(GoodsAreGone):
        station.do(VoidTicket(ticket.number, VOID))
    buy(station, kg(LEAD, 12))
    with pytest.raises(GoodsAreGone):
        station.do(VoidTicket(ticket.number, VOID))


def test_another_site_s_ticket_cannot_be_voided(station: App, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = buy(station)
    here = station.home.here
    monkeypatch.setattr(station.home, "here", type(here)("NRC", "VN", "VND", 420, here.log, here.n, here.device_key))
    with pytest.raises(NotOwnLog):
        station.do(VoidTicket(ticket.number, VOID))


def test_a_load_takes_the_oldest_lots_of_its_grades_and_leaves_what_is_kept_apart(station: App) -> None:
    buy(station, kg(LEAD, 10), kg(MOTO, 4), kg(EBIKE, 3, condition=None))
    sent = station.do(SendLoad((LEAD,)))
    assert (sent.number, sent.net.grams) == (f"KTW-{station.home.here.mark}-26-L00001", 10_000)
    assert on_hand(station) == {(MOTO, "store"): 4_000, (EBIKE, "defective"): 3_000}
    refusals: list[tuple[tuple[str, ...], type[Exception]]] = [
        ((), MissingField),
        ((LEAD,), NothingToLoad),
        ((EBIKE,), NothingToLoad),
        (("GOLD.BAR",), UnknownGrade),
    ]
    for grades, problem in refusals:
        with pytest.raises(problem):
            station.do(SendLoad(grades))


def test_goods_are_carried_towards_quarantine_and_let_out_only_by_a_release(station: App) -> None:
    buy(station, kg(EBIKE, 3, condition=None))
    lot = only_lot(station)
    with pytest.raises(KeptApart):
        station.do(MoveLot(lot, Place.STORE))
    station.do(MoveLot(lot, Place.QUARANTINE))
    with pytest.raises(LotNotFound):
        station.do(MoveLot(lot, Place.QUARANTINE))
    with pytest.raises(KeptApart):
        station.do(MoveLot(lot, Place.DEFECTIVE))
    with pytest.raises(KeptApart):
        station.do(ReleaseLot(lot, EXPERT, Condition.CRITICAL))
    station.do(ReleaseLot(lot, EXPERT, Condition.DEFECTIVE))
    assert [(each.place, each.condition) for each in station.ask(lots_on_hand)] == [("defective", "defective")]
    with pytest.raises(LotNotFound):
        station.do(ReleaseLot(lot, EXPERT, Condition.DEFECTIVE))
    station.do(ReleaseLot(lot, EXPERT))
    assert [(each.place, each.condition) for each in station.ask(lots_on_hand)] == [("store", "normal")]
    for command in (MoveLot("no such lot", Place.QUARANTINE), ReleaseLot("no such lot", EXPERT)):
        with pytest.raises(LotNotFound):
            station.do(command)


def test_a_lot_at_two_places_is_carried_from_the_one_that_is_meant(station: App) -> None:
    """Ten kilograms of the day's lot went to quarantine, five came after: those can follow, and both come out."""
    buy(station, kg(LEAD, 10))
    lot = only_lot(station)
    station.do(MoveLot(lot, Place.QUARANTINE))
    buy(station, kg(LEAD, 5))
    station.do(MoveLot(lot, Place.DEFECTIVE))
    assert on_hand(station) == {(LEAD, "defective"): 5_000, (LEAD, "quarantine"): 10_000}
    station.do(ReleaseLot(lot, EXPERT))
    station.do(ReleaseLot(lot, EXPERT))
    assert on_hand(station) == {(LEAD, "store"): 15_000}


def test_a_lot_that_is_short_is_not_carried_about(station: App) -> None:
    buy(station, kg(LEAD, 10))
    lot = only_lot(station)
    station.do(SendLoad((LEAD,)))
    with station.home.writer.begin() as connection:
        connection.exec_driver_sql("UPDATE balance SET amount = -1 WHERE account = ?", (f"lot/store/{lot}",))
    for command in (MoveLot(lot, Place.QUARANTINE), ReleaseLot(lot, EXPERT)):
        with pytest.raises(NotThatMuch):
            station.do(command)
    with station.home.writer.begin() as connection:
        connection.exec_driver_sql("UPDATE balance SET amount = 0 WHERE account = ?", (f"lot/store/{lot}",))


def test_a_grade_of_the_site_s_own_is_bought_by_the_piece(station: App) -> None:
    code = station.do(MakeGrade("RIMS", "La-zăng", Unit.PIECE))
    assert code == "GOODS.OTHER.RIMS"
    station.learn_grades()
    station.do(PublishPrices((NewPrice(code, 40_000, Unit.PIECE),)))
    ticket = buy(station, kg(code, 12, pieces=3))
    assert ticket.total.amount == 120_000
    line = station.ask(lines_of, station.ask(ticket_numbered, ticket.number))[0]
    assert (line.unit, line.place) == ("piece", "store")
    refusals: list[tuple[MakeGrade, type[Exception]]] = [
        (MakeGrade("RIMS", "Again"), GradeCodeTaken),
        (MakeGrade("rims", "x"), BadGradeCode),
        (MakeGrade("CABLE", ""), MissingField),
        (MakeGrade("CABLE", "a {hole}"), BadText),
        (MakeGrade("CABLE", "a }"), BadText),
        (MakeGrade("CABLE", "Cáp", Unit.KWH), WrongUnit),
        (MakeGrade("CABLE", "Cáp", Unit.AH), WrongUnit),
    ]
    for command, problem in refusals:
        with pytest.raises(problem):
            station.do(command)
    with pytest.raises(UnknownGrade):
        station.do(PostTicket(TicketDraft((kg("GOODS.OTHER.NONE", 1),))))


def test_a_grade_made_a_moment_ago_is_taken_before_the_catalogue_has_learned_it(station: App) -> None:
    station.do(MakeGrade("WIRE", "Dây"))
    with pytest.raises(GradeCodeTaken):
        station.do(MakeGrade("WIRE", "Dây"))

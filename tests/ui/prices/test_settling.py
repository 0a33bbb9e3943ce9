"""Lines that wait for their price, and how they get it, by keys alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from collector_app.domain.ticket import NewSeller
from collector_app.domain.triage import Condition
from collector_app.i18n.language import language
from collector_app.queries.tickets import Ticket, ticket_numbered
from collector_app.queries.to_settle import lines_to_settle
from tests.queries.station import LEAD, MANAGER_PIN, kg
from tests.ui.making import cut_off

if TYPE_CHECKING:
    from collector_app.commands.post_ticket import PostedTicket
    from collector_app.ui.prices.page import PricesPage
    from collector_app.ui.prices.settle_pane import SettlePane
    from tests.ui.stationed import Stationed

PACK = "NMC.EV_PACK"


def pane(desk: Stationed) -> SettlePane:
    return cast("PricesPage", desk.page).settle


@pytest.fixture
def waiting(desk: Stationed) -> tuple[PostedTicket, PostedTicket]:
    """Give a pack of 250 kg without a price, and 10 kg of lead, provisionally 200,000."""
    station = desk.station
    pack = replace(kg(PACK, 250, 2, Condition.NORMAL), settle=True, capacity_wh=50_000)
    first = station.buy(pack, seller=NewSeller("Đặng Thị Hường"))
    second = station.buy(replace(kg(LEAD, 10), provisional=True))
    desk.worker.books_changed.emit()
    desk.settle()
    desk.press("7")
    return first, second


def ticket(desk: Stationed, number: str) -> Ticket:
    found: Ticket = desk.ask(ticket_numbered, number)
    return found


def test_what_waits_is_listed_oldest_first(desk: Stationed, waiting: tuple[PostedTicket, PostedTicket]) -> None:
    assert [line.number for line in pane(desk).model.rows] == [each.number for each in waiting]
    assert desk.shows("2 prices to settle")
    assert desk.page.waiting() == 2
    tester = QAbstractItemModelTester(pane(desk).model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is pane(desk).model


def test_a_final_price_is_typed_shown_and_settled_by_a_digit(
    desk: Stationed, waiting: tuple[PostedTicket, PostedTicket]
) -> None:
    first, _second = waiting
    desk.press("enter", "55.", "enter", "enter")
    assert ticket(desk, first.number).total == 0
    desk.press("1")
    assert ticket(desk, first.number).total == 13_750_000
    assert desk.said == [f"{first.number}: VND 13,750,000 is to be paid now."]
    assert [line.number for line in pane(desk).model.rows] == [waiting[1].number]


def test_a_flat_price_settles_the_whole_line(desk: Stationed, waiting: tuple[PostedTicket, PostedTicket]) -> None:
    desk.press("*", "12000000", "enter", "1")
    assert ticket(desk, waiting[0].number).total == 12_000_000


def test_a_price_is_typed_again_before_it_counts(desk: Stationed, waiting: tuple[PostedTicket, PostedTicket]) -> None:
    desk.press("down", "enter", "2000", "enter")
    assert desk.shows("VND 20,000 was provisional")
    desk.press("esc", "*", "20.", "enter")
    assert desk.shows("VND 200,000 was provisional")
    desk.press("esc", "enter", "1.", "enter", "2", "19.", "enter", "1")
    assert ticket(desk, waiting[1].number).total == 190_000


def test_a_clerk_settles_with_a_manager_s_pin(desk: Stationed, waiting: tuple[PostedTicket, PostedTicket]) -> None:
    desk.station.as_clerk()
    desk.press("enter")
    desk.type_pin(MANAGER_PIN)
    desk.press("55.", "enter", "1")
    assert ticket(desk, waiting[0].number).total == 13_750_000


def test_a_refusal_stands_beside_the_question(desk: Stationed, waiting: tuple[PostedTicket, PostedTicket]) -> None:
    desk.press("enter", "999999999999999", "enter", "1")
    assert pane(desk).side.is_asking
    assert ticket(desk, waiting[0].number).total == 0


@pytest.mark.usefixtures("waiting")
def test_the_search_finds_seller_and_grade_and_esc_leads_back_to_the_lists(desk: Stationed) -> None:
    desk.press("/", "huong")
    desk.wait_until(lambda: len(pane(desk).model.rows) == 1)
    desk.press("esc", "/", "nobody")
    desk.wait_until(lambda: not pane(desk).model.rows)
    desk.press("enter", "esc", "esc", "esc")
    assert cast("PricesPage", desk.page).pane() is cast("PricesPage", desk.page).lists


@pytest.mark.usefixtures("waiting")
def test_it_opens_from_anywhere_and_keeps_its_question(desk: Stationed) -> None:
    desk.press("enter")
    assert pane(desk).side.is_asking
    desk.page.opened("settle")
    assert pane(desk).side.is_asking
    desk.press("esc", "7")
    (act,) = desk.page.everywhere()
    act.do()
    desk.settle()
    assert len(desk.ask(lines_to_settle)) == 2


@pytest.mark.usefixtures("waiting")
@pytest.mark.parametrize("code", ["th", "vi"])
def test_nothing_is_cut_off(desk: Stationed, code: str) -> None:
    desk.frame.look.speak(language(code))
    desk.settle()
    assert cut_off(desk.page) == []
    desk.press("enter", "55.", "enter")
    assert cut_off(desk.page) == []
    desk.press("esc")
    desk.window.resize(1920, 1080)
    desk.frame.look.enlarge(150)
    desk.settle()
    assert cut_off(desk.page) == []
    desk.frame.look.enlarge(100)

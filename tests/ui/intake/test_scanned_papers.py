"""Cards, slips, tags and sheets of ours lead to what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from collector_app.commands.pads import PrintPad
from collector_app.commands.post_ticket import PostTicket
from collector_app.domain.held_code import held_code
from collector_app.domain.lot_code import lot_code
from collector_app.domain.pad import SheetCode
from collector_app.domain.seller_code import seller_code
from collector_app.domain.ticket import LineDraft, TicketDraft
from collector_app.domain.weight import kilograms
from collector_app.queries.people import find_sellers
from collector_app.ui.intake.hand import Step
from tests.ui.intake.scanning import heard, scan

if TYPE_CHECKING:
    from tests.ui.station import Clerk

LFP_PACK = "001PB010012345G5K0000421"
VIN = "1M8GDM9AXKP042788"


@pytest.fixture
def said(clerk: Clerk) -> list[str]:
    return heard(clerk)


@pytest.fixture
def desk(clerk: Clerk, said: list[str]) -> Clerk:
    del said  # signed in by now
    return clerk


def test_a_seller_s_card_finds_him(desk: Clerk) -> None:
    (seller,) = desk.desk.worker.app.ask(find_sellers, "1122", 5)
    scan(desk, seller_code(seller.id))
    assert desk.intake.desk.hand.seller == seller.id
    assert desk.step() is Step.GOODS


def test_a_held_ticket_is_taken_up_by_its_seller_s_card_or_by_its_goods(desk: Clerk) -> None:
    (seller,) = desk.desk.worker.app.ask(find_sellers, "1122", 5)
    for way in (seller_code(seller.id), LFP_PACK):
        scan(desk, seller_code(seller.id))
        if desk.step() is Step.GOODS:
            scan(desk, LFP_PACK)
        held = desk.intake.desk.hand.id
        desk.press("F4")
        desk.settle()
        assert desk.step() is Step.SELLER
        scan(desk, way)
        desk.settle()
        assert desk.intake.desk.hand.id == held


def test_a_ticket_s_paper_opens_it_and_an_unknown_one_is_said(desk: Clerk, said: list[str]) -> None:
    wanted: list[tuple[str, object]] = []
    desk.desk.frame.page_wanted.connect(lambda name, what: wanted.append((name, what)))
    number = desk.desk.worker.app.do(PostTicket(TicketDraft((LineDraft("LA_F.SLI_CAR", kilograms(10)),)))).number
    scan(desk, f"COLLECTOR1*{number}*185000*VND*" + "A" * 64)
    assert wanted == [("tickets", number)]
    desk.desk.window.show_pages("intake")
    desk.settle()
    scan(desk, number[:-1] + "9")
    assert number[:-1] + "9" in said[-1]


def test_the_slip_of_a_held_ticket_takes_it_up_once(desk: Clerk, said: list[str]) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    held = desk.intake.desk.hand.id
    desk.press("F4")
    desk.settle()
    scan(desk, held_code(held))
    desk.settle()
    assert desk.intake.desk.hand.id == held
    desk.intake.desk.throw_away()
    desk.settle()
    scan(desk, held_code(held))
    assert "no longer waits" in said[-1]


def test_a_slip_is_read_in_the_list_of_those_who_wait(desk: Clerk) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    held = desk.intake.desk.hand.id
    desk.press("F4")
    desk.settle()
    desk.press("F4")
    desk.settle()
    assert desk.intake.is_aside
    scan(desk, held_code(held))
    desk.settle()
    assert desk.intake.desk.hand.id == held
    assert not desk.intake.is_aside


def test_while_somebody_is_asked_to_throw_a_ticket_away_a_scan_waits(desk: Clerk, said: list[str]) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    desk.intake.other._throw_away()
    scan(desk, VIN)
    assert "question" in said[-1]
    assert desk.intake.is_aside


def test_the_tag_of_a_lot_opens_it_in_the_stock(desk: Clerk) -> None:
    wanted: list[tuple[str, object]] = []
    desk.desk.frame.page_wanted.connect(lambda name, what: wanted.append((name, what)))
    scan(desk, lot_code("BHO-KTW-26-00042-1"))
    assert wanted == [("stock", "BHO-KTW-26-00042-1")]


def test_a_sheet_of_a_pad_is_entered(desk: Clerk) -> None:
    app = desk.desk.worker.app
    app.act_as("Quản")
    app.do(PrintPad(10))
    app.act_as("Lan")
    scan(desk, SheetCode("BHO", app.home.here.mark, 1, 3).said)
    desk.settle()
    assert "sheet 3" in desk.intake.card.question.text()
    scan(desk, VIN)
    assert "sheet 3" in desk.intake.card.question.text(), "a scan answers nothing"


def test_a_card_of_nobody_here_and_a_damaged_one_are_said(desk: Clerk, said: list[str]) -> None:
    scan(desk, seller_code("0190abcd-0000-7000-8000-000000000001"))
    assert "Nobody in these books" in said[-1]
    scan(desk, "CS1:ABCDEF")
    assert said[-1]
    assert desk.step() is Step.SELLER


def test_a_scan_on_another_page_goes_into_its_search(desk: Clerk) -> None:
    desk.desk.window.show_pages("payments")
    desk.settle()
    desk.press("/")
    desk.settle()
    scan(desk, "BHO-KTW-26-00042")
    assert desk.desk.window.body.page() is not desk.intake
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "BHO-KTW-26-00042"

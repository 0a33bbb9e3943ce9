"""A scan does what the goods say and answers no question; what is odd about it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.post_ticket import PostTicket
from collector_app.domain.identity.tag import OwnTag
from collector_app.domain.seller_code import seller_code
from collector_app.domain.ticket import Item, LineDraft, TicketDraft
from collector_app.domain.triage import Condition
from collector_app.domain.weight import kilograms
from collector_app.queries.people import find_sellers
from collector_app.ui.intake.hand import Step
from tests.ui.intake.scanning import scan

if TYPE_CHECKING:
    from tests.ui.station import Clerk

LFP_PACK, NMC_PACK = "001PB010012345G5K0000421", "001PE010012345G5K0000421"
VIN = "1M8GDM9AXKP042788"
LINK = "https://id.example/01/09506000134352/21/AB12"
PACK = "LFP.EV_PACK"


@pytest.fixture
def desk(clerk: Clerk) -> Clerk:
    clerk.sign_in()
    said: list[str] = []
    clerk.desk.frame.toast_wanted.connect(lambda words, _act: said.append(clerk.desk.look.say(words)))
    clerk.said = said  # type: ignore[attr-defined] # what the toasts said
    return clerk


def said(clerk: Clerk) -> list[str]:
    return clerk.said  # type: ignore[attr-defined, no-any-return] # as above


def items(clerk: Clerk) -> list[tuple[str, str]]:
    hand = clerk.intake.desk.hand
    lines = (*hand.lines, hand.line)
    return [(item.kind, item.code) for line in lines for item in line.items]


def test_a_battery_code_chooses_the_goods(desk: Clerk) -> None:
    desk.press("Enter")
    desk.settle()
    scan(desk, LFP_PACK)
    hand = desk.intake.desk.hand
    assert hand.line.grade == PACK
    assert hand.step is Step.SIGNS
    assert items(desk) == [("gbt", LFP_PACK)]
    assert "LFP" in said(desk)[-1]


def test_the_first_sign_of_a_scan_answers_nothing(desk: Clerk) -> None:
    """A code that begins with a digit: at GOODS it filters the tiles till the burst is certain, then no more."""
    desk.press("Enter")
    desk.settle()
    scan(desk, VIN)
    assert desk.intake.card.tiles.first == ""
    assert desk.step() is Step.GOODS
    assert items(desk) == [("vin", VIN)]
    desk.press("1", "1")
    desk.settle()
    assert desk.intake.desk.hand.line.grade == "LA_F.SLI_CAR"
    assert items(desk) == [("vin", VIN)]  # kept with the goods that were chosen after it


def test_a_scan_at_the_weight_leaves_what_is_typed(desk: Clerk) -> None:
    desk.press("Enter", "1", "1")
    desk.settle()
    while desk.step() is Step.SIGNS:
        desk.press("1")
        desk.settle()
    desk.press("2", "3")
    scan(desk, LINK)
    assert desk.intake.card.field.value() == "23"
    assert items(desk) == [("passport", LINK)]
    desk.press("Enter")
    desk.settle()
    assert desk.step() is Step.MORE


def test_another_chemistry_than_chosen_is_a_question_for_a_digit(desk: Clerk) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    assert desk.intake.desk.hand.line.grade == PACK
    scan(desk, NMC_PACK)
    assert desk.intake.card.bar.acts
    desk.press("Enter")
    desk.settle()
    assert desk.intake.card.bar.acts, "Enter is no answer"
    desk.press("2")
    desk.settle()
    assert desk.intake.desk.hand.line.grade == "NMC.EV_PACK"
    assert items(desk) == [("gbt", NMC_PACK)]


@pytest.mark.parametrize(("digit", "kept"), [("1", [("gbt", NMC_PACK)]), ("3", [])])
def test_the_choice_may_stay_and_the_code_may_go(desk: Clerk, digit: str, kept: list[tuple[str, str]]) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    scan(desk, NMC_PACK)
    desk.press(digit)
    desk.settle()
    assert desk.intake.desk.hand.line.grade == PACK
    assert items(desk) == kept
    assert not desk.intake.card.bar.acts


def test_the_same_battery_twice_in_one_ticket_is_said(desk: Clerk) -> None:
    desk.press("Enter")
    desk.settle()
    scan(desk, LFP_PACK)
    scan(desk, LFP_PACK)
    assert len(items(desk)) == 1
    assert "line 1" in said(desk)[-1]


@pytest.mark.parametrize(("digit", "count"), [("1", 1), ("2", 0)])
def test_a_battery_that_was_bought_and_is_here_is_a_question(desk: Clerk, digit: str, count: int) -> None:
    line = LineDraft(PACK, kilograms(300), condition=Condition.NORMAL, items=(Item("gbt", LFP_PACK),), settle=True)
    app = desk.desk.worker.app
    number = app.do(PostTicket(TicketDraft((line,)))).number
    desk.press("Enter")
    desk.settle()
    scan(desk, LFP_PACK)
    desk.qtbot.waitUntil(lambda: bool(desk.intake.card.bar.acts), timeout=20_000)
    assert number in desk.intake.card.bar._words.text()
    desk.press(digit)
    desk.settle()
    assert len(items(desk)) == count


def test_the_two_halves_of_a_code_become_one(desk: Clerk) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    scan(desk, LFP_PACK[:14])
    assert items(desk) == [("gbt", LFP_PACK[:14])]
    assert "second half" in said(desk)[-1]
    scan(desk, LFP_PACK[14:])
    assert items(desk) == [("gbt", LFP_PACK)]


def test_goods_scanned_before_anybody_sells_wait_for_the_seller(desk: Clerk) -> None:
    scan(desk, LFP_PACK)
    assert desk.step() is Step.SELLER
    assert items(desk) == []
    desk.press("Enter")
    desk.settle()
    assert desk.intake.desk.hand.line.grade == PACK


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


def test_a_ticket_s_paper_opens_it_and_an_unknown_one_is_said(desk: Clerk) -> None:
    wanted: list[tuple[str, object]] = []
    desk.desk.frame.page_wanted.connect(lambda name, what: wanted.append((name, what)))
    number = desk.desk.worker.app.do(PostTicket(TicketDraft((LineDraft("LA_F.SLI_CAR", kilograms(10)),)))).number
    scan(desk, f"COLLECTOR1*{number}*185000*VND*" + "A" * 64)
    assert wanted == [("tickets", number)]
    desk.desk.window.show_pages("intake")
    desk.settle()
    scan(desk, number[:-1] + "9")
    assert number[:-1] + "9" in said(desk)[-1]


def test_a_wrong_tag_and_an_empty_scan_are_said(desk: Clerk) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    scan(desk, OwnTag("BHO", "KTW", 7).code[:-1] + "?")
    assert "check character" in said(desk)[-1]
    assert items(desk) == []


def test_no_scan_pays(desk: Clerk) -> None:
    """At the payment a lone 1 is cash: the first sign of a burst must not be."""
    desk.press("Enter", "1", "1")
    desk.settle()
    while desk.step() is Step.SIGNS:
        desk.press("1")
        desk.settle()
    desk.press("1", "0", "Enter")
    desk.settle()
    desk.press("Enter")
    desk.settle()
    assert desk.step() is Step.PAY
    scan(desk, VIN)
    assert desk.step() is Step.PAY
    assert items(desk) == [("vin", VIN)]


def test_while_a_question_stands_a_scan_waits(desk: Clerk) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    scan(desk, NMC_PACK)
    scan(desk, VIN)
    assert desk.intake.card.bar.acts
    assert items(desk) == [("gbt", NMC_PACK)]
    assert "question" in said(desk)[-1]

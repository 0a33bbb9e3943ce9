"""A scan does what the goods say and answers no question; what is odd about it is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.post_ticket import PostTicket
from collector_app.domain.identity.tag import OwnTag
from collector_app.domain.ticket import Item, LineDraft, TicketDraft
from collector_app.domain.triage import Condition
from collector_app.domain.weight import kilograms
from collector_app.ui.intake.hand import Step
from tests.ui.intake.scanning import heard, items, scan

if TYPE_CHECKING:
    from tests.ui.station import Clerk

LFP_PACK, NMC_PACK = "001PB010012345G5K0000421", "001PE010012345G5K0000421"
VIN = "1M8GDM9AXKP042788"
LINK = "https://id.example/01/09506000134352/21/AB12"
PACK = "LFP.EV_PACK"


@pytest.fixture
def said(clerk: Clerk) -> list[str]:
    return heard(clerk)


@pytest.fixture
def desk(clerk: Clerk, said: list[str]) -> Clerk:
    del said  # signed in by now
    return clerk


def test_a_battery_code_chooses_the_goods(desk: Clerk, said: list[str]) -> None:
    desk.press("Enter")
    desk.settle()
    scan(desk, LFP_PACK)
    hand = desk.intake.desk.hand
    assert hand.line.grade == PACK
    assert hand.step is Step.SIGNS
    assert items(desk) == [("gbt", LFP_PACK)]
    assert "LFP" in said[-1]


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


def test_the_same_battery_twice_in_one_ticket_is_said(desk: Clerk, said: list[str]) -> None:
    desk.press("Enter")
    desk.settle()
    scan(desk, LFP_PACK)
    scan(desk, LFP_PACK)
    assert len(items(desk)) == 1
    assert "line 1" in said[-1]


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


def test_the_two_halves_of_a_code_become_one(desk: Clerk, said: list[str]) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    scan(desk, LFP_PACK[:14])
    assert items(desk) == [("gbt", LFP_PACK[:14])]
    assert "second half" in said[-1]
    scan(desk, LFP_PACK[14:])
    assert items(desk) == [("gbt", LFP_PACK)]


def test_goods_scanned_before_anybody_sells_wait_for_the_seller(desk: Clerk) -> None:
    scan(desk, LFP_PACK)
    assert desk.step() is Step.SELLER
    assert items(desk) == []
    desk.press("Enter")
    desk.settle()
    assert desk.intake.desk.hand.line.grade == PACK


def test_a_wrong_tag_and_an_empty_scan_are_said(desk: Clerk, said: list[str]) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    scan(desk, OwnTag("BHO", "KTW", 7).code[:-1] + "?")
    assert "check character" in said[-1]
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


def test_while_a_question_stands_a_scan_waits(desk: Clerk, said: list[str]) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    scan(desk, NMC_PACK)
    scan(desk, VIN)
    assert desk.intake.card.bar.acts
    assert items(desk) == [("gbt", NMC_PACK)]
    assert "question" in said[-1]


def test_goods_that_no_grade_fits_are_a_question_too(desk: Clerk) -> None:
    """A code of a cell for what was chosen as a pack, and one of which the station buys nothing."""
    desk.press("Enter", "4", "2")
    desk.settle()
    for code in ("001CB010012345G5K0000421", "001PG010012345G5K0000422", "001CF010012345G5K0000423"):
        scan(desk, code)
        assert desk.intake.card.bar.acts, code
        desk.press("3")
        desk.settle()
    assert items(desk) == []


def test_a_misread_code_is_kept_and_said(desk: Clerk, said: list[str]) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    scan(desk, "O" + LFP_PACK[1:])
    assert "Read it again" in said[-1]
    scan(desk, LFP_PACK[:14] + "120" + LFP_PACK[17:])
    assert "calendar" in said[-1]
    assert len(items(desk)) == 2


def test_a_line_holds_forty_codes(desk: Clerk, said: list[str]) -> None:
    desk.press("Enter", "4", "2")
    desk.settle()
    hand = desk.intake.desk.hand
    many = tuple(Item("code", f"SERIAL-{n}") for n in range(40))
    desk.intake.desk.line_is(replace(hand.line, items=many))
    desk.settle()
    scan(desk, VIN)
    assert "40" in said[-1]
    assert len(items(desk)) == 40


def test_a_code_scanned_between_two_lines_belongs_to_the_last_one(desk: Clerk) -> None:
    desk.press("Enter", "1", "1")
    desk.settle()
    while desk.step() is Step.SIGNS:
        desk.press("1")
        desk.settle()
    desk.press("1", "0", "Enter")
    desk.settle()
    assert desk.step() is Step.MORE
    scan(desk, VIN)
    assert desk.step() is Step.MORE
    assert [item.code for item in desk.intake.desk.hand.lines[0].items] == [VIN]
    scan(desk, LFP_PACK)
    assert desk.intake.desk.hand.line.grade == PACK
    assert [item.code for item in desk.intake.desk.hand.line.items] == [LFP_PACK]

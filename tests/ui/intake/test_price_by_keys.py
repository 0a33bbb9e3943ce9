"""Prices at the desk by keys alone: own, flat, provisional, by telephone, by list and step, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.name_price_list import NamePriceList
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.domain.catalogue import Unit
from collector_app.queries.prices import price_at
from collector_app.queries.to_settle import lines_to_settle
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.prompts.new_prices import NewPricesPrompt
from collector_app.ui.intake.prompts.price import PricePrompt
from collector_app.ui.intake.prompts.why_price import WhyPrompt
from tests.ui.intake.books import only_line_of, tickets_of
from tests.ui.station import MANAGER_PIN, PATIENCE, PRICE

if TYPE_CHECKING:
    from collector_app.ui.intake.hand import Line
    from tests.ui.station import Clerk

LEAD, MOTO, EBIKE = "LA_F.SLI_CAR", "LA_V.SLI_MOTO", "NMC.EBIKE_LI"
CAR = ("Enter", "1", "1", "1")
LATER = ("Enter", "Enter", "3")


def line(clerk: Clerk) -> Line:
    hand = clerk.intake.desk.hand
    return hand.line if hand.line.grade else hand.lines[-1]


def publish(clerk: Clerk, *prices: NewPrice, book: int = 0) -> None:
    """Publish at the manager's side, as another window would."""
    app = clerk.desk.worker.app
    person = app.person
    app.act_as("Quản")
    app.do(PublishPrices(prices, book=book))
    app.person = person
    clerk.desk.worker.books_changed.emit()
    clerk.settle()


def listed(clerk: Clerk, grade: str) -> int | None:
    app = clerk.desk.worker.app
    found = app.ask(price_at, grade, app.clock())
    return None if found is None else found.price


def answer_pin(clerk: Clerk) -> None:
    clerk.qtbot.waitUntil(clerk.desk.window.pin.isVisible, timeout=PATIENCE)
    clerk.press(*MANAGER_PIN)
    clerk.qtbot.waitUntil(lambda: not clerk.desk.window.pin.isVisible(), timeout=PATIENCE)
    clerk.settle()


def said(clerk: Clerk) -> str:
    return clerk.intake.card.sums.accessibleName()


def test_a_price_by_telephone_takes_ten_keys_at_most_and_holds_from_now_on(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press(*CAR)
    clerk.pressed = 0
    clerk.press("*", *"19500", "Enter", "4")
    assert clerk.pressed <= 10
    clerk.qtbot.waitUntil(lambda: line(clerk).shown_price == 19_500, timeout=PATIENCE)
    clerk.settle()
    assert listed(clerk, LEAD) == 19_500
    assert clerk.step() is Step.WEIGHT
    clerk.press(*"20", *LATER)
    clerk.settle()
    bought = only_line_of(clerk)
    assert (bought.price_kind, bought.price, bought.amount) == ("list", 19_500, 390_000)


def test_a_clerk_s_price_by_telephone_is_a_manager_s_pin_and_nobody_answering_changes_nothing(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, "*", *"19500", "Enter", "4")
    clerk.settle()
    clerk.press("Esc")
    clerk.settle()
    assert (listed(clerk, LEAD), line(clerk).shown_price) == (PRICE, PRICE)
    clerk.press("4")
    answer_pin(clerk)
    assert (listed(clerk, LEAD), line(clerk).shown_price) == (19_500, 19_500)


def test_a_grade_that_no_list_prices_gets_its_price_by_telephone(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press("Enter", "1", "2", "1", "*", *"17.", "Enter", "4")
    clerk.qtbot.waitUntil(lambda: line(clerk).shown_price == 17_000, timeout=PATIENCE)
    assert listed(clerk, MOTO) == 17_000


def test_a_price_within_the_band_is_one_digit(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, "*", *"19.", "Enter", "1", *"20", *LATER)
    clerk.settle()
    bought = only_line_of(clerk)
    assert (bought.price_kind, bought.price, bought.price_reason, bought.list_price) == ("own", 19_000, "agreed", PRICE)


def test_a_price_outside_it_is_a_manager_s_pin_once_for_the_whole_ticket(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, "*", *"21.", "Enter", "2")
    answer_pin(clerk)
    assert (line(clerk).price, line(clerk).price_reason) == (21_000, "quality")
    clerk.press(*"20", *LATER)
    clerk.settle()
    assert not clerk.desk.window.pin.isVisible()
    assert only_line_of(clerk).amount == 420_000


def test_nobody_answering_for_a_price_leaves_the_list_s(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, "*", *"21.", "Enter", "1")
    clerk.settle()
    clerk.press("Esc")
    clerk.settle()
    assert line(clerk).price is None


def test_a_manager_beyond_fifteen_per_cent_types_the_pin_once_more(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press(*CAR, "*", *"22.", "Enter", "1")
    answer_pin(clerk)
    clerk.press(*"20", *LATER)
    clerk.settle()
    assert only_line_of(clerk).amount == 440_000


def test_a_digit_too_few_is_asked_and_enter_answers_nothing(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, "*", *"1900", "Enter", "1")
    assert [act.key for act in clerk.intake.card.bar.acts] == ["1", "2", "3"]
    clerk.press("Enter")
    assert clerk.intake.card.bar.acts
    clerk.press("2")
    assert line(clerk).price == 19_000
    clerk.press("*", *"1850", "Enter", "1", "2")
    assert (line(clerk).price, line(clerk).price_in_force) == (None, PRICE)


def test_an_odd_price_is_typed_again_or_is_so(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, "*", *"40.", "Enter", "1")
    assert [act.key for act in clerk.intake.card.bar.acts] == ["1", "2"]
    clerk.press("2", *"19.", "Enter", "1")
    assert line(clerk).price == 19_000
    clerk.press("*", *"40.", "Enter", "1", "1")
    answer_pin(clerk)
    assert line(clerk).price == 40_000


def test_a_flat_price_is_for_the_whole_line(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, *"20", "Enter", "*", *"380.", "Enter", "7")
    assert clerk.intake.desk.sums().total.amount == 380_000
    clerk.press("Enter", "3")
    clerk.settle()
    bought = only_line_of(clerk)
    assert (bought.price_kind, bought.price, bought.amount) == ("flat", 19_000, 380_000)


def test_a_flat_price_before_the_weight_is_looked_at_when_the_ticket_is_posted(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, "*", *"500.", "Enter", "7", *"20", *LATER)
    answer_pin(clerk)
    clerk.qtbot.waitUntil(lambda: bool(tickets_of(clerk)), timeout=PATIENCE)
    assert only_line_of(clerk).amount == 500_000


def test_a_flat_price_far_from_the_list_is_asked_and_a_manager_s(clerk: Clerk) -> None:
    """20 kg are 370,000 by the list; 37,000 has a digit too few."""
    clerk.sign_in()
    clerk.press(*CAR, *"20", "Enter", "*", *"37.", "Enter", "7")
    assert len(clerk.intake.card.bar.acts) == 3
    clerk.press("2")
    assert line(clerk).flat == 370_000
    clerk.press("*", *"450.", "Enter", "7")
    answer_pin(clerk)
    assert line(clerk).flat == 450_000


def test_a_provisional_price_is_paid_and_waits_to_be_settled(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, "*", *"18500", "Enter", "8", *"20", *LATER)
    clerk.settle()
    bought = only_line_of(clerk)
    assert (bought.price_kind, bought.provisional, bought.amount) == ("list", True, 370_000)
    (waiting,) = clerk.desk.worker.app.ask(lines_to_settle)
    assert waiting.price == PRICE


def test_the_list_s_price_comes_back_by_one_key(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, "*", *"19.", "Enter", "1", "*", "-")
    assert (line(clerk).price, line(clerk).price_in_force) == (None, PRICE)
    clerk.press("*", "-", "Esc")
    assert clerk.step() is Step.WEIGHT


def test_why_this_price_names_the_list_the_moment_and_the_person(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, "*", "Enter")
    assert isinstance(clerk.intake.prompt, WhyPrompt)
    clerk.qtbot.waitUntil(lambda: "Quản" in said(clerk), timeout=PATIENCE)
    assert "General price list" in said(clerk)
    assert "18,500/kg" in said(clerk)
    clerk.press("Esc")
    assert isinstance(clerk.intake.prompt, PricePrompt)
    clerk.press(*"19.", "Enter", "1", "*", "Enter")
    clerk.settle()
    assert "Own price: agreed" in said(clerk)
    clerk.press("Enter")
    assert clerk.step() is Step.WEIGHT


@pytest.mark.parametrize(
    ("price", "digit", "words"), [("370.", "7", "Flat price"), ("18500", "8", "Provisional price")]
)
def test_why_tells_a_flat_and_a_provisional_price(clerk: Clerk, price: str, digit: str, words: str) -> None:
    clerk.sign_in()
    clerk.press(*CAR, *"20", "Enter", "*", *price, "Enter", digit, "*", "Enter")
    clerk.settle()
    assert words in said(clerk)
    clerk.press("*")
    assert isinstance(clerk.intake.prompt, PricePrompt)


def test_the_weight_chooses_the_step_and_a_lighter_one_leaves_it(clerk: Clerk) -> None:
    clerk.sign_in()
    publish(clerk, NewPrice(LEAD, 19_000, from_g=100_000))
    clerk.press(*CAR, *"90", "+", *"10", "Enter", "1", "Enter", "3")
    clerk.settle()
    assert (only_line_of(clerk).price, only_line_of(clerk).amount) == (19_000, 1_900_000)
    clerk.press(*CAR, *"99.9", "Enter", "1")
    assert line(clerk).price_in_force == PRICE


def test_a_seller_s_own_list_is_asked_first(clerk: Clerk) -> None:
    clerk.sign_in()
    app = clerk.desk.worker.app
    person = app.person
    app.act_as("Quản")
    book = app.do(NamePriceList("Khách quen"))
    app.person = person
    publish(clerk, NewPrice(LEAD, 19_000, from_g=100_000), book=book)
    desk = clerk.intake.desk
    clerk.press(*CAR, *"120", "Enter", "1")
    assert line(clerk).price_in_force == PRICE
    desk.become(replace(desk.hand, seller_books=(book,)))
    assert line(clerk).price_in_force == 19_000
    clerk.press("*", "Enter")
    clerk.qtbot.waitUntil(lambda: "Khách quen" in said(clerk), timeout=PATIENCE)


@pytest.mark.parametrize(("digit", "price"), [("1", PRICE), ("2", 19_000), ("Esc", PRICE)])
def test_a_list_that_changed_while_a_ticket_waited_is_one_digit(clerk: Clerk, digit: str, price: int) -> None:
    clerk.sign_in()
    clerk.press(*CAR, *"20", "Enter")
    clerk.settle()
    clerk.press("F4")
    clerk.settle()
    publish(clerk, NewPrice(LEAD, 19_000))
    clerk.press("F4", "Enter")
    clerk.qtbot.waitUntil(lambda: isinstance(clerk.intake.prompt, NewPricesPrompt), timeout=PATIENCE)
    clerk.press("Enter")
    assert isinstance(clerk.intake.prompt, NewPricesPrompt)
    clerk.press(digit)
    assert line(clerk).price_in_force == price
    clerk.press("Enter", "3")
    clerk.settle()
    assert only_line_of(clerk).amount == 20 * price


def test_a_ticket_that_waited_under_the_same_list_is_not_asked(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*CAR, *"20", "Enter")
    clerk.settle()
    clerk.press("F4", "F4", "Enter")
    clerk.settle()
    assert clerk.step() is Step.MORE
    assert not isinstance(clerk.intake.prompt, NewPricesPrompt)


def test_a_pack_that_its_list_prices_by_charge_is_asked_for_it(clerk: Clerk) -> None:
    """12.5 Ah at 300 are 3,750, whatever the pack weighs."""
    clerk.sign_in()
    publish(clerk, NewPrice(EBIKE, 300, Unit.AH))
    clerk.press("Enter", *"31", *"1111")
    assert clerk.step() is Step.CAPACITY
    clerk.press(*"12.5", "Enter", *"3.1", *LATER)
    clerk.settle()
    bought = only_line_of(clerk)
    assert (bought.unit, bought.capacity_mah, bought.amount) == ("ah", 12_500, 3_750)

"""Whose paper: asked after the total, hidden once typed, read whole by a manager."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.change_seller import ChangeSeller
from collector_app.domain.id_numbers.writing import DOT
from collector_app.queries.people import find_sellers
from collector_app.queries.sellers import whole_number
from collector_app.ui.intake.hand import Step
from tests.ui.intake.books import tickets_of
from tests.ui.intake.selling import app_of, only_ticket, sellers
from tests.ui.station import MANAGER_PIN, PATIENCE

if TYPE_CHECKING:
    from tests.ui.station import Clerk


DEAR = (*"120", "Enter", "3", "8", "Enter", "Enter", "Enter")  # kilograms of eight pieces, 2,220,000 dong, cash


def test_a_dear_ticket_asks_for_a_paper_and_its_number_is_hidden(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press(*"1122", "Enter")
    clerk.settle()
    clerk.press("1", "1", "1", *DEAR)
    clerk.settle()
    clerk.press("1", *"003085123456", "Enter")
    assert clerk.intake.card.bar.acts, "no province has these digits"
    assert clerk.intake.card.field.value() == f"{DOT * 3} {DOT * 3} {DOT * 2}3456"
    clerk.press("2", *"001085123456", "Enter")
    ticket = only_ticket(clerk)
    assert (ticket.identity, ticket.state) == ("noted", "paid")
    huong = sellers(clerk, "huong")[0]
    assert app_of(clerk).ask(whole_number, huong.id) == "001085123456"
    assert huong.number_kind == "national_id"
    clerk.press(*"1122", "Enter")
    clerk.settle()
    clerk.press("1", "1", "1", *DEAR)
    clerk.settle()
    assert [each.identity for each in tickets_of(clerk)] == ["known", "noted"]


def test_a_doubtful_number_is_kept_by_a_digit(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press("+", *"Minh", "Enter", "Enter", "1", "1", "1", *DEAR)
    clerk.settle()
    clerk.press("1", *"99", "Enter", "1")
    ticket = only_ticket(clerk)
    assert ticket.identity == "noted"
    assert app_of(clerk).ask(whole_number, ticket.seller) == "99"


def test_a_passport_is_typed_in_letters(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press("+", *"Minh", "Enter", "Enter", "1", "1", "1", *DEAR)
    clerk.settle()
    clerk.press("3", *"ab123456", "Enter")
    ticket = only_ticket(clerk)
    assert app_of(clerk).ask(whole_number, ticket.seller) == "AB123456"


def test_nobody_is_held_up_who_shows_no_paper(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press("Enter", "1", "1", "1", *DEAR)
    clerk.settle()
    clerk.press("Enter")
    assert not tickets_of(clerk)
    clerk.press("2", "Enter", "2")
    ticket = only_ticket(clerk)
    assert (ticket.identity, ticket.seller, ticket.state) == ("none", "", "paid")


def test_the_name_can_be_found_when_the_paper_is_asked(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press("Enter", "1", "1", "1", *DEAR)
    clerk.settle()
    clerk.press("1", *"1122", "Enter")
    clerk.settle()
    clerk.press("9", "1")
    ticket = only_ticket(clerk)
    assert (ticket.identity, ticket.seller) == ("forgotten", sellers(clerk, "huong")[0].id)


def test_the_whole_number_is_read_by_a_manager_for_a_reason(clerk: Clerk) -> None:
    (huong,) = app_of(clerk).ask(find_sellers, "huong")
    app_of(clerk).act_as()
    app_of(clerk).do(ChangeSeller(huong.id, number="001085123456", number_kind="national_id"))
    clerk.sign_in()
    clerk.press(*"1122", "Enter")
    clerk.settle()
    clerk.press("*", "7", "3", "2", "2")
    clerk.settle()
    assert clerk.desk.window.pin.isVisible()
    clerk.press(*MANAGER_PIN)
    clerk.qtbot.waitUntil(lambda: clerk.intake.card.question.text() == "001085123456", timeout=PATIENCE)
    clerk.press("Esc")
    clerk.settle()
    assert clerk.step() is Step.GOODS
    assert "001085123456" not in clerk.intake.card.question.text()


def test_there_is_nothing_to_read_where_no_number_is_kept(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press(*"1122", "Enter")
    clerk.settle()
    clerk.press("*", "7", "3", "2", "5")
    clerk.settle()
    assert clerk.intake.card.trouble.isVisible()


def test_every_question_about_the_paper_can_be_left_and_nothing_is_lost(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press("Enter", "1", "1", "1", *DEAR)
    clerk.settle()
    clerk.press("1", "Enter")  # nobody is named after all
    clerk.press("1", "+", *"Minh", "Enter", "Enter")
    clerk.settle()
    clerk.press("1", "Enter", "Esc")  # no number, and back to the papers
    assert len(clerk.intake.prompt.acts()) > 4
    clerk.press("Esc")
    assert clerk.step() is Step.PAY
    assert clerk.intake.desk.hand.seller_name == "Minh"
    clerk.press("Enter", "9", "3")
    ticket = only_ticket(clerk)
    assert (ticket.identity, ticket.state) == ("unwilling", "paid")


def test_the_number_of_a_new_seller_may_be_written_down_before_it_is_asked(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press("+", *"Minh", "Enter", "Enter", "*", "7", "3", "1", *"001085123456", "Enter")
    clerk.settle()
    assert clerk.step() is Step.GOODS
    clerk.press("1", "1", "1", *DEAR)
    ticket = only_ticket(clerk)
    assert (ticket.identity, ticket.state) == ("noted", "paid")
    assert app_of(clerk).ask(whole_number, ticket.seller) == "001085123456"

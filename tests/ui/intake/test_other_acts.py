"""The acts beside the flow: one digit each, and the F-keys repeat them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.pay import PayTickets
from collector_app.queries.drawers import expected_cash
from collector_app.queries.stock import lots_on_hand
from collector_app.queries.tickets import recent_tickets
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.prompts.menu import MenuPrompt
from tests.ui.intake.books import WALK_IN_CAR, tickets_of
from tests.ui.station import MANAGER_PIN, PATIENCE

if TYPE_CHECKING:
    from tests.ui.station import Clerk

FLOAT = 50_000_000


def states_of(clerk: Clerk) -> list[str]:
    return [ticket.state for ticket in clerk.desk.worker.app.ask(recent_tickets)]


def test_a_paid_ticket_is_voided_by_its_reason_and_a_manager_once_the_money_is_back(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    clerk.press("F9")
    clerk.settle()
    clerk.press("2", "2", "1")
    clerk.qtbot.waitUntil(clerk.desk.window.pin.isVisible, timeout=PATIENCE)
    clerk.press(*MANAGER_PIN)
    clerk.qtbot.waitUntil(lambda: states_of(clerk) == ["voided"], timeout=PATIENCE)
    clerk.settle()
    assert clerk.desk.worker.app.ask(expected_cash) == FLOAT
    assert clerk.desk.worker.app.ask(lots_on_hand) == ()
    assert clerk.intake.over is not None
    assert clerk.intake.over.amount == "VND 435,000"
    assert clerk.step() is Step.SELLER


def test_enter_voids_nothing_and_esc_leaves_the_question(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    clerk.press("F9")
    clerk.settle()
    clerk.press("Enter", "2", "Enter", "1", "Enter", "Esc")
    clerk.settle()
    assert states_of(clerk) == ["paid"]
    assert clerk.step() is Step.SELLER


def test_money_that_did_not_come_back_leaves_the_ticket(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    clerk.press("F9")
    clerk.settle()
    clerk.press("2", "3", "2")
    clerk.settle()
    assert states_of(clerk) == ["paid"]


def test_an_unpaid_ticket_is_voided_without_a_question_about_money(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press(*WALK_IN_CAR[:-1], "3")
    clerk.settle()
    clerk.press("*", "2")
    clerk.settle()
    clerk.press("2", "7")
    clerk.settle()
    assert states_of(clerk) == ["voided"]


def test_a_void_that_is_refused_is_said(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    clerk.desk.worker.app.do(CountDrawer(FLOAT))
    clerk.press("F9")
    clerk.settle()
    clerk.press("2", "1", "1")
    clerk.settle()
    assert states_of(clerk) == ["paid"]
    assert clerk.intake.card.trouble.isVisible()


def test_a_payment_that_settled_two_tickets_is_taken_back_under_payments(clerk: Clerk) -> None:
    clerk.sign_in(manager=True)
    for _ in range(2):
        clerk.press(*WALK_IN_CAR[:-1], "3")
        clerk.settle()
    clerk.desk.worker.app.do(PayTickets(tuple(ticket.number for ticket in tickets_of(clerk))))
    clerk.press("F9")
    clerk.settle()
    clerk.press("2", "1", "1")
    clerk.settle()
    assert states_of(clerk) == ["paid", "paid"]
    assert clerk.intake.card.trouble.isVisible()


def test_the_menu_opens_where_its_key_has_no_other_use_and_closes_by_esc(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("*")
    assert isinstance(clerk.intake.prompt, MenuPrompt)
    clerk.press("Enter", "Esc")
    assert clerk.step() is Step.SELLER
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "0")
    assert isinstance(clerk.intake.prompt, MenuPrompt)
    clerk.press("0", "1")
    clerk.settle()
    assert clerk.step() is Step.SELLER
    assert tickets_of(clerk) == ()


def test_every_f_key_of_intake_repeats_a_digit_of_the_menu(clerk: Clerk) -> None:
    clerk.sign_in()
    acts, everywhere = clerk.intake.other.acts(), clerk.intake.everywhere()
    assert {act.word for act in everywhere} == {act.word for act in acts}
    assert sorted(act.key for act in everywhere if act.key) == ["f11", "f12", "f4", "f9"]
    digits = [act.key for act in acts if act.key]
    assert len(digits) == len(set(digits))
    assert set(digits) == {*"0123456789", "+"}


def test_holding_by_the_menu_and_taking_up_by_the_menu(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "0", "1")
    clerk.settle()
    assert clerk.step() is Step.SELLER
    clerk.press("*", "1", "1", "Enter")
    clerk.settle()
    assert clerk.step() is Step.MORE


def test_a_part_with_two_readings_is_asked_and_never_guessed(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "Enter", "4", *"100.5", "Enter")
    assert clerk.intake.card.bar.acts
    clerk.press("Enter", "7", "Esc")
    assert clerk.intake.card.field.value() == "100.5"
    clerk.press("Enter", "3")
    assert not clerk.intake.card.bar.acts
    clerk.press("Enter", "1")
    clerk.settle()
    (ticket,) = tickets_of(clerk)
    assert (ticket.state, ticket.settled) == ("partly_paid", 100_500)

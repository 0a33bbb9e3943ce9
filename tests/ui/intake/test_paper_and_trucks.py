"""Paper tickets are entered with their own moment; a truck is compared with its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.pads import PrintPad
from collector_app.commands.settings import CHECK_WEIGH, ChangeSetting
from collector_app.ui.intake.hand import Step
from collector_app.ui.kit.note import NoteKind
from tests.ui.intake.books import tickets_of
from tests.ui.station import Clerk

if TYPE_CHECKING:
    from collector_app.queries.tickets import Ticket

CAR = ("Enter", "1", "1", "1", *"20", "Enter")


def print_pad(clerk: Clerk) -> None:
    app = clerk.desk.worker.app
    app.act_as()
    app.do(PrintPad(50))
    app.act_as("Lan")


def only_ticket(clerk: Clerk) -> Ticket:
    (ticket,) = tickets_of(clerk)
    return ticket


def enter_sheet(clerk: Clerk, sheet: str, moment: str) -> None:
    clerk.press("*", "6", *sheet, "Enter")
    clerk.settle()
    clerk.press(*moment, "Enter")


def test_a_paper_ticket_keeps_its_sheet_and_its_own_moment(clerk: Clerk) -> None:
    clerk.sign_in()
    print_pad(clerk)
    enter_sheet(clerk, "7", "01010915")
    assert clerk.step() is Step.SELLER
    clerk.settle()
    assert clerk.intake.desk.hand.happened_at.endswith("-01-01T09:15:00+07:00")
    clerk.press(*CAR, "Enter", "Enter")
    clerk.settle()
    ticket = only_ticket(clerk)
    assert (ticket.pad, ticket.sheet) == (1, 7)
    assert ticket.happened_at.endswith("-01-01T09:15:00+07:00")
    assert not ticket.at.endswith("-01-01T09:15:00+07:00")


def test_the_ticket_says_that_it_comes_from_paper(clerk: Clerk) -> None:
    clerk.sign_in()
    print_pad(clerk)
    enter_sheet(clerk, "3", "0000")
    clerk.settle()
    shown = [part.text() for part in clerk.intake.ticket.findChildren(type(clerk.intake.card.question))]
    assert any("sheet 3" in words for words in shown)


def test_a_sheet_that_no_pad_has_and_one_that_was_entered_are_said_at_once(clerk: Clerk) -> None:
    clerk.sign_in()
    print_pad(clerk)
    clerk.press("*", "6", "Enter")
    assert clerk.intake.card.field.note.kind is NoteKind.PROBLEM
    clerk.press(*"999", "Enter")
    clerk.settle()
    assert clerk.intake.card.field.note.kind is NoteKind.PROBLEM
    clerk.press("Esc")
    enter_sheet(clerk, "7", "0000")
    clerk.press(*CAR, "Enter", "Enter")
    clerk.settle()
    clerk.press("*", "6", "7", "Enter")
    clerk.settle()
    assert clerk.intake.card.field.note.kind is NoteKind.PROBLEM
    assert len(tickets_of(clerk)) == 1


def test_a_moment_that_is_none_is_said_and_esc_goes_back_to_the_sheet(clerk: Clerk) -> None:
    clerk.sign_in()
    print_pad(clerk)
    enter_sheet(clerk, "7", "2960")
    assert clerk.intake.card.field.note.kind is NoteKind.PROBLEM
    clerk.press("Esc")
    assert clerk.intake.card.field.value() == ""
    clerk.press("Esc")
    assert clerk.intake.desk.hand.sheet == 0
    assert clerk.step() is Step.SELLER


def test_a_paper_ticket_begun_outlives_the_end_of_the_program(clerk: Clerk) -> None:
    clerk.sign_in()
    print_pad(clerk)
    enter_sheet(clerk, "7", "0000")
    clerk.settle()
    clerk.leave()
    again = Clerk(clerk.qtbot, clerk.home)
    again.sign_in()
    again.qtbot.waitUntil(lambda: again.intake.desk.hand.sheet == 7)
    again.press(*CAR, "Enter", "Enter")
    again.settle()
    assert only_ticket(again).sheet == 7
    again.leave()


def weigh_truck(clerk: Clerk, *kilograms: str) -> None:
    for each in kilograms:
        clerk.press("0" if clerk.step() is Step.MORE else "*", "9", *each, "Enter")


def test_a_truck_that_agrees_with_its_lines_is_no_question(clerk: Clerk) -> None:
    clerk.sign_in()
    weigh_truck(clerk, "5250")
    clerk.press(*CAR)
    weigh_truck(clerk, "5230")
    clerk.press("Enter")
    assert clerk.step() is Step.PAY
    clerk.press("3")
    clerk.settle()
    ticket = only_ticket(clerk)
    assert (ticket.truck_in_g, ticket.truck_out_g) == (5_250_000, 5_230_000)


def test_a_truck_that_differs_is_asked_about_and_both_are_kept(clerk: Clerk) -> None:
    clerk.sign_in()
    weigh_truck(clerk, "5250")
    clerk.press(*CAR)
    weigh_truck(clerk, "5100")
    clerk.press("Enter", "Enter", "3", "Enter", "1")
    assert clerk.step() is Step.PAY
    clerk.press("3")
    clerk.settle()
    assert only_ticket(clerk).truck_out_g == 5_100_000


def test_the_site_decides_how_far_a_truck_may_differ(clerk: Clerk) -> None:
    clerk.desk.worker.app.act_as()
    clerk.desk.worker.app.do(ChangeSetting(CHECK_WEIGH, "200"))
    clerk.sign_in()
    weigh_truck(clerk, "5250")
    clerk.press(*CAR, *CAR[1:-3], *"100", "Enter", "3", "Enter", "Esc")
    weigh_truck(clerk, "5110")
    clerk.press("Enter")
    assert clerk.step() is Step.PAY


def test_a_truck_not_weighed_out_is_asked_about(clerk: Clerk) -> None:
    clerk.sign_in()
    weigh_truck(clerk, "5250")
    clerk.press(*CAR, "Enter", "2", *"5230", "Enter", "Enter")
    assert clerk.step() is Step.PAY


def test_a_truck_weighs_less_without_its_goods(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("*", "9", "0", "Enter")
    assert clerk.intake.card.field.note.kind is NoteKind.PROBLEM
    clerk.press(*"5250", "Enter", "*", "9", *"5300", "Enter")
    assert clerk.intake.card.field.note.kind is NoteKind.PROBLEM
    clerk.press("Esc")
    assert clerk.intake.desk.hand.truck_out_g == 0
    weigh_truck(clerk, "5000", "6000")
    assert (clerk.intake.desk.hand.truck_in_g, clerk.intake.desk.hand.truck_out_g) == (6_000_000, 0)

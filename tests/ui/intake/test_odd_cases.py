from __future__ import annotations

from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.take_back import TakeBackPayment
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.payments import TakeBackReason
from collector_app.domain.entries.tickets import VoidReason
from collector_app.queries.tickets import payments_of
from collector_app.ui.intake.hand import Step
from collector_app.ui.kit.note import NoteKind
from tests.ui.intake.books import WALK_IN_CAR, only_line_of, signs_of, tickets_of
from tests.ui.station import MANAGER_PIN, PATIENCE, Clerk

TOTAL = 434_750  # 23.5 kg at 18,500
TO_PAY = 435_000  # cash is handed over in thousands


def test_a_critical_battery_waits_for_a_manager(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "1", "3", "1", "1", "3", "Enter", "Enter", "Enter")
    clerk.settle()
    assert not tickets_of(clerk)
    assert clerk.desk.window.pin.isVisible()
    clerk.press(*MANAGER_PIN)
    clerk.qtbot.waitUntil(lambda: bool(tickets_of(clerk)), timeout=10_000)
    clerk.settle()
    line = only_line_of(clerk)
    assert (line.condition, line.signs, line.place) == ("critical", ("swelling_marked",), "quarantine")


def test_esc_at_the_manager_s_panel_keeps_the_ticket(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "1", "3", "1", "1", "3", "Enter", "Enter", "Enter", "Esc")
    clerk.settle()
    assert clerk.step() is Step.PAY
    assert not clerk.desk.window.pin.isVisible()
    assert not tickets_of(clerk)


def test_enter_never_answers_a_question_about_signs(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "Enter", "Enter")
    assert clerk.step() is Step.SIGNS
    assert clerk.intake.desk.hand.line.answers == 0


def test_a_smoking_battery_covers_the_window_until_esc_is_held(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "3")
    assert clerk.desk.window.emergency.isVisible()
    clerk.press("Esc", "Enter", "1")
    assert clerk.desk.window.emergency.isVisible()


def test_an_odd_weight_is_a_question_and_the_pieces_are_an_answer(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"60", "Enter")
    assert clerk.step() is Step.WEIGHT
    clerk.press("8", "4", "Enter", "Enter", "Enter", "3")
    clerk.settle()
    line = only_line_of(clerk)
    assert (line.pieces, line.net_g) == (4, 60_000)


def test_nothing_is_thrown_away_unasked(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "Enter")
    throw = next(act for act in clerk.intake.everywhere() if act.word.message == "Throw this ticket away")
    throw.do()
    clerk.press("Enter", "2")
    assert clerk.step() is Step.MORE
    throw.do()
    clerk.press("1")
    clerk.settle()
    assert clerk.step() is Step.SELLER
    assert clerk.intake.desk.held().count == 0


def test_a_bad_weight_is_said_and_stays_to_be_mended(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", "Enter")
    assert clerk.intake.card.field.note.kind is NoteKind.PROBLEM
    clerk.press(*"20", "-", "5", *"30", "Enter")
    assert clerk.intake.card.field.note.kind is NoteKind.PROBLEM
    clerk.press("Esc", "Esc", "Esc")
    assert clerk.step() is Step.WEIGHT


def test_a_closed_drawer_is_one_question_and_paying_goes_on(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.desk.worker.app.act_as()
    clerk.desk.worker.app.do(CountDrawer(50_000_000))
    clerk.desk.worker.app.act_as("Lan")
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    assert [ticket.state for ticket in tickets_of(clerk)] == ["unpaid"]
    clerk.press("Enter", "1")
    clerk.settle()
    assert [ticket.state for ticket in tickets_of(clerk)] == ["paid"]


def test_a_clerk_s_limit_asks_for_a_manager_and_without_one_it_is_paid_later(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"900", "Enter", "1", "Enter", "Enter", "2", "2")  # no name, no paper
    clerk.settle()
    assert clerk.desk.window.pin.isVisible()
    clerk.press("Esc")
    assert [ticket.state for ticket in tickets_of(clerk)] == ["unpaid"]
    assert clerk.intake.over is not None
    assert not clerk.intake.over.good


def test_signs_can_be_taken_back_one_by_one(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "1", "2")
    assert signs_of(clerk) == ("swelling",)
    clerk.press("Esc")
    assert signs_of(clerk) == ()
    clerk.press("1", "1", "1", "Esc", "Esc", "Esc", "Esc", "Esc", "Esc")
    assert clerk.step() is Step.SELLER


def test_a_ticket_in_hand_survives_the_end_of_the_program(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"12", "+")
    clerk.settle()
    clerk.leave()
    again = Clerk(clerk.qtbot, clerk.home)
    again.sign_in()
    again.qtbot.waitUntil(lambda: again.step() is Step.WEIGHT)
    again.press("8", "Enter", "Enter", "3")
    again.settle()
    assert [ticket.net_g for ticket in tickets_of(again)] == [20_000]
    again.leave()


def test_above_the_country_s_limit_a_name_is_asked_after_the_total(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"200", "Enter", "1", "Enter", "3")
    assert tickets_of(clerk) == ()
    clerk.press("Enter", "1", "/", *"huong")
    clerk.qtbot.waitUntil(lambda: bool(clerk.intake.card.picks.picks))
    clerk.press("Enter")
    clerk.settle()
    clerk.press("Enter", "9", "Enter", "2")
    clerk.settle()
    (ticket,) = tickets_of(clerk)
    assert ticket.seller
    assert (ticket.state, ticket.identity) == ("unpaid", "none")


def test_digits_find_a_seller_by_the_tail_of_a_phone(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*"1122")
    clerk.qtbot.waitUntil(lambda: bool(clerk.intake.card.picks.picks))
    clerk.press("Down", "Up", "Esc")
    assert clerk.step() is Step.SELLER
    clerk.press(*"1122")
    clerk.qtbot.waitUntil(lambda: bool(clerk.intake.card.picks.picks))
    clerk.press("Enter")
    assert clerk.intake.desk.hand.seller_name == "Đặng Thị Hường"
    clerk.press("/", "Esc")
    assert clerk.step() is Step.GOODS


def test_a_phone_that_nobody_has_is_said(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*"4477")
    clerk.settle()
    clerk.press("Enter")
    assert clerk.step() is Step.SELLER


def test_a_price_and_a_deduction_can_be_left_again(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", "*", "Enter", "Esc", *"19.", "Enter", "Esc", "Esc")
    clerk.press("-", "6", "Enter", "Esc", "Esc", "Down", "Esc", *"20", "Enter")
    clerk.press("*", *"19000", "Enter", "2", "Enter", "Esc", "Esc")
    line = clerk.intake.desk.hand.lines[0] if clerk.intake.desk.hand.lines else clerk.intake.desk.hand.line
    assert (line.price, line.price_reason) == (19_000, "quality")


def test_a_wet_load_loses_weight_with_its_reason(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "-", "6", "1", "Enter", "Enter", "Enter", "3")
    clerk.settle()
    line = only_line_of(clerk)
    assert (line.deduction_g, line.deduction_reason, line.net_g) == (1_000, "wet", 19_000)


def test_paying_by_bank_is_a_manager_s_act(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "Enter", "2")
    clerk.settle()
    clerk.press(*MANAGER_PIN)
    clerk.qtbot.waitUntil(lambda: [each.state for each in tickets_of(clerk)] == ["paid"], timeout=PATIENCE)


def test_a_wrong_manager_s_pin_is_said_and_the_question_stays(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "Enter", "2")
    clerk.settle()
    clerk.press(*"111222")
    clerk.settle()
    assert clerk.desk.window.pin.isVisible()


def test_weighing_again_forgets_the_odd_weight(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"60", "Enter", "7")
    assert clerk.intake.desk.hand.line.weighings == ()
    clerk.press(*"60", "Enter", "Esc", *"6", "Esc", *"12", "+", "Esc")
    assert clerk.intake.desk.hand.line.weighings == ()


def test_where_nothing_was_posted_there_is_nothing_to_correct(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("F9")
    clerk.settle()
    assert clerk.desk.window.toast.isVisible()
    assert clerk.step() is Step.SELLER


def test_a_part_is_paid_now_and_the_rest_stays_open(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "Enter", "4", *"900000", "Enter", *"100.", "Enter")
    clerk.settle()
    (ticket,) = tickets_of(clerk)
    assert (ticket.state, ticket.open) == ("partly_paid", 270_000)


def test_a_refused_correction_is_said_and_the_draft_stays(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "Enter", "Enter")
    clerk.settle()
    clerk.press("F9")
    clerk.settle()
    clerk.press("1")
    clerk.qtbot.waitUntil(lambda: clerk.step() is Step.MORE)
    app = clerk.desk.worker.app
    (ticket,) = tickets_of(clerk)
    app.act_as()
    app.do(TakeBackPayment(app.ask(payments_of, ticket.id)[0].number, TakeBackReason.MISTAKE))
    app.do(VoidTicket(ticket.number, VoidReason.MISTAKE))
    app.act_as("Lan")
    clerk.press("Enter", "Enter")
    clerk.settle()
    assert clerk.intake.card.trouble.isVisible()
    assert clerk.step() is Step.PAY

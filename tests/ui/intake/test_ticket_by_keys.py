from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.start import open_home
from collector_app.queries.drawers import expected_cash
from collector_app.queries.people import find_sellers
from collector_app.queries.stock import lots_on_hand
from collector_app.queries.tickets import lines_of, recent_tickets
from collector_app.ui.intake.hand import Step
from tests.ui.station import MANAGER_PIN, Clerk

if TYPE_CHECKING:
    from collector_app.queries.tickets import Line, Ticket

WALK_IN_CAR = ("Enter", "1", "1", "1", "2", "3", ".", "5", "Enter", "Enter", "Enter")
TOTAL = 434_750  # 23.5 kg at 18,500
TO_PAY = 435_000  # cash is handed over in thousands


def test_a_walk_in_with_one_car_battery_takes_eleven_keys(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    assert clerk.pressed == 11
    (ticket,) = _tickets(clerk)
    assert (ticket.total, ticket.state, ticket.net_g) == (TOTAL, "paid", 23_500)
    assert clerk.desk.worker.app.ask(expected_cash) == 50_000_000 - TO_PAY


def test_after_posting_the_next_prompt_stands_beside_the_amount_to_hand_over(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    assert clerk.step() is Step.SELLER
    assert clerk.intake.over is not None
    assert clerk.intake.over.amount == "VND 435,000"


def test_two_enters_at_the_end_post_one_ticket(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*WALK_IN_CAR[:-1])
    clerk.intake.closing.finish("cash")
    clerk.intake.closing.finish("cash")
    clerk.settle()
    assert len(_tickets(clerk)) == 1


def test_a_known_seller_is_found_without_tone_marks(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("/")
    clerk.press(*"huong")
    clerk.qtbot.waitUntil(lambda: bool(clerk.intake.card.picks.picks))
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "Enter", "3")
    clerk.settle()
    (ticket,) = _tickets(clerk)
    (seller,) = clerk.desk.worker.app.ask(find_sellers, "huong")
    assert (ticket.seller, ticket.state) == (seller.id, "unpaid")


def test_a_name_that_nobody_has_becomes_a_new_seller(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("/")
    clerk.press(*"Minh")
    clerk.qtbot.waitUntil(lambda: bool(clerk.intake.card.picks.picks))
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "Enter", "3")
    clerk.settle()
    assert [seller.name for seller in clerk.desk.worker.app.ask(find_sellers, "minh")] == ["Minh"]


def test_several_weighings_make_one_gross_and_a_container_is_tare(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"12", "+", *"8.5", "-", "1", *"0.5", "Enter", "Enter", "Enter", "3")
    clerk.settle()
    (line,) = _lines(clerk)
    assert (line.gross_g, line.tare_g, line.net_g) == (20_500, 500, 20_000)


def test_an_own_price_needs_a_reason_and_enter_is_none(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", "*", *"19.", "Enter", "Enter", "Enter", "1", *"20", "Enter", "Enter", "3")
    clerk.settle()
    (line,) = _lines(clerk)
    assert (line.price, line.price_kind, line.price_reason, line.amount) == (19_000, "own", "agreed", 380_000)


def test_goods_without_any_price_are_taken_to_be_settled_later(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "2", "1", "2", "Enter", "Enter", "Enter")
    clerk.settle()
    (line,) = _lines(clerk)
    assert (line.grade, line.price_kind, line.amount) == ("LA_V.SLI_MOTO", "settle", 0)


def test_a_critical_battery_waits_for_a_manager(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "1", "3", "1", "1", "3", "Enter", "Enter", "Enter")
    clerk.settle()
    assert not _tickets(clerk)
    assert clerk.desk.window.pin.isVisible()
    clerk.press(*MANAGER_PIN)
    clerk.qtbot.waitUntil(lambda: bool(_tickets(clerk)), timeout=10_000)
    clerk.settle()
    (line,) = _lines(clerk)
    assert (line.condition, line.signs, line.place) == ("critical", ("swelling_marked",), "quarantine")


def test_esc_at_the_manager_s_panel_keeps_the_ticket(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "3", "1", "1", "3", "1", "1", "3", "Enter", "Enter", "Enter", "Esc")
    clerk.settle()
    assert clerk.step() is Step.PAY
    assert not clerk.desk.window.pin.isVisible()
    assert not _tickets(clerk)


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
    clerk.press("3", "4", "Enter", "Enter", "Enter", "3")
    clerk.settle()
    (line,) = _lines(clerk)
    assert (line.pieces, line.net_g) == (4, 60_000)


def test_a_held_ticket_comes_back_by_its_day_number(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "Enter")
    clerk.settle()
    clerk.press("F4")
    clerk.settle()
    assert clerk.step() is Step.SELLER
    clerk.press("F4", "1", "Enter")
    clerk.settle()
    assert clerk.step() is Step.MORE
    clerk.press("Enter", "3")
    clerk.settle()
    assert [ticket.net_g for ticket in _tickets(clerk)] == [20_000]


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
    assert [ticket.net_g for ticket in _tickets(again)] == [20_000]
    again.leave()


def test_correcting_the_last_ticket_moves_the_difference_only(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    clerk.press("F9")
    clerk.qtbot.waitUntil(lambda: clerk.step() is Step.MORE)
    clerk.press("Up", *"20", "Enter", "Enter", "Enter")
    clerk.settle()
    assert clerk.intake.over is not None
    assert clerk.intake.over.amount == "VND 65,000"
    assert clerk.desk.worker.app.ask(expected_cash) == 50_000_000 - 370_000
    assert sum(lot.net_g for lot in clerk.desk.worker.app.ask(lots_on_hand)) == 20_000


def test_esc_goes_back_step_by_step_and_then_to_the_rail(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1")
    steps = []
    for _ in range(3):
        clerk.press("Esc")
        steps.append(clerk.step())
    assert steps == [Step.SIGNS, Step.GOODS, Step.SELLER]
    clerk.press("Esc")
    assert clerk.desk.window.body.rail.hasFocus()


def _tickets(clerk: Clerk) -> tuple[Ticket, ...]:
    return tuple(ticket for ticket in clerk.desk.worker.app.ask(recent_tickets) if not ticket.voids)


def _lines(clerk: Clerk) -> tuple[Line, ...]:
    app = clerk.desk.worker.app
    (ticket,) = _tickets(clerk)
    lines: tuple[Line, ...] = app.ask(lines_of, ticket)
    return lines


def test_the_books_open_again_after_the_window_closed(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.leave()
    open_home(clerk.home).close()

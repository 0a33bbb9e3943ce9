from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.start import open_home
from collector_app.queries.drawers import expected_cash
from collector_app.queries.people import find_sellers
from collector_app.queries.stock import lots_on_hand
from collector_app.ui.intake.hand import Step
from tests.ui.intake.books import WALK_IN_CAR, only_line_of, tickets_of

if TYPE_CHECKING:
    from tests.ui.station import Clerk

TOTAL = 434_750  # 23.5 kg at 18,500
TO_PAY = 435_000  # cash is handed over in thousands


def test_a_walk_in_with_one_car_battery_takes_eleven_keys(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    assert clerk.pressed == 11
    (ticket,) = tickets_of(clerk)
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
    assert len(tickets_of(clerk)) == 1


def test_a_known_seller_is_found_without_tone_marks(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("/")
    clerk.press(*"huong")
    clerk.qtbot.waitUntil(lambda: bool(clerk.intake.card.picks.picks))
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "Enter", "3")
    clerk.settle()
    (ticket,) = tickets_of(clerk)
    (seller,) = clerk.desk.worker.app.ask(find_sellers, "huong")
    assert (ticket.seller, ticket.state) == (seller.id, "unpaid")


def test_a_name_that_nobody_has_becomes_a_new_seller(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("/")
    clerk.press(*"Minh")
    clerk.press("Enter")
    clerk.settle()
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "Enter", "3")
    clerk.settle()
    assert [seller.name for seller in clerk.desk.worker.app.ask(find_sellers, "minh")] == ["Minh"]


def test_several_weighings_make_one_gross_and_a_container_is_tare(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"12", "+", *"8.5", "-", "5", *"0.5", "Enter", "Enter", "Enter", "3")
    clerk.settle()
    line = only_line_of(clerk)
    assert (line.gross_g, line.tare_g, line.net_g) == (20_500, 500, 20_000)


def test_an_own_price_needs_a_reason_and_enter_is_none(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", "*", *"19.", "Enter", "Enter", "Enter", "1", *"20", "Enter", "Enter", "3")
    clerk.settle()
    line = only_line_of(clerk)
    assert (line.price, line.price_kind, line.price_reason, line.amount) == (19_000, "own", "agreed", 380_000)


def test_goods_without_any_price_are_taken_to_be_settled_later(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "2", "1", "2", "Enter", "Enter", "Enter")
    clerk.settle()
    line = only_line_of(clerk)
    assert (line.grade, line.price_kind, line.amount) == ("LA_V.SLI_MOTO", "settle", 0)


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
    assert [ticket.net_g for ticket in tickets_of(clerk)] == [20_000]


def test_a_held_ticket_comes_back_from_the_list_while_the_other_waits(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "F4")
    clerk.settle()
    clerk.press("Enter", "1", "2")
    clerk.settle()
    clerk.press("F4")
    clerk.settle()
    clerk.press("F4", "Down", "Up", "Enter")
    clerk.settle()
    assert clerk.intake.desk.hand.day_number == 1
    assert [each.day_number for each in clerk.intake.desk.held().first] == [2]
    clerk.press("F4", "F4", "9", "Enter", "Esc")
    assert clerk.step() is Step.SELLER


def test_goods_by_the_piece_and_by_the_kilowatt_hour_are_asked_for(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", *"95", *"4", "Enter", *"60", "Enter", "+")
    clerk.press(*"43", *"111111", "2", "Enter", *"5.2", "Enter", *"30", "Enter")
    hand = clerk.intake.desk.hand
    assert [(line.pieces, line.capacity_wh) for line in hand.lines] == [(4, 0), (2, 5200)]


def test_the_next_line_begins_with_the_first_digit_of_its_tile(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "Enter", "1", "1", "1", *"10", "Enter", "-", "Enter", "3")
    clerk.settle()
    assert [ticket.net_g for ticket in tickets_of(clerk)] == [20_000]


def test_the_last_receipt_is_printed_again_as_a_copy(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    clerk.press("F12")
    clerk.settle()
    (ticket,) = tickets_of(clerk)
    papers = sorted(path.name for path in (clerk.home / "papers").iterdir())
    assert papers == [f"{ticket.number}-1.pdf", f"{ticket.number}.pdf"]


def test_correcting_the_last_ticket_moves_the_difference_only(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(*WALK_IN_CAR)
    clerk.settle()
    clerk.press("F9")
    clerk.settle()
    clerk.press("1")
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


def test_the_books_open_again_after_the_window_closed(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.leave()
    open_home(clerk.home).close()

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from collector_app.queries.drawers import CashLine, drawer
from collector_app.ui.drawer.said import kind_of
from tests.queries.station import MANAGER_PIN
from tests.ui.making import cut_off

if TYPE_CHECKING:
    from collector_app.ui.drawer.pane import DrawerPane
    from collector_app.ui.payments.page import PaymentsPage
    from tests.ui.stationed import Stationed


def _pane(desk: Stationed) -> DrawerPane:
    return cast("PaymentsPage", desk.page).drawer


def test_the_count_shows_what_the_books_say_only_after_it(desk: Stationed) -> None:
    """Two notes of 500,000 are in the drawer, and the books say a million."""
    desk.press("0", "3")
    assert not desk.shows("By the books")
    desk.press("2", "enter", "+")
    assert desk.shows("By the books")
    assert desk.ask(drawer).is_open
    desk.press("enter")
    now = desk.ask(drawer)
    assert (now.is_open, now.counted) == (False, 1_000_000)
    assert "backup" in desk.said[-1] or _pane(desk).problem.isVisible()


def test_a_difference_needs_a_reason_and_the_next_day_opens_on_the_count(desk: Stationed) -> None:
    desk.press("0", "3", "1", "enter", "1", "+")
    desk.press("enter")
    assert desk.ask(drawer).is_open
    desk.press("4")
    assert desk.ask(drawer).counted == 700_000
    desk.press("enter")
    now = desk.ask(drawer)
    assert (now.is_open, now.expected) == (True, 700_000)


def test_esc_goes_back_to_the_count_with_everything_typed(desk: Stationed) -> None:
    desk.press("0", "3", "1", "+", "esc")
    assert _pane(desk).is_counting
    assert _pane(desk).count.total() == 500_000
    desk.press("esc", "esc")
    assert cast("PaymentsPage", desk.page).pane() is not _pane(desk)


def test_the_rows_are_walked_by_up_down_and_enter_on_the_last_ends_the_count(desk: Stationed) -> None:
    desk.press("0", "3", "down", "up", "up", *["down"] * 20, "enter")
    assert _pane(desk).side.is_asking


def test_cash_is_added_and_taken_out_with_a_reason(desk: Stationed) -> None:
    desk.press("0", "1", "500.", "enter", "2")
    desk.press("2", "200.", "enter", "3")
    assert desk.ask(drawer).expected == 1_300_000


def test_the_balance_is_hidden_until_a_manager_asks(desk: Stationed) -> None:
    desk.station.as_clerk()
    desk.press("0")
    assert not desk.shows("1,000,000 ₫", of=_pane(desk).side)
    desk.press("4")
    desk.type_pin(MANAGER_PIN)
    assert desk.shows("Should hold")
    desk.press("4")
    assert not desk.shows("Should hold")


def test_a_clerk_counts_with_a_manager_beside_her(desk: Stationed) -> None:
    desk.station.as_clerk()
    desk.press("0", "3")
    assert not _pane(desk).is_counting
    desk.type_pin(MANAGER_PIN)
    desk.press("2", "+", "enter")
    assert not desk.ask(drawer).is_open


def test_a_closed_drawer_opens_on_another_amount_or_on_counted_notes(desk: Stationed) -> None:
    desk.press("0", "3", "2", "+", "enter")
    desk.press("1", "800.", "enter")
    assert desk.ask(drawer).expected == 800_000
    desk.press("3", "1", "+", "4")
    desk.press("2", "1", "enter", "1", "+")
    assert desk.ask(drawer).expected == 700_000


def test_nothing_is_cut_off_in_the_drawer(desk: Stationed) -> None:
    desk.press("0")
    assert cut_off(desk.page) == []
    desk.press("3", "1")
    assert cut_off(desk.page) == []
    desk.press("+")
    assert cut_off(desk.page) == []


def test_a_corrected_ticket_that_brings_money_back_is_called_so() -> None:
    assert kind_of(CashLine("payment", "", 58, "", "P1")).message == "Money back from a seller"
    assert kind_of(CashLine("payment", "", -58, "", "P1")).message == "Paid"
    assert kind_of(CashLine("something new", "", 1, "", "")).message == "Other"


def test_the_page_opens_at_the_drawer_and_leaving_it_hides_the_balance(desk: Stationed) -> None:
    desk.frame.open_page("payments", "drawer")
    desk.settle()
    desk.press("4")
    assert desk.shows("Should hold")
    desk.page.left()
    assert not desk.shows("Should hold")


def test_a_wrong_amount_stays_beside_its_sentence(desk: Stationed) -> None:
    desk.press("0", "1", "0", "enter", "1")
    assert _pane(desk).side.is_asking
    assert desk.ask(drawer).expected == 1_000_000

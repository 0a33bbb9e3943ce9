from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from collector_app.i18n.language import language
from collector_app.queries.drawers import drawer
from collector_app.queries.printed import copies_of
from collector_app.queries.tickets import payments_of, ticket_numbered
from tests.queries.station import MANAGER_PIN
from tests.ui.making import cut_off

if TYPE_CHECKING:
    from collector_app.queries.tickets import Ticket
    from collector_app.ui.payments.page import PaymentsPage
    from tests.ui.stationed import Stationed


def _page(desk: Stationed) -> PaymentsPage:
    return cast("PaymentsPage", desk.page)


def _ticket(desk: Stationed, number: str) -> Ticket:
    found: Ticket = desk.ask(ticket_numbered, number)
    return found


def test_one_key_pays_the_oldest_ticket_in_cash(desk: Stationed) -> None:
    desk.press("1")
    assert _ticket(desk, "1").state == "paid"
    assert desk.ask(drawer).expected == 1_000_000 - 185_000
    assert _page(desk).tickets.model.rowCount() == 4
    assert _page(desk).waiting() == 4
    assert "185,000" in desk.said[-1]


def test_a_part_is_typed_with_a_last_mark_for_thousands(desk: Stationed) -> None:
    desk.press("3", "85.", "enter", "1")
    assert _ticket(desk, "1").open == 100_000
    assert _page(desk).tickets.model.rowCount() == 5


def test_more_than_is_open_is_refused_where_it_was_typed_and_the_question_stays(desk: Stationed) -> None:
    desk.press("3", "900.", "enter", "1")
    assert _page(desk).tickets.side.is_asking
    assert _ticket(desk, "1").state == "unpaid"
    desk.press("esc")
    assert not _page(desk).tickets.side.is_asking


def test_the_bank_takes_a_reference(desk: Stationed) -> None:
    desk.press("2", "FT99", "enter")
    ticket = _ticket(desk, "1")
    assert [paid.method for paid in desk.ask(payments_of, ticket.id)] == ["bank"]


def test_marked_tickets_are_paid_together(desk: Stationed) -> None:
    desk.press("space", "down", "space")
    assert "370,000" in desk.look_foot()
    desk.press("1")
    assert [_ticket(desk, each).state for each in "12345"] == ["paid", "unpaid", "paid", "unpaid", "unpaid"]
    assert not _page(desk).tickets.marks


def test_esc_takes_the_marks_away_first_and_then_leads_to_the_rail(desk: Stationed) -> None:
    desk.press("space", "esc")
    assert not _page(desk).tickets.marks
    desk.press("esc")
    assert desk.window.body.rail.hasFocus()


def test_a_payment_is_taken_back_by_a_reason_and_enter_is_no_answer(desk: Stationed) -> None:
    desk.press("1")
    _page(desk).opened(_ticket(desk, "1").number)
    desk.settle()
    desk.press("4", "enter")
    assert _ticket(desk, "1").state == "paid"
    desk.press("2")
    assert _ticket(desk, "1").state == "unpaid"


def test_a_clerk_voids_with_the_pin_of_a_manager(desk: Stationed) -> None:
    desk.station.as_clerk()
    desk.press("6", "1")
    assert desk.window.pin.isVisible()
    desk.type_pin(MANAGER_PIN)
    assert _ticket(desk, "1").state == "voided"


def test_leaving_the_pin_changes_nothing(desk: Stationed) -> None:
    desk.station.as_clerk()
    desk.press("6", "1", "esc")
    assert not desk.window.pin.isVisible()
    assert _ticket(desk, "1").state == "unpaid"


def test_a_closed_drawer_is_said_above_the_list(desk: Stationed) -> None:
    desk.press("0", "3", "+", "4")
    assert not desk.ask(drawer).is_open
    desk.press("esc", "1")
    assert _page(desk).tickets.problem.isVisible()
    assert _ticket(desk, "1").state == "unpaid"


def test_the_receipt_lies_in_the_papers_and_a_second_one_is_a_copy(desk: Stationed) -> None:
    desk.press("5", "5")
    number = _ticket(desk, "1").number
    assert desk.ask(copies_of, "receipt", number) == 2
    papers = sorted(path.name for path in (desk.station.app.home.folder / "papers").iterdir())
    assert papers == [f"{number}-1.pdf", f"{number}.pdf"]


def test_the_search_finds_a_seller_and_the_filters_show_what_is_paid(desk: Stationed) -> None:
    desk.press("1", "f3", "binh", "enter", "down")
    tickets = _page(desk).tickets
    desk.wait_until(lambda: tickets.model.rowCount() == 1)
    desk.press("f3", "esc")
    desk.wait_until(lambda: tickets.model.rowCount() == 4)
    tickets.filters.step(1)
    desk.settle()
    assert tickets.model.rowCount() == 5
    tickets.filters.step(1)
    desk.settle()
    assert tickets.model.rowCount() == 5


def test_one_of_several_payments_is_taken_back(desk: Stationed) -> None:
    desk.press("3", "85.", "enter", "1", "3", "50.", "enter", "1", "4", "2", "1")
    assert _ticket(desk, "1").open == 100_000


def test_a_part_goes_by_bank_too(desk: Stationed) -> None:
    desk.press("3", "85.", "enter", "2", "enter")
    assert [paid.method for paid in desk.ask(payments_of, _ticket(desk, "1").id)] == ["bank"]


def test_cash_that_the_books_do_not_know_is_paid_and_said(desk: Stationed) -> None:
    """The drawer holds a million, and 1,100,000 are paid: five tickets of 185,000 and one line of 175,000."""
    desk.press(*["space"] * 5, "1")
    assert _page(desk).tickets.problem.isVisible()
    assert desk.ask(drawer).expected == 1_000_000 - 1_100_000


def test_enter_goes_into_the_ticket_and_esc_back_to_the_list(desk: Stationed) -> None:
    tickets = _page(desk).tickets
    desk.press("enter")
    assert tickets.side.panel.hasFocus()
    desk.press("down", "esc")
    assert tickets.view.hasFocus()


def test_the_models_keep_their_promises(desk: Stationed, qtmodeltester: pytest.FixtureRequest) -> None:
    del qtmodeltester
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [
        QAbstractItemModelTester(model, fatal) for model in (_page(desk).tickets.model, _page(desk).drawer.model)
    ]
    desk.press("1", "space", "1", "0")
    assert len(testers) == 2


def test_nothing_is_cut_off_on_the_page_and_its_questions(desk: Stationed) -> None:
    assert cut_off(desk.page) == []
    for keys in (("3",), ("esc", "2"), ("esc", "6")):
        desk.press(*keys)
        assert cut_off(desk.page) == []


@pytest.mark.parametrize("code", ["th", "vi"])
def test_large_text_and_another_language_come_live_and_cut_nothing_off(desk: Stationed, code: str) -> None:
    desk.frame.look.speak(language(code))
    desk.settle()
    assert cut_off(desk.page) == []
    desk.window.resize(1920, 1080)
    desk.frame.look.enlarge(150)
    desk.settle()
    assert cut_off(desk.page) == []
    desk.frame.look.enlarge(100)
    desk.settle()
    assert cut_off(desk.page) == []

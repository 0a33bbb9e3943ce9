from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from collector_app.domain.entries.logs import Role
from collector_app.i18n.language import language
from collector_app.queries.tickets import ticket_numbered
from tests.queries.station import MANAGER_PIN
from tests.ui.making import cut_off

if TYPE_CHECKING:
    from collector_app.queries.tickets import Ticket
    from collector_app.ui.tickets.page import TicketsPage
    from tests.ui.stationed import Stationed


def _page(desk: Stationed) -> TicketsPage:
    return cast("TicketsPage", desk.page)


def _ticket(desk: Stationed, number: str) -> Ticket:
    found: Ticket = desk.ask(ticket_numbered, number)
    return found


def _listed(desk: Stationed) -> list[int]:
    model = _page(desk).model
    return [int(model.row(place).number[-1]) for place in range(model.rowCount())]


def test_the_list_opens_newest_first_with_the_focus_in_the_search(desk: Stationed) -> None:
    assert _listed(desk) == [6, 5, 4, 3, 2, 1]
    assert _page(desk).search_field.hasFocus()
    assert [act.key for act in _page(desk).acts()] == ["enter"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nguyen", [1]),
        ("seo", [2]),
        ("5678", [2]),
        ("00004", [4]),
        ("4", [4, 2]),
        ("#2", [5, 2]),
        ("le chi", [4]),
        ("zz", []),
    ],
)
def test_typing_finds_as_it_goes(desk: Stationed, typed: str, found: list[int]) -> None:
    desk.press(typed)
    assert _listed(desk) == found
    desk.wait_until(lambda: not _page(desk).listing.is_quick)
    assert _listed(desk) == found
    assert desk.shows("No ticket is found" if not found else f"{len(found)} ticket")


def test_digits_choose_the_day_the_state_the_grade_and_the_clerk(desk: Stationed) -> None:
    desk.press("down", "+", "1")
    assert _listed(desk) == [6, 5, 4]
    desk.press("+", "6", "2")
    assert _listed(desk) == [6, 5]
    desk.press("+", "5", "1", "1", "enter")
    assert _listed(desk) == [5]
    assert desk.shows("Today · Car starter battery · Mai")
    desk.press("-", "+", "4", "4")
    assert _listed(desk) == [3]
    desk.press("-", "+", "2")
    assert _listed(desk) == [3, 2, 1]
    desk.press("+", "7")
    assert len(_listed(desk)) == 6


def test_days_are_typed_and_enter_alone_takes_one_day(desk: Stationed) -> None:
    desk.press("down", "+", "3", "23", "enter", "enter")
    assert _listed(desk) == [3, 2, 1]
    desk.press("+", "3", "23.11", "enter", "24.11.2026", "enter")
    assert len(_listed(desk)) == 6
    assert desk.shows("23 Nov 2026 to 24 Nov 2026")
    desk.press("+", "3", "99", "enter")
    assert _page(desk).side.is_asking
    desk.press("esc")
    assert not _page(desk).side.is_asking


def test_a_tile_that_no_grade_has_is_said_where_it_was_typed(desk: Stationed) -> None:
    desk.press("down", "+", "5", "19", "enter")
    assert _page(desk).side.is_asking
    assert desk.shows("No grade has the tile 19", _page(desk).side)
    desk.press("esc")
    assert len(_listed(desk)) == 6


def test_esc_leads_from_the_list_to_the_search_out_of_the_filters_and_to_the_rail(desk: Stationed) -> None:
    desk.press("down", "+", "1", "enter")
    assert _page(desk).side.panel.hasFocus()
    desk.press("esc")
    assert _page(desk).view.hasFocus()
    desk.press("esc")
    assert _page(desk).search_field.hasFocus()
    desk.press("esc")
    assert len(_listed(desk)) == 6
    desk.press("esc")
    assert desk.window.body.rail.hasFocus()


def test_a_found_ticket_is_shown_whole_with_its_history(desk: Stationed) -> None:
    desk.press("00003", "enter")
    assert desk.shows("entered twice", _page(desk).side)
    assert desk.shows("On this computer", _page(desk).side)
    desk.press("5")
    assert desk.shows("Receipt printed", _page(desk).side)


def test_digits_pay_and_print_from_the_list_but_only_search_in_the_search(desk: Stationed) -> None:
    desk.press("00001")
    assert _ticket(desk, "1").state == "unpaid"
    desk.press("enter", "1")
    assert _ticket(desk, "1").state == "paid"


def test_correcting_leads_to_intake_with_the_number(desk: Stationed) -> None:
    opened: list[tuple[str, object]] = []
    desk.frame.page_wanted.connect(lambda name, what: opened.append((name, what)))
    desk.press("down", "7")
    assert opened == [("intake", _ticket(desk, "6").number)]


def test_a_clerk_voids_with_the_pin_of_a_manager_and_stays_in_the_list(desk: Stationed) -> None:
    desk.station.as_clerk()
    desk.frame.person = desk.station.app.person
    assert desk.frame.person.role is Role.CLERK
    desk.press("down", "6", "1")
    desk.type_pin(MANAGER_PIN)
    assert _ticket(desk, "6").state == "voided"
    assert _page(desk).view.hasFocus()


def test_another_page_opens_one_ticket_by_its_number(desk: Stationed) -> None:
    _page(desk).come(_ticket(desk, "2").number)
    desk.settle()
    assert _listed(desk) == [2]


def test_f3_goes_to_the_search_and_takes_the_typed_text_whole(desk: Stationed) -> None:
    desk.press("an", "enter", "f3")
    assert _page(desk).search_field.selectedText() == "an"


def test_the_model_keeps_its_promises(desk: Stationed, qtmodeltester: pytest.FixtureRequest) -> None:
    del qtmodeltester
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(_page(desk).model, fatal)
    desk.press("nguyen", "down", "+", "7")
    assert tester.model() is _page(desk).model


@pytest.mark.parametrize("code", ["th", "vi"])
def test_nothing_is_cut_off_in_other_languages_and_large_text(desk: Stationed, code: str) -> None:
    desk.frame.look.speak(language(code))
    desk.press("down", "+")
    assert cut_off(desk.page) == []
    desk.press("4")
    assert cut_off(desk.page) == []
    desk.press("1")
    desk.window.resize(1920, 1080)
    desk.frame.look.enlarge(150)
    desk.settle()
    assert cut_off(desk.page) == []
    desk.frame.look.enlarge(100)
    desk.settle()


def test_a_digit_never_acts_on_the_ticket_before(desk: Stationed) -> None:
    desk.press("down")
    page = _page(desk)
    assert "1" in {act.key for act in page.acts()}
    page.view.select_place(1)
    assert "1" not in {act.key for act in page.acts()}
    desk.settle()
    assert "1" in {act.key for act in page.acts()}

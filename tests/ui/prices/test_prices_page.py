from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from collector_app.i18n.language import language
from collector_app.queries.price_board import PriceOf, price_board
from collector_app.ui.prices.edits import change_of, is_big
from tests.queries.station import LEAD, MANAGER_PIN, MOTO
from tests.ui.making import cut_off

if TYPE_CHECKING:
    from collector_app.ui.prices.list_pane import ListPane
    from collector_app.ui.prices.page import PricesPage
    from tests.ui.stationed import Stationed


def _page(desk: Stationed) -> PricesPage:
    return cast("PricesPage", desk.page)


def _pane(desk: Stationed) -> ListPane:
    return _page(desk).lists


def _price(desk: Stationed, grade: str, from_g: int = 0, book: int = 0) -> PriceOf:
    board: tuple[PriceOf, ...] = desk.ask(price_board, desk.station.clock.now, book)
    return next(each for each in board if (each.grade, each.from_g) == (grade, from_g))


def test_every_tile_is_listed_with_its_price_and_its_change(desk: Stationed) -> None:
    rows = _pane(desk).model.rows
    assert rows[0].grade == LEAD
    assert (rows[0].before, rows[0].price) == (18_500, 20_000)
    assert len(rows) >= len(desk.station.app.catalogue.tiles)
    assert desk.shows("3 grades have a price.")
    assert desk.shows("90 days: VND 18,500/kg to VND 20,000/kg")


def test_two_prices_are_typed_and_published_once(desk: Stationed) -> None:
    desk.press("enter", "20500", "enter", "down", "enter", "17.9", "enter", "esc")
    assert _price(desk, LEAD).price == 20_000
    desk.press("enter", "17900", "enter")
    assert _page(desk).waiting() == 2
    desk.press("2")
    assert (_price(desk, LEAD).price, _price(desk, MOTO).price) == (20_500, 17_900)
    assert _page(desk).waiting() == 0
    assert desk.said == ["2 prices are published."]


def test_a_great_change_is_typed_twice(desk: Stationed) -> None:
    desk.press("enter", "25000", "enter")
    assert _page(desk).waiting() == 0
    desk.press("26000", "enter")
    assert _pane(desk).side.is_asking
    desk.press("25000", "enter")
    assert _pane(desk).editing.typed == {(LEAD, 0): 25_000}


def test_enter_never_publishes(desk: Stationed) -> None:
    desk.press("enter", "20500", "enter", "enter", "esc")
    assert _price(desk, LEAD).price == 20_000
    assert _pane(desk).editing.typed == {(LEAD, 0): 20_500}


def test_a_row_is_left_out_and_the_same_price_is_no_edit(desk: Stationed) -> None:
    desk.press("enter", "20500", "enter", "3")
    assert not _pane(desk).editing.typed
    desk.press("enter", "20.", "enter")
    assert not _pane(desk).editing.typed


def test_new_prices_may_begin_at_another_moment(desk: Stationed) -> None:
    """The station is seven hours ahead of Greenwich."""
    desk.press("enter", "20500", "enter", "1", "25122026", "enter", "0600", "enter", "2")
    lead = _price(desk, LEAD)
    assert (lead.price, lead.next_price) == (20_000, 20_500)
    assert datetime.fromisoformat(lead.next_since) == datetime(2026, 12, 24, 23, 0, tzinfo=UTC)


def test_a_moment_that_is_over_or_no_time_of_day_is_refused(desk: Stationed) -> None:
    desk.press("enter", "20500", "enter", "1", "01122026", "enter", "2560", "enter")
    assert _pane(desk).side.is_asking
    desk.press("0600", "enter")
    assert _pane(desk).side.is_asking
    desk.press("esc")
    assert _pane(desk).editing.since is None


def test_a_clerk_sees_the_list_and_edits_with_one_pin(desk: Stationed) -> None:
    desk.station.as_clerk()
    desk.press("enter")
    assert not _pane(desk).side.is_asking
    desk.type_pin(MANAGER_PIN)
    desk.press("20500", "enter", "down", "enter", "17600", "enter", "2")
    assert (_price(desk, LEAD).price, _price(desk, MOTO).price) == (20_500, 17_600)
    desk.press("enter", "esc")
    assert not _pane(desk).side.is_asking


def test_the_search_finds_by_tile_and_name(desk: Stationed) -> None:
    desk.press("/", "12", "enter")
    desk.wait_until(lambda: [row.grade for row in _pane(desk).model.rows] == [MOTO])
    desk.press("f3", "esc", "f3", "nothing", "down")
    desk.wait_until(lambda: not _pane(desk).model.rows)
    desk.press("esc")
    assert _pane(desk).view.hasFocus()


def test_the_page_opens_at_one_grade_and_esc_leads_to_the_rail(desk: Stationed) -> None:
    _page(desk).opened(MOTO)
    assert _pane(desk).view.row().grade == MOTO
    desk.press("esc")
    assert desk.window.body.rail.hasFocus()


def test_the_model_keeps_its_promises_and_nothing_is_cut_off(desk: Stationed) -> None:
    tester = QAbstractItemModelTester(_pane(desk).model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert cut_off(desk.page) == []
    desk.press("enter")
    assert cut_off(desk.page) == []
    desk.press("20500", "enter")
    assert cut_off(desk.page) == []
    assert tester.model() is _pane(desk).model


@pytest.mark.parametrize(
    ("old", "new", "change", "big"),
    [
        (20_000, 21_000, 50, False),
        (20_000, 22_000, 100, False),
        (20_000, 22_020, 101, True),
        (20_000, 17_000, -150, True),
        (20_000, 0, -1000, True),
        (0, 5_000, None, False),
        (-1, 5_000, None, False),
    ],
)
def test_a_change_is_counted_in_tenths_of_a_per_cent(old: int, new: int, change: int | None, *, big: bool) -> None:
    assert change_of(old, new) == change
    assert is_big(old, new) is big


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

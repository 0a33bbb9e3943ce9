"""Price lists, steps and units on the page Prices, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from collector_app.commands.name_price_list import NamePriceList
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.domain.catalogue import Unit
from collector_app.i18n.language import language
from collector_app.queries.price_books import PriceBook, price_books
from collector_app.queries.prices import price_list
from tests.queries.station import LEAD, MANAGER_PIN, PHONE
from tests.ui.making import cut_off

if TYPE_CHECKING:
    from collector_app.ui.prices.list_pane import ListPane
    from collector_app.ui.prices.page import PricesPage
    from tests.ui.stationed import Stationed


def pane(desk: Stationed) -> ListPane:
    return cast("PricesPage", desk.page).lists


def listed(desk: Stationed, book: int = 0) -> dict[tuple[str, int], tuple[int, Unit]]:
    return {
        (each.grade, each.from_g): (each.price, each.unit)
        for each in desk.ask(price_list, desk.station.clock.now, book)
    }


def test_a_price_by_weight_is_a_row_of_its_own(desk: Stationed) -> None:
    desk.press("+", "100", "enter", "20500", "enter")
    assert pane(desk).editing.typed == {(LEAD, 100_000): 20_500}
    assert [row.from_g for row in pane(desk).model.rows if row.grade == LEAD] == [0, 100_000]
    desk.press("2")
    assert listed(desk)[LEAD, 100_000] == (20_500, Unit.KG)
    assert listed(desk)[LEAD, 0] == (20_000, Unit.KG)
    assert desk.shows("3 grades have a price.")


def test_a_step_is_taken_out_again(desk: Stationed) -> None:
    desk.press("+", "100", "enter", "20500", "enter", "2", "down", "-")
    assert desk.shows("taken out")
    desk.press("2")
    assert (LEAD, 100_000) not in listed(desk)
    assert (LEAD, 0) in listed(desk)


def test_a_row_taken_out_by_mistake_is_left_out(desk: Stationed) -> None:
    desk.press("-", "3")
    assert not pane(desk).editing.typed


def test_lithium_is_priced_by_another_unit(desk: Stationed) -> None:
    pane(desk).opened(PHONE)
    desk.press("*", "4", "300", "enter")
    assert pane(desk).editing.units == {PHONE: Unit.AH}
    desk.press("2")
    assert listed(desk)[PHONE, 0] == (300, Unit.AH)
    assert not pane(desk).editing.units


def test_a_unit_that_is_left_out_is_forgotten(desk: Stationed) -> None:
    pane(desk).opened(PHONE)
    desk.press("*", "2", "300", "enter", "3")
    assert not pane(desk).editing.units
    assert not pane(desk).editing.typed


def test_lead_has_one_unit(desk: Stationed) -> None:
    assert "*" not in {act.key for act in desk.page.acts()}


def test_a_new_list_is_begun_named_and_filled(desk: Stationed) -> None:
    desk.press("4", "2", "Khach quen", "enter")
    assert desk.ask(price_books) == (PriceBook(1, "Khach quen"),)
    assert pane(desk).books.now == 1
    assert desk.shows("No grade has a price.") or desk.shows("0 grades have a price.")
    desk.press("enter", "21000", "enter", "2")
    assert listed(desk, 1) == {(LEAD, 0): (21_000, Unit.KG)}
    assert listed(desk)[LEAD, 0] == (20_000, Unit.KG)
    desk.press("4", "4", "Moi quen", "enter")
    assert desk.ask(price_books) == (PriceBook(1, "Moi quen"),)
    desk.press("4", "1")
    assert pane(desk).books.now == 0
    assert pane(desk).model.rows[0].price == 20_000


def test_typed_prices_keep_their_list_on_the_page(desk: Stationed) -> None:
    desk.press("enter", "20500", "enter", "4")
    assert not pane(desk).side.is_asking
    assert "Publish the new prices first, or leave them out." in desk.said


def test_many_lists_are_asked_for_a_few_at_a_time(desk: Stationed) -> None:
    for number in range(1, 8):
        desk.station.app.do(NamePriceList(f"List {number}"))
    desk.worker.books_changed.emit()
    desk.settle()
    desk.press("4")
    assert desk.shows("List 5")
    assert not desk.shows("List 6")
    desk.press("8")
    assert desk.shows("List 6")
    desk.press("3")
    assert pane(desk).books.now == 7


def test_a_clerk_begins_a_list_with_a_pin(desk: Stationed) -> None:
    desk.station.as_clerk()
    desk.press("4", "2", "Dai ly", "enter")
    assert desk.ask(price_books) == ()
    desk.type_pin(MANAGER_PIN)
    assert desk.ask(price_books) == (PriceBook(1, "Dai ly"),)


def test_a_list_without_a_name_is_refused_beside_its_question(desk: Stationed) -> None:
    desk.press("4", "2", "enter")
    assert pane(desk).side.is_asking
    assert desk.ask(price_books) == ()


@pytest.mark.parametrize("code", ["th", "vi"])
def test_steps_and_lists_are_not_cut_off(desk: Stationed, code: str) -> None:
    number = desk.station.app.do(NamePriceList("Đại lý lớn ở Biên Hòa 12"))
    desk.station.app.do(PublishPrices((NewPrice(LEAD, 21_000, from_g=1_000_000),), book=number))
    desk.frame.look.speak(language(code))
    desk.worker.books_changed.emit()
    desk.settle()
    desk.press("4")
    assert cut_off(desk.page) == []
    desk.press("2", "+", "200", "enter", "20900", "enter")
    assert cut_off(desk.page) == []

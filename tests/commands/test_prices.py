"""Price lists with names and steps: what is published, what holds for whom, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.name_price_list import NamePriceList
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.domain.catalogue import Unit
from collector_app.domain.price import GENERAL, MOST_BOOK, MOST_STEPS
from collector_app.domain.problems.input import BadText, MissingField
from collector_app.domain.problems.money import (
    BadStep,
    NoRoomForBooks,
    PriceTwice,
    TooManySteps,
    UnknownBook,
    WrongUnit,
)
from collector_app.domain.problems.people import NeedsManager
from collector_app.domain.ticket import MOST_GROSS
from collector_app.domain.weight import NOTHING, kilograms
from collector_app.queries.price_books import PriceBook, price_books, why_price
from collector_app.queries.prices import price_at, price_history, price_list, price_lists, was_listed
from tests.stations import CLERK, EBIKE, LEAD, MANAGER, MOTO, PRICES

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.domain.weight import Weight
    from tests.stations import Clock

PHONE = "LCO.PHONE"


def paid(app: App, grade: str, *own: int, net: Weight = NOTHING) -> int | None:
    found = app.ask(price_at, grade, app.clock(), own, net)
    assert app.ask(price_lists, app.clock()).get(grade, own, net) == found
    return None if found is None else found.price


def steps(app: App, grade: str, book: int = GENERAL) -> dict[int, int]:
    return {each.from_g: each.price for each in app.ask(price_list, app.clock(), book) if each.grade == grade}


@pytest.fixture
def regulars(station: App) -> int:
    """Give a list for regular sellers: lead from 100 kg on at 19,000 dong."""
    number = station.do(NamePriceList("Khách quen"))
    station.do(PublishPrices((NewPrice(LEAD, 19_000, from_g=100_000),), book=number))
    return number


def test_a_list_of_some_sellers_is_asked_before_the_general_one(station: App, regulars: int) -> None:
    assert paid(station, LEAD, net=kilograms(100)) == PRICES[LEAD]
    assert paid(station, LEAD, regulars, net=kilograms(100)) == 19_000


def test_where_it_has_a_hole_the_next_list_answers(station: App, regulars: int) -> None:
    assert paid(station, LEAD, regulars, net=kilograms(99)) == PRICES[LEAD]
    assert paid(station, MOTO, regulars, net=kilograms(500)) == PRICES[MOTO]
    assert paid(station, PHONE, regulars) is None


def test_steps_by_weight_stay_when_another_price_of_the_grade_changes(station: App) -> None:
    station.do(PublishPrices((NewPrice(LEAD, 18_900, from_g=1_000_000),)))
    station.do(PublishPrices((NewPrice(LEAD, 18_600),)))
    assert steps(station, LEAD) == {0: 18_600, 1_000_000: 18_900}
    assert paid(station, LEAD, net=kilograms(999)) == 18_600
    assert paid(station, LEAD, net=kilograms(1000)) == 18_900
    station.do(PublishPrices((NewPrice(LEAD, None, from_g=1_000_000),)))
    assert steps(station, LEAD) == {0: 18_600}
    said = [each.price for each in station.ask(price_history, LEAD)]
    assert said == [18_600, 18_900, 18_600, 18_900, 18_500, 18_500]  # each publication holds every step


def test_a_grade_taken_out_of_a_list_falls_to_the_next(station: App, regulars: int) -> None:
    station.do(PublishPrices((NewPrice(LEAD, None, from_g=100_000),), book=regulars))
    assert steps(station, LEAD, regulars) == {}
    assert paid(station, LEAD, regulars, net=kilograms(200)) == PRICES[LEAD]
    station.do(PublishPrices((NewPrice(LEAD, None),)))
    assert paid(station, LEAD, regulars, net=kilograms(200)) is None


def test_a_price_from_another_moment_keeps_the_steps_of_that_moment(station: App, clock: Clock) -> None:
    tomorrow = clock() + timedelta(days=1)
    station.do(PublishPrices((NewPrice(LEAD, 18_900, from_g=1_000_000),), tomorrow))
    station.do(PublishPrices((NewPrice(LEAD, 18_400),), tomorrow + timedelta(days=1)))
    assert steps(station, LEAD) == {0: 18_500}
    clock.go(days=2)
    assert steps(station, LEAD) == {0: 18_400, 1_000_000: 18_900}


def test_lithium_may_be_priced_by_piece_energy_or_charge(station: App) -> None:
    for unit, price in ((Unit.AH, 300), (Unit.KWH, 700_000), (Unit.PIECE, 150_000), (Unit.KG, 52_000)):
        station.do(PublishPrices((NewPrice(EBIKE, price, unit),)))
        found = station.ask(price_at, EBIKE, station.clock())
        assert found is not None
        assert (found.unit, found.price) == (unit, price)
    station.do(PublishPrices((NewPrice(EBIKE, 300, Unit.AH),)))
    station.do(PublishPrices((NewPrice(EBIKE, 310),)))
    assert [(each.unit, each.price) for each in station.ask(price_history, EBIKE, 2)] == [
        (Unit.AH, 310),
        (Unit.AH, 300),
    ]


def test_prices_that_nobody_can_mean_are_refused(station: App, regulars: int) -> None:
    many = tuple(NewPrice(MOTO, 17_000 + at, from_g=at * 1000) for at in range(MOST_STEPS + 1))
    refusals: list[tuple[tuple[NewPrice, ...], int, type[Exception]]] = [
        ((NewPrice(LEAD, 1),), 7, UnknownBook),
        ((NewPrice(LEAD, 1, from_g=-1),), regulars, BadStep),
        ((NewPrice(LEAD, 1, from_g=MOST_GROSS.grams + 1),), GENERAL, BadStep),
        ((NewPrice(LEAD, 1), NewPrice(LEAD, 2)), GENERAL, PriceTwice),
        ((NewPrice(LEAD, 1, Unit.AH),), GENERAL, WrongUnit),
        ((NewPrice(EBIKE, 1, Unit.AH), NewPrice(EBIKE, 1, Unit.KWH, from_g=5)), GENERAL, WrongUnit),
        (many, GENERAL, TooManySteps),
    ]
    for prices, book, problem in refusals:
        with pytest.raises(problem):
            station.do(PublishPrices(prices, book=book))
    assert steps(station, MOTO) == {0: PRICES[MOTO]}


def test_price_lists_have_numbers_and_names(station: App, regulars: int) -> None:
    other = station.do(NamePriceList("  Đại lý  "))
    assert (regulars, other) == (1, 2)
    assert station.do(NamePriceList("Mối quen", regulars)) == regulars
    assert station.ask(price_books) == (PriceBook(1, "Mối quen"), PriceBook(2, "Đại lý"))


def test_a_price_list_needs_a_name_and_a_number(station: App, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, book, problem in (("", 0, MissingField), ("x" * 25, 0, BadText), ("Đại lý", 3, UnknownBook)):
        with pytest.raises(problem):
            station.do(NamePriceList(name, book))
    monkeypatch.setattr("collector_app.commands.name_price_list.MOST_BOOK", 1)
    station.do(NamePriceList("Đại lý"))
    with pytest.raises(NoRoomForBooks):
        station.do(NamePriceList("Khách quen"))
    assert MOST_BOOK == 99


def test_a_clerk_publishes_and_names_no_prices(station: App) -> None:
    station.act_as(CLERK)
    for command in (NamePriceList("Đại lý"), PublishPrices((NewPrice(LEAD, 1),))):
        with pytest.raises(NeedsManager):
            station.do(command)


def test_why_tells_the_list_the_moment_the_person_and_what_the_others_say(station: App, regulars: int) -> None:
    why = station.ask(why_price, LEAD, station.clock(), (regulars,), kilograms(100))
    assert why.price is not None
    assert (why.price.price, why.price.book, why.price.from_g, why.person) == (19_000, regulars, 100_000, MANAGER)
    assert why.at.startswith("2026-11-23T08:30")
    assert [(said.book, said.price and said.price.price) for said in why.lists] == [
        (regulars, 19_000),
        (GENERAL, PRICES[LEAD]),
    ]
    assert why.names == (PriceBook(regulars, "Khách quen"),)
    light = station.ask(why_price, LEAD, station.clock(), (regulars,), kilograms(5))
    assert [said.price is None for said in light.lists] == [True, False]


def test_without_any_price_why_says_that_no_list_has_one(station: App) -> None:
    why = station.ask(why_price, PHONE, station.clock())
    assert (why.price, why.person, why.at) == (None, "", "")
    assert [said.price for said in why.lists] == [None]


def test_a_shown_price_counts_only_where_a_list_said_it(station: App, clock: Clock, regulars: int) -> None:
    before = station.ask(price_at, LEAD, clock(), (regulars,), kilograms(100))
    assert before is not None
    clock.go(hours=1)
    station.do(PublishPrices((NewPrice(LEAD, 19_500, from_g=100_000),), book=regulars))
    assert station.ask(was_listed, before, kilograms(100))
    for lie in (
        replace(before, price=29_000),
        replace(before, book=GENERAL),
        replace(before, unit=Unit.PIECE),
        replace(before, since="2026-11-23T01:31:00Z"),
    ):
        assert not station.ask(was_listed, lie, kilograms(100))
    assert not station.ask(was_listed, before, kilograms(99))

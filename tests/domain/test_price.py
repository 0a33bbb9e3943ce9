"""Which list prices a line, how far a person may leave it, and what is asked about a mistyped price."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.catalogue import Unit
from collector_app.domain.money import VND, Money
from collector_app.domain.price import (
    GENERAL,
    MOST_OWN,
    NO_PRICE,
    PriceInForce,
    PriceLists,
    asked_in_turn,
    changed_steps,
    check_band,
    is_odd,
    is_outside,
    meant,
    step_at,
)
from collector_app.domain.problems.money import OutsideBand
from collector_app.domain.problems.people import NeedsManager
from collector_app.domain.weight import Weight, kilograms

LEAD = "LA_F.SLI_CAR"
SINCE = "2026-11-23T00:30:00Z"
GRAMS = st.integers(0, 100_000_000)
PRICES = st.integers(0, 10**9)


def step(price: int, from_kg: int = 0, book: int = GENERAL, unit: Unit = Unit.KG) -> PriceInForce:
    return PriceInForce(LEAD, unit, price, SINCE, book, from_kg * 1000)


def lists(*steps: PriceInForce) -> PriceLists:
    ladders: dict[tuple[int, str], tuple[PriceInForce, ...]] = {}
    for each in steps:
        ladders[each.book, LEAD] = (*ladders.get((each.book, LEAD), ()), each)
    return PriceLists(ladders)


@pytest.mark.parametrize(("kilos", "price"), [(1, 18_000), (99, 18_000), (100, 18_400), (999, 18_400), (1000, 18_800)])
def test_the_highest_step_not_above_the_net_weight_counts(kilos: int, price: int) -> None:
    ladder = (step(18_800, 1000), step(18_000), step(18_400, 100))
    found = step_at(ladder, kilograms(kilos))
    assert found is not None
    assert found.price == price


def test_a_list_whose_first_step_is_higher_has_a_hole_below_it() -> None:
    assert step_at((step(18_400, 100),), kilograms(99)) is None
    assert step_at((), kilograms(99)) is None


def test_the_first_of_a_sellers_lists_that_has_a_price_counts() -> None:
    """List 2 speaks from 100 kg on only, list 5 names another price, the general list is behind them."""
    every = lists(step(18_000), step(19_000, 100, book=2), step(18_500, book=5))
    light, heavy = every.get(LEAD, (2, 5), kilograms(50)), every.get(LEAD, (2, 5), kilograms(100))
    assert (light is not None, heavy is not None) == (True, True)
    assert [each and each.price for each in (light, heavy)] == [18_500, 19_000]
    assert every.get(LEAD, (5, 2), kilograms(100)) == step(18_500, book=5)
    assert every.get(LEAD) == step(18_000)
    assert every.get("LCO.PHONE", (2, 5)) is None


def test_what_every_list_says_is_known() -> None:
    every = lists(step(18_000), step(19_000, 100, book=2))
    assert [(said.book, said.price and said.price.price) for said in every.said(LEAD, (2, 7), kilograms(10))] == [
        (2, None),
        (7, None),
        (GENERAL, 18_000),
    ]


def test_a_step_without_a_price_ends_a_list_from_that_weight_on() -> None:
    ladder = (step(18_000), step(NO_PRICE, 1000))
    assert step_at(ladder, kilograms(999)) == step(18_000)
    assert step_at(ladder, kilograms(1000)) is None


@given(st.lists(st.integers(-1, 99), max_size=8))
def test_three_lists_are_asked_at_most_each_once_and_the_general_one_last(own: list[int]) -> None:
    asked = asked_in_turn(own)
    assert asked[-1] == GENERAL
    assert len(asked) <= MOST_OWN + 1
    assert len(set(asked)) == len(asked)
    assert list(asked[:-1]) == [book for book in dict.fromkeys(own) if book != GENERAL][:MOST_OWN]


@given(st.dictionaries(GRAMS, PRICES, max_size=9), GRAMS)
def test_a_step_is_never_above_the_net_and_none_lies_between(steps: dict[int, int], net: int) -> None:
    ladder = tuple(PriceInForce(LEAD, Unit.KG, price, SINCE, 0, from_g) for from_g, price in steps.items())
    found = step_at(ladder, Weight(net))
    reached = [from_g for from_g in steps if from_g <= net]
    assert (found is None) == (not reached)
    if found is not None:
        assert found.from_g == max(reached)
        assert found.price == steps[found.from_g]


def test_a_step_is_put_among_the_others_and_taken_out() -> None:
    ladder = (step(18_000), step(18_400, 100))
    assert changed_steps(ladder, Unit.KG, {0: 18_100}) == {0: 18_100, 100_000: 18_400}
    assert changed_steps(ladder, Unit.KG, {1_000_000: 18_800, 100_000: NO_PRICE}) == {0: 18_000, 1_000_000: 18_800}


def test_the_last_step_taken_out_leaves_a_list_that_says_nothing() -> None:
    assert changed_steps((step(18_000),), Unit.KG, {0: NO_PRICE}) == {0: NO_PRICE}


def test_steps_in_another_unit_are_not_kept() -> None:
    assert changed_steps((step(18_000),), Unit.AH, {0: 300}) == {0: 300}


@given(st.dictionaries(GRAMS, PRICES, max_size=9), st.dictionaries(GRAMS, st.integers(-1, 10**9), max_size=3))
def test_changed_steps_rise_and_are_what_was_said_last(before: dict[int, int], changes: dict[int, int]) -> None:
    ladder = tuple(PriceInForce(LEAD, Unit.KG, price, SINCE, 0, from_g) for from_g, price in before.items())
    after = changed_steps(ladder, Unit.KG, changes)
    assert after
    assert list(after) == sorted(after)
    left = {**before, **changes}
    assert {at: price for at, price in left.items() if price != NO_PRICE} == {
        at: price for at, price in after.items() if price != NO_PRICE
    }


@pytest.mark.parametrize(
    ("paid", "outside"), [(19_000, False), (21_000, False), (21_001, True), (18_999, True), (20_000, False)]
)
def test_five_per_cent_of_twenty_thousand_is_one_thousand(paid: int, *, outside: bool) -> None:
    assert is_outside(paid, 20_000, 500) is outside


def test_a_price_beyond_the_band_asks_a_manager() -> None:
    check_band(Money(21_000, VND), Money(20_000, VND), 500, 1)
    with pytest.raises(OutsideBand) as refused:
        check_band(Money(21_001, VND), Money(20_000, VND), 500, 2)
    assert isinstance(refused.value, NeedsManager)
    assert (refused.value.line, refused.value.price.amount) == (2, 21_001)


def test_whom_nothing_binds_may_pay_any_price() -> None:
    check_band(Money(90_000, VND), Money(20_000, VND), None, 1)
    check_band(Money(90_000, VND), None, None, 1)


def test_without_a_list_there_is_no_band_to_lie_in() -> None:
    with pytest.raises(OutsideBand):
        check_band(Money(20_000, VND), None, 500, 1)


@given(PRICES, st.integers(1, 10**9), st.integers(0, 5000))
def test_the_band_is_as_wide_up_as_down_and_a_wider_one_holds_it(paid: int, listed: int, band: int) -> None:
    mirrored = 2 * listed - paid
    assert is_outside(paid, listed, band) == is_outside(mirrored, listed, band)
    if not is_outside(paid, listed, band):
        assert not is_outside(paid, listed, band + 1)
    assert not is_outside(listed, listed, band)


@pytest.mark.parametrize(
    ("typed", "listed", "meaning"),
    [
        (13_500, 135_000, 135_000),  # a digit too few
        (135_000, 13_500, 13_500),  # a digit too many
        (18, 18_500, 18_000),  # the three zeros forgotten
        (12_900, 135_000, 129_000),
        (40_000, 20_000, None),  # twice as much, and no digit too many
        (135_005, 13_500, None),  # no zero to take away
        (0, 13_500, None),
        (19_000, 18_500, None),
    ],
)
def test_a_price_a_digit_away_is_told_apart_from_a_great_one(typed: int, listed: int, meaning: int | None) -> None:
    assert meant(typed, listed) == meaning


@pytest.mark.parametrize(
    ("typed", "odd"), [(10_000, False), (9_999, True), (30_000, False), (30_001, True), (20_000, False), (0, True)]
)
def test_more_than_half_away_is_odd(typed: int, *, odd: bool) -> None:
    assert is_odd(typed, 20_000) is odd


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_what_was_meant_is_near_the_list_and_has_the_same_digits(typed: int, listed: int) -> None:
    found = meant(typed, listed)
    if found is not None:
        assert is_odd(typed, listed)
        assert not is_odd(found, listed)
        assert str(found).rstrip("0") == str(typed).rstrip("0")

"""Money: whole units, and halves rounded up."""

from __future__ import annotations

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.money import CURRENCIES, IDR, MOST, THB, VND, Money, divided_half_up, rounded_half_up

amounts = st.integers(-(10**30), 10**30)
steps = st.integers(1, 10**6)


def half_up(exact: Fraction) -> int:
    """Return the nearest whole number, halves away from zero."""
    rounded = floor(abs(exact) + Fraction(1, 2))
    return rounded if exact >= 0 else -rounded


@given(amounts, steps)
def test_dividing_rounds_as_exact_fractions_do(value: int, divisor: int) -> None:
    assert divided_half_up(value, divisor) == half_up(Fraction(value, divisor))


@given(amounts, steps)
def test_rounding_ends_on_the_nearest_step(value: int, step: int) -> None:
    rounded = rounded_half_up(value, step)
    assert rounded == half_up(Fraction(value, step)) * step
    assert abs(rounded - value) * 2 <= step
    assert rounded_half_up(rounded, step) == rounded
    assert rounded_half_up(-value, step) == -rounded


@pytest.mark.parametrize(
    ("value", "step", "rounded"),
    [(1499, 1000, 1000), (1500, 1000, 2000), (-1500, 1000, -2000), (12, 25, 0), (13, 25, 25), (7, 1, 7), (1, 3, 0)],
)
def test_halves_go_away_from_zero(value: int, step: int, rounded: int) -> None:
    assert rounded_half_up(value, step) == rounded


@given(st.integers(), st.integers())
def test_money_adds_and_subtracts_as_whole_numbers(one: int, other: int) -> None:
    assert Money(one, THB) + Money(other, THB) == Money(one + other, THB)
    assert Money(one, THB) - Money(other, THB) == Money(one, THB) + -Money(other, THB)
    assert bool(Money(one, THB)) is (one != 0)


def test_two_currencies_do_not_add_up() -> None:
    with pytest.raises(ValueError, match="VND and IDR do not add up"):
        Money(1, VND) + Money(1, IDR)
    with pytest.raises(ValueError, match="THB and VND do not add up"):
        Money(1, THB) - Money(1, VND)


def test_nine_thousand_amounts_of_the_greatest_size_fit_the_books() -> None:
    assert MOST == 1_000_000_000_000_000
    assert 9_000 * MOST < 2**63


def test_each_currency_has_the_digits_of_the_trade() -> None:
    assert {code: currency.digits for code, currency in CURRENCIES.items()} == {"THB": 2, "VND": 0, "IDR": 0, "CNY": 2}

"""Tickets before they are posted: what a line may say, and what it costs."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.catalogue import Grade, Unit
from collector_app.domain.entries.tickets import DeductionReason, PriceReason
from collector_app.domain.money import MOST, THB, VND, Money
from collector_app.domain.problem import Problem
from collector_app.domain.problems.tickets import (
    AmountTooBig,
    BadGross,
    BadPieces,
    BadPrice,
    CapacityNeeded,
    DeductionNeedsReason,
    NegativeWeight,
    PriceNeedsReason,
    TareAboveGross,
    UnknownReason,
)
from collector_app.domain.ticket import MOST_CAPACITY_WH, MOST_GROSS, MOST_PIECES, LineDraft, amount_of, check_line
from collector_app.domain.weight import NOTHING, Weight, kilograms

STARTER = Grade("LA_F.SLI_CAR", "LA_F", "SLI_CAR", "", "Car starter battery", Unit.KG, 11)
FRIDGE = Grade("GOODS.OTHER.FRIDGE", "GOODS", "OTHER", "FRIDGE", "Fridge", Unit.PIECE, 97)
REUSE = Grade("LFP.MODULE.REUSE", "LFP", "MODULE", "REUSE", "LFP module, still usable", Unit.KWH, 43)
LINE = LineDraft("LA_F.SLI_CAR", Weight(45_200), 3, Weight(1_200), Weight(200), DeductionReason.WET)


def half_up(exact: Fraction) -> int:
    return floor(exact + Fraction(1, 2))


def test_net_is_gross_without_tare_and_deduction() -> None:
    assert LINE.net == Weight(43_800)


def test_the_example_of_the_command_line_comes_out() -> None:
    assert amount_of(LINE, STARTER, 18_500, VND, 1) == Money(810_300, VND)


@given(st.integers(1, 10**8), st.integers(0, 10**7))
def test_a_price_per_kilogram_is_the_exact_product_rounded_once(grams: int, price: int) -> None:
    line = LineDraft("LA_F.SLI_CAR", Weight(grams))
    assert amount_of(line, STARTER, price, THB, 1).amount == half_up(Fraction(grams, 1000) * price)


@given(st.integers(1, MOST_PIECES), st.integers(0, 10**9))
def test_a_price_per_piece_knows_no_weight(pieces: int, price: int) -> None:
    line = LineDraft("GOODS.OTHER.FRIDGE", kilograms(30), pieces)
    assert amount_of(line, FRIDGE, price, VND, 1).amount == pieces * price


@given(st.integers(1, MOST_CAPACITY_WH), st.integers(0, 10**7))
def test_a_price_per_kilowatt_hour_goes_by_capacity(capacity: int, price: int) -> None:
    line = LineDraft("LFP.MODULE.REUSE", kilograms(30), capacity_wh=capacity)
    assert amount_of(line, REUSE, price, VND, 1).amount == half_up(Fraction(capacity, 1000) * price)


@pytest.mark.parametrize(("grams", "amount"), [(1_499, 1), (1_500, 2), (500, 1), (499, 0)])
def test_half_a_unit_is_rounded_up(grams: int, amount: int) -> None:
    assert amount_of(LineDraft("x", Weight(grams)), STARTER, 1, VND, 1) == Money(amount, VND)


@pytest.mark.parametrize("capacity", [0, -1, MOST_CAPACITY_WH + 1])
def test_a_price_per_kilowatt_hour_needs_a_capacity(capacity: int) -> None:
    with pytest.raises(CapacityNeeded) as refused:
        amount_of(LineDraft("x", kilograms(30), capacity_wh=capacity), REUSE, 1, VND, 4)
    assert refused.value.line == 4


def test_an_amount_beyond_the_bounds_is_refused_and_the_bound_itself_is_not() -> None:
    line = LineDraft("x", kilograms(1))
    assert amount_of(line, STARTER, MOST, VND, 1) == Money(MOST, VND)
    with pytest.raises(AmountTooBig) as refused:
        amount_of(line, STARTER, MOST + 1, VND, 1)
    assert refused.value.most == Money(MOST, VND)


@pytest.mark.parametrize(
    "line",
    [
        LINE,
        replace(LINE, gross=MOST_GROSS),
        replace(LINE, pieces=MOST_PIECES),
        replace(LINE, deduction=NOTHING),
        replace(LINE, deduction=NOTHING, deduction_reason=""),
        replace(LINE, price=0, price_reason=PriceReason.AGREED),
        replace(LINE, price=MOST, price_reason="other"),
        LineDraft("x", Weight(1)),
    ],
)
def test_a_line_that_can_be_weighed_is_let_through(line: LineDraft) -> None:
    check_line(line, 1)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (replace(LINE, gross=NOTHING), BadGross),
        (replace(LINE, gross=Weight(-1)), BadGross),
        (replace(LINE, gross=MOST_GROSS + Weight(1)), BadGross),
        (replace(LINE, tare=Weight(-1)), NegativeWeight),
        (replace(LINE, deduction=Weight(-1)), NegativeWeight),
        (replace(LINE, tare=Weight(45_000)), TareAboveGross),
        (replace(LINE, tare=Weight(50_000)), TareAboveGross),
        (replace(LINE, pieces=0), BadPieces),
        (replace(LINE, pieces=MOST_PIECES + 1), BadPieces),
        (replace(LINE, deduction_reason=""), DeductionNeedsReason),
        (replace(LINE, deduction_reason="rain"), UnknownReason),
        (replace(LINE, price=-1, price_reason="agreed"), BadPrice),
        (replace(LINE, price=MOST + 1, price_reason="agreed"), BadPrice),
        (replace(LINE, price=1), PriceNeedsReason),
        (replace(LINE, price=1, price_reason="liked him"), UnknownReason),
    ],
)
def test_a_line_that_cannot_be_is_refused(line: LineDraft, problem: type[Problem]) -> None:
    with pytest.raises(problem):
        check_line(line, 1)


def test_a_refusal_names_the_line_and_what_was_weighed() -> None:
    with pytest.raises(TareAboveGross) as refused:
        check_line(replace(LINE, tare=Weight(45_000)), 7)
    assert refused.value.values() == {"line": 7, "gross": Weight(45_200), "off": Weight(45_200)}


@given(gross=st.integers(), tare=st.integers(), deduction=st.integers())
def test_whatever_passes_weighs_something(gross: int, tare: int, deduction: int) -> None:
    line = LineDraft("x", Weight(gross), 1, Weight(tare), Weight(deduction), "wet")
    try:
        check_line(line, 1)
    except Problem:
        return
    assert NOTHING < line.net <= line.gross <= MOST_GROSS

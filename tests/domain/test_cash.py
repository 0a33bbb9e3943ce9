"""Counting cash: by amount, by notes, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.domain.cash import amount_said
from collector_app.domain.entries.drawers import Counted
from collector_app.domain.money import MOST, VND, Money
from collector_app.domain.problems.money import BadAmount, CountsDiffer, UnknownDenomination

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem

NOTES = (500_000, 200_000, 1_000)
COUNT = (Counted(500_000, 2), Counted(1_000, 3))


@pytest.mark.parametrize(
    ("amount", "counted", "said"),
    [
        (None, (), None),
        (0, (), 0),
        (MOST, (), MOST),
        (None, COUNT, 1_003_000),
        (1_003_000, COUNT, 1_003_000),
        (None, (Counted(1_000, 0),), 0),
        (None, (Counted(1_000, MOST // 1_000),), MOST),
    ],
)
def test_cash_is_said_or_counted(amount: int | None, counted: tuple[Counted, ...], said: int | None) -> None:
    assert amount_said(amount, counted, VND, NOTES) == said


@pytest.mark.parametrize(
    ("amount", "counted", "problem"),
    [
        (-1, (), BadAmount),
        (MOST + 1, (), BadAmount),
        (None, (Counted(1_000, MOST),), BadAmount),
        (None, (Counted(3_000, 1),), UnknownDenomination),
        (None, (Counted(1_000, -1),), UnknownDenomination),
        (1_002_000, COUNT, CountsDiffer),
    ],
)
def test_what_cannot_be_is_refused(amount: int | None, counted: tuple[Counted, ...], problem: type[Problem]) -> None:
    with pytest.raises(problem):
        amount_said(amount, counted, VND, NOTES)


def test_a_count_that_differs_shows_both_sums() -> None:
    with pytest.raises(CountsDiffer) as refused:
        amount_said(1_000_000, COUNT, VND, NOTES)
    assert refused.value.values() == {"counted": Money(1_003_000, VND), "amount": Money(1_000_000, VND)}

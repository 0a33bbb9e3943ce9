"""Typed days, in both eras."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.problems.typed import NotADay, NothingTyped
from collector_app.i18n.language import LANGUAGES, language
from collector_app.i18n.typed_day import typed_day


@pytest.mark.parametrize(
    "typed",
    [
        "5/2/2026",
        "05/02/2026",
        "5-2-2569",
        "5.2.2569",
        "05022026",
        "05022569",
        "2026-02-05",
        "๕/๒/๒๕๖๙",
        "2026年2月5日",
    ],
)
def test_one_day_typed_in_many_ways(typed: str) -> None:
    assert typed_day(typed) == date(2026, 2, 5)


@pytest.mark.parametrize(
    "typed", ["5/2/26", "5/2/69", "31/2/2026", "0/1/2026", "5/13/2026", "5/2/0000", "day", "1" * 30]
)
def test_what_is_no_day_is_a_problem(typed: str) -> None:
    with pytest.raises(NotADay):
        typed_day(typed)


def test_an_empty_field_is_no_day() -> None:
    with pytest.raises(NothingTyped):
        typed_day(" ")


@given(day=st.dates(date(1942, 1, 1), date(2399, 12, 31)), code=st.sampled_from(["th", "vi", "id", "zh_CN"]))
def test_a_day_shown_is_read_back(day: date, code: str) -> None:
    assert code in LANGUAGES
    assert typed_day(language(code).day(day)) == day

"""CCCD: twelve digits, the century in the sex."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.id_numbers.cccd import doubt_of_cccd
from collector_app.domain.id_numbers.doubt import Doubt, Why

PROVINCES = frozenset({"001", "079"})
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("001085123456", None),  # a man of 1985
        ("079185123456", None),  # a woman of 1985
        ("079205123456", None),  # a man of 2005
        ("079326123456", None),  # a girl of this year
        ("109085123456", None),  # born abroad
        ("003085123456", Why.PLACE),
        ("000085123456", Why.PLACE),
        ("079327123456", Why.BIRTH),  # next year
        ("079585123456", Why.BIRTH),  # 2185
        ("079005123456", Why.BIRTH),  # 1905: older than anybody
        ("079085000000", Why.SERIAL),
    ],
)
def test_what_is_odd_is_named(number: str, why: Why | None) -> None:
    assert doubt_of_cccd(number, PROVINCES, TODAY) == (None if why is None else Doubt(why))


@given(st.integers(1907, 2026), st.booleans(), st.integers(1, 999_999))
def test_no_year_of_a_life_is_doubted(born: int, woman: bool, serial: int) -> None:  # noqa: FBT001 - drawn
    sex = (born - 1900) // 100 * 2 + woman
    assert doubt_of_cccd(f"001{sex}{born % 100:02d}{serial:06d}", PROVINCES, TODAY) is None

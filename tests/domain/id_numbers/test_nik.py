"""NIK: sixteen digits, women 40 later, thirty-eight provinces."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.id_numbers.doubt import Doubt, Why
from collector_app.domain.id_numbers.nik import doubt_of_nik

PROVINCES = frozenset({"11", "32", "65", "96"})
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("3201010507850001", None),  # a man, 5 July 1985
        ("3201014507850001", None),  # a woman of the same day
        ("6501017112050003", None),  # Kalimantan Utara, a woman of 31 December 2005
        ("9601012902040001", None),  # 29 February 2004
        ("3201012902000001", None),  # 2000 was a leap year
        ("3201012902010001", Why.BIRTH),  # no 29 February in 1901 or 2001
        ("3201013002850001", Why.BIRTH),
        ("3201010013850001", Why.BIRTH),
        ("3201014007850001", Why.BIRTH),  # a woman of day 0
        ("3201017207850001", Why.BIRTH),  # a woman of day 32
        ("3201010507850000", Why.SERIAL),
        ("5401010507850001", Why.PLACE),
        ("3200010507850001", Why.PLACE),
        ("3201000507850001", Why.PLACE),
    ],
)
def test_what_is_odd_is_named(number: str, why: Why | None) -> None:
    assert doubt_of_nik(number, PROVINCES, TODAY) == (None if why is None else Doubt(why))


def test_a_day_to_come_is_a_day_of_the_last_century() -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert doubt_of_nik(f"320101{tomorrow:%d%m%y}0001", PROVINCES, TODAY) is None
    assert doubt_of_nik(f"320101{tomorrow:%d%m%y}0001", PROVINCES, date(1926, 1, 1)) == Doubt(Why.BIRTH)


@given(st.dates(date(1920, 1, 1), TODAY), st.booleans(), st.integers(1, 9999))
def test_no_real_birthday_is_doubted(born: date, woman: bool, serial: int) -> None:  # noqa: FBT001 - drawn
    day = born.day + 40 if woman else born.day
    assert doubt_of_nik(f"110203{day:02d}{born:%m%y}{serial:04d}", PROVINCES, TODAY) is None


@given(st.text("0123456789", min_size=16, max_size=16), st.dates())
def test_no_sixteen_digits_and_no_day_break_it(number: str, today: date) -> None:
    doubt_of_nik(number, PROVINCES, today)

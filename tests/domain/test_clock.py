"""Moments as text: the journal's own form, strictly read."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain import clock
from collector_app.domain.problems.input import BadField
from tests.domain.making import moments, offsets

NOON = datetime(2026, 11, 22, 5, 3, 11, 999_999, tzinfo=UTC)


def test_a_moment_is_written_at_the_station_s_offset_in_whole_seconds() -> None:
    assert clock.written(NOON, 420) == "2026-11-22T12:03:11+07:00"
    assert clock.written(NOON, -150) == "2026-11-22T02:33:11-02:30"
    assert clock.in_utc(NOON) == "2026-11-22T05:03:11+00:00"


@given(moments)
def test_what_was_written_is_read_as_the_same_moment(text: str) -> None:
    moment = clock.read(text)
    assert clock.written(moment, int((moment.utcoffset() or timedelta()).total_seconds()) // 60) == text


@given(moments, moments)
def test_in_utc_the_order_of_texts_is_the_order_of_time(one: str, other: str) -> None:
    first, second = clock.read(one), clock.read(other)
    assert (clock.in_utc(first) < clock.in_utc(second)) is (first < second)


@given(moments, offsets)
def test_a_moment_is_the_same_at_every_offset(text: str, minutes: int) -> None:
    assert clock.read(clock.written(clock.read(text), minutes)) == clock.read(text)


@pytest.mark.parametrize(
    "text",
    ["1970-01-01T07:00:00+07:00", "2026-11-22T05:03:11Z", "1900-01-01T00:00:00+07:00", "9998-12-31T23:59:59-12:00"],
)
def test_a_clock_that_lost_its_battery_is_still_read(text: str) -> None:
    assert clock.read(text).year == int(text[:4])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-22",
        "2026-11-22T12:03:11",
        "2026-11-22 12:03:11+07:00",
        "2026-11-22T12:03+07:00",
        "2026-11-22T12:03:11.5+07:00",
        "2026-11-22T12:03:11+0700",
        "2026-11-22T12:03:11+24:00",
        "2026-11-22T24:03:11+07:00",
        "2026-02-30T12:03:11+07:00",
        "1899-12-31T12:03:11+07:00",
        "9999-01-01T12:03:11+07:00",
        "2026-11-22T12:03:11+07:00\n",
        "๒๐๒๖-11-22T12:03:11+07:00",
        "x" * 10_000,
    ],
)
def test_another_form_is_refused_with_the_field(text: str) -> None:
    with pytest.raises(BadField) as refused:
        clock.read(text, "happened_at")
    assert refused.value.values() == {"field": "happened_at", "given": text[:40]}


def test_a_day_is_read() -> None:
    assert clock.read_day("2026-11-22") == date(2026, 11, 22)


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert clock.read_day(str(day)) == day


@pytest.mark.parametrize("text", ["", "20261122", "2026-W47-7", "2026-11-31", "22-11-2026", "๒๐๒๖-11-22", "x" * 10_000])
def test_another_day_is_refused_with_the_field(text: str) -> None:
    with pytest.raises(BadField) as refused:
        clock.read_day(text, "from")
    assert refused.value.values() == {"field": "from", "given": text[:40]}

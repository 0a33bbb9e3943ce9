"""What degrees and volts mean; the numbers are those of `domain.md` 2.3 and 2.4."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app import paths
from collector_app.country.catalogue import load_catalogue
from collector_app.domain.measured import heat_sign, needs_second_reading, voltage_sign

CARE = load_catalogue(paths.resources() / "catalogue").care
LIMITS, NMC, LFP = CARE.limits, CARE.windows["NMC"], CARE.windows["LFP"]


@pytest.mark.parametrize(
    ("surface", "air", "sign"),
    [
        (300, 300, ""),
        (350, 300, ""),
        (351, 300, "warm"),
        (450, 300, "warm"),
        (451, 300, "hot"),
        (450, 420, "warm"),
        (440, 420, ""),
        (600, 500, "warm"),
        (601, 600, "hot"),
        (-50, -100, ""),
    ],
)
def test_heat_is_told_by_the_air_and_by_itself(surface: int, air: int, sign: str) -> None:
    assert heat_sign(surface, air, LIMITS) == sign


def test_far_above_the_air_it_is_asked_whether_it_still_rises() -> None:
    assert needs_second_reading(480, 300, LIMITS)
    assert heat_sign(480, 300, LIMITS, rising=True) == "hot"
    assert heat_sign(480, 300, LIMITS, rising=False) == "warm"


def test_too_hot_by_itself_needs_no_second_reading() -> None:
    assert not needs_second_reading(601, 300, LIMITS)
    assert heat_sign(601, 300, LIMITS, rising=False) == "hot"


@pytest.mark.parametrize(
    ("volts", "series", "sign"),
    [
        (36_000, 10, ""),
        (45_000, 10, ""),
        (45_001, 10, "voltage_high"),
        (24_999, 10, "voltage_low"),
        (0, 10, "voltage_low"),
    ],
)
def test_volts_are_told_by_the_average_of_the_cells(volts: int, series: int, sign: str) -> None:
    assert voltage_sign(volts, series, NMC) == sign


def test_nickel_has_no_voltage_that_is_a_danger() -> None:
    assert voltage_sign(50_000, 10, CARE.windows["NIMH"]) == ""


@pytest.mark.parametrize(("nominal", "series"), [(48_000, 15), (51_200, 16), (72_000, 23), (3_200, 1), (100, 1)])
def test_cells_in_series_follow_from_the_nominal_voltage(nominal: int, series: int) -> None:
    assert LFP.series_of(nominal) == series


@given(volts=st.integers(0, 1_000_000), more=st.integers(0, 1_000_000), series=st.integers(1, 300))
def test_more_volts_never_hide_too_many(volts: int, more: int, series: int) -> None:
    if voltage_sign(volts, series, NMC) == "voltage_high":
        assert voltage_sign(volts + more, series, NMC) == "voltage_high"

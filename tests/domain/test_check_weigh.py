from __future__ import annotations

import pytest

from collector_app.domain.check_weigh import TOLERANCE, is_off, tolerance_of, unloaded, weighed
from collector_app.domain.ticket import LineDraft
from collector_app.domain.weight import Weight, kilograms


def test_the_truck_left_what_it_lost() -> None:
    assert unloaded(kilograms(5250), kilograms(4100)) == kilograms(1150)


def test_the_lines_left_their_gross_without_containers_and_with_the_dirt() -> None:
    dirty = LineDraft("X", kilograms(120), tare=kilograms(20), deduction=kilograms(5), deduction_reason="dirt")
    assert weighed((dirty, LineDraft("X", kilograms(50)))) == kilograms(150)


@pytest.mark.parametrize(
    ("truck", "lines", "off"),
    [
        (1000, 1000, False),
        (1020, 1000, False),
        (1021, 1000, True),
        (10_050, 10_000, False),
        (10_051, 10_000, True),
        (10_000, 10_051, True),
        (0, 21, True),
    ],
)
def test_half_a_percent_or_one_division_is_let_pass(truck: int, lines: int, *, off: bool) -> None:
    assert is_off(kilograms(truck), kilograms(lines), TOLERANCE) is off


def test_a_wider_tolerance_lets_more_pass() -> None:
    assert not is_off(Weight(10_400_000), Weight(10_000_000), 40)
    assert is_off(Weight(10_500_000), Weight(10_000_000), 40)


@pytest.mark.parametrize(
    ("setting", "thousandths"), [("", 5), ("10", 10), ("0", 0), ("200", 200), ("201", 5), ("1e2", 5), ("๕", 5)]
)
def test_a_setting_that_makes_no_sense_is_the_house_s(setting: str, thousandths: int) -> None:
    assert tolerance_of(setting) == thousandths

"""What may be taken from a scale, and the sentence for what may not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from collector_app.devices.scales.gate import Gate
from collector_app.domain.problem import Problem
from collector_app.domain.problems.scales import (
    FrameChecksum,
    OffDivision,
    SameLoad,
    ScaleBusy,
    ScaleEmpty,
    ScaleHolds,
    ScaleMoves,
    ScaleNegative,
    ScaleNotProved,
    ScaleOtherUnit,
    ScaleOver,
    ScaleShowsNet,
    ScaleSilent,
)
from collector_app.domain.scale import Kind, Reading, ScaleSetting
from collector_app.domain.weight import Weight, kilograms

PROVED = ScaleSetting(
    port="/dev/ttyUSB0", profile="AND18", division_g=10, capacity_g=60_000, proved_at="2026-11-23T08:00:00+07:00"
)


def reading(
    value: str, unit: str = "kg", *, stable: bool | None = True, over: bool = False, held: bool = False
) -> Reading:
    """Return a gross reading."""
    return Reading(Kind.GROSS, value, unit, stable=stable, over=over, held=held)


def shown(*readings: Reading, setting: ScaleSetting = PROVED, has_flag: bool = True) -> tuple[Gate, float]:
    """Return a gate that saw each reading twice, a tenth of a second apart, and the moment after."""
    gate, at = Gate(setting, has_flag=has_flag), 10.0
    for each in readings:
        for _ in range(2):
            gate.see(each, at)
            at += 0.1
    return gate, at


def why(*readings: Reading, setting: ScaleSetting = PROVED) -> Problem:
    """Return the reason why the last one may not be taken."""
    gate, at = shown(*readings, setting=setting)
    with pytest.raises(Problem) as refused:
        gate.weight(at)
    return refused.value


def test_a_stable_frame_is_taken_to_the_gram() -> None:
    gate, at = shown(reading("12.35"))
    assert gate.take(at).weight == Weight(12_350)


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        (reading("12.35", stable=False), ScaleMoves),
        (reading("-0.10"), ScaleNegative),
        (reading("0.00"), ScaleEmpty),
        (reading("", over=True, stable=False), ScaleOver),
        (reading("60.01"), ScaleOver),
        (reading("27.20", "lb"), ScaleOtherUnit),
        (reading("12350", "g"), ScaleOtherUnit),
        (reading("12.355"), OffDivision),
        (reading("12.3551"), OffDivision),
        (reading("12.35", held=True), ScaleHolds),
        (Reading(Kind.NET, "12.35", "kg", stable=True), ScaleShowsNet),
    ],
)
def test_each_refusal_has_its_own_reason(last: Reading, kind: type[Problem]) -> None:
    assert type(why(last)) is kind


def test_an_unproved_profile_fills_nothing() -> None:
    assert isinstance(why(reading("12.35"), setting=replace(PROVED, proved_at="")), ScaleNotProved)


def test_a_scale_without_a_capacity_carries_anything() -> None:
    gate, at = shown(reading("999.99"), setting=replace(PROVED, capacity_g=0))
    assert gate.weight(at).weight == Weight(999_990)


def test_a_frame_older_than_a_second_may_show_the_load_before() -> None:
    gate, at = shown(reading("12.35"))
    assert gate.weight(at + 0.8)
    with pytest.raises(ScaleSilent):
        gate.weight(at + 1.0)
    age = gate.age(at + 1.0)
    assert age is not None
    assert age > 1.0
    assert Gate(PROVED, has_flag=True).age(at) is None


def test_one_damaged_digit_is_not_believed() -> None:
    """The scale says stable, and a bit fell over on the way: the frame before does not agree."""
    gate, at = shown(reading("12.35"))
    gate.see(reading("92.35"), at)
    with pytest.raises(ScaleOver):
        gate.weight(at)
    gate.see(reading("12.45"), at)
    with pytest.raises(ScaleMoves):
        gate.weight(at)


def test_a_busy_scale_is_waited_for_and_a_damaged_frame_changes_nothing() -> None:
    gate, at = shown(reading("12.35"))
    gate.see(FrameChecksum("x"), at)
    assert gate.weight(at)
    gate.see(ScaleBusy("S I"), at)
    with pytest.raises(ScaleBusy):
        gate.weight(at)


def test_without_a_flag_equal_readings_for_a_second_and_a_half_are_still() -> None:
    gate = Gate(PROVED, has_flag=False)
    for tenth in range(16):
        gate.see(reading("12.35", stable=None), tenth / 10)
        if tenth < 15:
            with pytest.raises(ScaleMoves):
                gate.weight(tenth / 10)
    assert gate.weight(1.5).weight == Weight(12_350)


def test_two_equal_readings_far_apart_are_no_window() -> None:
    gate = Gate(PROVED, has_flag=False)
    for at in (0.0, 0.1, 0.2, 0.3, 5.0):
        gate.see(reading("12.35", stable=None), at)
    with pytest.raises(ScaleMoves):
        gate.weight(5.0)


def test_the_same_load_is_not_taken_twice_unasked() -> None:
    gate, at = shown(reading("12.35"))
    gate.take(at)
    gate.see(reading("12.35"), at)
    with pytest.raises(SameLoad) as refused:
        gate.take(at)
    assert refused.value.weight == Weight(12_350)
    assert gate.take(at, again=True).weight == Weight(12_350)


@pytest.mark.parametrize("between", ["0.00", "6.20", "24.70"])
def test_a_load_that_changed_in_between_is_another_load(between: str) -> None:
    gate, at = shown(reading("12.35"))
    gate.take(at)
    for value in (between, between, "12.35", "12.35"):
        gate.see(reading(value), at)
    assert gate.take(at).weight == Weight(12_350)


def test_trembling_by_a_division_is_the_same_load() -> None:
    gate, at = shown(reading("12.35"))
    gate.take(at)
    for value in ("12.36", "12.36", "12.35", "12.35"):
        gate.see(reading(value), at)
    with pytest.raises(SameLoad):
        gate.take(at)


def test_a_frame_over_the_range_says_nothing_about_the_load_before() -> None:
    gate, at = shown(reading("12.35"))
    gate.take(at)
    gate.see(reading("", over=True), at)
    for _ in range(2):
        gate.see(reading("12.35"), at)
    with pytest.raises(SameLoad):
        gate.take(at)


def test_a_scale_in_whole_kilograms_keeps_its_division() -> None:
    setting = replace(PROVED, division_g=20_000, capacity_g=60_000_000, unit="kg")
    gate, at = shown(reading("12340"), setting=setting)
    assert gate.weight(at).weight == kilograms(12_340)
    assert isinstance(why(reading("12350"), setting=setting), OffDivision)

"""Readings in the scale's own digits and in whole grams; the setting of a desk; what proves a scale."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.problems.scales import ProofDiffers, ProofTooLight, ScaleIsOff
from collector_app.domain.scale import Kind, Reading, ScaleSetting, check_proof, shown_frame, unkept_scale
from collector_app.domain.weight import Weight, kilograms


@pytest.mark.parametrize(
    ("value", "unit", "grams", "step"),
    [
        ("12.35", "kg", 12_350, 10),
        ("100.00", "g", 100, 1),
        ("-0.5", "kg", -500, 100),
        ("1.24", "t", 1_240_000, 10_000),
        ("12340", "kg", 12_340_000, 1000),
        ("0.0005", "kg", None, 1),
        ("27.2", "lb", None, None),
        ("", "kg", None, None),
    ],
)
def test_a_value_is_whole_grams_or_none(value: str, unit: str, grams: int | None, step: int | None) -> None:
    reading = Reading(Kind.GROSS, value, unit)
    assert (reading.grams, reading.step_g) == (grams, step)


def test_a_frame_is_kept_as_printable_text() -> None:
    assert shown_frame(b"\x02+003290013\x03\\") == r"\x02+003290013\x03\x5c"


@given(st.binary(max_size=200))
def test_no_frame_is_longer_than_what_a_line_keeps(raw: bytes) -> None:
    said = shown_frame(raw)
    assert len(said) <= 80
    assert said.isascii()
    assert said.isprintable()


def test_a_setting_outlives_the_night() -> None:
    setting = ScaleSetting("S2", "COM3", "1a86:7523:", "AND18", "2400 7E1", "kg", 10, 60_000, "2026-11-23", 20_000)
    assert unkept_scale(setting.kept()) == setting
    assert setting.is_proved
    assert not ScaleSetting().is_proved


@pytest.mark.parametrize("body", ["", "{", "[]", "3", '{"port": 3}', '{"division_g": "ten"}'])
def test_a_setting_that_nobody_can_read_is_no_scale(body: str) -> None:
    assert unkept_scale(body) in (None, ScaleSetting())
    assert unkept_scale(json.dumps({"port": "COM3", "of_a_newer_program": 1})) == ScaleSetting(port="COM3")


def test_a_proof_wants_display_frame_and_known_weight_to_agree() -> None:
    check_proof(kilograms(20), kilograms(20), kilograms(20), 10)
    check_proof(kilograms(20), Weight(20_030), Weight(20_030), 10)
    with pytest.raises(ScaleIsOff):
        check_proof(kilograms(20), Weight(20_040), Weight(20_040), 10)
    with pytest.raises(ProofDiffers):
        check_proof(kilograms(3), kilograms(3), Weight(300), 10)
    with pytest.raises(ProofTooLight):
        check_proof(Weight(99), Weight(99), Weight(99), 10)

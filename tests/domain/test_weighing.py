from __future__ import annotations

import pytest

from collector_app.domain.weighing import STEPS_G, Weighing, WeightRounding, WeightSource, payable, source_of
from collector_app.domain.weight import Weight

SCALE, MANUAL, TYPED = WeightSource.SCALE, WeightSource.MANUAL, WeightSource.TYPED


@pytest.mark.parametrize(
    ("net", "step", "way", "paid"),
    [
        (23_456, 100, WeightRounding.DOWN, 23_400),
        (23_450, 100, WeightRounding.HALF_UP, 23_500),
        (23_449, 100, WeightRounding.HALF_UP, 23_400),
        (23_749, 500, WeightRounding.HALF_UP, 23_500),
        (23_750, 500, WeightRounding.HALF_UP, 24_000),
        (23_999, 1000, WeightRounding.DOWN, 23_000),
        (23_456, 100, WeightRounding.NONE, 23_456),
        (23_456, 0, WeightRounding.DOWN, 23_456),
        (80, 100, WeightRounding.DOWN, 0),
    ],
)
def test_the_weight_that_is_paid_for_goes_to_the_step_of_the_site(
    net: int, step: int, way: WeightRounding, paid: int
) -> None:
    assert payable(Weight(net), step, way) == Weight(paid)


def test_the_steps_are_a_tenth_a_half_and_a_whole_kilogram() -> None:
    assert STEPS_G == (100, 500, 1000)


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        ((), TYPED),
        ((SCALE,), SCALE),
        ((SCALE, SCALE), SCALE),
        ((SCALE, TYPED), TYPED),
        ((SCALE, MANUAL, TYPED), MANUAL),
    ],
)
def test_one_weighing_by_hand_makes_the_whole_line_so(sources: tuple[WeightSource, ...], said: WeightSource) -> None:
    assert source_of(tuple(Weighing(1, source) for source in sources)) is said

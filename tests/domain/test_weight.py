"""Weight: whole grams."""

from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.weight import NOTHING, Weight, kilograms


@given(st.integers(), st.integers())
def test_weights_add_subtract_and_compare_as_grams(one: int, other: int) -> None:
    assert Weight(one) + Weight(other) == Weight(one + other)
    assert Weight(one) - Weight(other) == Weight(one) + -Weight(other)
    assert (Weight(one) < Weight(other)) is (one < other)
    assert bool(Weight(one)) is (one != 0)


def test_a_kilogram_is_a_thousand_grams() -> None:
    assert kilograms(20) == Weight(20_000)
    assert not NOTHING

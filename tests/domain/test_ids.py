"""Ids: UUID version 7 as RFC 9562 has it."""

from __future__ import annotations

from uuid import RFC_4122, UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.ids import is_id, uuid7

times = st.integers(0, 2**48 - 1)
randomness = st.binary(min_size=10, max_size=10)


def test_the_example_of_the_rfc_comes_out() -> None:
    # RFC 9562, A.6: 2022-02-22T19:22:22Z, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F
    random = (0xCC3 << 68 | 0x18C4DC0C0C07398F).to_bytes(10, "big")
    assert uuid7(0x017F22E279B0, random) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(times, randomness)
def test_version_variant_and_time_can_be_read_from_it(milliseconds: int, random: bytes) -> None:
    made = UUID(uuid7(milliseconds, random))
    assert made.version == 7
    assert made.variant == RFC_4122
    assert made.int >> 80 == milliseconds


@given(times, times, randomness, randomness)
def test_a_later_id_sorts_after_an_earlier_one(one: int, other: int, random: bytes, more: bytes) -> None:
    if one != other:
        assert (uuid7(one, random) < uuid7(other, more)) is (one < other)


@given(times, randomness, randomness)
def test_other_randomness_makes_another_id(milliseconds: int, random: bytes, more: bytes) -> None:
    kept = 2**80 - 1 ^ (2**68 - 2**62)  # six bits of eighty give way to the variant
    same = int.from_bytes(random, "big") & kept == int.from_bytes(more, "big") & kept
    assert (uuid7(milliseconds, random) == uuid7(milliseconds, more)) is same


def test_a_clock_before_1970_still_makes_an_id() -> None:
    assert uuid7(-1, bytes(10)) == "00000000-0000-7000-8000-000000000000"


def test_a_clock_beyond_forty_eight_bits_leaves_the_version_alone() -> None:
    assert uuid7(2**48, bytes(10)) == "00000000-0000-7000-8000-000000000000"


@given(times, randomness)
def test_what_was_minted_is_an_id(milliseconds: int, random: bytes) -> None:
    assert is_id(uuid7(milliseconds, random))


@pytest.mark.parametrize(
    "given_",
    [
        "",
        "x",
        7,
        None,
        b"017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
        "017f22e279b07cc398c4dc0c0c07398f",
        "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
        "urn:uuid:017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n",
        "\u0e5017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    ],
)
def test_another_way_of_writing_is_no_id(given_: object) -> None:
    assert not is_id(given_)

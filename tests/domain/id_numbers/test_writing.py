"""Numbers as they are kept and shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.id_numbers.writing import DOT, NATIONAL, TAX, grouped, masked, plain


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1-2345-67890-12-1", "1234567890121"),
        ("๑ ๒๓๔๕ ๖๗๘๙๐ ๑๒ ๑", "1234567890121"),
        ("01.300.066.6-091.000", "013000666091000"),
        ("ab 123456", "AB123456"),
        ("\uff11\uff12", "12"),
        ("", ""),
    ],
)
def test_a_number_is_kept_without_the_marks_between(typed: str, kept: str) -> None:
    assert plain(typed) == kept


def test_a_number_is_written_as_on_its_card() -> None:
    assert grouped("1234567890121", NATIONAL) == "1 2345 67890 12 1"
    assert grouped("001085123456", NATIONAL) == "001 085 123456"
    assert grouped("3201010507850001", NATIONAL) == "320101 050785 0001"
    assert grouped("013000666091000", TAX) == "01 300 066 6 091 000"
    assert grouped("AB123456", "passport") == "AB123456"


def test_the_day_of_birth_of_a_nik_is_hidden() -> None:
    assert masked("3201010507850001", NATIONAL) == f"{DOT * 6} {DOT * 6} 0001"


def test_the_last_four_are_shown_and_never_more_than_half() -> None:
    assert masked("1234567890121", NATIONAL) == f"{DOT} {DOT * 4} {DOT * 4}0 12 1"
    assert masked("AB123456") == f"{DOT * 4}3456"
    assert masked("A12345") == f"{DOT * 3}345"
    assert masked("A") == DOT
    assert not masked("")


@given(st.text(max_size=40), st.sampled_from([NATIONAL, TAX, "passport", ""]))
def test_nothing_but_the_end_is_ever_shown(number: str, kind: str) -> None:
    kept = plain(number)
    hidden = kept[: len(kept) - min(4, len(kept) // 2)]
    shown = masked(kept, kind).replace(" ", "")
    assert shown == DOT * len(hidden) + kept[len(hidden) :].replace(" ", "")

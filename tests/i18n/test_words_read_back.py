"""What is written in words is read back as the same number, by readers that share nothing with the writers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from collector_app.i18n import words_en, words_id, words_th, words_vi, words_zh
from tests.i18n import readers

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 10**15
NUMBERS = st.one_of(
    st.integers(0, MOST),
    st.integers(0, 20_000),
    st.builds(lambda digit, place: digit * 10**place, st.integers(0, 999), st.integers(0, 12)),
    st.builds(
        lambda high, place, low: high * 10**place + low, st.integers(1, 99), st.integers(4, 13), st.integers(0, 1100)
    ),
)
PAIRS = {
    "th": (words_th.cardinal, readers.thai),
    "vi": (words_vi.cardinal, readers.vietnamese),
    "id": (words_id.cardinal, readers.indonesian),
    "zh_CN": (words_zh.cardinal, readers.chinese),
    "en": (words_en.cardinal, readers.english),
}


@pytest.mark.parametrize("code", PAIRS)
@given(number=NUMBERS)
@example(number=0)
@example(number=MOST)
@example(number=10**12 + 1)
def test_words_are_read_back_as_the_same_number(code: str, number: int) -> None:
    write, read = PAIRS[code]
    assert read(write(number)) == number


@pytest.mark.parametrize("code", PAIRS)
def test_every_small_number_has_words_of_its_own(code: str) -> None:
    write: Callable[[int], str] = PAIRS[code][0]
    assert len({write(number) for number in range(11_000)}) == 11_000


@given(number=NUMBERS)
def test_capital_figures_have_no_doubled_or_dangling_zero(number: int) -> None:
    said = words_zh.cardinal(number)
    assert "零零" not in said
    assert number == 0 or not said.endswith("零")


@given(number=NUMBERS)
def test_vietnamese_of_other_regions_is_the_same_number(number: int) -> None:
    north = words_vi.Speech(no_tens="linh", thousand="ngàn", four="tư")
    assert readers.vietnamese(words_vi.cardinal(number, north)) == number

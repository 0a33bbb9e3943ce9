"""Lines: broken between words, never inside a grapheme."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.documents.fonts import Face
from collector_app.documents.lines import broken, graphemes
from collector_app.documents.writing import cleaned, width_of


def test_words_stay_whole_where_they_fit() -> None:
    assert broken("one two three", Face.REGULAR, 10, 45) == ("one two", "three")


def test_line_ends_are_kept_and_an_empty_text_is_a_line() -> None:
    assert broken("one\n\ntwo", Face.REGULAR, 10, 100) == ("one", "", "two")
    assert broken("", Face.REGULAR, 10, 100) == ("",)


def test_a_break_mark_ends_a_line_and_is_not_drawn() -> None:
    assert "\u200b" not in "".join(broken("กขค\u200bงจฉ", Face.REGULAR, 10, 25))


def test_a_word_longer_than_the_line_is_cut_between_graphemes() -> None:
    lines = broken("ฟื้" * 12, Face.REGULAR, 10, 30)
    assert "".join(lines) == "ฟื้" * 12
    assert all(line == "ฟื้" * (len(line) // 3) for line in lines)


@pytest.mark.parametrize(
    ("text", "signs"),
    [("น้ำ", ["น้ำ"]), ("เก้า", ["เก้า"]), ("ไม้", ["ไม้"]), ("e\u0302\u0303x", ["e\u0302\u0303", "x"]), ("", [])],
)
def test_a_sign_is_what_a_reader_sees_as_one(text: str, signs: list[str]) -> None:
    assert graphemes(text) == signs


@given(st.text(alphabet="กขคงเแน้ำีู่ aAbễ王。1 ", max_size=60), st.integers(min_value=30, max_value=200))
def test_lines_fit_and_lose_nothing_but_spaces(text: str, width: int) -> None:
    lines = broken(text, Face.REGULAR, 10, width)
    assert "".join(lines).replace(" ", "") == cleaned(text).replace(" ", "")
    for line in lines:
        assert width_of(line, Face.REGULAR, 10) <= width + 1 or len(graphemes(line)) == 1

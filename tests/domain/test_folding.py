"""The search fold: what people type finds what was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.folding import fold


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Nguyễn Thị Hường", "nguyen thi huong"),
        ("ĐẶNG Văn Đức", "dang van duc"),
        ("Ắc quy chì ướt", "ac quy chi uot"),
        ("น้ำหนัก ๑๒๓", "น้ำหนัก 123"),
        ("ที่ปุ๋ย", "ที่ปุ๋ย"),
        ("Café  ﬁne\u00a0", "cafe fine"),
        ("แบต\u200bเตอรี่", "แบตเตอรี่"),
        ("BPL-A 0042", "bpl-a 0042"),
        ("\uff32\uff39\uff27\uff11\uff12", "ryg12"),
        ("磷酸铁锂", "磷酸铁锂"),
        ("", ""),
    ],
)
def test_a_text_has_one_search_key(written: str, key: str) -> None:
    assert fold(written) == key


@pytest.mark.parametrize(
    ("typed", "written"),
    [("huong", "Hường"), ("Đuc", "đức"), ("น้ำ", "น้ำเงิน"), ("081", "โทร ๐๘๑"), ("HOÀNG", "hoang")],
)
def test_what_is_typed_without_marks_finds_what_has_them(typed: str, written: str) -> None:
    assert fold(typed) in fold(written)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_no_single_letter_changes_when_folded_again() -> None:
    letters = [chr(code) for code in range(0x3000) if not 0xD800 <= code < 0xE000]
    assert [letter for letter in letters if fold(fold(letter)) != fold(letter)] == []


@given(st.text(alphabet=st.characters(min_codepoint=0x0E01, max_codepoint=0x0E4E)))
def test_no_thai_mark_is_lost(text: str) -> None:
    assert sorted(fold(text).replace(" ", "")) == sorted(text) or "\u0e4d" in text

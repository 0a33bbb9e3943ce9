"""The key of a seller, and what was typed to find it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.seller_key import Sought, plate_key, plate_written, seller_key, sought

KEY = seller_key("Nguyễn Thị Hường", "Tâm-sẹo", "+84 912 345 678", "001-085-123456", ("51F-123.45",))


def finds(typed: str, key: str = KEY) -> bool:
    """Return whether these words ask for this key."""
    asked = sought(typed)
    return bool(asked.words) and all(word in key for word in asked.words)


def test_a_key_says_all_that_finds_a_seller() -> None:
    assert KEY == "nguyen thi huong tam seo 0912345678# 001085123456 51f12345"
    assert not seller_key("", "", "", "", ())
    assert seller_key("ปิ่นฟ้า", "", "ไม่มี", "", ("1กข 1234",)) == "ปิ่นฟ้า 1กข1234"


@pytest.mark.parametrize(
    "typed",
    [
        *("nguyen huong", "HƯỜNG", "tâm sẹo", "tam-seo", "5678", "0912 345 678", "+84912345678", "84912345678"),
        *("0084 912345678", "0912-345-678", "001 085 123456", "51F-123.45", "51f12345", "123.45"),
    ],
)
def test_every_writing_finds(typed: str) -> None:
    assert finds(typed)


@pytest.mark.parametrize("typed", ["", " ", "+", "Nguyễn Văn", "9999", "---"])
def test_other_words_find_nothing(typed: str) -> None:
    assert not finds(typed)


def test_digits_are_a_tail_first() -> None:
    assert sought("5678") == Sought(("5678",), "5678#")
    assert sought("+66 81 234 5678") == Sought(("0812345678",), "0812345678#")
    assert sought("tam 5678") == Sought(("tam", "5678"))
    assert sought("๕๖๗๘").tail in "0815678#"


@given(st.text(max_size=40), st.text(max_size=40), st.text("0123456789 +-", max_size=20))
def test_whoever_is_written_down_is_found_by_the_same_words(name: str, nickname: str, phone: str) -> None:
    key = seller_key(name, nickname, phone, "", ())
    for typed in (name, nickname, phone):
        assert all(word in key for word in sought(typed).words) or typed.strip("0123456789+-./() \t") == ""


def test_a_plate_is_kept_in_capitals() -> None:
    assert plate_written(" 51f-123.45 ") == "51F-123.45"
    assert plate_written("b  1234 abc") == "B 1234 ABC"
    assert plate_key("B 1234 ABC") == "b1234abc"

"""Telephone numbers in the writings of three countries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.phone import phone_digits


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("0812-3456-7890", "081234567890"),
        ("+66 81 234 5678", "0812345678"),
        ("+66 (0)81 234 5678", "0812345678"),
        ("0066812345678", "0812345678"),
        ("๐๘๑ ๒๓๔ ๕๖๗๘", "0812345678"),
        ("66812345678", "0812345678"),
        ("+84912345678", "0912345678"),
        ("62812345678", "0812345678"),
        ("+62 812-3456-7890", "081234567890"),
        ("5678", "5678"),
        ("6281", "6281"),
        ("3201010507850001", "3201010507850001"),
        ("", ""),
        ("no phone", ""),
    ],
)
def test_a_number_is_what_is_dialled_at_home(written: str, digits: str) -> None:
    assert phone_digits(written) == digits


@given(st.text(max_size=60))
def test_whatever_was_typed_is_digits(typed: str) -> None:
    digits = phone_digits(typed)
    assert set(digits) <= set("0123456789")
    assert phone_digits(digits[:6]) == digits[:6]

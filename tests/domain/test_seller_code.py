"""The code of a seller card."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.identity.scan import ScanKind, recognised
from collector_app.domain.problems.people import NotASellerCode
from collector_app.domain.seller_code import read_seller_code, seller_code

ids = st.uuids().map(str)


@given(ids)
def test_a_code_names_its_seller_also_in_small_letters(seller: str) -> None:
    code = seller_code(seller)
    assert len(code) == 31
    assert read_seller_code(code) == read_seller_code(f" {code.lower()}\n") == seller


@given(ids, st.integers(4, 30), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_character_is_found(seller: str, place: int, other: str) -> None:
    code = seller_code(seller)
    wrong = code[:place] + other + code[place + 1 :]
    if wrong != code:
        with pytest.raises(NotASellerCode):
            read_seller_code(wrong)


@pytest.mark.parametrize("raw", ["", "CS1:", "CB1:RYG-KTW-42-7", "CS1:8" + "0" * 26, "CS1:" + "U" * 27, "0812345678"])
def test_nothing_else_is_a_code(raw: str) -> None:
    with pytest.raises(NotASellerCode):
        read_seller_code(raw)


def test_a_scanner_tells_it_for_what_it_is() -> None:
    code = seller_code(str(UUID(int=7)))
    assert recognised(code).kind is ScanKind.SELLER

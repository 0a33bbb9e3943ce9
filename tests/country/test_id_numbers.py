"""Checks of identity and tax numbers: what python-stdnum says, and what it does not know."""

from __future__ import annotations

import random
from datetime import date

import pytest
from stdnum.id import nik, npwp
from stdnum.th import pin, tin
from stdnum.vn import mst

from collector_app import paths
from collector_app.country.id_numbers import doubt_of
from collector_app.country.pack import load_packs
from collector_app.domain.id_numbers.doubt import Doubt, Why
from collector_app.domain.id_numbers.writing import NATIONAL, TAX

PACKS = load_packs(paths.resources() / "countries")
TODAY = date(2026, 11, 23)
CHANCE = random.Random(3)  # noqa: S311 - numbers to compare with, no secret


def digits(count: int) -> str:
    """Return that many digits."""
    return "".join(CHANCE.choices("0123456789", k=count))


def doubted(country: str, kind: str, number: str) -> Why | None:
    """Return why a number is doubted."""
    found = doubt_of(PACKS[country], kind, number, TODAY)
    return None if found is None else found.why


def test_thai_numbers_agree_with_stdnum() -> None:
    for _ in range(3000):
        number = CHANCE.choice("12345678") + digits(12)
        assert (doubted("TH", NATIONAL, number) is None) is pin.is_valid(number)
        tax = digits(12)
        tax += pin.calc_check_digit(tax) if CHANCE.random() < 0.5 else digits(1)
        assert (doubted("TH", TAX, tax) is None) is tin.is_valid(tax)


def test_a_thai_card_may_begin_with_nought_but_not_with_nine() -> None:
    body = "012345678901"
    assert doubted("TH", NATIONAL, body + pin.calc_check_digit(body)) is None
    assert doubted("TH", NATIONAL, f"{body}{(int(pin.calc_check_digit(body)) + 1) % 10}") is Why.CHECK
    assert doubted("TH", NATIONAL, "9123456789012") is Why.PLACE


def test_vietnamese_tax_numbers_of_ten_and_thirteen_digits_agree_with_stdnum() -> None:
    for _ in range(3000):
        number = digits(10) + CHANCE.choice(["", digits(3)])
        assert (doubted("VN", TAX, number) is None) is mst.is_valid(number)
    assert doubted("VN", TAX, "0100233488") is None
    assert doubted("VN", TAX, "0314409058002") is None


def test_twelve_digits_are_a_person_in_viet_nam() -> None:
    assert not mst.is_valid("079085123456")
    assert doubted("VN", TAX, "079085123456") is None
    assert doubted("VN", NATIONAL, "079085123456") is None
    assert doubted("VN", NATIONAL, "003085123456") is Why.PLACE


def test_indonesian_tax_numbers_agree_with_stdnum() -> None:
    for _ in range(3000):
        number = CHANCE.choice(["", "0"]) + digits(15)
        if len(number) == 16 or len(number) == 15:
            assert (doubted("ID", TAX, number) is None) is npwp.is_valid(number)
    assert doubted("ID", TAX, "3201010507850001") is None


@pytest.mark.parametrize("province", ["65", "92", "93", "95", "96"])
def test_provinces_that_stdnum_does_not_know_are_taken(province: str) -> None:
    number = f"{province}01010507850001"
    assert not nik.is_valid(number)
    assert doubted("ID", NATIONAL, number) is None


def test_the_tables_hold_every_province() -> None:
    thirty_eight = [
        f"{code:02d}" for code in range(100) if doubted("ID", NATIONAL, f"{code:02d}01010507850001") is None
    ]
    sixty_three = [f"{code:03d}" for code in range(100) if doubted("VN", NATIONAL, f"{code:03d}085123456") is None]
    assert len(thirty_eight) == 38
    assert len(sixty_three) == 63


def test_another_length_and_letters_are_said_first() -> None:
    assert doubt_of(PACKS["TH"], NATIONAL, "123", TODAY) == Doubt(Why.LENGTH, 3, (13,))
    assert doubt_of(PACKS["VN"], TAX, "123", TODAY) == Doubt(Why.LENGTH, 3, (10, 12, 13))
    assert doubted("TH", NATIONAL, "12345678A0121") is Why.LETTERS
    assert doubted("ID", NATIONAL, "²201010507850001") is Why.LETTERS


def test_a_passport_and_an_empty_number_are_never_doubted() -> None:
    assert doubted("TH", "passport", "AB123456") is None
    assert doubted("TH", "other", "whatever") is None
    assert doubted("TH", NATIONAL, "") is None
    assert doubted("TH", "", "123") is None

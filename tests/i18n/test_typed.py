"""Typed numbers are read strictly: a table of forty ways to type, read in four languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.money import CURRENCIES, IDR, MOST, THB, VND, Currency, Money
from collector_app.domain.problem import Problem
from collector_app.domain.problems.typed import AmbiguousNumber, NotANumber, TypedTooMuch, WholeNumbersOnly
from collector_app.domain.weight import MOST_GRAMS, Weight
from collector_app.i18n.language import LANGUAGES, language
from collector_app.i18n.typed import typed_count, typed_money, typed_weight

POINT = ("th", "zh_CN")  # 1,250 and 1.25
COMMA = ("vi", "id")  # 1.250 and 1,25

# What was typed; grams where a point is the decimal mark, grams where a comma is; or the problem it makes.
WEIGHTS: list[tuple[str, int | str, int | str]] = [
    ("12", 12_000, 12_000),
    (" 12 ", 12_000, 12_000),
    ("007", 7000, 7000),
    ("0", 0, 0),
    ("12.5", 12_500, 12_500),
    ("12,5", 12_500, 12_500),
    ("0.5", 500, 500),
    ("1.5", 1500, 1500),
    ("1,5", 1500, 1500),
    ("1250.5", 1_250_500, 1_250_500),
    ("1250,5", 1_250_500, 1_250_500),
    (".5", 500, 500),
    (",5", 500, 500),
    ("12.", 12_000, 12_000),
    ("12,", 12_000, 12_000),
    ("23.45", 23_450, 23_450),
    ("23,45", 23_450, 23_450),
    ("0.250", 250, 250),
    ("0,250", 250, 250),
    ("1.250", 1250, "AmbiguousNumber"),
    ("1,250", "AmbiguousNumber", 1250),
    ("12.500", 12_500, "AmbiguousNumber"),
    ("12,500", "AmbiguousNumber", 12_500),
    ("1250.500", 1_250_500, 1_250_500),
    ("1,234.5", 1_234_500, 1_234_500),
    ("1.234,5", 1_234_500, 1_234_500),
    ("12,345.678", 12_345_678, 12_345_678),
    ("1.2345", "TooManyDecimals", "TooManyDecimals"),
    ("1.23.456", "NotANumber", "NotANumber"),
    ("12.345.67", "NotANumber", "NotANumber"),
    ("1.250.000", "TypedTooMuch", "TypedTooMuch"),
    ("๑๒.๕", 12_500, 12_500),
    ("๑๒๓", 123_000, 123_000),
    ("\uff11\uff12\uff0e\uff15", 12_500, 12_500),
    ("", "NothingTyped", "NothingTyped"),
    (".", "NotANumber", "NotANumber"),
    ("-3", "NotANumber", "NotANumber"),
    ("1e3", "NotANumber", "NotANumber"),
    ("12 kg", "NotANumber", "NotANumber"),
    ("1 250", "NotANumber", "NotANumber"),
    ("١٢", "NotANumber", "NotANumber"),
    ("9" * 41, "NotANumber", "NotANumber"),
]


@pytest.mark.parametrize("code", [*POINT, *COMMA])
@pytest.mark.parametrize(("typed", "point", "comma"), WEIGHTS)
def test_a_typed_weight(code: str, typed: str, point: int | str, comma: int | str) -> None:
    assert _weight(typed, code) == (point if code in POINT else comma)


# As above, in satang, and in whole dong or rupiah; two amounts are the two readings that the person is asked about.
AMOUNTS: list[tuple[str, object, object, object]] = [
    ("18", 1800, 1800, 18),
    ("0", 0, 0, 0),
    ("00018", 1800, 1800, 18),
    ("18.", 1800, 1800, 18_000),
    ("18,", 1800, 1800, 18_000),
    ("0.", 0, 0, 0),
    ("1250.", 125_000, 125_000, 1_250_000),
    ("18.5", 1850, 1850, (18_500, 185)),
    ("18,50", 1850, 1850, (18_500, 1850)),
    (".5", 50, 50, (500, 5)),
    ("0.5", 50, 50, (500, 5)),
    ("18.0", 1800, 1800, (18_000, 180)),
    ("13.50", 1350, 1350, (13_500, 1350)),
    ("0.0", 0, 0, "WholeAmountsOnly"),
    ("18.000", (1800, 1_800_000), 1_800_000, 18_000),
    ("18,000", 1_800_000, (1800, 1_800_000), 18_000),
    ("1.250", (125, 125_000), 125_000, 1250),
    ("13.500", (1350, 1_350_000), 1_350_000, 13_500),
    ("135.000", (13_500, 13_500_000), 13_500_000, 135_000),
    ("13.555", "TooManyDecimals", 1_355_500, 13_555),
    ("1.250.000", 125_000_000, 125_000_000, 1_250_000),
    ("1,250,000", 125_000_000, 125_000_000, 1_250_000),
    ("12.250.000", 1_225_000_000, 1_225_000_000, 12_250_000),
    ("1.250.000.", "NotANumber", "NotANumber", 1_250_000_000),
    ("1.250.", "NotANumber", "NotANumber", 1_250_000),
    ("1.250.00", "NotANumber", "NotANumber", (1_250_000, 125_000)),
    ("1.250,000", "TooManyDecimals", "TooManyDecimals", "WholeAmountsOnly"),
    ("1,250.50", 125_050, 125_050, (1_250_500, 125_050)),
    ("1.250,50", 125_050, 125_050, (1_250_500, 125_050)),
    ("0.255", "TooManyDecimals", "TooManyDecimals", "WholeAmountsOnly"),
    ("18.5555", "TooManyDecimals", "TooManyDecimals", "WholeAmountsOnly"),
    ("1.2.3", "NotANumber", "NotANumber", "NotANumber"),
    ("12..5", "NotANumber", "NotANumber", "NotANumber"),
    ("..", "NotANumber", "NotANumber", "NotANumber"),
    ("๑๘", 1800, 1800, 18),
    ("๑๘.", 1800, 1800, 18_000),
    ("\u0e51.\u0e52\u0e55\u0e50.\u0e50\u0e50\u0e50", 125_000_000, 125_000_000, 1_250_000),
    ("๓๒.๕", 3250, 3250, (32_500, 325)),
    ("\uff11\uff18", 1800, 1800, 18),
    (".", "NotANumber", "NotANumber", "NotANumber"),
    ("", "NothingTyped", "NothingTyped", "NothingTyped"),
    ("5k", "NotANumber", "NotANumber", "NotANumber"),
    ("-5", "NotANumber", "NotANumber", "NotANumber"),
    ("\u22125", "NotANumber", "NotANumber", "NotANumber"),
    ("1 250", "NotANumber", "NotANumber", "NotANumber"),
    ("18.500 \u20ab", "NotANumber", "NotANumber", "NotANumber"),
    ("\u00e22.5", "NotANumber", "NotANumber", "NotANumber"),  # VNI: a6 became one letter
    ("1\u00e2", "NotANumber", "NotANumber", "NotANumber"),
    ("1\u01b0", "NotANumber", "NotANumber", "NotANumber"),  # Telex: w
    ("12\u0301", "NotANumber", "NotANumber", "NotANumber"),  # a tone without its letter
    ("\u20601250", "NotANumber", "NotANumber", "NotANumber"),
    ("9" * 16 + ".5", "TypedTooMuch", "TypedTooMuch", "TypedTooMuch"),
    ("1" + "0" * 16, "TypedTooMuch", "TypedTooMuch", "TypedTooMuch"),
]


@pytest.mark.parametrize("code", [*POINT, *COMMA])
@pytest.mark.parametrize(("typed", "point", "comma", "whole"), AMOUNTS)
def test_a_typed_amount(code: str, typed: str, point: object, comma: object, whole: object) -> None:
    assert _money(typed, THB, code) == (point if code in POINT else comma)
    assert _money(typed, VND, code) == whole
    assert _money(typed, IDR, code) == whole


def test_an_ambiguous_weight_names_both_readings() -> None:
    with pytest.raises(AmbiguousNumber) as caught:
        typed_weight("1.250", language("vi"))
    assert caught.value.values() == {"typed": "1.250", "one": Weight(1250), "other": Weight(1_250_000)}


def test_pieces_are_digits_and_nothing_else() -> None:
    assert typed_count("12") == 12
    assert typed_count("๑๒") == 12
    for wrong in ("1.000", "1,5", "-1", "a"):
        with pytest.raises(WholeNumbersOnly):
            typed_count(wrong)
    with pytest.raises(TypedTooMuch):
        typed_count("51", most=50)


def test_a_pasted_book_is_shown_short() -> None:
    with pytest.raises(NotANumber) as caught:
        typed_count("x" * 100_000)
    assert len(caught.value.typed) == 41


@given(grams=st.integers(0, MOST_GRAMS), code=st.sampled_from(list(LANGUAGES)))
def test_a_weight_shown_in_full_is_read_back(grams: int, code: str) -> None:
    spoken = language(code)
    shown = spoken.weight_number(Weight(grams), least_digits=3)
    assert typed_weight(shown, spoken) == Weight(grams)


@given(amount=st.integers(0, MOST), code=st.sampled_from(list(LANGUAGES)), currency=st.sampled_from(list(CURRENCIES)))
def test_an_amount_shown_is_read_back(amount: int, code: str, currency: str) -> None:
    spoken = language(code)
    money = Money(amount, CURRENCIES[currency])
    assert typed_money(spoken.amount(money), money.currency, spoken) == money


@given(typed=st.text(alphabet="0123456789.,", max_size=12), code=st.sampled_from(list(LANGUAGES)))
def test_whatever_is_typed_is_a_number_or_a_problem(typed: str, code: str) -> None:
    assert isinstance(_weight(typed, code), int | str)
    assert isinstance(_money(typed, VND, code), int | str | tuple)
    assert isinstance(_money(typed, THB, code), int | str | tuple)


def _weight(typed: str, code: str) -> int | str:
    try:
        return typed_weight(typed, language(code)).grams
    except Problem as problem:
        return problem.code


def _money(typed: str, currency: Currency, code: str) -> int | str | tuple[int, ...]:
    try:
        return typed_money(typed, currency, language(code)).amount
    except AmbiguousNumber as problem:
        return tuple(money.amount for money in (problem.one, problem.other) if isinstance(money, Money))
    except Problem as problem:
        return problem.code

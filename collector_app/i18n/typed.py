"""Typed numbers: strict, because Babel's lax reading makes 125 kg of 12.5 (domain 0, 1; recipes T1).

Point and comma are both decimal marks of a weight, whatever the language, since a number pad has only one of them.
Where two readings are possible (a thousand, or a unit with decimals) both go into the problem, and the person is asked
which one it is. Whoever calls shows what was understood.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collector_app.domain.money import MOST, Currency, Money
from collector_app.domain.problems.typed import (
    AmbiguousNumber,
    NotANumber,
    NothingTyped,
    TooManyDecimals,
    TypedTooMuch,
    WholeAmountsOnly,
    WholeNumbersOnly,
)
from collector_app.domain.weight import MOST_GRAMS, Weight
from collector_app.i18n.language import GRAM_PLACES

if TYPE_CHECKING:
    from collector_app.i18n.language import Language

MOST_PIECES = 1_000_000
LONGEST = 40  # characters; int() of a pasted book would take long

DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９\uff0e\uff0c", "01234567890123456789.,")
PLAIN = re.compile(r"[0-9]+")
GROUPED = re.compile(r"([1-9][0-9]{0,2}(?:(?P<mark>[.,])[0-9]{3})(?:(?P=mark)[0-9]{3})*)")
DECIMAL = re.compile(rf"(?P<whole>[0-9]*|{GROUPED.pattern})(?P<decimal>[.,])(?P<part>[0-9]*)")
UNFINISHED = re.compile(r"[0-9]*(?:[.,][0-9]{3})*[.,](?P<last>[0-9]{1,2})")
THOUSANDS = re.compile(rf"(?P<head>[0-9]+|{GROUPED.pattern})[.,]")


def typed_weight(typed: str, language: Language) -> Weight:
    """Return the kilograms that were typed, to the gram.

    Raises NothingTyped, NotANumber, AmbiguousNumber, TooManyDecimals or TypedTooMuch.
    """
    given = _cleaned(typed)
    grouped, decimal = _as_groups(given, GRAM_PLACES), _as_decimal(given, GRAM_PLACES)
    if grouped is not None and decimal is not None:
        if given[-GRAM_PLACES - 1] != language.marks.decimal:
            raise AmbiguousNumber(typed, Weight(decimal), Weight(grouped))
        grouped = None
    grams = _only(typed, grouped, decimal, GRAM_PLACES)
    if grams > MOST_GRAMS:
        raise TypedTooMuch(Weight(MOST_GRAMS))
    return Weight(grams)


def typed_money(typed: str, currency: Currency, language: Language) -> Money:
    """Return the amount that was typed; in dong and rupiah a last mark adds three zeros, and marks group by three.

    "18.5" in dong may be 18.500 or a slip in 185: AmbiguousNumber with both. Raises as `typed_weight`, and
    WholeAmountsOnly.
    """
    given = _cleaned(typed)
    amount = (
        _whole_amount(typed, given, currency)
        if currency.digits == 0
        else _fine_amount(typed, given, currency, language)
    )
    if amount > MOST:
        raise TypedTooMuch(Money(MOST, currency))
    return Money(amount, currency)


def typed_count(typed: str, most: int = MOST_PIECES) -> int:
    """Return the pieces that were typed: digits and nothing else.

    Raises NothingTyped, WholeNumbersOnly or TypedTooMuch.
    """
    given = _cleaned(typed)
    if not PLAIN.fullmatch(given):
        raise WholeNumbersOnly(typed)
    if int(given) > most:
        raise TypedTooMuch(most)
    return int(given)


def _whole_amount(typed: str, given: str, currency: Currency) -> int:
    grouped = _as_groups(given, 0)
    if grouped is not None:
        return grouped
    thousands = THOUSANDS.fullmatch(given)
    if thousands:
        return int(_digits(thousands["head"])) * 1000
    unfinished = UNFINISHED.fullmatch(given)
    if unfinished:
        readings = (int(_digits(given) + "0" * (3 - len(unfinished["last"]))), int(_digits(given)))
        if max(readings) > MOST:
            raise TypedTooMuch(Money(MOST, currency))
        if readings[0] != readings[1]:
            raise AmbiguousNumber(typed, Money(readings[0], currency), Money(readings[1], currency))
    if _as_decimal(given, len(given)) is not None:
        raise WholeAmountsOnly(typed)
    raise NotANumber(typed)


def _fine_amount(typed: str, given: str, currency: Currency, language: Language) -> int:
    grouped, decimal = _as_groups(given, currency.digits), _as_decimal(given, currency.digits)
    if grouped is not None and decimal is None and given.count(language.marks.decimal) == 1:
        exact = _as_decimal(given.rstrip("0"), currency.digits)
        if exact is None or grouped > MOST:
            raise TooManyDecimals(typed, currency.digits)
        raise AmbiguousNumber(typed, Money(exact, currency), Money(grouped, currency))
    return _only(typed, grouped, decimal, currency.digits)


def _cleaned(typed: str) -> str:
    given = typed.strip().translate(DIGITS)
    if not given:
        raise NothingTyped
    if len(given) > LONGEST:
        raise NotANumber(typed[:LONGEST] + "…")
    return given


def _as_groups(given: str, places: int) -> int | None:
    """Return a whole number, plain or in groups of three, in units of 10^-places; None when it is none."""
    if PLAIN.fullmatch(given) or GROUPED.fullmatch(given):
        return int(_digits(given) + "0" * places)
    return None


def _as_decimal(given: str, places: int) -> int | None:
    """Return a number with one decimal mark in units of 10^-places; None when it is none, or finer than that."""
    found = DECIMAL.fullmatch(given)
    if not found or found["mark"] == found["decimal"] or len(found["part"]) > places or not _digits(given):
        return None
    whole, part = str(found["whole"]), str(found["part"])
    return int(_digits(whole) + part.ljust(places, "0") or "0")


def _only(typed: str, grouped: int | None, decimal: int | None, places: int) -> int:
    """Return the one reading there is, or raise the problem that says why there is none."""
    if grouped is not None:
        return grouped
    if decimal is not None:
        return decimal
    if _as_decimal(_cleaned(typed), LONGEST) is not None:
        raise TooManyDecimals(typed, places)
    raise NotANumber(typed)


def _digits(given: str) -> str:
    return given.replace(".", "").replace(",", "")

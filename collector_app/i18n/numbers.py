"""Numbers, weights and money in figures, by our own small tables.

Babel writes two decimals for rupiah and Qt rounds them, and either costs ten times as much a call (recipes 3, T12).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collector_app.domain.money import Currency, Money

MINUS = "\u2212"  # as wide as a digit, and never a line end; CSV files keep the ASCII one


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands between thousands, and before decimals."""

    group: str
    decimal: str


POINT = Marks(",", ".")
COMMA = Marks(".", ",")


def whole(number: int, marks: Marks) -> str:
    """Return a whole number in groups of three."""
    said = f"{number:,}" if number >= 0 else f"{MINUS}{-number:,}"
    return said if marks.group == "," else said.replace(",", marks.group)


def scaled(number: int, places: int, least: int, marks: Marks) -> str:
    """Return number / 10^places exactly, with at least `least` decimals and no more zeros than that."""
    high, low = divmod(abs(number), 10**places)
    sign = MINUS if number < 0 else ""
    decimals = f"{low:0{places}d}".rstrip("0").ljust(least, "0") if places else ""
    mark = marks.decimal if decimals else ""
    return f"{sign}{whole(high, marks)}{mark}{decimals}"


@dataclass(frozen=True, slots=True)
class Around:
    """What a language writes before and after an amount of one currency."""

    before: str = ""
    after: str = ""


MONEY: dict[str, dict[str, Around]] = {
    "en": {
        "THB": Around("THB "),
        "VND": Around("VND "),
        "IDR": Around("IDR "),
        "CNY": Around("¥"),
    },
    "th": {
        "THB": Around(after=" บาท"),
        "VND": Around(after=" ดอง"),
        "IDR": Around(after=" รูเปียห์"),
        "CNY": Around(after=" หยวน"),
    },
    "vi": {
        "THB": Around(after=" THB"),
        "VND": Around(after=" ₫"),
        "IDR": Around(after=" IDR"),
        "CNY": Around(after=" CNY"),
    },
    "id": {
        "THB": Around("THB "),
        "VND": Around("VND "),
        "IDR": Around("Rp"),
        "CNY": Around("CNY "),
    },
    "zh_CN": {
        "THB": Around(after=" 泰铢"),
        "VND": Around(after=" 越南盾"),
        "IDR": Around(after=" 印尼盾"),
        "CNY": Around("¥"),
    },
}


def amount(money: Money, marks: Marks, least: int | None = None) -> str:
    """Return an amount with all digits of its currency, or at least `least` of them."""
    digits = money.currency.digits
    return scaled(money.amount, digits, digits if least is None else least, marks)


def named(figures: str, currency: Currency, language: str) -> str:
    """Return figures with the currency's sign as `language` writes it; the minus stays in front of everything."""
    around = MONEY[language][currency.code]
    if around.before and figures.startswith(MINUS):
        return f"{MINUS}{around.before}{figures[1:]}"
    return f"{around.before}{figures}{around.after}"

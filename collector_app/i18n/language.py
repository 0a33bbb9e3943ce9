"""Language: a value that turns a Text into words, and domain values into figures.

It is passed, never set: the screen speaks the clerk's language, the receipt the seller's, the report head office's.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from collector_app.domain.money import Money
from collector_app.domain.weight import Weight
from collector_app.i18n import numbers
from collector_app.i18n.catalogues import catalogue
from collector_app.i18n.dates import CALENDARS
from collector_app.i18n.names import unit_name
from collector_app.i18n.text import Hole, Text, holes_of, pieces_of

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Unit
    from collector_app.i18n.numbers import Marks

GRAM_PLACES = 3  # grams are thousandths of the kilogram that the trade says


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the program, by its code; equal codes are equal languages."""

    code: str
    name: str  # in itself, for the choice of language
    marks: Marks
    unit_kg: str
    list_marks: tuple[str, str]  # between items, and before the last

    def say(self, text: Text) -> str:
        """Return the text in this language, NFC, its holes filled; a word typed by a person stays as typed."""
        pieces = _pieces(self.code, text.context, text.message, text.many, singular=text.count == 1)
        holes = dict(text.holes)
        said = "".join(words if name is None else words + self.write(holes[name]) for words, name in pieces)
        return said if said.isascii() else unicodedata.normalize("NFC", said)

    def write(self, value: Hole) -> str:
        """Return any value that a hole may hold as this language writes it."""
        match value:
            case str():
                said = str(value)
            case int():
                said = self.number(value)
            case Weight():
                said = self.weight(value)
            case Money():
                said = self.money(value)
            case Text():
                said = self.say(value)
            case datetime():
                said = self.moment(value)
            case date():
                said = self.day(value)
            case _:
                said = self.listed(tuple(self.write(item) for item in value))
        return said

    def listed(self, items: tuple[str, ...]) -> str:
        """Return words as a list: A, B and C."""
        between, last = self.list_marks
        if len(items) <= 1:
            return "".join(items)
        return between.join(items[:-1]) + last + items[-1]

    def number(self, number: int) -> str:
        """Return a whole number: 3.200."""
        return numbers.whole(number, self.marks)

    def decimal(self, number: int, places: int, least_digits: int = 0) -> str:
        """Return number / 10^places, exactly: shares, voltages, energies."""
        return numbers.scaled(number, places, least_digits, self.marks)

    def weight(self, weight: Weight, least_digits: int = 0) -> str:
        """Return kilograms with their unit, with the decimals needed: 43,8 kg."""
        return f"{self.weight_number(weight, least_digits)} {self.unit_kg}"

    def weight_number(self, weight: Weight, least_digits: int = 0) -> str:
        """Return kilograms without a unit: 43,8; `least_digits` keeps the decimals of a column alike."""
        return numbers.scaled(weight.grams, GRAM_PLACES, least_digits, self.marks)

    def money(self, money: Money) -> str:
        """Return an amount with its currency, all digits: 810.300 ₫."""
        return numbers.named(numbers.amount(money, self.marks), money.currency, self.code)

    def cash(self, money: Money) -> str:
        """Return an amount to hand over, without decimals where there are none: 1,533 บาท."""
        shown = 0 if money.amount % 10**money.currency.digits == 0 else money.currency.digits
        return numbers.named(numbers.amount(money, self.marks, shown), money.currency, self.code)

    def amount(self, money: Money) -> str:
        """Return an amount without its currency, all digits: 1,533.00."""
        return numbers.amount(money, self.marks)

    def price(self, money: Money, unit: Unit) -> str:
        """Return a price with what it is for: 50.000 ₫/kg."""
        return f"{self.money(money)}/{self.say(unit_name(unit))}"

    def day(self, day: date) -> str:
        """Return a day as lists show it: 5/2/2569."""
        return CALENDARS[self.code].day(day)

    def long_day(self, day: date) -> str:
        """Return a day as papers show it: 5 กุมภาพันธ์ พ.ศ. 2569."""
        return CALENDARS[self.code].long_day(day)

    def time(self, moment: datetime) -> str:
        """Return the time of day: 14:03, in Indonesian 14.03; the moment is in the station's offset."""
        return CALENDARS[self.code].time(moment)

    def moment(self, moment: datetime) -> str:
        """Return day and time."""
        return f"{self.day(moment)} {self.time(moment)}"


ENGLISH = Language("en", "English", numbers.POINT, "kg", (", ", " and "))
THAI = Language("th", "ไทย", numbers.POINT, "กก.", (" ", " และ"))
VIETNAMESE = Language("vi", "Tiếng Việt", numbers.COMMA, "kg", (", ", " và "))
INDONESIAN = Language("id", "Bahasa Indonesia", numbers.COMMA, "kg", (", ", " dan "))
CHINESE = Language("zh_CN", "简体中文", numbers.POINT, "公斤", ("、", "和"))

LANGUAGES = {each.code: each for each in (ENGLISH, THAI, VIETNAMESE, INDONESIAN, CHINESE)}


def language(code: str) -> Language:
    """Return the language of a code of ours: en, th, vi, id, zh_CN; raises KeyError for any other."""
    return LANGUAGES[code]


@lru_cache(maxsize=8192)
def _pieces(code: str, context: str, message: str, many: str, *, singular: bool) -> tuple[tuple[str, str | None], ...]:
    """Return the sentence of a language in pieces; a translation with other holes than the source is not used."""
    said = _looked_up(code, context, message, many, singular=singular)
    try:
        if holes_of(said) == holes_of(many or message):
            return pieces_of(said)
    except ValueError:  # a brace that a translator left open
        pass
    return pieces_of(message if singular or not many else many)


def _looked_up(code: str, context: str, message: str, many: str, *, singular: bool) -> str:
    found = catalogue(code)
    if many:  # all our languages tell one from many, or nothing
        return found.ngettext(message, many, 1 if singular else 2)
    return found.pgettext(context, message) if context else found.gettext(message)

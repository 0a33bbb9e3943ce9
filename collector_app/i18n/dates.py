"""Days and times, each language's own way; Thai counts years by the Buddhist era.

Stored dates are always ISO and Gregorian. Neither Babel nor Qt writes พ.ศ., and two digits of a year could be either
era, so years have four digits everywhere (domain 5.2, recipes T11).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

BUDDHIST = 543  # years ahead of the common era, for every date after 1941

THAI_MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
INDONESIAN_MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """How one language writes a day in a list, a day on paper, and the time of day."""

    day: Callable[[date], str]
    long_day: Callable[[date], str]
    between: str = ":"  # hours and minutes

    def time(self, moment: datetime) -> str:
        """Return hours and minutes of 24; the moment must already be in the station's offset."""
        return f"{moment.hour:02d}{self.between}{moment.minute:02d}"


def _thai(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year + BUDDHIST}"


def _long_thai(day: date) -> str:
    return f"{day.day} {THAI_MONTHS[day.month - 1]} พ.ศ. {day.year + BUDDHIST}"


def _slashed(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def _long_vietnamese(day: date) -> str:
    return f"ngày {day.day} tháng {day.month} năm {day.year}"


def _long_indonesian(day: date) -> str:
    return f"{day.day} {INDONESIAN_MONTHS[day.month - 1]} {day.year}"


def _english(day: date) -> str:
    return f"{day.day} {ENGLISH_MONTHS[day.month - 1][:3]} {day.year}"


def _long_english(day: date) -> str:
    return f"{day.day} {ENGLISH_MONTHS[day.month - 1]} {day.year}"


def _chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


CALENDARS = {
    "en": Calendar(_english, _long_english),
    "th": Calendar(_thai, _long_thai),
    "vi": Calendar(_slashed, _long_vietnamese),
    "id": Calendar(_slashed, _long_indonesian, between="."),
    "zh_CN": Calendar(_chinese, _chinese),
}

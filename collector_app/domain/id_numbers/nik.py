"""NIK: the sixteen digits of an Indonesian identity card; place, day of birth, running number, no check digit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from collector_app.domain.id_numbers.doubt import Doubt, Why

if TYPE_CHECKING:
    from collections.abc import Collection

LENGTH = 16
_WOMEN = 40  # is added to the day of birth
_OLDEST = 120  # years
_CENTURIES = (1900, 2000, 2100)


def doubt_of_nik(number: str, provinces: Collection[str], today: date) -> Doubt | None:
    """Return what is odd about sixteen digits; `provinces` holds the two digits of each.

    The digits after a province name a regency and a district: both count from 01.
    """
    if number[:2] not in provinces or "00" in {number[2:4], number[4:6]}:
        return Doubt(Why.PLACE)
    if not _is_a_day(number[6:12], today):
        return Doubt(Why.BIRTH)
    return Doubt(Why.SERIAL) if number[12:] == "0000" else None


def _is_a_day(digits: str, today: date) -> bool:
    """Whether DDMMYY is a day in somebody's life, in any century that can be."""
    day, month, year = (int(digits[at : at + 2]) for at in (0, 2, 4))
    if day > _WOMEN:
        day -= _WOMEN
    for century in _CENTURIES:
        try:
            born = date(century + year, month, day)
        except ValueError:
            continue
        if born <= today and born.year >= today.year - _OLDEST:
            return True
    return False

"""CCCD: the twelve digits of a Vietnamese identity card, which are the tax number of persons too; no check digit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.id_numbers.doubt import Doubt, Why

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

LENGTH = 12
_OLDEST = 120  # years
_FIRST_CENTURY = 1900  # 0 is a man and 1 a woman of it, 2 and 3 are of the next, and so on


def doubt_of_cccd(number: str, provinces: Collection[str], today: date) -> Doubt | None:
    """Return what is odd about twelve digits; `provinces` holds the three digits of each.

    Numbers above 099 name the country in which the birth was written down; no table of them is here.
    """
    if number[0] == "0" and number[:3] not in provinces:
        return Doubt(Why.PLACE)
    born = _FIRST_CENTURY + int(number[3]) // 2 * 100 + int(number[4:6])
    if not today.year - _OLDEST <= born <= today.year:
        return Doubt(Why.BIRTH)
    return Doubt(Why.SERIAL) if number[6:] == "000000" else None

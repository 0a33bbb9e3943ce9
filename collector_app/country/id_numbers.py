"""Checks of identity and tax numbers by country: own tables, and python-stdnum for Thailand and for tax numbers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from stdnum.exceptions import ValidationError
from stdnum.id import npwp
from stdnum.th import pin, tin
from stdnum.vn import mst

from collector_app.country.rows import rows_of
from collector_app.country.source import read
from collector_app.domain.id_numbers import cccd, nik
from collector_app.domain.id_numbers.cccd import doubt_of_cccd
from collector_app.domain.id_numbers.doubt import Doubt, Why
from collector_app.domain.id_numbers.nik import doubt_of_nik
from collector_app.domain.id_numbers.writing import NATIONAL, TAX
from collector_app.paths import resources

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from collector_app.domain.country import CountryPack

    Check = Callable[[str, date], Doubt | None]

_DIGITS = re.compile(r"[0-9]+")
_NOBODY = "9"  # no Thai number of a person begins so


def doubt_of(pack: CountryPack, kind: str, number: str, today: date) -> Doubt | None:
    """Return what is odd about a number (as `plain` keeps it) of a kind of paper of the pack; None where nothing is.

    A kind that no check is known for, such as a passport, is never doubted.
    """
    check = _CHECKS.get((pack.id, kind))
    wanted = next((known.lengths for known in pack.id_kinds if known.code == kind), ())
    if not number or (check is None and not wanted):
        return None
    if not _DIGITS.fullmatch(number):
        return Doubt(Why.LETTERS)
    if wanted and len(number) not in wanted:
        return Doubt(Why.LENGTH, len(number), wanted)
    return check(number, today) if check is not None else None


def _thai_person(number: str, _today: date) -> Doubt | None:
    """Take a first digit of 0 too, which python-stdnum refuses: people without a nationality carry it."""
    if number[0] == _NOBODY:
        return Doubt(Why.PLACE)
    return None if pin.calc_check_digit(number) == number[-1] else Doubt(Why.CHECK)


def _thai_tax(number: str, _today: date) -> Doubt | None:
    return _check_digit(lambda: tin.validate(number))


def _vietnamese_person(number: str, today: date) -> Doubt | None:
    return doubt_of_cccd(number, _codes("VN", "cccd_provinces.csv"), today)


def _vietnamese_tax(number: str, today: date) -> Doubt | None:
    """Twelve digits are a person's: they took the place of the ten for persons on 2025-07-01 (domain.md 4.2)."""
    if len(number) == cccd.LENGTH:
        return _vietnamese_person(number, today)
    return _check_digit(lambda: mst.validate(number))


def _indonesian_person(number: str, today: date) -> Doubt | None:
    return doubt_of_nik(number, _codes("ID", "nik_provinces.csv"), today)


def _indonesian_tax(number: str, today: date) -> Doubt | None:
    """Fifteen digits carry a check digit in their first nine; sixteen are the same after a 0, or a person's NIK."""
    if len(number) == nik.LENGTH and number[0] != "0":
        return _indonesian_person(number, today)
    return _check_digit(lambda: npwp.validate(number))


def _check_digit(validate: Callable[[], object]) -> Doubt | None:
    try:
        validate()
    except ValidationError:
        return Doubt(Why.CHECK)
    return None


@cache
def _codes(country: str, name: str) -> frozenset[str]:
    """Return the first digits of every province, from the shipped table. Raises BrokenPack."""
    file = f"{country}/{name}"
    rows = rows_of(read(resources() / "countries" / country, name, file), file, ("code", "place"))
    return frozenset(row.matching("code", _DIGITS) for row in rows)


_CHECKS: dict[tuple[str, str], Check] = {
    ("TH", NATIONAL): _thai_person,
    ("TH", TAX): _thai_tax,
    ("VN", NATIONAL): _vietnamese_person,
    ("VN", TAX): _vietnamese_tax,
    ("ID", NATIONAL): _indonesian_person,
    ("ID", TAX): _indonesian_tax,
}

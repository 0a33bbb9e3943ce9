"""Battery codes of GB/T 34014-2017: 24 characters, in one code or in two parts of 14 and 10; `domain.md` 9.1.

There is no check digit, so a code is believed for its shape, and what is odd about it is said, never refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LENGTH, DESIGN = 24, 14
NEVER_USED = frozenset("IOQ")  # too like 1 and 0; one in a code is a misread letter
_SYMBOLS = "123456789ABCDEFGHJKLMNPRSTVWXY0"  # 31 of them: a day, and without the 0 a year from 2011 on
_FIRST_YEAR = 2011
_YEARS = _SYMBOLS[:30]
_MONTHS = _SYMBOLS[:12]
_DESIGN_FORM = r"[A-Z0-9]{3}[PMC][A-GZ][A-Z0-9]{9}"
_DESIGN_PART = re.compile(_DESIGN_FORM)
_WHOLE = re.compile(_DESIGN_FORM + r"[A-Z0-9]{3}[0-9IOQ]{7}")
_PRODUCTION_PART = re.compile(r"[A-Z0-9]{3}[0-9]{7}")


class Product(StrEnum):
    """What the code stands on."""

    PACK = "P"
    MODULE = "M"
    CELL = "C"


class BatteryType(StrEnum):
    """The chemistry as the code says it; LFP and ternary are verified, the others believed (`domain.md` 9.1)."""

    NIMH = "A"
    LFP = "B"
    LMO = "C"
    LCO = "D"
    TERNARY = "E"
    SUPERCAPACITOR = "F"
    LTO = "G"
    OTHER = "Z"


CHEMISTRIES: dict[BatteryType, tuple[str, ...]] = {  # codes of the catalogue, the likeliest first
    BatteryType.NIMH: ("NIMH",),
    BatteryType.LFP: ("LFP",),
    BatteryType.LMO: ("LMO",),
    BatteryType.LCO: ("LCO",),
    BatteryType.TERNARY: ("NMC", "NCA"),
    BatteryType.SUPERCAPACITOR: (),
    BatteryType.LTO: ("LTO",),
    BatteryType.OTHER: (),
}
FORMS: dict[Product, tuple[str, ...]] = {  # the standard is about traction batteries of cars
    Product.PACK: ("EV_PACK", "HEV_PACK", "EV_BUS", "EMOTO_LI", "EBIKE_LI", "ESS_RACK", "ESS_PACK_LC"),
    Product.MODULE: ("MODULE",),
    Product.CELL: ("CELL_PRIS", "CELL_POUCH", "CELL_CYL"),
}


@dataclass(frozen=True, slots=True)
class GbtCode:
    """A decoded code; `made` is None where the date is none, `serial` empty while only the design part is known."""

    code: str
    maker: str
    product: Product
    battery: BatteryType
    specification: str
    trace: str
    made: date | None
    serial: str

    @property
    def is_half(self) -> bool:
        """Whether the production part, which is on a code of its own, was not read yet."""
        return len(self.code) == DESIGN

    @property
    def misread(self) -> tuple[int, ...]:
        """The places, from 1, of letters that no such code holds."""
        return tuple(place for place, sign in enumerate(self.code, start=1) if sign in NEVER_USED)

    @property
    def chemistries(self) -> tuple[str, ...]:
        """The chemistries of the catalogue that it may be, empty where the code tells none."""
        return CHEMISTRIES[self.battery]

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms of the catalogue that it may be, the likeliest first."""
        return FORMS[self.product]


def decoded(compact: str) -> GbtCode | None:
    """Return the code that these capitals and digits are, whole or its design part; None for any other shape."""
    if _WHOLE.fullmatch(compact) is None and _DESIGN_PART.fullmatch(compact) is None:
        return None
    return GbtCode(
        code=compact,
        maker=compact[:3],
        product=Product(compact[3]),
        battery=BatteryType(compact[4]),
        specification=compact[5:7],
        trace=compact[7:DESIGN],
        made=_day(compact[DESIGN:17]),
        serial=compact[17:],
    )


def is_production_part(compact: str) -> bool:
    """Whether this could be the second part of a code; alone it looks like any number, so it never stands alone."""
    return _PRODUCTION_PART.fullmatch(compact) is not None and _day(compact[:3]) is not None


def _day(signs: str) -> date | None:
    """Return the day of a year, a month and a day symbol; None where there is no such day."""
    if len(signs) != 3 or signs[0] not in _YEARS or signs[1] not in _MONTHS or signs[2] not in _SYMBOLS:  # noqa: PLR2004 - as the docstring says
        return None
    try:
        return date(_FIRST_YEAR + _YEARS.index(signs[0]), 1 + _MONTHS.index(signs[1]), 1 + _SYMBOLS.index(signs[2]))
    except ValueError:
        return None

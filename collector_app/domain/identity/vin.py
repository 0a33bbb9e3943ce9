"""Vehicle identification numbers: 17 characters, never I, O or Q; `domain.md` 9.4.

The check digit is only reliable for North America and China, so it is told and never enforced.
"""

from __future__ import annotations

import re

_FORM = re.compile(r"(?=.{0,7}[A-Z])[A-HJ-NPR-Z0-9]{13}[0-9]{4}")  # ISO 3779: the last four are digits
_VALUES = {
    **{str(digit): digit for digit in range(10)},
    **dict(zip("ABCDEFGH", range(1, 9), strict=True)),
    **dict(zip("JKLMN", range(1, 6), strict=True)),
    "P": 7,
    "R": 9,
    **dict(zip("STUVWXYZ", range(2, 10), strict=True)),
}
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_CHECK_AT = 8
_LENGTH = 17


def vin_of(compact: str) -> str:
    """Return the number that these capitals and digits are, empty for any other shape.

    Some Code 39 labels carry an I before the number, which the label's maker put there and the car does not have.
    """
    bare = compact[1:] if len(compact) == _LENGTH + 1 and compact[0] == "I" else compact
    return bare if _FORM.fullmatch(bare) else ""


def check_holds(vin: str) -> bool:
    """Whether the ninth character is what the others make it."""
    rest = sum(_VALUES[sign] * weight for sign, weight in zip(vin, _WEIGHTS, strict=True)) % 11
    return vin[_CHECK_AT] == ("X" if rest == 10 else str(rest))  # noqa: PLR2004 - ten has no digit

"""GS1 element strings and Digital Links, as battery passports carry them from 2027 on; `domain.md` 9.3 and 9.4.

Only what tells one battery from another is read, the GTIN and the serial; the scan itself is kept as it came.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from collector_app.domain.identity.reading import GROUP, is_hidden

GTIN = 14
_LINK = re.compile(r"https?://[^\s/]+(/.*)?", re.IGNORECASE)
_IN_PATH = re.compile(r"/(?:01|gtin)/([0-9]{8,14})(?=[/?#]|$)")
_SERIAL_IN_PATH = re.compile(r"/(?:21|ser)/([^/?#]{1,90})")
_BRACKETS = re.compile(r"\(([0-9]{2,4})\)")
_NO_FUNCTION_1 = re.compile(r"\](?:d2|Q3|C1|e0|J1)")  # the symbology identifiers of codes that begin with FNC1
_FIXED = {  # lengths of the fields that FNC1 does not end, by the first two digits of what names them
    "00": 18,
    "01": 14,
    "02": 14,
    "03": 14,
    "04": 16,
    "20": 2,
    "41": 13,
    **{f"{name}": 6 for name in range(11, 20)},
    **{f"{name}": 6 for name in range(31, 37)},
}
_NAME_DIGITS = {
    **{str(name): 3 for name in (23, 24, 25, 40, 41, 42, 71)},
    **{str(name): 4 for name in (31, 32, 33, 34, 35, 36, 39, 43, 70, 72, 80, 81, 82)},
}
_MOST_SERIAL = 20


@dataclass(frozen=True, slots=True)
class Gs1:
    """What names one battery: a GTIN of 14 digits and a serial, each empty where the scan has none."""

    gtin: str = ""
    serial: str = ""

    @property
    def name(self) -> str:
        """The same name whether a link or an element string was read, empty without a serial: a GTIN names a kind."""
        return f"(01){self.gtin}(21){self.serial}" if self.gtin and self.serial else ""

    @property
    def gtin_holds(self) -> bool:
        """Whether the GTIN's check digit is right; said, never enforced."""
        return not self.gtin or is_gtin(self.gtin)


def gs1_of(text: str) -> Gs1 | None:
    """Return what a link or an element string names; None for a text that is neither."""
    link = _LINK.fullmatch(text.replace(GROUP, ""))
    if link is not None:
        return _of_path(link.group(1) or "")
    if _NO_FUNCTION_1.match(text):
        return _of_elements(text[3:])
    if text.startswith("(01)"):
        return _of_brackets(text)
    # the scanner may be set to send no symbology identifier: then the check digit has to speak for the string
    bare = text.lstrip(GROUP)
    has_gtin = bare[:2] == "01" and is_gtin(bare[2 : 2 + GTIN]) and len(bare) > 2 + GTIN
    return _of_elements(bare) if has_gtin else None


def is_gtin(digits: str) -> bool:
    """Whether these are 14 digits of which the last checks the others."""
    if len(digits) != GTIN or not (digits.isascii() and digits.isdigit()):
        return False
    weighed = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(digits))
    return weighed % 10 == 0


def _of_path(path: str) -> Gs1:
    gtin, serial = _IN_PATH.search(path), _SERIAL_IN_PATH.search(path)
    return Gs1(gtin.group(1).zfill(GTIN) if gtin else "", _serial(unquote(serial.group(1))) if serial else "")


def _of_brackets(text: str) -> Gs1:
    parts = _BRACKETS.split(text)
    fields = dict(zip(parts[1::2], parts[2::2], strict=True))
    gtin = fields.get("01", "").strip(f" {GROUP}")
    return Gs1(gtin if _is_number(gtin) else "", _serial(fields.get("21", "")))


def _of_elements(text: str) -> Gs1:
    """Read field after field; what cannot be read ends the reading, and what was read till then counts."""
    found: dict[str, str] = {}
    rest = text
    while rest := rest.lstrip(GROUP):
        name = rest[: _NAME_DIGITS.get(rest[:2], 2)]
        if not (name.isascii() and name.isdigit()):
            break
        rest = rest[len(name) :]
        length = _FIXED.get(name[:2])
        field = rest[:length] if length is not None else rest.partition(GROUP)[0]
        found.setdefault(name, field)
        rest = rest[len(field) :]
    gtin = found.get("01", "")
    return Gs1(gtin if _is_number(gtin) else "", _serial(found.get("21", "")))


def _is_number(gtin: str) -> bool:
    return len(gtin) == GTIN and gtin.isascii() and gtin.isdigit()


def _serial(found: str) -> str:
    serial = found.strip(f" {GROUP}")
    is_one = 0 < len(serial) <= _MOST_SERIAL and serial.isascii() and not any(map(is_hidden, serial))
    return serial if is_one else ""

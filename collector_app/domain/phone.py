"""Telephone numbers: as people write them, and as the digits by which they are found."""

from __future__ import annotations

import re

from collector_app.domain.folding import fold

_ABROAD = re.compile(r"(?:\+|00)(66|84|62|86)0?")  # Thailand, Viet Nam, Indonesia, China
_BARE = re.compile(r"(?:66[1-9][0-9]{8}|84[1-9][0-9]{8}|62[1-9][0-9]{7,11})")  # typed without the plus
_BETWEEN = re.compile(r"[\s().\-/\u2010\u2011\u2013]+")


def phone_digits(phone: str) -> str:
    """Return the digits of a number as it is dialled at home: +66 81 234 5678 and 081-234-5678 are one."""
    written = _BETWEEN.sub("", fold(phone))
    written = _ABROAD.sub("0", written, count=1) if _ABROAD.match(written) else written
    digits = "".join(letter for letter in written if letter in "0123456789")
    return f"0{digits[2:]}" if _BARE.fullmatch(digits) else digits

"""The key of a seller: what a search over sellers compares, and how typed words become a search.

Names lose their marks; phones are the digits dialled at home, with their end marked, so that a tail is a tail and not
any digits in the middle of another number; plates and numbers of papers lose the marks between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.folding import fold
from collector_app.domain.id_numbers.writing import plain
from collector_app.domain.phone import phone_digits

if TYPE_CHECKING:
    from collections.abc import Iterable

END = "#"  # of a phone; nobody types it
_PARTS = re.compile(r"[\s.\-/()+,]+")
_DIGITS = re.compile(r"[0-9+][0-9\s.\-/()+]*")


def seller_key(name: str, nickname: str, phone: str, number: str, plates: Iterable[str]) -> str:
    """Return the key of a seller, empty of one without any word."""
    digits = phone_digits(phone)
    parts = (
        " ".join(_PARTS.split(fold(name))),
        " ".join(_PARTS.split(fold(nickname))),
        f"{digits}{END}" if digits else "",
        fold(plain(number)),
        *(plate_key(plate) for plate in plates),
    )
    return " ".join(part.strip() for part in parts if part.strip())


def plate_key(plate: str) -> str:
    """Return a plate without marks between: 51F-123.45 is 51f12345."""
    return _PARTS.sub("", fold(plate))


def plate_written(plate: str) -> str:
    """Return a plate as it is kept: capitals, single spaces."""
    return " ".join(plate.split()).upper()


@dataclass(frozen=True, slots=True)
class Sought:
    """What typed words ask for: all of `words` in the key; `tail`, if any, where a phone ends."""

    words: tuple[str, ...]
    tail: str = ""


def sought(typed: str) -> Sought:
    """Return what was typed as a search; digits alone may be a phone in any writing, or its tail."""
    folded = fold(typed)
    if _DIGITS.fullmatch(folded):
        digits = phone_digits(folded)
        return Sought((digits,), f"{digits}{END}") if digits else Sought(())
    return Sought(tuple(part for part in _PARTS.split(folded) if part))

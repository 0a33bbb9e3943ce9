"""The code of a seller card: `CS1:`, the seller's id in 26 letters and digits, and one to catch a misreading.

It names nobody: an id is random, and without the books of his station it says nothing (domain.md 6.2).
"""

from __future__ import annotations

import re
from uuid import UUID

from collector_app.domain.identity.tag import check_sign
from collector_app.domain.problems.people import NotASellerCode

PREFIX = "CS1:"
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U, which are misread by eye
_FORM = re.compile(rf"{PREFIX}([0-7][{_ALPHABET}]{{25}})([0-9A-Z])")
_LENGTH = 26


def seller_code(seller: str) -> str:
    """Return the code of a seller's id."""
    value = UUID(seller).int
    body = "".join(_ALPHABET[value >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return f"{PREFIX}{body}{check_sign(body)}"


def read_seller_code(raw: str) -> str:
    """Return the id that a code names. Raises NotASellerCode."""
    found = _FORM.fullmatch(raw.strip().upper())
    if found is None or found[2] != check_sign(found[1]):
        raise NotASellerCode
    value = 0
    for letter in found[1]:
        value = value << 5 | _ALPHABET.index(letter)
    return str(UUID(int=value))

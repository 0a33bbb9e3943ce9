"""The check code: sixteen characters that two people compare by telephone before a device is trusted."""

from __future__ import annotations

from hashlib import sha256

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's Base32: no I, L, O or U to mishear
_LENGTH = 16  # 80 bits: nobody finds a second request with the same code
_HEARD = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


def check_code(request: bytes) -> str:
    """Return the code of a join request's exact bytes, without its dashes."""
    number = int.from_bytes(sha256(b"collector-check-1\0" + request).digest()[:10], "big")
    return "".join(_LETTERS[number >> shift & 31] for shift in range(5 * (_LENGTH - 1), -1, -5))


def in_groups(code: str) -> str:
    """Return the code as people read it out: four groups of four."""
    return "-".join(code[start : start + 4] for start in range(0, _LENGTH, 4))


def is_same(typed: str, code: str) -> bool:
    """Whether what was typed after a telephone call is the code; dashes, case and likely slips do not matter."""
    return typed.upper().translate(_HEARD) == code

"""Identifiers: UUID version 7 (RFC 9562), minted at the station."""

from __future__ import annotations

import re
from uuid import UUID

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)


def uuid7(milliseconds: int, randomness: bytes) -> str:
    """Return a UUIDv7 of a Unix time in milliseconds and ten random bytes."""
    head = max(0, milliseconds) & (2**48 - 1)
    tail = int.from_bytes(randomness[:10], "big")
    value = head << 80 | 0x7 << 76 | (tail >> 68) << 64 | 0b10 << 62 | tail & (2**62 - 1)
    return str(UUID(int=value))


def is_id(given: object) -> bool:
    """Whether this is an identifier as we write them: 36 lower-case characters."""
    return isinstance(given, str) and _ID.fullmatch(given) is not None

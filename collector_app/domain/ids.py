"""Identifiers: UUID version 7 (RFC 9562), minted at the station."""

from __future__ import annotations

from uuid import UUID


def uuid7(milliseconds: int, randomness: bytes) -> str:
    """Return a UUIDv7 of a Unix time in milliseconds and ten random bytes."""
    head = max(0, milliseconds) & (2**48 - 1)
    tail = int.from_bytes(randomness[:10], "big")
    value = head << 80 | 0x7 << 76 | (tail >> 68) << 64 | 0b10 << 62 | tail & (2**62 - 1)
    return str(UUID(int=value))


def is_id(given: object) -> bool:
    """Whether this is an identifier as we write them: 36 lower-case characters."""
    if not isinstance(given, str):
        return False
    try:
        return str(UUID(given)) == given
    except ValueError:
        return False

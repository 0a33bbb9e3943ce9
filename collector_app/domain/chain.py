"""The chain: each entry's hash covers its public line and all that came before it."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

START = bytes(32)  # what stands before the first entry of a log
_PREFIX = b"collector-entry-1\0"
_CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ"


def entry_hash(previous: bytes, line: bytes) -> bytes:
    """Return the 32-byte hash of the entry with this public line after `previous`."""
    return sha256(_PREFIX + previous + line).digest()


def private_hash(salt: bytes, line: bytes) -> str:
    """Return what the public line says of its private line; erasing the latter leaves the chain whole."""
    return sha256(salt + line).hexdigest()


@lru_cache(maxsize=1024)
def log_mark(log: str) -> str:
    """Return the three consonants that printed numbers of this log carry; no vowel, so never a word."""
    digest = sha256(log.encode()).digest()
    return "".join(_CONSONANTS[byte % len(_CONSONANTS)] for byte in digest[:3])

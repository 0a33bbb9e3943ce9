"""The code of a ticket that waits: `HT1:` and the id of its draft, which says nothing outside its own station."""

from __future__ import annotations

import re
from uuid import UUID

PREFIX = "HT1:"
_FORM = re.compile(rf"{PREFIX}([0-9A-F]{{32}})")


def held_code(draft: str) -> str:
    """Return the code of a draft's id."""
    return f"{PREFIX}{UUID(draft).hex.upper()}"


def read_held_code(raw: str) -> str:
    """Return the id of the draft that a code names, empty where it is no such code."""
    found = _FORM.fullmatch(raw.strip().upper())
    return str(UUID(hex=found[1])) if found is not None else ""

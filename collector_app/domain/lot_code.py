"""The code on the tag of a lot: `CL1:` and the lot, so that a scanner finds it among the stock."""

from __future__ import annotations

PREFIX = "CL1:"


def lot_code(lot: str) -> str:
    """Return the text of a lot's code."""
    return PREFIX + lot


def lot_read(typed: str) -> str:
    """Return the lot that was scanned or typed."""
    return typed.strip().upper().removeprefix(PREFIX)

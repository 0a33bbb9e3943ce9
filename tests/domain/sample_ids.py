"""The ids, moments and names that the samples of all kinds share."""

from __future__ import annotations


def an_id(number: int) -> str:
    """Return an id that a reader can tell from another."""
    return f"019aa2b6-4e00-7000-8000-{number:012}"


LOG, CLERK, MANAGER = an_id(1), an_id(2), an_id(3)
TICKET, PAYMENT, SELLER, LOT, LOAD = an_id(10), an_id(20), an_id(30), an_id(40), an_id(50)
MORNING = "2026-11-22T06:00:00+07:00"
HEX = "0123456789abcdef" * 4
LEAD = "LA_F.SLI_CAR"

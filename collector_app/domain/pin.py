"""PINs: how long, and which ones nobody may choose."""

from __future__ import annotations

from collector_app.domain.entries.logs import Role
from collector_app.domain.problems.people import BadPin

DIGITS = {Role.CLERK: 4, Role.MANAGER: 6}
_RUNS = ("01234567890123", "98765432109876")


def check_pin(pin: str, role: Role) -> None:
    """Refuse a PIN of the wrong length, one digit all over, or a run such as 1234. Raises BadPin."""
    digits = DIGITS[role]
    is_right_length = len(pin) == digits and pin.isascii() and pin.isdigit()
    if not is_right_length or len(set(pin)) == 1 or any(pin in run for run in _RUNS):
        raise BadPin(digits)

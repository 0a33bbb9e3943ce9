"""PINs: who is at the screen. Verifiers lie on the desk, never in the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, select

from collector_app.domain import clock
from collector_app.store.sql import put_into
from collector_app.store.tables import desk

FREE_TRIES = 3
_FIRST_WAIT = 30  # seconds, doubled with each further failure
_LONGEST_WAIT = 15 * 60
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)  # OWASP's floor: 50 ms on a slow laptop
_PIN = put_into(desk.pin, "verifier", "failures", "blocked_until")


@dataclass(frozen=True, slots=True)
class PinAnswer:
    """What came of a try: right, wrong with some tries left, or blocked for some seconds."""

    right: bool
    left: int = 0
    seconds: int = 0
    is_set: bool = True


def set_pin(connection: Connection, person: str, pin: str) -> None:
    """Set a person's PIN; failures are forgotten."""
    row = {"person": person, "verifier": _HASHER.hash(pin), "failures": 0, "blocked_until": ""}
    _PIN.run(connection, row)


def try_pin(connection: Connection, person: str, pin: str, now: datetime) -> PinAnswer:
    """Try a PIN, and keep count of failures so that a restart does not forget them."""
    row = connection.execute(select(desk.pin).where(desk.pin.c.person == person)).first()
    if row is None:
        return PinAnswer(right=False, is_set=False)
    wait = _seconds_left(row.blocked_until, now)
    if wait:
        return PinAnswer(right=False, seconds=wait)
    if _verifies(row.verifier, pin):
        _PIN.run(connection, {"person": person, "verifier": row.verifier, "failures": 0, "blocked_until": ""})
        return PinAnswer(right=True)
    failures = row.failures + 1
    wait = 0 if failures < FREE_TRIES else min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** (failures - FREE_TRIES))
    until = clock.in_utc(now + timedelta(seconds=wait)) if wait else ""
    _PIN.run(connection, {"person": person, "verifier": row.verifier, "failures": failures, "blocked_until": until})
    return PinAnswer(right=False, left=max(0, FREE_TRIES - failures), seconds=wait)


def _seconds_left(until: str, now: datetime) -> int:
    """Return how long to wait; a clock that was put back never blocks for longer than the longest wait."""
    if not until:
        return 0
    left = (clock.read(until) - now.astimezone(UTC)).total_seconds()
    return min(_LONGEST_WAIT, int(left) + 1) if left > 0 else 0


def _verifies(verifier: str, pin: str) -> bool:
    try:
        return _HASHER.verify(verifier, pin)
    except (VerificationError, InvalidHashError):
        return False

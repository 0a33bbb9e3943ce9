"""Moments as text: ISO 8601 with the station's offset, whole seconds."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

from collector_app.domain.problems.input import BadField

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
FIRST_YEAR = 1900  # a clock that lost its battery says 1970 or something odder, and must not stop a station
_REMEMBERED = 1024
LAST_YEAR = 9998  # a moment of the last year may have no like in another zone


def zone(minutes: int) -> timezone:
    """Return the fixed zone of an offset in minutes east of Greenwich."""
    return timezone(timedelta(minutes=minutes))


def written(moment: datetime, minutes: int) -> str:
    """Write a moment as the journal keeps it, at the station's offset."""
    return moment.astimezone(zone(minutes)).isoformat(timespec="seconds")


@lru_cache(maxsize=_REMEMBERED)
def in_utc(moment: datetime) -> str:
    """Write a moment so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


@lru_cache(maxsize=_REMEMBERED)  # an entry's moment is asked for four times on its way into the books
def read(text: str, field: str = "at") -> datetime:
    """Read a moment with its offset, or raise BadField."""
    if not _MOMENT.fullmatch(text):
        raise BadField(field, text[:40])
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadField(field, text) from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise BadField(field, text)
    return moment


@lru_cache(maxsize=_REMEMBERED)
def read_day(text: str, field: str = "day") -> date:
    """Read a day such as 2026-11-22, or raise BadField."""
    if not _DAY.fullmatch(text):
        raise BadField(field, text[:40])
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadField(field, text) from None

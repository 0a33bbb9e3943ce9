"""Typed moments of a back-entry: 0915 is today, 22110915 is 22 November; the year is the last one in which that was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collector_app.domain.problems.typed import NotATime, NothingTyped, TimeToCome
from collector_app.i18n.typed import DIGITS

if TYPE_CHECKING:
    from datetime import datetime

_TIME = re.compile(r"(?:(?P<day>\d{2})(?P<month>\d{2}))?(?P<hour>\d{2})(?P<minute>\d{2})", re.ASCII)
LONGEST = 20
YEARS = 4  # back to the last 29 February


def typed_time(typed: str, now: datetime) -> datetime:
    """Return the moment that was typed, at the offset of `now`; never one that has yet to come.

    Raises NothingTyped, NotATime or TimeToCome.
    """
    given = typed.strip().translate(DIGITS)
    if not given:
        raise NothingTyped
    found = _TIME.fullmatch(given[: LONGEST + 1])
    if found is None or int(found["hour"]) > 23 or int(found["minute"]) > 59:  # noqa: PLR2004 - a day has so many
        raise NotATime(typed[:LONGEST])
    at = now.replace(hour=int(found["hour"]), minute=int(found["minute"]), second=0, microsecond=0)
    if found["day"] is None:
        if at > now:
            raise TimeToCome(typed)
        return at
    return _newest(typed, at, int(found["month"]), int(found["day"]), now)


def _newest(typed: str, at: datetime, month: int, day: int, now: datetime) -> datetime:
    for year in range(now.year, now.year - YEARS - 1, -1):
        try:
            moment = at.replace(year=year, month=month, day=day)
        except ValueError:
            continue
        if moment <= now:
            return moment
    raise NotATime(typed)

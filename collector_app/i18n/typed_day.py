"""Typed days: day, month and year, in the Buddhist or the common era.

Two digits of a year could be either era (69 or 26), so four are asked for; four cannot be confused, since the eras lie
543 years apart (domain 0, 6; 5.2). Whoever calls shows the day that was understood.
"""

from __future__ import annotations

import re
from datetime import date

from collector_app.domain.problems.typed import NotADay, NothingTyped
from collector_app.i18n.dates import BUDDHIST
from collector_app.i18n.typed import DIGITS

FIRST_BUDDHIST = 2400  # a year from here on is of the Buddhist era
LONGEST = 20

_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[./ -](?P<month>\d{1,2})[./ -](?P<year>\d{4})", re.ASCII)
_TOGETHER = re.compile(r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[./年-](?P<month>\d{1,2})[./月-](?P<day>\d{1,2})日?", re.ASCII)


def typed_day(typed: str) -> date:
    """Return the day that was typed: 5/2/2026, 5-2-2569, 05022026, 2026-02-05.

    Raises NothingTyped or NotADay.
    """
    given = typed.strip().translate(DIGITS)
    if not given:
        raise NothingTyped
    found = len(given) <= LONGEST and (
        _DAY_FIRST.fullmatch(given) or _TOGETHER.fullmatch(given) or _YEAR_FIRST.fullmatch(given)
    )
    if not found:
        raise NotADay(typed[:LONGEST])
    year = int(found["year"])
    try:
        return date(year - BUDDHIST if year >= FIRST_BUDDHIST else year, int(found["month"]), int(found["day"]))
    except ValueError as cause:
        raise NotADay(typed) from cause

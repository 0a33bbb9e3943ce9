"""A typed day of the past: 22 is the last 22nd, 22.11 the last one of November; a whole date is what it says."""

from __future__ import annotations

import re
from datetime import date

from collector_app.domain.problems.typed import NotADay
from collector_app.i18n.typed import DIGITS
from collector_app.i18n.typed_day import LONGEST, typed_day

_DAY = re.compile(r"(?P<day>\d{1,2})", re.ASCII)
_MONTH = re.compile(r"(?P<day>\d{1,2})[./ -](?P<month>\d{1,2})[./]?|(?P<day2>\d{2})(?P<month2>\d{2})", re.ASCII)
_YEARS = 8  # 29 February comes again within so many
_MONTHS = 12


def typed_past_day(typed: str, today: date) -> date:
    """Return the newest day not after `today` that was meant.

    Raises NothingTyped or NotADay.
    """
    given = typed.strip().translate(DIGITS)
    if _DAY.fullmatch(given):
        months = [divmod(today.year * _MONTHS + today.month - 1 - back, _MONTHS) for back in range(_MONTHS)]
        return _newest([(year, month + 1, int(given)) for year, month in months], today, typed)
    found = _MONTH.fullmatch(given)
    if found:
        day, month = int(found["day"] or found["day2"]), int(found["month"] or found["month2"])
        return _newest([(today.year - back, month, day) for back in range(_YEARS + 1)], today, typed)
    return typed_day(typed)


def _newest(candidates: list[tuple[int, int, int]], today: date, typed: str) -> date:
    for year, month, day in candidates:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today:
            return found
    raise NotADay(typed[:LONGEST])

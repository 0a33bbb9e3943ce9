"""The moment of a paper ticket: four digits for today, eight for another day."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from collector_app.domain.problem import Problem
from collector_app.i18n.typed_time import typed_time

JAKARTA = timezone(timedelta(hours=7))
NOW = datetime(2026, 11, 23, 14, 30, 20, tzinfo=JAKARTA)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("0915", "2026-11-23T09:15:00+07:00"),
        ("1430", "2026-11-23T14:30:00+07:00"),
        ("0000", "2026-11-23T00:00:00+07:00"),
        (" ๐๙๑๕ ", "2026-11-23T09:15:00+07:00"),
        ("22111615", "2026-11-22T16:15:00+07:00"),
        ("23110915", "2026-11-23T09:15:00+07:00"),
        ("24110915", "2025-11-24T09:15:00+07:00"),  # tomorrow's day can only be last year's
        ("31120915", "2025-12-31T09:15:00+07:00"),
        ("29020915", "2024-02-29T09:15:00+07:00"),
        ("1431", "TimeToCome"),
        ("2400", "NotATime"),
        ("1260", "NotATime"),
        ("915", "NotATime"),
        ("30020915", "NotATime"),
        ("00120915", "NotATime"),
        ("09.15", "NotATime"),
        ("221109155", "NotATime"),
        ("9" * 100, "NotATime"),
        ("", "NothingTyped"),
    ],
)
def test_a_typed_moment(typed: str, moment: str) -> None:
    try:
        said = typed_time(typed, NOW).isoformat()
    except Problem as problem:
        said = problem.code
    assert said == moment

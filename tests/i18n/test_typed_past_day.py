from __future__ import annotations

from datetime import date

import pytest

from collector_app.domain.problems.typed import NotADay, NothingTyped
from collector_app.i18n.typed_past_day import typed_past_day

TODAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15", date(2026, 3, 15)),
        ("16", date(2026, 2, 16)),
        ("31", date(2026, 1, 31)),  # February has none
        ("๑๔", date(2026, 3, 14)),
        ("14.3", date(2026, 3, 14)),
        ("14.3.", date(2026, 3, 14)),
        ("1403", date(2026, 3, 14)),
        ("16/3", date(2025, 3, 16)),
        ("29.2", date(2024, 2, 29)),
        ("5.2.2569", date(2026, 2, 5)),
        ("2026-02-05", date(2026, 2, 5)),
    ],
)
def test_a_part_of_a_date_is_the_newest_such_day_that_has_been(typed: str, day: date) -> None:
    assert typed_past_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["0", "32", "31.2", "1.13", "5.2.26", "x"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(NotADay):
        typed_past_day(typed, TODAY)


def test_nothing_is_no_day() -> None:
    with pytest.raises(NothingTyped):
        typed_past_day(" ", TODAY)

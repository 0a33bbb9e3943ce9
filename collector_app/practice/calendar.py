"""Which days a demo station has lived, and how many tickets came on each; it always ends today."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from collector_app.practice.story import DayPlan

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.practice.chance import Chance
    from collector_app.practice.stations import DemoCountry, DemoSite

DAYS = 14  # without a number of tickets: enough for prices, loads and bundles to have a history
_MOST_DAYS = 4000
_EARLY = timedelta(hours=1)  # a demo that is filled before the station has been open so long ...
_AWAKE = timedelta(hours=2)  # ... opened as much earlier today
_SPREAD = (850, 1150)  # thousandths: one day is not like the other


def calendar(  # noqa: PLR0913 - each bounds it from another side
    country: DemoCountry,
    site: DemoSite,
    until: datetime,
    is_closed: Callable[[date], bool],
    chance: Chance,
    *,
    tickets: int = 0,
    days: int = 0,
) -> tuple[DayPlan, ...]:
    """Return the days, oldest first; `tickets` in all, over `days` open days, or over as many as they take."""
    opens = _opens_today(country, until)
    weights = [(until.date(), _weight_today(country, until, opens))]
    day = until.date()
    wanted = days or (_MOST_DAYS if tickets else DAYS)
    enough = tickets * 100 if tickets and not days else _MOST_DAYS * site.tickets * 200
    while len(weights) < wanted and sum(weight for _, weight in weights) * site.tickets < enough:
        day -= timedelta(days=1)
        if not is_closed(day):
            weights.append((day, country.weekdays[day.weekday()]))
    weights = [(day, weight * chance.randint(*_SPREAD)) for day, weight in reversed(weights)]
    total = tickets or max(1, sum(weight for _, weight in weights) * site.tickets // 100_000)
    counts = _shared([weight for _, weight in weights], total)
    return tuple(_plan(country, day, count, until, opens) for (day, _), count in zip(weights, counts, strict=True))


def _plan(country: DemoCountry, day: date, tickets: int, until: datetime, opens: datetime) -> DayPlan:
    if day == until.date():
        return DayPlan(day, tickets, opens, until, is_last=True)
    zone = until.tzinfo
    return DayPlan(
        day, tickets, datetime.combine(day, country.opens, zone), datetime.combine(day, country.closes, zone)
    )


def _opens_today(country: DemoCountry, until: datetime) -> datetime:
    usual = datetime.combine(until.date(), country.opens, until.tzinfo)
    if until >= usual + _EARLY:
        return usual
    return max(datetime.combine(until.date(), time(0), until.tzinfo), until - _AWAKE)


def _weight_today(country: DemoCountry, until: datetime, opens: datetime) -> int:
    """Return the part of today's share that has come by now."""
    whole = datetime.combine(until.date(), country.closes) - datetime.combine(until.date(), country.opens)
    passed = min(until - opens, whole)
    return max(12, round(country.weekdays[until.weekday()] * (passed / whole)))


def _shared(weights: list[int], total: int) -> list[int]:
    """Share out whole tickets by weight; the sum is exact."""
    counts, given, so_far = [], 0, 0
    for weight in weights:
        so_far += weight
        count = so_far * total // sum(weights) - given
        counts.append(count)
        given += count
    return counts

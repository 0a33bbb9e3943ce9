"""When a demo station packs for head office, and which bundles are answered."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from collector_app.practice.office import Office

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.app.app import App
    from collector_app.practice.chance import Chance
    from collector_app.practice.stations import DemoCountry
    from collector_app.practice.story import DayPlan

_UNANSWERED = 2  # bundles at the end, so that every state of custody can be seen
_PAUSE = 3  # days without packing, once
_EVERY_EVENING = timedelta(days=28)  # before that once a week: a long history need not be a long list
_MONDAY = 0
_LEAST_DAYS_WITH_PAUSE = 8


class Mail:
    """Packs on most evenings; without an evening before today there is no head office."""

    def __init__(
        self,
        app: App,
        country: DemoCountry,
        plans: tuple[DayPlan, ...],
        clock: Callable[[], datetime],
        chance: Chance,
    ) -> None:
        evenings = _evenings(plans, chance)
        self._packs = set(evenings)
        self._unanswered = set(evenings[-_UNANSWERED:])
        self._office = Office(app, country.hq, clock, chance.randbytes) if evenings else None
        if self._office is not None:
            self._pair(self._office)

    def evening(self, plan: DayPlan) -> None:
        """Pack if it is such an evening, and let head office answer all but the last."""
        if self._office is None or plan not in self._packs:
            return
        self._office.pack()
        if plan not in self._unanswered:
            self._office.answer()

    def close(self) -> None:
        """Close head office's books."""
        if self._office is not None:
            self._office.close()

    def _pair(self, office: Office) -> None:
        try:
            office.pair()
        except BaseException:
            office.close()
            raise


def _evenings(plans: tuple[DayPlan, ...], chance: Chance) -> list[DayPlan]:
    """Return the days that end with packing: not the last, which has no evening yet, and not the pause."""
    before = plans[:-1]
    if not before:
        return []
    since = before[-1].day - _EVERY_EVENING
    paused: set[DayPlan] = set()
    if len(before) >= _LEAST_DAYS_WITH_PAUSE:
        begins = chance.randint(2, len(before) - _PAUSE - _UNANSWERED - 1)
        paused = set(before[begins : begins + _PAUSE])
    return [plan for plan in before if plan not in paused and (plan.day >= since or plan.day.weekday() == _MONDAY)]

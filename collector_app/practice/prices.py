"""How prices came to be what they are: told backwards, so that today's are those of the table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.domain.money import divided_half_up, rounded_half_up
from collector_app.practice.goods import GOODS, LEAD, DemoGood
from collector_app.practice.yard import REGULARS

if TYPE_CHECKING:
    from collector_app.practice.chance import Chance
    from collector_app.practice.stations import DemoCountry

HISTORY = 90  # days that the price page shows
_LEVEL = 1_000_000
_MORNING, _MIDDAY = time(7, 30), time(12, 10)
_MIDDAY_MOVES = 65  # of a thousand days: twice a month
_STEPS = ((0, 15), (500_000, 20))  # grams of a line, and thousandths above the general list
_FARTHEST = 120  # thousandths: how far a walk leaves today's prices


@dataclass(frozen=True, slots=True)
class PriceList:
    """New prices from a moment on."""

    since: datetime
    prices: dict[str, int]
    step: int  # to which prices are rounded

    @property
    def commands(self) -> tuple[PublishPrices, PublishPrices]:
        """What publishes it, for everybody and for the regulars: a little above, and more for a load of lead."""
        rows = tuple(NewPrice(grade, price) for grade, price in self.prices.items())
        above = tuple(
            NewPrice(grade, self._above(price, more), from_g=from_g)
            for grade, price in self.prices.items()
            for from_g, more in (_STEPS if grade in LEAD else _STEPS[:1])
        )
        return PublishPrices(rows, self.since), PublishPrices(above, self.since, REGULARS)

    def _above(self, price: int, more: int) -> int:
        return rounded_half_up(divided_half_up(price * (1000 + more), 1000), self.step)


class PriceStory:
    """Every price list from three months before the end to the end, oldest first."""

    def __init__(self, country: DemoCountry, until: datetime, days: int, chance: Chance) -> None:
        self._country = country
        self._chance = chance
        first = until.date() - timedelta(days=max(days + 1, HISTORY))
        levels = [*self._walk(first, until, lead=True), *self._walk(first, until, lead=False)]
        goods = {True: [good for good in GOODS if good.is_lead], False: [good for good in GOODS if not good.is_lead]}
        step = country.price_step
        lists = [PriceList(since, self._priced(goods[lead], level), step) for since, lead, level in levels]
        start = datetime.combine(first, _MORNING, until.tzinfo)
        begins = {grade: price for each in lists if each.since == start for grade, price in each.prices.items()}
        later = sorted((each for each in lists if each.since > start), key=lambda each: each.since)
        self.lists = (PriceList(start, begins, step), *later)

    def until(self, moment: datetime) -> tuple[PriceList, ...]:
        """Return the lists that are in force by a moment."""
        return tuple(each for each in self.lists if each.since <= moment)

    def after(self, moment: datetime) -> list[tuple[date, PriceList]]:
        """Return the later lists with the day on which each takes effect."""
        return [(each.since.date(), each) for each in self.lists if each.since > moment]

    def _walk(self, first: date, until: datetime, *, lead: bool) -> list[tuple[datetime, bool, int]]:
        """Walk back from today's level; each step is a moment, which goods, and the level from then on."""
        chance, level = self._chance, _LEVEL
        steps: list[tuple[datetime, bool, int]] = []
        next_move = until.date() - timedelta(days=chance.randint(2, 5))
        day = until.date()
        while day > first:
            for at in self._moves_on(day, next_move, lead=lead):
                moment = datetime.combine(day, at, until.tzinfo)
                if moment <= until:
                    steps.append((moment, lead, level))
                    level = self._before(level)
            if day <= next_move:
                next_move = day - timedelta(days=chance.randint(5, 9) if lead else chance.randint(8, 16))
            day -= timedelta(days=1)
        steps.append((_start(first, until.tzinfo), lead, level))
        return steps

    def _moves_on(self, day: date, next_move: date, *, lead: bool) -> tuple[time, ...]:
        """Return the times of day at which prices moved, last first."""
        midday = (_MIDDAY,) if lead and self._chance.happens(_MIDDAY_MOVES) else ()
        return (*midday, *((_MORNING,) if day == next_move else ()))

    def _before(self, level: int) -> int:
        """Return the level before a move of 1-4 %, never far from today's."""
        moved = self._chance.randint(10, 40)
        up = self._chance.happens(500)
        if abs(level - _LEVEL) > _LEVEL * _FARTHEST // 2000:
            up = level > _LEVEL
        return divided_half_up(level * 1000, 1000 + moved if up else 1000 - moved)

    def _priced(self, goods: list[DemoGood], level: int) -> dict[str, int]:
        country = self._country
        return {
            good.grade: rounded_half_up(divided_half_up(good.price(country.code) * level, _LEVEL), country.price_step)
            for good in goods
        }


def _start(first: date, zone: tzinfo | None) -> datetime:
    return datetime.combine(first, _MORNING, zone)

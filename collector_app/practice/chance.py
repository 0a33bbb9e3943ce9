"""Chance: everything about a demo station that is drawn, from one seed."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
_SPREAD = 4  # the range is about this many standard deviations wide
_TRIES = 20


class Chance(Random):
    """Seeded draws: the same seed, the same station."""

    def happens(self, per_mille: int) -> bool:
        """Whether something that happens so often in a thousand cases happens now."""
        return self.randrange(1000) < per_mille

    def one_of(self, weighted: Sequence[tuple[T, int]]) -> T:
        """Draw one thing, each as often as its weight says."""
        return self.choices([thing for thing, _ in weighted], [weight for _, weight in weighted])[0]

    def within(self, least: int, most: int, median: int = 0) -> int:
        """Draw a log-normal whole number inside a range, both ends in it; without a median, the geometric middle."""
        if least >= most:
            return least
        middle = math.log(median) if median else (math.log(least) + math.log(most)) / 2
        spread = (math.log(most) - math.log(least)) / _SPREAD
        for _ in range(_TRIES):
            drawn = round(math.exp(self.gauss(middle, spread)))
            if least <= drawn <= most:
                return drawn
        return median or least


def chance(seed: int, story: str) -> Chance:
    """Return the draws of one story of a seed: what one story draws never changes another."""
    return Chance(f"{seed}/{story}")

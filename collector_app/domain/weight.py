"""Weight: whole grams, never a float."""

from __future__ import annotations

from dataclasses import dataclass

MOST_GRAMS = 1_000_000_000  # a thousand tonnes: no gate of ours weighs more in one line


@dataclass(frozen=True, slots=True, order=True)
class Weight:
    """A mass in whole grams; negative only as a difference."""

    grams: int

    def __add__(self, other: Weight) -> Weight:
        return Weight(self.grams + other.grams)

    def __sub__(self, other: Weight) -> Weight:
        return Weight(self.grams - other.grams)

    def __neg__(self) -> Weight:
        return Weight(-self.grams)

    def __bool__(self) -> bool:
        return self.grams != 0


NOTHING = Weight(0)


def kilograms(count: int) -> Weight:
    """Return whole kilograms as a weight."""
    return Weight(count * 1000)

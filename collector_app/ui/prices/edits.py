"""Edits: prices that were typed and not yet published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.money import divided_half_up

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Unit

BIG = 100  # tenths of a per cent: a greater change is typed a second time


NOTHING, OUT = -1, -2  # nothing typed; taken out of the list
Key = tuple[str, int]  # a grade, and the least weight in grams that gets the price


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One step of one grade of a list with what holds and what was typed; -1 where there is none."""

    grade: str
    from_g: int
    unit: Unit
    price: int
    since: str
    before: int
    next_price: int
    next_since: str
    typed: int = NOTHING
    new_unit: Unit | None = None

    @property
    def key(self) -> Key:
        """What tells the row from others of its list."""
        return self.grade, self.from_g

    @property
    def is_edited(self) -> bool:
        """Whether a new price waits to be published."""
        return self.typed != NOTHING

    @property
    def now(self) -> int:
        """The price to compare a new one with; -1 where there is none in the same unit."""
        return self.price if self.new_unit in {None, self.unit} else NOTHING

    @property
    def unit_then(self) -> Unit:
        """What the new price is for."""
        return self.new_unit or self.unit


def change_of(old: int, new: int) -> int | None:
    """Return the change in tenths of a per cent; None where there was no price, or one of nothing."""
    if old <= 0 or new < 0:
        return None
    moved = divided_half_up(abs(new - old) * 1000, old)
    return moved if new >= old else -moved


def is_big(old: int, new: int) -> bool:
    """Whether a change must be typed twice: over ten per cent, or from something to nothing."""
    changed = change_of(old, new)
    return changed is not None and abs(changed) > BIG

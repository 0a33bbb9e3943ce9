"""Edits: prices that were typed and not yet published."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.money import divided_half_up

BIG = 100  # tenths of a per cent: a greater change is typed a second time


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One grade of the list with what holds and what was typed; -1 where there is none."""

    grade: str
    price: int
    since: str
    before: int
    next_price: int
    next_since: str
    typed: int = -1

    @property
    def is_edited(self) -> bool:
        """Whether a new price waits to be published."""
        return self.typed >= 0


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

"""Check-weighing: a truck is weighed with the goods and without them, and compared with the sum of its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.weight import Weight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collector_app.domain.ticket import LineDraft

TOLERANCE = 5  # thousandths of the goods: house default, about what a truck scale in trade use may be off
MOST_TOLERANCE = 200
LEAST = Weight(20_000)  # one division of a truck scale; less says nothing


def unloaded(full: Weight, empty: Weight) -> Weight:
    """Return what the truck left here."""
    return full - empty


def weighed(lines: Iterable[LineDraft]) -> Weight:
    """Return what the lines say was left here: their goods, wet and dirty as they are, without the containers."""
    return Weight(sum((line.gross - line.tare).grams for line in lines))


def is_off(by_truck: Weight, by_lines: Weight, tolerance: int) -> bool:
    """Whether the two differ by more than `tolerance` thousandths of the larger, and by more than a division."""
    difference = abs((by_truck - by_lines).grams)
    most = max(LEAST.grams, max(by_truck, by_lines).grams * tolerance // 1000)
    return difference > most


def tolerance_of(setting: str) -> int:
    """Return the site's tolerance in thousandths, the house's where it has none that makes sense."""
    is_number = setting.isascii() and setting.isdigit() and len(setting) <= len(str(MOST_TOLERANCE))
    return int(setting) if is_number and int(setting) <= MOST_TOLERANCE else TOLERANCE

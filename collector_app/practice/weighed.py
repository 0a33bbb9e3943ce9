"""How a demo load was weighed: on the proved scale, with its frames, in containers; a few by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.domain.scale import shown_frame
from collector_app.domain.weighing import ContainerUsed, Weighing, WeightSource
from collector_app.practice.yard import CAPACITY_G, DIVISION_G, SCALE, TARES_G

if TYPE_CHECKING:
    from collector_app.domain.ticket import LineDraft
    from collector_app.domain.weight import Weight
    from collector_app.practice.chance import Chance

_MANUAL = 12  # of a thousand lines: typed although the scale was there
_TARE_ABOVE_G = 30_000
_HEAVY_G = 400_000  # from here on in several weighings
_CONTAINERS = ((60_000, (1, 2)), (250_000, (3,)), (10_000_000, (4,)))


def contained(net: int, chance: Chance) -> tuple[ContainerUsed, ...]:
    """Return what the goods lie in: nothing for a light load."""
    if net <= _TARE_ABOVE_G:
        return ()
    number = chance.choice(next(numbers for most, numbers in _CONTAINERS if net <= most))
    return (ContainerUsed(number, TARES_G[number]),)


def weighed(line: LineDraft, chance: Chance) -> LineDraft:
    """Return the line with its weighings: what the platform cannot carry at once is weighed in parts."""
    gross = line.gross.grams
    if gross > CAPACITY_G or chance.happens(_MANUAL):
        return replace(line, weighings=(Weighing(gross, WeightSource.MANUAL),))
    parts = max(1, -(-gross // _HEAVY_G))
    each = gross // parts // DIVISION_G * DIVISION_G
    loads = (*(each,) * (parts - 1), gross - each * (parts - 1))
    return replace(line, weighings=tuple(Weighing(load, WeightSource.SCALE, SCALE, _frame(load)) for load in loads))


def corrected(line: LineDraft, gross: Weight) -> LineDraft:
    """Return the line as it is typed anew."""
    return replace(line, gross=gross, weighings=(Weighing(gross.grams, WeightSource.MANUAL),))


def _frame(grams: int) -> str:
    """Return what the indicator sent, as a line keeps it."""
    return shown_frame(f"ST,GS,+{grams // 1000:06d}.{grams // DIVISION_G % 10}kg\r\n".encode())

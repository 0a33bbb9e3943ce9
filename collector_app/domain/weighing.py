"""Weighings: how a weight came to stand on a line, and how the weight that is paid for is rounded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from collector_app.domain.weight import Weight

MOST_FRAME = 80  # characters of a raw frame that a line keeps
MOST_CONTAINER = 99
STEPS_G = (100, 500, 1000)  # what a payable weight may be rounded to


class WeightSource(StrEnum):
    """Who said the weight."""

    TYPED = "typed"  # no proven scale was connected
    SCALE = "scale"
    MANUAL = "manual"  # typed although a proven scale was connected


class WeightRounding(StrEnum):
    """Which way the weight that is paid for goes to the next step; stock keeps the weight itself."""

    NONE = ""
    DOWN = "down"
    HALF_UP = "half_up"


@dataclass(frozen=True, slots=True)
class Weighing:
    """One load on the scale; several make one gross. `frame` is what the scale sent, escaped to ASCII."""

    grams: int
    source: WeightSource = WeightSource.TYPED
    scale: str = ""
    frame: str = ""


@dataclass(frozen=True, slots=True)
class ContainerUsed:
    """A stored container that the goods lay in, and its tare then."""

    number: int
    tare_g: int


def payable(net: Weight, step_g: int, rounding: WeightRounding) -> Weight:
    """Return the weight that is paid for: down, or half up, to the site's step; as it is where there is none."""
    if rounding is WeightRounding.NONE or step_g <= 0:
        return net
    more = step_g // 2 if rounding is WeightRounding.HALF_UP else 0
    return Weight((net.grams + more) // step_g * step_g)


def source_of(weighings: tuple[Weighing, ...]) -> WeightSource:
    """Return what a line says of its weighings: one that was not the scale's makes the whole line so."""
    sources = {each.source for each in weighings}
    if WeightSource.MANUAL in sources:
        return WeightSource.MANUAL
    return WeightSource.SCALE if sources == {WeightSource.SCALE} else WeightSource.TYPED

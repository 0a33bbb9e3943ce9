"""Gate: whether the newest frame may fill a weight, and if not, the one reason why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem
from collector_app.domain.problems.scales import (
    FrameChecksum,
    FrameUnreadable,
    OffDivision,
    SameLoad,
    ScaleEmpty,
    ScaleHolds,
    ScaleMoves,
    ScaleNegative,
    ScaleNotProved,
    ScaleOtherUnit,
    ScaleOver,
    ScaleShowsNet,
    ScaleSilent,
)
from collector_app.domain.scale import GRAMS, Kind, Reading, ScaleSetting
from collector_app.domain.weight import Weight

if TYPE_CHECKING:
    from collector_app.devices.scales.framing import Seen

FRAME_AGE = 1.0  # seconds: an older frame may show the load before this one
STILL_FOR = 1.5  # seconds of equal readings where frames carry no flag
STILL_FRAMES = 4
SAME_TWICE = 2  # frames that agree where each says it is stable: one damaged digit is then seen
OTHER_LOAD = 2  # divisions by which another load differs from the one that was taken
_LOST = (FrameUnreadable, FrameChecksum)  # of these the scale knows nothing: the frame before still counts


@dataclass(frozen=True, slots=True)
class Held:
    """What the gate lets through: whole grams and the frame that says so."""

    weight: Weight
    reading: Reading


class Gate:
    """Sees every frame in its order, at seconds of a clock that never goes back."""

    def __init__(self, setting: ScaleSetting, *, has_flag: bool) -> None:
        self._setting = setting
        self._has_flag = has_flag
        self._last: Seen | None = None
        self._at = 0.0
        self._run = 0  # equal readings one after the other, no further apart than a second
        self._since = 0.0
        self._taken: int | None = None

    def see(self, seen: Seen, at: float) -> None:
        """Take note of what came."""
        if isinstance(seen, _LOST):
            return
        before = self._last
        if isinstance(seen, Problem):
            self._run = 0
        elif isinstance(before, Reading) and _same(before, seen) and at - self._at <= FRAME_AGE:
            self._run += 1
        else:
            self._run, self._since = 1, at
        self._last, self._at = seen, at
        if isinstance(seen, Reading) and self._taken is not None and self._is_other(seen):
            self._taken = None

    def age(self, now: float) -> float | None:
        """Return how many seconds ago the scale last said anything; None if it never did."""
        return None if self._last is None else now - self._at

    def weight(self, now: float, *, again: bool = False) -> Held:
        """Return the weight that may be taken; `again` lets the same load through. Raises a Problem for each reason."""
        if not self._setting.is_proved:
            raise ScaleNotProved(self._setting.profile)
        held = self._still(now, self._setting)
        grams, step = held.weight.grams, self._setting.division_g
        if step and grams % step:
            raise OffDivision(held.reading.value, Weight(step))
        if grams == self._taken and not again:
            raise SameLoad(held.weight)
        return held

    def on_trial(self, now: float) -> Held:
        """Return the still weight that a proof is about, in any unit. Raises a Problem as `weight`."""
        return self._still(now, replace(self._setting, unit="", capacity_g=0))

    def take(self, now: float, *, again: bool = False) -> Held:
        """Return the weight and remember that this load was taken. Raises as `weight`."""
        held = self.weight(now, again=again)
        self._taken = held.weight.grams
        return held

    def _still(self, now: float, setting: ScaleSetting) -> Held:
        if self._last is None or now - self._at > FRAME_AGE:
            raise ScaleSilent(setting.port)
        if isinstance(self._last, Problem):
            raise self._last
        held = _readable(self._last, setting)
        if not self._is_still(self._last):
            raise ScaleMoves
        return held

    def _is_still(self, reading: Reading) -> bool:
        if self._has_flag:
            return bool(reading.stable) and self._run >= SAME_TWICE
        return self._run >= STILL_FRAMES and self._at - self._since >= STILL_FOR

    def _is_other(self, reading: Reading) -> bool:
        """Whether the load changed since one was taken; a frame without grams says nothing about it."""
        grams = reading.grams
        least = OTHER_LOAD * max(1, self._setting.division_g)
        return grams is not None and self._taken is not None and abs(grams - self._taken) > least


def _same(one: Reading, other: Reading) -> bool:
    return (one.value, one.unit, one.kind, one.over) == (other.value, other.unit, other.kind, other.over)


def _readable(reading: Reading, setting: ScaleSetting) -> Held:
    """Return the weight of a reading, still or not. Raises the Problem that keeps it from being one."""
    if reading.over:
        raise ScaleOver(Weight(setting.capacity_g))
    if reading.held:
        raise ScaleHolds
    if reading.unit not in GRAMS or (setting.unit and reading.unit != setting.unit):
        raise ScaleOtherUnit(reading.unit, setting.unit or "kg")
    if reading.kind is not Kind.GROSS:
        raise ScaleShowsNet
    grams = reading.grams
    if grams is None:
        raise OffDivision(reading.value, Weight(1))
    if grams < 0:
        raise ScaleNegative(Weight(grams))
    if grams == 0:
        raise ScaleEmpty
    if setting.capacity_g and grams > setting.capacity_g:
        raise ScaleOver(Weight(setting.capacity_g))
    return Held(Weight(grams), reading)

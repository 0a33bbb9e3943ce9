"""Problems with a scale: a frame that says nothing, a weight that may not be taken, a proof that failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem

if TYPE_CHECKING:
    from collector_app.domain.weight import Weight


@dataclass(eq=False)
class FrameUnreadable(Problem):
    """Bytes came that are no frame of this profile: noise, a cut frame, or another profile."""

    frame: str


@dataclass(eq=False)
class FrameChecksum(Problem):
    """A frame came whose check sum is wrong."""

    frame: str


@dataclass(eq=False)
class ScaleError(Problem):
    """The scale answered that it did not understand, or cannot."""

    frame: str


@dataclass(eq=False)
class ScaleBusy(Problem):
    """The scale answered that it cannot weigh now."""

    frame: str


@dataclass(eq=False)
class ScaleUnder(Problem):
    """The scale says that the load is below its range: the platform lies wrong, or is lifted."""

    frame: str


@dataclass(eq=False)
class UnknownProfile(Problem):
    """No profile of this name is shipped."""

    profile: str


@dataclass(eq=False)
class NoScale(Problem):
    """No scale was set up here."""


@dataclass(eq=False)
class NoScalePort(Problem):
    """No port was named, and there is none, or more than one."""

    count: int


@dataclass(eq=False)
class ScaleUnplugged(Problem):
    """The port of the scale is not there, or cannot be opened."""

    port: str


@dataclass(eq=False)
class ScaleSilent(Problem):
    """Nothing readable came for longer than a second."""

    port: str


@dataclass(eq=False)
class ScaleNotProved(Problem):
    """No known weight was read with this profile yet."""

    profile: str


@dataclass(eq=False)
class ScaleMoves(Problem):
    """The load moves, or has not been still for long enough."""


@dataclass(eq=False)
class ScaleHolds(Problem):
    """The indicator holds an older weight."""


@dataclass(eq=False)
class ScaleEmpty(Problem):
    """Nothing lies on the scale."""


@dataclass(eq=False)
class ScaleNegative(Problem):
    """The scale shows less than nothing."""

    weight: Weight


@dataclass(eq=False)
class ScaleOver(Problem):
    """The load is more than the scale may carry."""

    most: Weight


@dataclass(eq=False)
class ScaleShowsNet(Problem):
    """The scale has taken off a tare of its own, which would be taken off twice."""


@dataclass(eq=False)
class ScaleOtherUnit(Problem):
    """The frame has another unit than the one that was proved."""

    unit: str
    wanted: str


@dataclass(eq=False)
class OffDivision(Problem):
    """The weight is no multiple of the division of the scale."""

    value: str
    division: Weight


@dataclass(eq=False)
class SameLoad(Problem):
    """The load that was just taken is still on the scale."""

    weight: Weight


@dataclass(eq=False)
class ProofDiffers(Problem):
    """What the frame says is not what the display shows: the profile is another one."""

    shown: Weight
    read: Weight


@dataclass(eq=False)
class ScaleIsOff(Problem):
    """The display itself is further from the known weight than three divisions."""

    known: Weight
    shown: Weight


@dataclass(eq=False)
class ProofTooLight(Problem):
    """The known weight is too light to tell one profile from another."""

    least: Weight


@dataclass(eq=False)
class UnknownContainer(Problem):
    """No container of this number is stored."""

    number: int


@dataclass(eq=False)
class NoPty(Problem):
    """The simulator needs a pseudo terminal, which this system has not."""

"""Entries about scales and containers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from collector_app.domain.entries.payload import Payload


@dataclass(frozen=True, slots=True)
class ScaleProved(Payload):
    """A known weight was put on a scale, and what it sent was read as that weight."""

    kind: ClassVar[str] = "scale.proved"

    scale: str
    profile: str
    weight_g: int
    shown_g: int
    valid_to: str = ""  # the day until which the official check of the scale holds, where somebody said it


@dataclass(frozen=True, slots=True)
class ContainerSaved(Payload):
    """A container has a number and a tare, weighed on a day; its name stands in the private line."""

    kind: ClassVar[str] = "container.saved"

    container: int
    tare_g: int
    day: str

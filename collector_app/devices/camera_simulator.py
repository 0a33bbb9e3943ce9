"""A camera that is not there: for tests and practice, with the faults of real ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from collector_app.devices.camera import Snapshot
from collector_app.domain.problems.photos import CameraGone, NoCamera

if TYPE_CHECKING:
    from threading import Event

WIDTH, HEIGHT = 640, 480
NAME = "Simulator"


@dataclass
class CameraSimulator:
    """Shows bands that move on with every picture, so that no two are the same.

    `is_plugged` False is no camera; `vanishes` lets it go in the middle of a picture; `waits` holds the picture back
    till it is set.
    """

    is_plugged: bool = True
    vanishes: bool = False
    waits: Event | None = None
    taken: int = field(default=0, init=False)

    def snapshot(self) -> Snapshot:
        """Return the next picture."""
        if not self.is_plugged:
            raise NoCamera
        if self.waits is not None:
            self.waits.wait()
        if self.vanishes:
            raise CameraGone(NAME)
        self.taken += 1
        rows = (bytes((self.taken * 40 % 256, row * 255 // HEIGHT, 120)) * WIDTH for row in range(HEIGHT))
        return Snapshot(WIDTH, HEIGHT, b"".join(rows))

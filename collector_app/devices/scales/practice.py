"""The scale of a practice home: a port inside the program, on which one load after the other is laid."""

from __future__ import annotations

import random
import threading
import time
from typing import TYPE_CHECKING

from collector_app.devices.scales.framing import Load

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.devices.scales.profiles import Profile
    from collector_app.domain.scale import ScaleSetting

EVERY = 0.1  # seconds between two frames
EMPTY, SETTLING = 1.5, 0.7  # seconds: the platform is bare, then the load still trembles
LIGHTEST, HEAVIEST = 50, 600  # divisions of a load


class PracticePort:
    """A port that nobody plugs in; `next_load` takes the load away and lays another one there."""

    def __init__(self, profile: Profile, setting: ScaleSetting, clock: Callable[[], float] = time.monotonic) -> None:
        self._profile = profile
        self._step = max(1, setting.division_g)
        self._places = {1: 3, 10: 2, 100: 1}.get(self._step, 3 if self._step < 1000 else 0)  # noqa: PLR2004 - a kilogram
        self._clock = clock
        self._chance = random.Random(self._step)  # noqa: S311 - practice, no secret
        self._lock = threading.Lock()
        self._grams, self._since = 0, 0.0
        self.next_load()

    @property
    def in_waiting(self) -> int:
        """Nothing waits: every frame is made when it is read."""
        return 0

    def next_load(self) -> None:
        """Take the load away; another one follows."""
        with self._lock:
            self._grams = self._step * self._chance.randint(LIGHTEST, HEAVIEST)
            self._since = self._clock()

    def read(self, size: int = 1) -> bytes:
        """Return the next frame, as slowly as a scale sends it."""
        del size
        time.sleep(EVERY)
        with self._lock:
            age = self._clock() - self._since
            grams, is_still = (0, True) if age < EMPTY else (self._grams, age >= EMPTY + SETTLING)
            if not is_still:
                grams += self._step * self._chance.randint(-9, 9)
        return self._profile.shape.write(Load(grams, self._profile.unit, self._places, stable=is_still))

    def write(self, data: bytes) -> int:
        """Hear a question; the answer comes anyway."""
        return len(data)

    def close(self) -> None:
        """End."""

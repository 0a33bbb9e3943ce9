"""A scale without iron: it speaks a profile on a pseudo terminal, moves and settles as a load does, and has faults."""

from __future__ import annotations

import os
import random
import select
import threading
import time
from enum import StrEnum
from typing import TYPE_CHECKING

from collector_app.devices.scales.framing import Load
from collector_app.domain.problems.input import FileNotWritten
from collector_app.domain.problems.scales import NoPty

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.devices.scales.profiles import Profile

EVERY = 0.1  # seconds between two frames
SETTLING = 0.7  # seconds until a load lies still
_MOST = 4096


class Fault(StrEnum):
    """What can be wrong with a scale, a cable or a setting."""

    NONE = "none"
    NOISE = "noise"
    CUT = "cut"  # every frame loses its end
    SILENT = "silent"
    OVER = "over"
    UNIT = "unit"  # somebody pressed the unit key
    RESTLESS = "restless"  # wind, or somebody on the platform
    NET = "net"  # a tare was taken at the scale


class Simulator:
    """`port` is what a reader opens; where a `link` is given it keeps its name over unplug and plug."""

    def __init__(self, profile: Profile, link: Path | None = None, every: float = EVERY, seed: int = 1) -> None:
        self.fault = Fault.NONE
        self._profile = profile
        self._link = link
        self._every = every
        self._chance = random.Random(seed)  # noqa: S311 - noise and trembling, no secret
        self._grams = 0
        self._since = -SETTLING
        self._recorded = b""
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._master = self._slave = -1
        self.port = ""
        self.plug()
        self._thread = threading.Thread(target=self._run, name="simulated scale", daemon=True)
        self._thread.start()

    def put(self, grams: int) -> None:
        """Lay a load on the platform; zero empties it."""
        with self._lock:
            self._grams, self._since = grams, time.monotonic()

    def play(self, recorded: bytes) -> None:
        """Send recorded bytes once, beside the frames."""
        with self._lock:
            self._recorded += recorded

    def plug(self) -> None:
        """Put the cable in."""
        try:
            import tty  # noqa: PLC0415 - Windows has none
        except ImportError:
            raise NoPty from None
        with self._lock:
            if self._master >= 0:
                return
            self._free_link()
            self._master, self._slave = os.openpty()
            tty.setraw(self._slave)
            os.set_blocking(self._master, False)
            self.port = os.ttyname(self._slave)
            if self._link is not None:
                self._link.symlink_to(self.port)
                self.port = str(self._link)

    def unplug(self) -> None:
        """Pull the cable out."""
        with self._lock:
            if self._master >= 0:
                os.close(self._master)
                os.close(self._slave)
                self._master = self._slave = -1
            self._free_link()

    def close(self) -> None:
        """Switch it off."""
        self._stop.set()
        self._thread.join()
        self.unplug()

    def _free_link(self) -> None:
        """Take the link away; a file that is no link is somebody's and stays. Raises FileNotWritten."""
        if self._link is not None and self._link.is_symlink():
            self._link.unlink()
        elif self._link is not None and self._link.exists():
            raise FileNotWritten(str(self._link))

    def _run(self) -> None:
        while not self._stop.wait(self._every):
            with self._lock:
                if self._master >= 0 and self._is_wanted():
                    self._send(self._recorded + self._frame())
                    self._recorded = b""

    def _is_wanted(self) -> bool:
        """Whether a frame goes out now: always, or only when the scale was asked."""
        if not select.select([self._master], [], [], 0)[0]:
            return not self._profile.ask
        asked = os.read(self._master, _MOST)
        return not self._profile.ask or self._profile.ask in asked

    def _send(self, data: bytes) -> None:
        try:
            os.write(self._master, data)
        except BlockingIOError:
            return  # nobody reads: a real scale does not wait either

    def _frame(self) -> bytes:
        if self.fault is Fault.SILENT:
            return b""
        if self.fault is Fault.NOISE:
            return self._chance.randbytes(40)
        still = time.monotonic() - self._since >= SETTLING and self.fault is not Fault.RESTLESS
        grams = self._grams if still else max(0, self._grams + 10 * self._chance.randint(-9, 9))
        other = "g" if self._profile.unit == "kg" else "kg"
        places = 0 if self.fault is Fault.UNIT else 2
        load = Load(
            grams,
            other if self.fault is Fault.UNIT else self._profile.unit,
            places,
            stable=still,
            net=self.fault is Fault.NET,
            over=self.fault is Fault.OVER,
        )
        frame = self._profile.shape.write(load)
        return frame[: len(frame) // 2] if self.fault is Fault.CUT else frame

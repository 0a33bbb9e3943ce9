"""Reader: one thread at the port; it outlives pulled plugs and noise, and always has the newest frame with its age."""

from __future__ import annotations

import threading
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.devices.scales.framing import PIECE, Decoder
from collector_app.devices.scales.gate import Gate, Held
from collector_app.devices.scales.ports import SerialPort, open_port, place_of, waiting
from collector_app.devices.scales.profiles import profile_named
from collector_app.domain.problem import Problem
from collector_app.domain.problems.scales import ScaleUnplugged
from collector_app.domain.scale import Reading, ScaleSetting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from collector_app.devices.scales.framing import Seen
    from collector_app.devices.scales.profiles import Line

AGAIN = 1.0  # seconds between two looks for a port
ASKED_EVERY = 0.2  # seconds between two questions to a scale that waits for them
BREATH = 0.02  # seconds of rest after a full piece, so that noise never takes the processor
CONNECTED = 3.0  # seconds: a scale that said something so lately is connected
LAST_BYTES = 200
LAST_TROUBLES = 3


@dataclass(frozen=True, slots=True)
class Live:
    """What is known at one moment. `refused`: why the weight may not be taken; None where `weight` may."""

    port: str
    is_open: bool
    reading: Reading | None
    age: float | None  # seconds since the scale said anything
    refused: Problem | None
    is_connected: bool  # and proved: a typed weight is then by hand, beside the scale
    bytes_seen: int
    frames_seen: int
    last_bytes: bytes
    last_good: Reading | None
    last_good_age: float | None
    troubles: tuple[Problem, ...]  # the last frames that said nothing, newest last


class ScaleReader:
    """Reads one scale. `start` and `stop` belong together; everything else may be asked from any thread."""

    def __init__(
        self,
        setting: ScaleSetting,
        opener: Callable[[str, Line], SerialPort] = open_port,
        place: Callable[[ScaleSetting], str] = place_of,
        hear: Callable[[Seen], object] | None = None,
    ) -> None:
        self.setting = setting
        self._profile = profile_named(setting.profile)
        self._line = self._profile.line_at(setting.line)
        self._opener = opener
        self._place = place
        self._hear = hear  # gets every frame and every trouble, in the reader's thread
        self._clock = time.monotonic
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._gate = Gate(setting, has_flag=self._profile.has_flag)
        self._reading: Reading | None = None
        self._good_at = 0.0
        self._port = ""
        self._bytes = self._frames = 0
        self._last_bytes: deque[int] = deque(maxlen=LAST_BYTES)
        self._troubles: deque[Problem] = deque(maxlen=LAST_TROUBLES)
        self._thread = threading.Thread(target=self._run, name="scale", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def stop(self) -> None:
        """End; the port is free when this returns."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def now(self) -> Live:
        """Return what is known now."""
        with self._lock:
            at = self._clock()
            age = self._gate.age(at)
            refused: Problem | None = None
            try:
                self._gate.weight(at)
            except Problem as problem:
                refused = problem
            if not self._port:
                refused = ScaleUnplugged(self.setting.port)
            heard = bool(self._port) and age is not None and age <= CONNECTED
            return Live(
                port=self._port or self.setting.port,
                is_open=bool(self._port),
                reading=self._reading if heard else None,
                age=age,
                refused=refused,
                is_connected=heard and self.setting.is_proved,
                bytes_seen=self._bytes,
                frames_seen=self._frames,
                last_bytes=bytes(self._last_bytes),
                last_good=self._reading,
                last_good_age=None if self._reading is None else at - self._good_at,
                troubles=tuple(self._troubles),
            )

    def take(self, *, again: bool = False) -> Held:
        """Take the weight that is on the scale. Raises the Problem that says why not; `again` takes the same load."""
        with self._lock:
            if not self._port:
                raise ScaleUnplugged(self.setting.port)
            return self._gate.take(self._clock(), again=again)

    def on_trial(self) -> Held:
        """Return the still weight whatever its unit, division and proof. Raises the Problem that says why not."""
        with self._lock:
            if not self._port:
                raise ScaleUnplugged(self.setting.port)
            return self._gate.on_trial(self._clock())

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                device = self._place(self.setting)
                port = self._opener(device, self._line)
            except Problem:
                self._stop.wait(AGAIN)
                continue
            try:
                self._read(port, device)
            except (OSError, TypeError):  # pulled out; pyserial meets its own closed descriptor as None
                self._stop.wait(AGAIN / 4)
            finally:
                with self._lock:
                    self._port = ""
                port.close()

    def _read(self, port: SerialPort, device: str) -> None:
        decoder = self._profile.decoder()
        asked = 0.0
        with self._lock:
            self._port = device
        while not self._stop.is_set():
            if self._profile.ask and self._clock() - asked >= ASKED_EVERY:
                asked = self._clock()
                port.write(self._profile.ask)
            data = waiting(port, PIECE)
            self._see(decoder, data)
            if len(data) == PIECE:
                self._stop.wait(BREATH)

    def _see(self, decoder: Decoder, data: bytes) -> None:
        seen: Iterable[Seen] = tuple(decoder.feed(data)) if data else tuple(decoder.rest())
        with self._lock:
            at = self._clock()
            self._bytes += len(data)
            self._last_bytes.extend(data[-LAST_BYTES:])
            for each in seen:
                self._gate.see(each, at)
                if self._hear is not None:
                    self._hear(each)
                if isinstance(each, Reading):
                    self._reading, self._good_at = each, at
                    self._frames += 1
                else:
                    self._troubles.append(each)

"""Framing: bytes as they come from a port, in any pieces and with any noise, to readings and problems."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from collector_app.domain.problem import Problem
from collector_app.domain.problems.scales import FrameUnreadable
from collector_app.domain.scale import GRAMS, Reading, shown_frame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Seen: TypeAlias = "Reading | Problem"
Match: TypeAlias = "re.Match[bytes]"

PIECE = 4096  # bytes looked at in one breath, so that the buffer has an end
_PADDING = b"\r\n\0 \x02\x03"
_NUMBER = re.compile(r"([+-]?) *([0-9]+(?:\.[0-9]*)?|\.[0-9]+)")


@dataclass(frozen=True, slots=True)
class Load:
    """What a simulated scale carries: whole grams, shown in a unit with so many decimals."""

    grams: int
    unit: str = "kg"
    places: int = 2
    stable: bool = True
    net: bool = False
    over: bool = False

    @property
    def digits(self) -> str:
        """The number without its sign: 12350 g with two decimals is 12.35."""
        whole = abs(self.grams) * 10**self.places // GRAMS[self.unit]
        padded = f"{whole:0{self.places + 1}d}"
        return f"{padded[: -self.places]}.{padded[-self.places :]}" if self.places else padded

    @property
    def sign(self) -> str:
        """Plus or minus."""
        return "-" if self.grams < 0 else "+"


@dataclass(frozen=True, slots=True)
class Shape:
    """A family of frames: how one is found, read and written.

    `read` raises a Problem for a frame that is found and says nothing. `last` finds one after which nothing more came,
    where a frame ends by what follows it. Patterns are bounded: no more than `longest` bytes are ever kept.
    """

    pattern: re.Pattern[bytes]
    longest: int
    read: Callable[[Match, str], Reading]  # the match, and the unit where the frame has none
    write: Callable[[Load], bytes]
    last: re.Pattern[bytes] | None = None


class Decoder:
    """Finds frames in a stream; one run of noise is one problem, however long it lasts."""

    def __init__(self, shape: Shape, unit: str) -> None:
        self._shape = shape
        self._unit = unit
        self._buffer = b""
        self._is_noisy = False

    def feed(self, data: bytes) -> Iterator[Seen]:
        """Take what came; yield what it says."""
        for start in range(0, len(data), PIECE):
            self._buffer += data[start : start + PIECE]
            yield from self._search(self._shape.pattern)
            extra = len(self._buffer) - self._shape.longest
            if extra > 0:
                yield from self._noise(self._buffer[:extra])
                self._buffer = self._buffer[extra:]

    def rest(self) -> Iterator[Seen]:
        """Nothing came for a while: a frame that waits for what follows it is whole."""
        if self._shape.last is not None:
            yield from self._search(self._shape.last)

    def finish(self) -> Iterator[Seen]:
        """Nothing will come any more."""
        yield from self.rest()
        yield from self._noise(self._buffer)
        self._buffer = b""

    def _search(self, pattern: re.Pattern[bytes]) -> Iterator[Seen]:
        at = 0
        for match in pattern.finditer(self._buffer):
            yield from self._noise(self._buffer[at : match.start()])
            at = match.end()
            try:
                seen: Seen = self._shape.read(match, self._unit)
                self._is_noisy = False
            except Problem as problem:
                seen = problem
            yield seen
        self._buffer = self._buffer[at:]

    def _noise(self, found: bytes) -> Iterator[Seen]:
        if found.strip(_PADDING) and not self._is_noisy:
            self._is_noisy = True
            yield FrameUnreadable(shown_frame(found.strip(_PADDING)))


def digits_of(written: bytes, raw: bytes) -> str:
    """Return a number in the scale's own digits, without the zeros in front of it. Raises FrameUnreadable."""
    found = _NUMBER.fullmatch(written.decode("latin-1").strip())
    if found is None:
        raise FrameUnreadable(shown_frame(raw))
    whole, point, part = found[2].partition(".")
    value = f"{whole.lstrip('0') or '0'}{point if part else ''}{part}"
    return f"-{value}" if found[1] == "-" and Decimal(value) else value

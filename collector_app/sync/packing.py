"""Lines of one log -> segments -> parcels, each small enough for one file."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from collector_app.domain.chain import entry_hash
from collector_app.domain.problems.sync import BundleSizeTooSmall
from collector_app.sync import frames, limits
from collector_app.sync.manifest import LogPart, Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_AROUND = 3 * limits.KIB  # seal, manifest with a certificate, signature and trailer
_PER_SEGMENT = 256  # its row in the manifest
_TAGS = 2048  # age adds 16 bytes to every 64 KiB, half of this part


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes into one file: the part of the log that it covers, and its segments with their frames."""

    part: LogPart
    segments: tuple[Segment, ...]
    frames: tuple[bytes, ...]


class _Open:
    """A parcel that is being filled."""

    def __init__(self, log: str, first: int, prev: bytes) -> None:
        self.log = log
        self.first = self.next = first
        self.prev = self.head = prev
        self.segments: list[Segment] = []
        self.frames: list[bytes] = []
        self.size = 0

    def add(self, lines: list[bytes], raw: bytes, frame: bytes) -> None:
        """Take one packed segment and walk the chain over its lines."""
        for line in lines:
            self.head = entry_hash(self.head, line)
        digest = sha256(raw).hexdigest()
        self.segments.append(Segment(self.log, self.next, len(lines), len(raw), len(frame), digest))
        self.frames.append(frame)
        self.next += len(lines)
        self.size += len(frame) + _PER_SEGMENT

    def closed(self) -> Parcel:
        """Return the parcel as it stands."""
        part = LogPart(self.log, self.first, self.next - 1, self.prev.hex(), self.head.hex())
        return Parcel(part, tuple(self.segments), tuple(self.frames))


def parcels(log: str, first: int, prev: bytes, lines: Iterable[bytes], max_size: int) -> Iterator[Parcel]:
    """Yield self-contained parts of a log, each for a file of at most `max_size` bytes.

    `lines` begin at entry `first`, whose chain hash before it is `prev`. An entry is never cut: one that does
    not fit alone makes a file that is larger. Holds one parcel in memory. Raises BundleSizeTooSmall.
    """
    if max_size < limits.LEAST_SIZE:
        raise BundleSizeTooSmall(max_size, limits.LEAST_SIZE)
    room = min(max_size, limits.USB) - _AROUND - max_size // _TAGS
    now = _Open(log, first, prev)
    for group in _groups(lines, min(room - _PER_SEGMENT, limits.SEGMENT_RAW)):
        raw = b"\n".join(group) + b"\n"
        frame = frames.packed(raw)
        if now.segments and _is_full(now, frame, room):
            yield now.closed()
            now = _Open(log, now.next, now.head)
        now.add(group, raw, frame)
    if now.segments:
        yield now.closed()


def _is_full(now: _Open, frame: bytes, room: int) -> bool:
    too_large = now.size + len(frame) + _PER_SEGMENT > room
    return too_large or now.next - now.first + limits.SEGMENT_LINES > limits.ENTRIES


def _groups(lines: Iterable[bytes], most: int) -> Iterator[list[bytes]]:
    """Yield runs of lines that make one segment: at most 1,000 of them and `most` bytes, at least one."""
    group: list[bytes] = []
    size = 0
    for line in lines:
        if group and (len(group) == limits.SEGMENT_LINES or size + len(line) + 1 > most):
            yield group
            group, size = [], 0
        group.append(line)
        size += len(line) + 1
    if group:
        yield group

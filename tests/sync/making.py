"""What the tests of this room share: keys, chains of lines, and bundles made of them."""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from hashlib import shake_256
from typing import TYPE_CHECKING

from collector_app.domain.chain import START, entry_hash
from collector_app.domain.ids import uuid7
from collector_app.sync import limits, writer
from collector_app.sync.answer import Answer, LogAnswer, Span, Totals
from collector_app.sync.keys import Keys, PublicKey, SigningKey, new_identity, recipient_of
from collector_app.sync.manifest import Manifest
from collector_app.sync.packing import Parcel, parcels
from collector_app.sync.reader import Opened, read_bundle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collector_app.sync.manifest import Segment

HQ_ID = uuid7(1, b"\1" * 10)
LOG = uuid7(2, b"\2" * 10)
BUNDLE = uuid7(3, b"\3" * 10)
INCARNATION = uuid7(4, b"\4" * 10)
MADE = "2026-11-22T14:03:11+07:00"
STATION = Keys(SigningKey(b"s" * 32), new_identity())
HQ = Keys(SigningKey(b"h" * 32), new_identity())
RECOVERY = new_identity()
EVERYBODY = (HQ.recipient, recipient_of(RECOVERY), STATION.recipient)


def lines_of(count: int, *, start: int = 1, padding: int = 0) -> list[bytes]:
    """Return that many public lines, as far as this room looks at them."""
    return [b'{"kind":"test.made","seq":%d,"x":"%s"}' % (seq, b"x" * padding) for seq in range(start, start + count)]


def noise(number: int, size: int) -> bytes:
    """Return one line that does not shrink."""
    return shake_256(str(number).encode()).digest(size).replace(b"\n", b" ")


def head_of(lines: Sequence[bytes], prev: bytes = START) -> bytes:
    """Walk the chain over the lines."""
    for line in lines:
        prev = entry_hash(prev, line)
    return prev


def manifest_of(parcel: Parcel) -> Manifest:
    """Return the manifest that a station writes for this parcel."""
    return Manifest(
        bundle=BUNDLE,
        to=HQ_ID,
        site="KTW",
        device=STATION.signing.public.text,
        made=MADE,
        program="0.1.0",
        schemas=Span(1, 1),
        logs=(parcel.part,),
        segments=parcel.segments,
    )


def answer_manifest(logs: tuple[LogAnswer, ...] = (), number: int = 1) -> Manifest:
    """Return the manifest of an answer of head office to the site."""
    return Manifest(
        bundle=BUNDLE,
        to="KTW",
        site="KTW",
        device=HQ.signing.public.text,
        made=MADE,
        program="0.1.0",
        schemas=Span(1, 1),
        answer=Answer(HQ_ID, INCARNATION, number, logs, Totals(0, 0, 0)),
    )


def bundles_of(lines: Sequence[bytes], *, first: int = 1, max_size: int = limits.CHAT) -> list[bytes]:
    """Return the files that carry these lines."""
    return [
        writer.bundle(manifest_of(parcel), parcel.frames, STATION.signing, EVERYBODY)
        for parcel in parcels(LOG, first, START, lines, max_size)
    ]


def one_parcel(lines: Sequence[bytes]) -> Parcel:
    """Return the only parcel that these lines make."""
    (parcel,) = parcels(LOG, 1, START, lines, limits.USB)
    return parcel


def sealed_with(parcel: Parcel, **changes: object) -> bytes:
    """Return a file whose manifest was changed before it was signed."""
    manifest = replace(manifest_of(parcel), **changes)  # type: ignore[arg-type] # any field
    return writer.bundle(manifest, parcel.frames, STATION.signing, EVERYBODY)


def station_key(_manifest: Manifest) -> PublicKey:
    """Trust the station."""
    return STATION.signing.public


@dataclass
class Taken:
    """What a reader was given, segment by segment."""

    lines: list[bytes] = field(default_factory=list)

    def __call__(self, _segment: Segment, lines: list[bytes]) -> None:
        """Keep the lines."""
        self.lines += lines


def read(file: bytes, identity: str = HQ.identity) -> tuple[Opened, list[bytes]]:
    """Read a file as head office does."""
    taken = Taken()
    opened = read_bundle(io.BytesIO(file), [identity], station_key, taken)
    return opened, taken.lines

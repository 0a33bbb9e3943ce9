"""The bytes of a bundle -> its manifest and its lines, each believed only once it is proved."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from collector_app.domain.chain import entry_hash
from collector_app.domain.problems.sync import BadSignature, Damage, Damaged, Excess, TooBig
from collector_app.sync import frames, limits, minisig
from collector_app.sync.keys import PublicKey
from collector_app.sync.manifest import Manifest, Segment, decoded
from collector_app.sync.seal import unseal

KeyFor = Callable[[Manifest], PublicKey]
Take = Callable[[Segment, list[bytes]], None]
_Steps = Generator[int, bytes, None]
_Piece = Generator[int, bytes, bytes]


@dataclass(frozen=True, slots=True)
class Opened:
    """What a sound bundle holds: its manifest, the signed bytes of it, and the text of the signature."""

    manifest: Manifest
    said: bytes
    signature: str


def read_bundle(source: BinaryIO, identities: Sequence[str], key_for: KeyFor, take: Take | None = None) -> Opened:
    """Read one file to its end, in memory bounded by one segment.

    `key_for` names the key that must have signed, or refuses by raising; it sees the manifest before its
    signature holds and must believe nothing else of it. `take` gets each segment whose hash holds. The end
    may still be missing: read once without `take` to know that the file is whole, then again to use it.
    Raises Damaged, NotSealedForUs, BadSignature, NewerFormat, TooBig, and what `key_for` and `take` raise.
    """
    parser = _Parser(key_for, take)
    unseal(source, identities, parser)
    return parser.finished()


class _Seen(Exception):
    """The manifest was all that was wanted."""

    def __init__(self, manifest: Manifest) -> None:
        super().__init__()
        self.manifest = manifest


def peeked(source: BinaryIO, identities: Sequence[str]) -> Manifest:
    """Return the manifest of a file whose bytes are known to be good; its signature is not looked at.

    Raises Damaged, NotSealedForUs, NewerFormat, TooBig.
    """

    def stop(manifest: Manifest) -> PublicKey:
        raise _Seen(manifest)

    try:
        return read_bundle(source, identities, stop).manifest
    except _Seen as seen:
        return seen.manifest


class _Parser:
    """Takes the opened stream in pieces of any size, and walks through it with one request at a time."""

    def __init__(self, key_for: KeyFor, take: Take | None) -> None:
        self._key_for = key_for
        self._take = take
        self._hash = sha256()
        self._buffer = bytearray()
        self._opened: Opened | None = None
        self._steps = self._walk()
        self._needed: int | None = next(self._steps)

    def write(self, piece: bytes) -> int:
        """Take the next piece of the stream."""
        self._buffer += piece
        while self._needed is not None and len(self._buffer) >= self._needed:
            part = bytes(self._buffer[: self._needed])
            del self._buffer[: self._needed]
            try:
                self._needed = self._steps.send(part)
            except StopIteration:
                self._needed = None
        if self._needed is None and self._buffer:
            raise Damaged(Damage.TRAILER, "more")
        return len(piece)

    def flush(self) -> None:
        """Nothing is held back."""

    def finished(self) -> Opened:
        """Return what was read; raises Damaged when the stream ended too early."""
        if self._needed is not None or self._opened is None:
            raise Damaged(Damage.CUT)
        return self._opened

    def _walk(self) -> _Steps:
        said = yield from self._skippable((yield frames.HEADER_BYTES), frames.MANIFEST, limits.MANIFEST)
        manifest = decoded(said)
        signatures = [(yield from self._skippable((yield frames.HEADER_BYTES), frames.SIGNATURE, limits.SIGNATURE))]
        header = yield frames.HEADER_BYTES
        while frames.skippable_size(header, frames.SIGNATURE) is not None:
            signatures.append((yield from self._skippable(header, frames.SIGNATURE, limits.SIGNATURE)))
            header = yield frames.HEADER_BYTES
        signature = _proved(manifest, said, signatures, self._key_for(manifest))
        header = yield from self._segments(manifest, header)
        if frames.skippable_size(header, frames.TRAILER) != self._hash.digest_size:
            raise Damaged(Damage.TRAILER, "header")
        if (yield self._hash.digest_size) != self._hash.digest():
            raise Damaged(Damage.TRAILER, "hash")
        self._opened = Opened(manifest, said, signature)

    def _skippable(self, header: bytes, number: int, most: int) -> _Piece:
        size = frames.skippable_size(header, number)
        if size is None:
            raise Damaged(Damage.FRAME, str(number))
        if size > most:
            raise TooBig(Excess.MANIFEST, most)
        content = yield size
        self._hash.update(header)
        self._hash.update(content)
        return content

    def _segments(self, manifest: Manifest, header: bytes) -> _Piece:
        """Read every segment, walk each log's chain, and return the eight bytes after the last one."""
        for part in manifest.logs:
            head = bytes.fromhex(part.prev)
            for segment in (segment for segment in manifest.segments if segment.log == part.log):
                rest = yield segment.zlen - len(header)
                self._hash.update(header)
                self._hash.update(rest)
                lines = _lines(segment, frames.unpacked(header + rest, segment.raw))
                for line in lines:
                    head = entry_hash(head, line)
                if self._take is not None:
                    self._take(segment, lines)
                header = yield frames.HEADER_BYTES
            if head.hex() != part.head:
                raise Damaged(Damage.CHAIN, part.log)
        return header


def _proved(manifest: Manifest, said: bytes, signatures: list[bytes], key: PublicKey) -> str:
    """Return the text of the signature by this key, or raise BadSignature."""
    for text in signatures:
        try:
            signature = text.decode()
        except UnicodeDecodeError:
            raise Damaged(Damage.MANIFEST, "minisig") from None
        if minisig.is_by(key, signature, said):
            return signature
    raise BadSignature(manifest.site)


def _lines(segment: Segment, raw: bytes) -> list[bytes]:
    if sha256(raw).hexdigest() != segment.sha256:
        raise Damaged(Damage.SEGMENT, f"{segment.first}")
    lines = raw.split(b"\n")
    if lines.pop() or len(lines) != segment.n or not all(lines):
        raise Damaged(Damage.SEGMENT, f"{segment.first}")
    if max(map(len, lines)) > limits.LINE:
        raise TooBig(Excess.LINE, limits.LINE)
    return lines

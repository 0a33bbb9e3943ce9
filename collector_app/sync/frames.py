"""Frames of RFC 8878: zstd for lines, skippable ones for what speaks about them."""

from __future__ import annotations

import io
import struct

import zstandard

from collector_app.domain.problems.sync import Damage, Damaged, Excess, TooBig
from collector_app.sync import limits

MANIFEST = 0
SIGNATURE = 1
TRAILER = 15
HEADER_BYTES = 8
_SKIPPABLE = 0x184D2A50
_BLOCK_HEADER = 3
_RLE, _RESERVED = 1, 3
_CHECKSUM_BYTES = 4
LEVEL = 6  # measured on 100,000 tickets: 9 saves 3 % and takes 1.4 times as long


def skippable(number: int, content: bytes) -> bytes:
    """Return a skippable frame: stock zstd steps over it."""
    return struct.pack("<II", _SKIPPABLE + number, len(content)) + content


def skippable_size(header: bytes, number: int) -> int | None:
    """Return the size of the skippable frame that begins with these eight bytes, None for another frame."""
    magic, size = struct.unpack("<II", header)
    return int(size) if magic == _SKIPPABLE + number else None


def packed(raw: bytes) -> bytes:
    """Return one zstd frame with its content size and checksum set."""
    return zstandard.ZstdCompressor(level=LEVEL, write_checksum=True, write_content_size=True).compress(raw)


def unpacked(frame: bytes, raw: int) -> bytes:
    """Return the `raw` bytes of exactly one zstd frame.

    Reads through a stream with a counter of its own, because `max_output_size` is ignored once a frame
    declares a size. Raises TooBig for a window beyond 8 MiB, Damaged for anything that is not as declared.
    """
    try:
        parameters = zstandard.get_frame_parameters(frame)
    except zstandard.ZstdError:
        raise Damaged(Damage.FRAME, "header") from None
    if parameters.window_size > limits.WINDOW:
        raise TooBig(Excess.WINDOW, limits.WINDOW)
    if parameters.content_size != raw or not parameters.has_checksum or _length(frame) != len(frame):
        raise Damaged(Damage.FRAME, "size")
    reader = zstandard.ZstdDecompressor(max_window_size=limits.WINDOW).stream_reader(io.BytesIO(frame))
    try:
        content = reader.read(raw + 1)
    except zstandard.ZstdError:
        raise Damaged(Damage.FRAME, "content") from None
    if len(content) != raw:
        raise Damaged(Damage.FRAME, "size")
    return content


def _length(frame: bytes) -> int:
    """Return where the first frame ends, block by block, so that nothing can hide behind it."""
    at = int(zstandard.frame_header_size(frame))
    last = False
    while not last and at + _BLOCK_HEADER <= len(frame):
        header = int.from_bytes(frame[at : at + _BLOCK_HEADER], "little")
        last, kind, size = bool(header & 1), header >> 1 & 3, header >> 3
        if kind == _RESERVED:
            break
        at += _BLOCK_HEADER + (1 if kind == _RLE else size)
    return at + _CHECKSUM_BYTES if last else -1

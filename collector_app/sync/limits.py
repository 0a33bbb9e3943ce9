"""The bounds that a reader keeps, whatever a file claims (`bundle.md` 2)."""

from __future__ import annotations

KIB = 1024
MIB = 1024 * KIB

FILE = 512 * MIB
SEAL_HEAD = 64 * KIB  # an age header of a few recipients is under 1 KiB
MANIFEST = 256 * KIB
SIGNATURE = 4 * KIB
ENTRIES = 200_000
SEGMENT = 4 * MIB  # raw
SEGMENT_PACKED = SEGMENT + SEGMENT // 128 + KIB  # zstd's own bound for what does not shrink
LEAST_FRAME = 13  # a zstd frame of one byte, checksum and all
WINDOW = 8 * MIB
LINE = 64 * KIB
DOCUMENT = 64 * KIB  # an invitation or join request

SEGMENT_LINES = 1_000  # as written
SEGMENT_RAW = MIB
CHAT = MIB  # the size of one file that chat programs and slow mail carry
USB = 64 * MIB
LEAST_SIZE = 4 * KIB

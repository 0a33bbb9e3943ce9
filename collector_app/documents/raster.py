"""Papers as pictures: for the preview on screen, for slip printers and for tests that look."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from threading import Lock

import pypdfium2

from collector_app.documents.paper import MM
from collector_app.domain.problems.documents import NotAPage

ROLL_DOTS_PER_MM = 8  # 203 dpi, the resolution of nearly every slip printer
SLIP_SCALE = ROLL_DOTS_PER_MM / MM
RENDERING = Lock()  # PDFium works for one thread at a time
DARK = 128  # a grey below this becomes a dot


@dataclass(frozen=True, slots=True)
class Picture:
    """One page in 256 greys, row after row without padding; 0 is black."""

    width: int
    height: int
    greys: bytes

    def png(self) -> bytes:
        """Return the page as a PNG file."""
        rows = b"".join(
            b"\0" + self.greys[start : start + self.width] for start in range(0, len(self.greys), self.width)
        )
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 0, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)

    def dots(self) -> Dots:
        """Return the page in black and white, as a slip printer prints it."""
        padded = -(-self.width // 8) * 8
        rows = []
        for start in range(0, len(self.greys), self.width):
            row = self.greys[start : start + self.width].translate(BITS).ljust(padded, b"0")
            rows.append(int(row, 2).to_bytes(padded // 8, "big"))
        return Dots(self.width, self.height, b"".join(rows))


@dataclass(frozen=True, slots=True)
class Dots:
    """One page of dots: a bit each, 1 is black, the highest bit first, rows padded with white to whole bytes."""

    width: int
    height: int
    bits: bytes


BITS = bytes(ord("1") if grey < DARK else ord("0") for grey in range(256))


def pictures(pdf: bytes, dots_per_inch: float) -> list[Picture]:
    """Return each page as it would look on paper of that resolution.

    Raises NotAPage.
    """
    return _rendered(pdf, dots_per_inch / 72)


def slips(pdf: bytes) -> list[Dots]:
    """Return each page of a roll in the dots of its printer: 72 mm are 576 of them, 48 mm are 384.

    Raises NotAPage.
    """
    return [picture.dots() for picture in _rendered(pdf, SLIP_SCALE)]


def _rendered(pdf: bytes, scale: float) -> list[Picture]:
    with RENDERING:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as trouble:
            raise NotAPage from trouble
        try:
            # PDFium rounds sizes up, and 72 mm can come out a hair over 576 dots: a printer head has no dot for it
            return [_picture(page.render(scale=scale - 1e-6, grayscale=True)) for page in document]
        finally:
            document.close()


def _picture(bitmap: pypdfium2.PdfBitmap) -> Picture:
    whole = bytes(bitmap.buffer)
    stride, width, height = bitmap.stride, bitmap.width, bitmap.height
    rows = (whole[row * stride : row * stride + width] for row in range(height))
    return Picture(width, height, b"".join(rows))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_pages(pdf: bytes, dots_per_inch: float) -> list[bytes]:
    """Return each page as a PNG file.

    Raises NotAPage.
    """
    return [picture.png() for picture in pictures(pdf, dots_per_inch)]

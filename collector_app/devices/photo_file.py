"""Photo files: any picture that somebody hands over, as the small JPEG that is kept.

Re-encoded at once: no EXIF, so no place and no owner of a telephone, at most 1280 px and 60 KiB aimed at, 200 KiB hard
(`bundle.md` 2). What is handed over is not believed: neither its name, nor its size, nor that it is a picture.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from collector_app.domain.problems.input import FileNotReadable
from collector_app.domain.problems.photos import PhotoNotReadable, PhotoTooLarge

if TYPE_CHECKING:
    from pathlib import Path

SIDE = 1280  # px, the longer side
AIMED, HARD = 60 * 1024, 200 * 1024  # bytes
MOST_BYTES = 25 * 1024 * 1024  # of a file; telephones of 200 megapixels stay under it
MOST_PIXELS = 64_000_000  # decoded they take 192 MB for a moment
MOST_NAME = 60
_FORMATS = ("JPEG", "PNG", "WEBP")
_TRIES = (  # side and quality, from the best on
    (SIDE, 80),
    (SIDE, 65),
    (SIDE, 50),
    (1024, 50),
    (1024, 38),
)
_LAST_TRIES = ((800, 35), (640, 35), (480, 30), (320, 25))  # for what is nothing but noise
_WHITE = (255, 255, 255)

Image.MAX_IMAGE_PIXELS = None  # we look at the size ourselves, before anything is decoded, and refuse by a sentence


def photo_from(path: Path) -> bytes:
    """Return the photo in a file. Raises FileNotReadable, PhotoTooLarge, PhotoNotReadable."""
    name = path.name[:MOST_NAME]
    try:
        if not path.is_file():
            raise FileNotReadable(name)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):  # a name that holds a NUL is a ValueError
        raise FileNotReadable(name) from None
    return photo_of(content, name)


def photo_of(content: bytes, name: str) -> bytes:
    """Return a file's content as the JPEG that is kept. Raises PhotoTooLarge, PhotoNotReadable."""
    if len(content) > MOST_BYTES:
        raise PhotoTooLarge(name)
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as found:
            _check_size(found, name)
            found.draft("RGB", (SIDE, SIDE))  # a large JPEG is then decoded at half or a quarter of its size
            found.load()
            return encoded(ImageOps.exif_transpose(found))
    except PhotoTooLarge:
        raise
    except Exception:  # noqa: BLE001 - each decoder fails in its own way, and each means: no whole picture
        raise PhotoNotReadable(name) from None


def _check_size(image: Image.Image, name: str) -> None:
    """Refuse a small file that says it holds a field of millions of pixels, before a byte of it is decoded."""
    if image.width * image.height > MOST_PIXELS:
        raise PhotoTooLarge(name)


def encoded(image: Image.Image) -> bytes:
    """Return a picture as a JPEG without anything beside the picture; the best one under 60 KiB, never over 200."""
    small = _plain(image)
    best = b""
    for side, quality in (*_TRIES, *_LAST_TRIES):
        bound = AIMED if (side, quality) in _TRIES else HARD
        if best and len(best) <= bound:
            break
        small = _small(small, side)
        best = _jpeg(small, quality)
    return best


def _plain(image: Image.Image) -> Image.Image:
    """Return the pixels alone, in red, green and blue, on white."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        seen = image.convert("RGBA")
        ground = Image.new("RGB", seen.size, _WHITE)
        ground.paste(seen, mask=seen.getchannel("A"))
        return ground
    if image.mode.startswith("I"):  # 16 bits a grey, of PNG files from instruments
        return image.point(lambda value: value / 256).convert("RGB")
    return image.convert("RGB")


def _small(image: Image.Image, side: int) -> Image.Image:
    """Return the pixels alone, without what the file said besides, no side longer than this."""
    small = image.copy()
    small.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return Image.frombytes("RGB", small.size, small.tobytes())


def _jpeg(image: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()

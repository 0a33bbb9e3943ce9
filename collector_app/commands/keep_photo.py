"""Keep a photo of goods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.problems.photos import PhotoNotReadable, PhotoTooLarge

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.store.photos import Photos

MOST_BYTES = 200 * 1024  # `bundle.md` 2: hard
_JPEG = b"\xff\xd8\xff"
_EXIF = b"Exif\x00\x00"
_HEAD = 4096  # where a JPEG says things beside its picture


@dataclass(frozen=True, slots=True)
class KeepPhoto:
    """Put a re-encoded picture on the disk, so that an entry may name it.

    It writes beside the books and not into them: it needs no turn at the writer, and no posting ever waits for it.
    """

    jpeg: bytes
    name: str  # of the file or camera, for a sentence

    def do(self, photos: Photos, at: datetime) -> str:
        """Return its SHA-256 once it is on the disk. Raises PhotoTooLarge, PhotoNotReadable, what the disk says."""
        if len(self.jpeg) > MOST_BYTES:
            raise PhotoTooLarge(self.name)
        if not self.jpeg.startswith(_JPEG) or _EXIF in self.jpeg[:_HEAD]:
            raise PhotoNotReadable(self.name)
        return photos.keep(self.jpeg, clock.in_utc(at))

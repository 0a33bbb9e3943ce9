"""Cameras: what gives a picture of the goods; one real kind, one simulator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One picture as it left the camera: rows of red, green and blue bytes without padding."""

    width: int
    height: int
    rgb: bytes


class Camera(Protocol):
    """Something that gives a picture now."""

    def snapshot(self) -> Snapshot:
        """Return what the camera sees. Raises NoCamera, CameraGone; may take seconds, so never in the window."""


def photo_of_snapshot(seen: Snapshot) -> bytes:
    """Return a snapshot as the JPEG that is kept."""
    from PIL import Image  # noqa: PLC0415 - not before somebody takes a photo

    from collector_app.devices.photo_file import encoded  # noqa: PLC0415 - as above

    return encoded(Image.frombytes("RGB", (seen.width, seen.height), seen.rgb))

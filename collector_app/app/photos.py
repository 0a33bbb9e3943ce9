"""Photos: from a camera or a file onto the disk, and back as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.rights import check_right
from collector_app.commands.keep_photo import KeepPhoto
from collector_app.domain.problems.photos import PhotoNotFound

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.devices.camera import Camera

_CAMERA = "camera"


def keep_photo(app: App, jpeg: bytes, name: str) -> str:
    """Keep a re-encoded picture, durably; return its SHA-256. May be called in any thread: the books have no part."""
    command = KeepPhoto(jpeg, name)
    check_right(command, app.person.role, approved=False)
    return command.do(app.home.photos, app.clock())


def keep_file(app: App, path: Path) -> str:
    """Keep the picture in a file. Raises FileNotReadable, PhotoTooLarge, PhotoNotReadable, what the disk says."""
    from collector_app.devices.photo_file import photo_from  # noqa: PLC0415 - Pillow, which no other command needs

    return keep_photo(app, photo_from(path), path.name)


def take_photo(app: App, camera: Camera) -> str:
    """Keep what a camera sees. Raises NoCamera, CameraGone, what the disk says."""
    from collector_app.devices.camera import photo_of_snapshot  # noqa: PLC0415 - as above

    return keep_photo(app, photo_of_snapshot(camera.snapshot()), _CAMERA)


def picture(app: App, photo: str) -> bytes:
    """Return the JPEG of a photo. Raises PhotoNotFound: another station may have taken it."""
    found = app.home.photos.photo(photo)
    if found is None:
        raise PhotoNotFound(photo[:16])
    return found.jpeg

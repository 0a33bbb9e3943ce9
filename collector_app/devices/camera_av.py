"""Webcams through PyAV, whose wheels hold the input devices of the three systems: v4l2, dshow, avfoundation.

The library is only loaded when somebody takes a photo: a tenth of a second and 60 MB that no start pays for. The
camera is opened for each picture and let go after it: its light says truly when it looks, and a cable that was pulled
and put back is no event.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.devices.camera import Snapshot
from collector_app.domain.problems.photos import CameraGone, NoCamera

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMATS = {"linux": "v4l2", "win32": "dshow", "darwin": "avfoundation"}
WARM_UP = 8  # frames that a webcam needs till its exposure is right
PATIENCE = (6.0, 4.0)  # seconds to open, and to wait for a frame
_DEVICES = Path("/dev")
_WISHES = {  # most webcams give this; one that cannot is asked again without
    "linux": {"video_size": "1280x720", "framerate": "30"},
    "win32": {"video_size": "1280x720"},
    "darwin": {"video_size": "1280x720", "framerate": "30", "pixel_format": "uyvy422"},
}


@dataclass(frozen=True, slots=True)
class Source:
    """A camera as the system names it: `file` for the library, `name` for people."""

    format: str
    file: str
    name: str


@dataclass(frozen=True, slots=True)
class WebCam:
    """The first camera of this computer, or the one whose name was chosen."""

    wanted: str = ""
    sources: tuple[Source, ...] | None = None  # None: what the system has now

    def snapshot(self) -> Snapshot:
        """Return what it sees. Raises NoCamera, CameraGone."""
        found = cameras() if self.sources is None else self.sources
        source = next((each for each in found if each.name == self.wanted), found[0] if found else None)
        if source is None:
            raise NoCamera
        wishes = _WISHES.get(sys.platform, {})
        for options in (wishes, {}):
            with suppress(OSError, ValueError, StopIteration):  # the library's errors are OSErrors and ValueErrors
                return _seen(source, options)
        raise CameraGone(source.name)


def cameras() -> tuple[Source, ...]:
    """Return the cameras of this computer."""
    kind = FORMATS.get(sys.platform, "")
    if not kind:
        return ()
    if kind == "v4l2":
        return tuple(_linux(_DEVICES))
    from av.device import enumerate_input_devices  # noqa: PLC0415 - see above

    with suppress(OSError, ValueError):
        return tuple(
            Source(kind, f"video={each.name}" if kind == "dshow" else each.name, each.description or each.name)
            for each in enumerate_input_devices(kind)
            if "video" in each.media_types
        )
    return ()


def _linux(folder: Path) -> Iterable[Source]:
    """Yield the video devices; a webcam has a second one for its metadata, which gives no picture and comes later."""
    for device in sorted(folder.glob("video*"), key=lambda each: (len(each.name), each.name)):
        yield Source("v4l2", str(device), device.name)


def _seen(source: Source, options: dict[str, str]) -> Snapshot:
    import av  # noqa: PLC0415 - see above

    with av.open(source.file, format=source.format, options=options, timeout=PATIENCE) as opened:
        frames = opened.decode(video=0)
        for _ in range(WARM_UP):
            frame = next(frames)
        plain = frame.reformat(format="rgb24")
        plane = plain.planes[0]
        whole, wide = bytes(plane), 3 * plain.width
        rows = (whole[start : start + wide] for start in range(0, plane.line_size * plain.height, plane.line_size))
        return Snapshot(plain.width, plain.height, b"".join(rows))

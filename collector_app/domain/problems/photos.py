"""Problems with photos and cameras."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.problem import Problem


@dataclass(eq=False)
class PhotoTooLarge(Problem):
    """A file, or the picture in it, is larger than any photo of a battery."""

    file: str


@dataclass(eq=False)
class PhotoNotReadable(Problem):
    """A file is no picture, whatever its name says, or only a part of one."""

    file: str


@dataclass(eq=False)
class PhotoNotFound(Problem):
    """There is no photo of this number in this home."""

    photo: str


@dataclass(eq=False)
class NoCamera(Problem):
    """No camera is connected."""


@dataclass(eq=False)
class CameraGone(Problem):
    """The camera was there and gives no picture any more, or another program has it."""

    camera: str

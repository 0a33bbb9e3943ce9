"""Sentences for problems with photos and cameras."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.photos import (
    CameraGone,
    NoCamera,
    PhotoNotFound,
    PhotoNotReadable,
    PhotoTooLarge,
)
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case PhotoTooLarge(file):
            return text(
                "The picture {file} is too large. Nothing was kept. Take it again with a smaller size, or send it"
                " through a chat first.",
                file=file,
            )
        case PhotoNotReadable(file):
            return text(
                "{file} is no whole picture. Nothing was kept. Choose a JPEG, PNG or WebP file, or take the photo"
                " again.",
                file=file,
            )
        case PhotoNotFound(photo):
            return text("The photo {photo} is not on this computer. Look for it where it was taken.", photo=photo)
        case NoCamera():
            return text("No camera is connected. Plug one in and press again, or choose a file.")
        case CameraGone(camera):
            return text(
                "The camera {camera} gives no picture. Nothing typed is lost. Check its cable, close other programs"
                " that use it, and press again, or go on without a photo.",
                camera=camera,
            )
    return None

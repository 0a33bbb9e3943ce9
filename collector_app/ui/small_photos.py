"""Small photos: pictures of goods as the windows show them, read beside the window and kept while it is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPixmap

from collector_app.app.photos import picture

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem
    from collector_app.ui.shell.frame import Frame

SMALL = 176  # px, twice the side at which one is shown
MOST = 500  # kept at once; a million tickets are looked through with the same memory


class SmallPhotos(QObject):
    """`changed` says that a picture which was asked for is there now."""

    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._kept: dict[str, QPixmap] = {}

    def small(self, photo: str) -> QPixmap:
        """Return a small picture; a null one until it is read, and where it was taken elsewhere."""
        if photo not in self._kept:
            while len(self._kept) >= MOST:
                del self._kept[next(iter(self._kept))]
            self._kept[photo] = QPixmap()
            app = self._frame.app
            self._frame.worker.ask(
                lambda _books: picture(app, photo), then=partial(self._read, photo), refused=_is_elsewhere
            )
        return self._kept[photo]

    def _read(self, photo: str, jpeg: bytes) -> None:
        seen = QPixmap()
        if seen.loadFromData(jpeg):
            ways = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
            self._kept[photo] = seen.scaled(SMALL, SMALL, *ways)
            self.changed.emit()


def small_photos_of(frame: Frame) -> SmallPhotos:
    """Return the pictures of this window, made when first asked for."""
    return frame.findChild(SmallPhotos) or SmallPhotos(frame)


def _is_elsewhere(_problem: Problem) -> None:
    """Leave the place of a picture that is on another computer empty: no fault."""

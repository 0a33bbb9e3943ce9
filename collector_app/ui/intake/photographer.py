"""Photographer: pictures of the goods in hand, taken beside the window; nothing waits for one.

Each picture is taken, made small and put on the disk in a thread of its own, and only then named by its line. A camera
that does not answer is given up after a while, and what it sends later is thrown away.
"""

from __future__ import annotations

import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from collector_app.app.photos import keep_file, take_photo
from collector_app.domain.problem import Problem
from collector_app.domain.problems.photos import CameraGone, NoCamera
from collector_app.domain.ticket import MOST_PHOTOS
from collector_app.i18n.text import plural, text
from collector_app.ui.intake.beside import line_at, note, place_in_hand, with_line
from collector_app.ui.shell.frame import said_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from collector_app.devices.camera import Camera, Snapshot
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.shell.frame import Frame

GIVEN_UP = 15_000  # ms; opening a webcam and waiting for its light takes less than two thirds of that
_CAMERA = "camera"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which line a picture is of."""

    turn: int
    ticket: str
    place: int


def webcam(frame: Frame) -> Camera:
    """Return the camera of this computer; a practice station without one has a simulated one."""
    from collector_app.devices.camera_av import WebCam  # noqa: PLC0415 - only once somebody takes a photo
    from collector_app.devices.camera_simulator import CameraSimulator  # noqa: PLC0415 - as above

    if frame.is_demo:
        return _Either(WebCam(), CameraSimulator())
    return WebCam()


@dataclass(frozen=True, slots=True)
class _Either:
    first: Camera
    second: Camera

    def snapshot(self) -> Snapshot:
        try:
            return self.first.snapshot()
        except NoCamera:
            return self.second.snapshot()


class Photographer(QObject):
    """One for the desk. `changed` says that a picture is on its way, came, or was left out."""

    changed = Signal()
    _taken = Signal(object, object, object)  # what was wanted, the photo, what went wrong

    def __init__(self, frame: Frame, desk: IntakeDesk) -> None:
        super().__init__(frame)
        self._frame = frame
        self._desk = desk
        self._turn = 0
        self._waiting: dict[int, QTimer] = {}  # the turn of the one that is being taken
        self._queue: deque[tuple[_Wanted, Callable[[], str]]] = deque()
        self.camera: Callable[[], Camera] = lambda: webcam(frame)
        self._taken.connect(self._came, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a picture is on its way."""
        return bool(self._waiting)

    def take(self) -> None:
        """Take a picture of the goods in hand, or of the last line where none is; each press is one, in their order."""
        camera = self.camera
        self._want(lambda: take_photo(self._frame.app, camera()))

    def take_file(self, path: Path) -> None:
        """Keep the picture in a file. What is no picture is refused by a sentence."""
        self._want(lambda: keep_file(self._frame.app, path))

    def drop_last(self) -> None:
        """Take the last picture off its line; on the disk it stays, since another line may name it."""
        place = place_in_hand(self._desk.hand)
        line = line_at(self._desk.hand, place)
        if line is not None and line.photos:
            note(self._frame, self._desk, with_line(self._desk.hand, place, replace(line, photos=line.photos[:-1])))
            self.changed.emit()

    def photos(self) -> tuple[str, ...]:
        """Return the photos of the goods in hand, or of the last line."""
        line = line_at(self._desk.hand, place_in_hand(self._desk.hand))
        return line.photos if line is not None else ()

    def _has_room(self) -> bool:
        hand = self._desk.hand
        line = line_at(hand, place_in_hand(hand))
        if not hand.id or line is None:
            self._frame.toast(text("First say what it is, then take the photo."))
            return False
        if len(line.photos) + len(self._queue) + len(self._waiting) >= MOST_PHOTOS:
            self._frame.toast(text("This line has {n} photos, and no more have room.", n=MOST_PHOTOS))
            return False
        return True

    def _want(self, take: Callable[[], str]) -> None:
        """Remember which line a picture is of, and take it when the ones before it are there."""
        if not self._has_room():
            return
        self._turn += 1
        self._queue.append((_Wanted(self._turn, self._desk.hand.id, place_in_hand(self._desk.hand)), take))
        if not self._waiting:
            self._next()

    def _next(self) -> None:
        wanted, take = self._queue.popleft()
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(lambda: self._came(wanted, None, CameraGone(_CAMERA)))
        timer.start(GIVEN_UP)
        self._waiting[wanted.turn] = timer
        # a daemon: a camera that hangs must not keep the program from ending
        threading.Thread(target=self._run, args=(wanted, take), name="photo", daemon=True).start()
        self.changed.emit()

    def _run(self, wanted: _Wanted, take: Callable[[], str]) -> None:
        try:
            photo, error = take(), None
        except BaseException as trouble:  # noqa: BLE001 - handed to the window thread, never swallowed
            photo, error = "", trouble
        with suppress(RuntimeError):  # the window closed meanwhile
            if shiboken6.isValid(self):
                self._taken.emit(wanted, photo, error)

    def _came(self, wanted: _Wanted, photo: str | None, error: BaseException | None) -> None:
        timer = self._waiting.pop(wanted.turn, None)
        if timer is None:
            return  # given up
        timer.stop()
        timer.deleteLater()
        if error is not None:
            self._queue.clear()  # what this camera cannot do now, it cannot do a moment later
        elif photo:
            self._put(wanted, photo)
        if self._queue:
            self._next()
        self.changed.emit()
        if isinstance(error, Problem):
            self._frame.toast(said_of(error))
        elif error is not None:
            raise error

    def _put(self, wanted: _Wanted, photo: str) -> None:
        """Name the picture in its line; the question that is open, and what is typed for it, stay."""
        hand = self._desk.hand
        line = line_at(hand, wanted.place)
        if hand.id != wanted.ticket or line is None:
            self._frame.toast(text("The photo came after its ticket was put away. It is on no ticket."))
            return
        if photo not in line.photos:
            note(self._frame, self._desk, with_line(hand, wanted.place, replace(line, photos=(*line.photos, photo))))
        self._frame.toast(plural("{n} photo of this line", "{n} photos of this line", len(self.photos())))


def photos_of(frame: Frame, desk: IntakeDesk) -> Photographer:
    """Return the photographer of this desk, made when first asked for."""
    return frame.findChild(Photographer) or Photographer(frame, desk)

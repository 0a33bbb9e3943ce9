"""Hands at the keyboard of a window, and eyes: they press keys, wait for the books, and keep pictures."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from collector_app.files import write_durably
from collector_app.ui.touring.pictures import png

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from collector_app.ui.start import Desk

WIDTH, HEIGHT = 1366, 689  # what a 1366 x 768 laptop leaves for us
PATIENCE = 60.0  # seconds that anything may take on a slow machine
_SLICE = 20  # milliseconds
_ROUNDS = 3  # an answer may ask again
_NAMED = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Down": Qt.Key.Key_Down,
    "F2": Qt.Key.Key_F2,
    "F3": Qt.Key.Key_F3,
    "F4": Qt.Key.Key_F4,
    "F5": Qt.Key.Key_F5,
    "F6": Qt.Key.Key_F6,
    "F7": Qt.Key.Key_F7,
    "F8": Qt.Key.Key_F8,
    "F11": Qt.Key.Key_F11,
}


class TourIsStuck(Exception):
    """Something that had to come did not: a bug of the tour or of a window, never a person's mistake."""


class Hands:
    """Works one window as a clerk does: every key goes where the focus is."""

    def __init__(self, desk: Desk, pictures: Path) -> None:
        self.desk = desk
        self._pictures = pictures
        self._taken = len(list(pictures.glob("*.png")))

    def sit_down(self) -> None:
        """Show the window, and wait until the people of the home are shown."""
        self.desk.window.resize(WIDTH, HEIGHT)
        self.desk.show(catch_bugs=False)
        self.desk.window.activateWindow()
        self.wait(lambda: bool(self.desk.window.sign_in.people()), "people to sign in")
        self.settle()

    def sign_in(self, pin: str, place: str = "") -> None:
        """Come in as the person at this place; a person alone is asked for the PIN at once."""
        before = self.desk.frame.person
        self.press(place, pin)
        self.wait(lambda: self.desk.frame.person is not before, "the person to come in")
        self.settle()

    def press(self, *keys: str) -> None:
        """Press named keys, or type words."""
        for key in keys:
            if key in _NAMED:
                QTest.keyClick(self._focused(), _NAMED[key])
            else:
                for sign in key:
                    QTest.keyClicks(self._focused(), sign)
            self.settle()

    def hold(self, key: str, milliseconds: int) -> None:
        """Keep a key down for so long."""
        QTest.keyPress(self._focused(), _NAMED[key])
        end = time.monotonic() + milliseconds / 1000
        self.wait(lambda: time.monotonic() > end, "time to pass")
        QTest.keyRelease(self._focused(), _NAMED[key])
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is on its way to or from the books."""
        for _ in range(_ROUNDS):
            self._come_and_go()

    def wait(self, comes: Callable[[], bool], what: str) -> None:
        """Wait for something. Raises TourIsStuck when it does not come."""
        end = time.monotonic() + PATIENCE
        while not comes():
            if time.monotonic() > end:
                self.picture("stuck")
                raise TourIsStuck(what)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICE)

    def ask(self, query: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401 - the query's own type
        """Ask the books, as a page does."""
        return self.desk.worker.app.ask(query, *arguments)

    def work(self, change: Callable[[], object]) -> None:
        """Let the worker do something that no key does."""
        self.desk.worker.work(change)
        self.settle()

    def picture(self, name: str) -> None:
        """Keep what the window shows."""
        self._taken += 1
        path = self._pictures / f"{self._taken:02d}-{name}.png"
        write_durably(path, png(self.desk.window))

    def leave(self) -> None:
        """Close the window."""
        self.desk.window.close()
        self.desk.close()

    def _come_and_go(self) -> None:
        came: list[str] = []
        self.desk.worker.work(lambda: None, lambda _none: came.append("written"), changes=False)
        self.wait(lambda: "written" in came, "the books to be written")
        self.desk.worker.ask(_nothing, then=lambda _none: came.append("read"))
        self.wait(lambda: "read" in came, "the books to be read")
        QApplication.processEvents()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.desk.window.focusWidget() or self.desk.window


def _nothing(_books: object) -> None:
    """Ask for nothing: the answer says that the line was reached."""

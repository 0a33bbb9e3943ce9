"""A real station behind a real window: keys go in, the books are asked what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from collector_app.queries.people import people
from collector_app.ui.shell.frame import Frame, said_of
from collector_app.ui.shell.window import Window
from collector_app.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look
    from collector_app.ui.shell.page import Page
    from tests.queries.station import Station

_NAMED = {
    "enter": Qt.Key.Key_Return,
    "esc": Qt.Key.Key_Escape,
    "space": Qt.Key.Key_Space,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "f3": Qt.Key.Key_F3,
    "f4": Qt.Key.Key_F4,
}


class Stationed:
    """One page in its window over a station."""

    def __init__(self, qtbot: QtBot, look: Look, station: Station, page: type[Page]) -> None:
        self._qtbot = qtbot
        self._look = look
        self.station = station
        self.worker = Worker(station.app)
        self.frame = Frame(look, self.worker)
        self.frame.person = station.app.person
        self.said: list[str] = []
        self.problems: list[str] = []
        self.frame.toast_wanted.connect(lambda words, _act: self.said.append(look.say(words)))
        self.worker.refused.connect(lambda problem: self.problems.append(look.say(said_of(problem))))
        self.window = Window(self.frame)
        self.window.pin_entered.connect(self._approve)
        qtbot.addWidget(self.window)
        self.page = page(self.frame)
        self.window.take_pages((self.page,))
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.window.show_pages(page.name)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as a hand does that waits for the window."""
        for key in keys:
            if key in _NAMED:
                QTest.keyClick(self._focused(), _NAMED[key])
            else:
                for sign in key:
                    QTest.keyClicks(self._focused(), sign)
            self.settle()

    def settle(self) -> None:
        """Wait until nothing is on its way to or from the books."""
        for _ in range(3):
            self._come_and_go()
            QApplication.processEvents()

    def ask(self, query: Any, *args: object) -> Any:  # noqa: ANN401 - as App.ask
        """Ask the books."""
        return self.station.app.ask(query, *args)

    def wait_until(self, comes: Callable[[], bool]) -> None:
        """Wait for what comes by itself, such as a search after its pause."""
        self._qtbot.waitUntil(comes, timeout=20_000)
        self.settle()

    def look_foot(self) -> str:
        """Return what the foot of the list says."""
        return " ".join(part.text() for part in self.page.findChildren(QLabel) if part.isVisible())

    def shows(self, words: str, of: QWidget | None = None) -> bool:
        """Whether these words can be seen, in any part."""
        parts = [part for part in (of or self.page).findChildren(QWidget) if part.isVisible()]
        said = [part.text() if isinstance(part, QLabel) else part.accessibleName() for part in parts]
        return any(words in each for each in said)

    def type_pin(self, pin: str) -> None:
        """Answer as the manager."""
        self.press(pin)
        self._qtbot.waitUntil(lambda: not self.window.pin.isVisible(), timeout=20_000)
        self.settle()

    def close(self) -> None:
        """End the day; no message box may have come."""
        boxes = [part for part in QApplication.topLevelWidgets() if isinstance(part, QMessageBox)]
        self.worker.close()
        self.window.close()
        assert not boxes
        assert not self.problems

    def _come_and_go(self) -> None:
        came: list[str] = []
        self.worker.work(lambda: None, lambda _none: came.append("written"), changes=False)
        self._qtbot.waitUntil(lambda: "written" in came, timeout=20_000)
        self.worker.ask(lambda _books: None, then=lambda _none: came.append("read"))
        self._qtbot.waitUntil(lambda: "read" in came, timeout=20_000)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window.focusWidget() or self.window

    def _approve(self, _approval: object, pin: str) -> None:
        manager = next(each for each in self.station.app.ask(people) if each.role.value == "manager")
        self.worker.work(
            lambda: self.station.app.approve(manager.id, pin),
            self.window.accept_pin,
            lambda problem: self.window.refuse_pin(said_of(problem)),
            changes=False,
        )

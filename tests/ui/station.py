"""A real station for window tests: made once, copied for each test, driven by keys alone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from collector_app.app.start import Beginning, begin_home, open_home
from collector_app.commands.add_person import AddPerson
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.commands.save_seller import SaveSeller
from collector_app.domain.entries.logs import Role
from collector_app.domain.ticket import NewSeller
from collector_app.ui.intake.page import IntakePage
from collector_app.ui.memory import Memory
from collector_app.ui.start import Desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.ui.intake.hand import Step

MANAGER_PIN, CLERK_PIN = "280194", "5083"
PATIENCE = 30_000  # ms: a loaded machine is slow, not wrong
PRICE = 18_500
KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "F2": Qt.Key.Key_F2,
    "F4": Qt.Key.Key_F4,
    "F6": Qt.Key.Key_F6,
    "F9": Qt.Key.Key_F9,
    "F11": Qt.Key.Key_F11,
    "F12": Qt.Key.Key_F12,
    "Space": Qt.Key.Key_Space,
}


def make_station(folder: Path) -> Path:
    """Make the home that every test gets a copy of: a manager, a clerk, prices, two sellers, an open drawer."""
    begun = begin_home(folder, Beginning("BHO", "Biên Hòa", "VN", manager="Quản", pin=MANAGER_PIN, key_store="file"))
    app = begun.app
    app.do(AddPerson("Lan", Role.CLERK, CLERK_PIN))
    app.do(PublishPrices((NewPrice("LA_F.SLI_CAR", PRICE), NewPrice("NMC.EBIKE_LI", 52_000))))
    app.do(SaveSeller(NewSeller("Đặng Thị Hường", "", "0987001122")))
    app.do(OpenDrawer(50_000_000))
    app.close()
    return folder


class Clerk:
    """Somebody at the keyboard of a station; counts the keys."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.qtbot = qtbot
        self.home = home
        self.pressed = 0
        self.desk = Desk(lambda: open_home(home), home / "logs", Memory(home / "logs"), "en")
        qtbot.addWidget(self.desk.window)
        with qtbot.waitExposed(self.desk.window):
            self.desk.show(catch_bugs=False)
        qtbot.waitUntil(lambda: bool(self.desk.window.sign_in.people()), timeout=PATIENCE)

    @property
    def intake(self) -> IntakePage:
        """The page where goods are bought."""
        page = self.desk.window.body.pages[0]
        assert isinstance(page, IntakePage)
        return page

    def sign_in(self, *, manager: bool = False) -> None:
        """Come in by digit and PIN."""
        self.press(*("1" if manager else "2"), *(MANAGER_PIN if manager else CLERK_PIN))
        self.qtbot.waitUntil(lambda: self.desk.frame.person is not None, timeout=PATIENCE)
        self.settle()
        self.pressed = 0

    def press(self, *keys: str) -> None:
        """Press keys, each into whatever has the focus then."""
        for key in keys:
            self.pressed += 1
            focus = QApplication.focusWidget()
            assert focus is not None, "nothing has the focus"
            if key in KEYS:
                QTest.keyClick(focus, KEYS[key])
            else:
                QTest.keyClicks(focus, key)

    def settle(self) -> None:
        """Wait until every change is on the disk and every answer is shown."""
        for _ in range(3):
            self._settle_once()

    def _settle_once(self) -> None:
        done: list[object] = []
        self.desk.worker.ask(_nothing, then=done.append)
        self.qtbot.waitUntil(lambda: bool(done) and not self.desk.worker.is_writing, timeout=PATIENCE)

    def step(self) -> Step:
        """Return what Intake asks now."""
        return self.intake.desk.hand.step

    def leave(self) -> None:
        """Close the window, as at the end of the day."""
        self.desk.window.close()
        self.desk.close()


def copy_of(template: Path, folder: Path) -> Path:
    """Return a copy of the station."""
    shutil.copytree(template, folder)
    return folder


def _nothing(_books: object) -> bool:
    return True

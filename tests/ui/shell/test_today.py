"""A clock behind the books: one question at sign-in, never a block."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from collector_app.app.start import open_home
from collector_app.commands.settings import TYPED_DAY
from collector_app.store.desk import setting
from collector_app.ui.kit.note import NoteKind
from collector_app.ui.kit.status_strip import Part
from collector_app.ui.memory import Memory
from collector_app.ui.start import Desk
from tests.queries.station import CLERK_PIN, MORNING, begun
from tests.ui.making import cut_off
from tests.ui.station import KEYS, PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.store.books import Books

LOST = datetime(1970, 1, 1, 0, 3, tzinfo=UTC)


class Opening:
    """The clerk signs in while the clock says what it says."""

    def __init__(self, qtbot: QtBot, home: Path, now: datetime) -> None:
        self.qtbot = qtbot
        self.desk = Desk(lambda: open_home(home, clock=lambda: now), home / "logs", Memory(home / "logs"), "en")
        self.window = self.desk.window
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.desk.show(catch_bugs=False)
        self.sign_in()

    def sign_in(self) -> None:
        """Come in as the clerk."""
        self.qtbot.waitUntil(lambda: bool(self.window.sign_in.people()), timeout=PATIENCE)
        self.press("2", *CLERK_PIN)
        self.qtbot.waitUntil(lambda: not self.window.sign_in.isVisible(), timeout=PATIENCE)

    def press(self, *keys: str) -> None:
        """Press keys, each into whatever has the focus then."""
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None, "nothing has the focus"
            if key in KEYS:
                QTest.keyClick(focus, KEYS[key])
            else:
                QTest.keyClicks(focus, key)

    def wait_for_pages(self) -> None:
        """Wait until the pages stand there."""
        self.qtbot.waitUntil(self.window.body.isVisible, timeout=PATIENCE)

    def typed_day(self) -> str:
        """Return the day that the books keep."""

        def kept(books: Books) -> str:
            return setting(books.connection, TYPED_DAY)

        return str(self.desk.frame.app.ask(kept))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give the home of a station whose last business day is 23 November 2026."""
    station = begun(tmp_path / "home")
    station.app.close()
    return tmp_path / "home"


@pytest.fixture
def opening(qtbot: QtBot, home: Path) -> Iterator[Opening]:
    """Give a sign-in in 1970."""
    made = Opening(qtbot, home, LOST)
    yield made
    made.window.close()
    made.desk.close()


def test_enter_alone_takes_the_last_business_day(opening: Opening) -> None:
    assert opening.window.day.isVisible()
    opening.press("Enter")
    opening.wait_for_pages()
    assert opening.typed_day() == "2026-11-23"


def test_a_typed_day_is_read_back_and_kept(opening: Opening) -> None:
    opening.press(*"24/11/2569")
    assert opening.window.day.note.words == opening.desk.look.language.long_day(date(2026, 11, 24))
    opening.press("Enter")
    opening.wait_for_pages()
    assert opening.typed_day() == "2026-11-24"


def test_a_slip_is_refused_beside_the_field(opening: Opening) -> None:
    day = opening.window.day
    opening.press("x", "Enter")
    QApplication.processEvents()
    assert not cut_off(day)
    assert day.note.kind is NoteKind.PROBLEM
    day.line.clear()
    opening.press(*"1/1/2020", "Enter")
    opening.qtbot.waitUntil(lambda: day.note.kind is NoteKind.PROBLEM, timeout=PATIENCE)
    assert day.isVisible()


def test_it_is_asked_once_while_the_window_is_open(opening: Opening) -> None:
    opening.press("Enter")
    opening.wait_for_pages()
    opening.window.switch_wanted.emit()
    opening.qtbot.waitUntil(opening.window.sign_in.isVisible, timeout=PATIENCE)
    opening.sign_in()
    opening.wait_for_pages()


def test_a_clock_that_goes_on_asks_nothing(qtbot: QtBot, home: Path) -> None:
    made = Opening(qtbot, home, MORNING)
    made.wait_for_pages()
    assert made.window.body.strip.part(Part.NOTICES).isVisible()
    made.window.close()
    made.desk.close()

"""The first start: no books anywhere, and keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from collector_app.app.start import open_home
from collector_app.queries.people import people
from collector_app.ui.begin.steps import Step
from collector_app.ui.kit.note import NoteKind
from collector_app.ui.memory import Memory
from collector_app.ui.start import Desk
from tests.ui.making import cut_off
from tests.ui.station import KEYS, PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.ui.begin.page import BeginPage

PIN = "280194"


class Owner:
    """Somebody who starts the program for the first time."""

    def __init__(self, qtbot: QtBot, home: Path, config: Path) -> None:
        self.qtbot = qtbot
        self.home = home
        self.desk = Desk(lambda: open_home(home), home / "logs", Memory(config), "en")
        qtbot.addWidget(self.desk.window)
        with qtbot.waitExposed(self.desk.window):
            self.desk.show(catch_bugs=False)
        qtbot.waitUntil(lambda: self.desk.beginner is not None, timeout=PATIENCE)

    @property
    def page(self) -> BeginPage:
        """The page that asks."""
        assert self.desk.beginner is not None
        return self.desk.beginner.page

    def press(self, *keys: str) -> None:
        """Press keys, each into whatever has the focus then."""
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None, "nothing has the focus"
            if key in KEYS:
                QTest.keyClick(focus, KEYS[key])
            else:
                QTest.keyClicks(focus, key)

    def answer_all(self, site: str = "rng") -> None:
        """Answer every step for a station in Thailand."""
        self.press("1", "1", site, "Enter", "Rayong", "Enter", "Somchai", "Enter", *PIN, *PIN)
        self.qtbot.waitUntil(lambda: self.page.step in (Step.RECOVERY, Step.SITE, Step.NAME), timeout=PATIENCE)

    def problem(self) -> bool:
        """Whether a problem stands below the answer."""
        return self.page.note.kind is NoteKind.PROBLEM


@pytest.fixture
def owner(qtbot: QtBot, tmp_path: Path) -> Iterator[Owner]:
    """Give somebody without a home."""
    made = Owner(qtbot, tmp_path / "home", tmp_path)
    yield made
    boxes = [part for part in QApplication.topLevelWidgets() if isinstance(part, QMessageBox)]
    made.desk.window.close()
    made.desk.close()
    assert not boxes


def test_a_station_is_begun_by_keys_alone(owner: Owner) -> None:
    owner.answer_all()
    assert owner.page.step is Step.RECOVERY
    code = str(owner.page.code.words)
    assert len(code.replace("-", "")) == 27
    owner.press("Enter", "Esc")
    assert owner.page.step is Step.RECOVERY
    owner.press("1")
    sign_in = owner.desk.window.sign_in
    owner.qtbot.waitUntil(lambda: bool(sign_in.people()), timeout=PATIENCE)
    here = owner.desk.frame.app.home.here
    assert (here.site, here.country) == ("RNG", "TH")
    assert [person.name for person in owner.desk.frame.app.ask(people)] == ["Somchai"]
    assert not owner.page.code.words
    owner.press(*PIN)
    owner.qtbot.waitUntil(lambda: owner.desk.frame.person is not None, timeout=PATIENCE)
    assert next(page.name for page in owner.desk.window.body.pages) == "intake"


def test_head_office_is_begun_as_well(owner: Owner) -> None:
    owner.press("1", "4", "ryg", "Enter", "HQ", "Enter", "Lin", "Enter", *PIN, *PIN)
    owner.qtbot.waitUntil(lambda: owner.page.step is Step.RECOVERY, timeout=PATIENCE)
    owner.press("1")
    owner.qtbot.waitUntil(lambda: bool(owner.desk.window.sign_in.people()), timeout=PATIENCE)
    assert [page.name for page in owner.desk.window.body.pages] == ["sites", "missing", "exceptions"]


def test_the_language_changes_at_the_first_digit(owner: Owner) -> None:
    owner.press("3")
    assert owner.desk.look.language.code == "vi"
    assert owner.page.step is Step.COUNTRY


def test_esc_goes_back_and_keeps_what_was_typed(owner: Owner) -> None:
    owner.press("1", "2", "bho", "Enter", "Esc")
    assert owner.page.line.text() == "BHO"
    owner.press("Esc", "Esc", "Esc")
    assert owner.page.step is Step.LANGUAGE


def test_nothing_typed_is_no_answer(owner: Owner) -> None:
    owner.press("1", "1", "Enter")
    assert owner.page.step is Step.SITE
    assert owner.problem()


def test_a_bad_code_is_asked_again_where_it_was_typed(owner: Owner) -> None:
    owner.answer_all("x")
    assert owner.page.step is Step.SITE
    assert owner.problem()
    owner.press("rng", "Enter", "Enter", "Enter", *PIN, *PIN)
    owner.qtbot.waitUntil(lambda: owner.page.step is Step.RECOVERY, timeout=PATIENCE)


def test_two_different_pins_are_asked_again(owner: Owner) -> None:
    owner.press("1", "1", "rng", "Enter", "R", "Enter", "S", "Enter", *PIN, *"482913")
    assert owner.page.step is Step.PIN
    assert owner.problem()


def test_no_step_is_cut(owner: Owner) -> None:
    for key in ("1", "1", "rng", "Enter", "R", "Enter", "S", "Enter"):
        QApplication.processEvents()
        assert not cut_off(owner.page)
        owner.press(key)

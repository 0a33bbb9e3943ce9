from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.start import Beginning, begin_home
from tests.ui.station import PATIENCE, Clerk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PIN = "571938"


def test_a_manager_without_a_pin_chooses_one_by_typing_it_twice(qtbot: QtBot, tmp_path: Path) -> None:
    home = tmp_path / "home"
    begin_home(home, Beginning("BHO", "Biên Hòa", "VN", manager="Quản", key_store="file")).app.close()
    clerk = Clerk(qtbot, home)
    clerk.press(*PIN, *"111119", *PIN, *PIN)
    qtbot.waitUntil(lambda: clerk.desk.frame.person is not None, timeout=PATIENCE)
    assert clerk.desk.worker.app.sign_in(clerk.desk.frame.person.id, PIN).name == "Quản"
    clerk.leave()


def test_a_pin_that_everybody_guesses_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    home = tmp_path / "home"
    begin_home(home, Beginning("BHO", "Biên Hòa", "VN", manager="Quản", key_store="file")).app.close()
    clerk = Clerk(qtbot, home)
    clerk.press(*"123456", *"123456")
    note = clerk.desk.window.sign_in.note
    qtbot.waitUntil(lambda: bool(note.words) and clerk.desk.frame.person is None, timeout=PATIENCE)
    clerk.leave()


def test_a_click_on_a_strip_part_opens_its_page(clerk: Clerk) -> None:
    clerk.sign_in()
    for part, name in (("hq", "sync"), ("drawer", "payments")):
        clerk.desk.window.body.strip.pressed.emit(part)
        page = clerk.desk.window.body.page()
        assert page is not None
        assert page.name == name


def test_f_keys_open_pages_and_f1_asks_for_help(clerk: Clerk) -> None:
    clerk.sign_in()
    window = clerk.desk.window
    asked: list[str] = []
    window.help_wanted.connect(asked.append)
    for key, name in (("f6", "stock"), ("f7", "prices"), ("f2", "intake")):
        assert window._f_key(key)
        page = window.body.page()
        assert page is not None
        assert page.name == name
    assert window._f_key("f1")
    assert not window._f_key("f10")
    assert asked == ["intake"]

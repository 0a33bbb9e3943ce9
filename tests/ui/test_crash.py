from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest

from collector_app.ui.crash import MOST_REPORTS, CrashHook

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SELLER = "Đặng Thị Hường 0987001122"
_PHONES: dict[str, str] = {}


@pytest.fixture
def hook(tmp_path: Path) -> CrashHook:
    return CrashHook(tmp_path / "logs")


def test_a_report_names_places_and_kinds_but_no_values(hook: CrashHook, tmp_path: Path) -> None:
    kept: list[str] = []
    hook.kept.connect(kept.append)
    hook.take(*_caught())
    (name,) = kept
    said = (tmp_path / "logs" / name).read_text(encoding="utf-8")
    assert "ValueError" in said
    assert "KeyError" in said
    assert "_fail" in said
    assert SELLER not in said


def test_the_hook_takes_bugs_of_threads_and_gives_the_hooks_back(qtbot: QtBot, hook: CrashHook) -> None:
    before = (sys.excepthook, threading.excepthook)
    kept: list[str] = []
    hook.kept.connect(kept.append)
    hook.install()
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    hook.remove()
    hook.remove()
    assert (sys.excepthook, threading.excepthook) == before
    qtbot.waitUntil(lambda: len(kept) == 1)


def test_a_full_disk_still_gives_a_calm_sentence(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    hook = CrashHook(tmp_path / "logs")
    kept: list[str] = []
    hook.kept.connect(kept.append)
    hook.take(ValueError, None)
    assert kept == [""]


def test_old_reports_make_room(hook: CrashHook, tmp_path: Path) -> None:
    for _ in range(MOST_REPORTS + 3):
        hook.take(ValueError, ValueError())
    assert len(list((tmp_path / "logs").iterdir())) == MOST_REPORTS


def test_ending_on_purpose_is_no_bug(hook: CrashHook, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hook._before = (lambda *_: None, hook._before[1])
    hook.take(KeyboardInterrupt, KeyboardInterrupt())
    assert not (tmp_path / "logs").exists()
    assert capsys.readouterr().err == ""


def _caught() -> tuple[type[BaseException], BaseException, None]:
    try:
        _fail()
    except ValueError as error:
        return ValueError, error, None
    raise AssertionError


def _fail() -> None:
    try:
        _PHONES[SELLER]
    except KeyError as first:
        raise ValueError(SELLER) from first

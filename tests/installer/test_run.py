"""`make run` shows a demo station and never touches anybody's own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from collector_app import paths
from installer import run


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Return the list of what was started; a demo leaves books."""
    calls: list[tuple[str, ...]] = []

    def collector(*arguments: str) -> int:
        calls.append(arguments)
        if "demo" in arguments:
            home = Path(arguments[1])
            home.mkdir(exist_ok=True)
            (home / "books.db").touch()
        return 0

    monkeypatch.setattr(run, "_collector", collector)
    monkeypatch.setenv("DISPLAY", ":0")
    return calls


def test_the_demo_station_is_filled_once(tmp_path: Path, started: list[tuple[str, ...]]) -> None:
    home = tmp_path / "demo"
    for _ in range(2):
        assert run.main(["--home", str(home), "--language", "th"]) == 0
    show = ("--home", str(home), "--language", "th")
    assert started == [("--home", str(home), "demo"), show, show]


def test_a_filling_that_was_cut_off_is_done_again(tmp_path: Path, started: list[tuple[str, ...]]) -> None:
    home = tmp_path / "demo"
    home.mkdir()
    (home / "books.db").write_text("half")
    (tmp_path / "demo.filling").touch()
    assert run.main(["--home", str(home)]) == 0
    assert (home / "books.db").read_text() == ""
    assert started[0] == ("--home", str(home), "demo")


def test_books_that_somebody_else_made_are_opened_and_not_filled(
    tmp_path: Path, started: list[tuple[str, ...]]
) -> None:
    (tmp_path / "books.db").write_text("mine")
    assert run.main(["--home", str(tmp_path)]) == 0
    assert started == [("--home", str(tmp_path))]
    assert (tmp_path / "books.db").read_text() == "mine"


def test_the_demo_station_lies_beside_the_person_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME_DIR", raising=False)
    assert run.demo_home() != paths.default_home()
    assert run.demo_home().parent == paths.default_home().parent


def test_a_failed_demo_ends_with_its_exit_status(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_collector", lambda *_: 1)
    assert run.main(["--home", str(tmp_path / "demo")]) == 1
    assert (tmp_path / "demo.filling").exists()


def test_without_a_display_the_tour_is_walked(
    tmp_path: Path,
    started: list[tuple[str, ...]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(run, "has_display", lambda _: False)
    assert run.main(["--home", str(tmp_path / "demo"), "--pictures", str(tmp_path / "tour")]) == 0
    assert started[-1] == ("tour", "--output", str(tmp_path / "tour"))
    assert str(tmp_path / "tour") in capsys.readouterr().out


@pytest.mark.parametrize(
    ("system", "environment", "seen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_only_linux_can_be_without_a_display(
    system: str, environment: dict[str, str], *, seen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert run.has_display(environment) is seen

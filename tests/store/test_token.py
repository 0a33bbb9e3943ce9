from __future__ import annotations

import shutil
from itertools import product
from typing import TYPE_CHECKING

import pytest

from collector_app.app.start import open_home as open_app
from collector_app.domain.problems.home import (
    HomeNotWritable,
)
from collector_app.queries.drawers import drawer
from collector_app.store import desk, keys
from collector_app.store.token import Token
from tests.stations import FLOAT, buy, opened

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from tests.stations import Clock


def logs(app: App) -> list[tuple[str, str, int]]:
    """Return why each log began, of which log, and after how many of its entries."""
    with app.home.reading() as books:
        rows = books.connection.exec_driver_sql("SELECT reason, parent, parent_seq FROM stand ORDER BY log")
        return [(row[0], row[1], row[2]) for row in rows]


def test_opening_again_and_again_begins_no_log(home: Path) -> None:
    for _ in range(3):
        app = opened(home)
        buy(app)
        app.close()
    app = opened(home)
    assert [reason for reason, _, _ in logs(app)] == ["install"]
    app.close()


def test_an_old_file_put_back_begins_a_log_before_its_next_entry(home: Path, clock: Clock) -> None:
    """Yesterday's file is copied over today's by hand: the next ticket carries another mark, and names the parent."""
    app = opened(home, clock)
    app.close()
    old = (home / "books.db").read_bytes()
    app = opened(home, clock)
    first, log = buy(app), app.home.here.log
    app.close()
    (home / "books.db").write_bytes(old)
    app = opened(home, clock)
    assert logs(app) == [("install", "", 0)]
    again = buy(app)
    assert again.number != first.number
    assert logs(app) == [("install", "", 0), ("clone", log, 5)]
    app.close()
    app = opened(home, clock)
    buy(app)
    assert len(logs(app)) == 2
    app.close()


@pytest.mark.parametrize("move", [shutil.copytree, shutil.move])
def test_a_copied_or_moved_folder_begins_a_log(home: Path, tmp_path: Path, move: object) -> None:
    target = tmp_path / "elsewhere"
    move(home, target)  # type: ignore[operator] # either of the two
    app = opened(target)
    buy(app)
    assert [reason for reason, _, _ in logs(app)] == ["install", "clone"]
    app.close()


def test_a_new_log_goes_on_with_the_day_and_the_drawer(home: Path, tmp_path: Path) -> None:
    """The drawer is the same piece of furniture: open, with the same cash; so is the day."""
    app = opened(home)
    day = app.ask(lambda books: books.connection.exec_driver_sql("SELECT business_day FROM stand").scalar())
    app.close()
    home.rename(tmp_path / "elsewhere")
    app = opened(tmp_path / "elsewhere")
    buy(app)
    assert app.ask(drawer).is_open
    assert app.ask(drawer).expected == FLOAT
    assert (
        app.ask(lambda books: books.connection.exec_driver_sql("SELECT max(business_day) FROM stand").scalar()) == day
    )
    app.close()


STEPS = ["announce", "put_setting", "confirm"]


@pytest.mark.parametrize("steps", [*product(STEPS), *product(STEPS, STEPS)], ids=" ".join)
def test_power_cuts_between_the_writes_of_the_token_begin_no_log(
    home: Path, monkeypatch: pytest.MonkeyPatch, steps: tuple[str, ...]
) -> None:
    """At whatever moment of one start or two the power goes, the next start finds its own books."""

    def cut(*_: object) -> None:
        message = "the power went"
        raise RuntimeError(message)

    for step in steps:
        with monkeypatch.context() as patch:
            patch.setattr(desk if step == "put_setting" else Token, step, cut)
            with pytest.raises(RuntimeError):
                open_app(home)
    app = opened(home)
    buy(app)
    assert len(logs(app)) == 1
    app.close()


@pytest.mark.parametrize("content", [None, "", "[", "{}"])
def test_a_lost_or_broken_token_begins_a_log(home: Path, content: str | None) -> None:
    token = Token(keys.read_card(home).home, home)._file
    if content is None:
        token.unlink()
    else:
        token.write_text(content)
    app = opened(home)
    buy(app)
    assert [reason for reason, _, _ in logs(app)] == ["install", "clone"]
    app.close()


def test_a_config_folder_that_cannot_be_written_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("collector_app.store.token.write_durably", refuse)
    with pytest.raises(HomeNotWritable):
        opened(home)
    monkeypatch.undo()
    app = opened(home)
    assert app.home.here.new_log == ""
    app.close()

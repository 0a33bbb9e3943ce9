from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import OperationalError

from collector_app.domain.problems.home import BooksBusy, BooksDamaged, DiskFailed, DiskFull, HomeNotWritable
from collector_app.queries.tickets import recent_tickets
from collector_app.store.check import check
from collector_app.store.failures import disk_failures
from tests.stations import buy, opened

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.domain.problem import Problem


def test_a_full_disk_is_told_and_loses_nothing(station: App) -> None:
    """The file may not grow any more, as on a full disk: the ticket is refused whole, and those before it stand."""
    before = [buy(station).number for _ in range(3)]
    raw = station.home.writer.raw_connection()
    pages = raw.cursor().execute("PRAGMA page_count").fetchone()[0]
    raw.cursor().execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        before.extend(buy(station).number for _ in range(200))
    assert [ticket.number for ticket in reversed(station.ask(recent_tickets, 500))] == before
    raw.cursor().execute("PRAGMA max_page_count = 1000000")
    raw.close()
    assert buy(station).number > before[-1]
    assert check(station.home, lambda _done, _every: None).is_ok


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("database or disk is full", DiskFull()),
        ("attempt to write a readonly database", HomeNotWritable("here")),
        ("unable to open database file", HomeNotWritable("here")),
        ("file is not a database", BooksDamaged("here")),
        ("disk I/O error", DiskFailed("disk i/o error")),
        ("database is locked", BooksBusy()),
    ],
)
def test_what_the_database_says_of_the_disk_becomes_a_problem(said: str, problem: Problem) -> None:
    for error in (driver.OperationalError(said), OperationalError("SELECT 1", {}, driver.OperationalError(said))):
        with pytest.raises(type(problem)) as told, disk_failures("here"):
            raise error
        assert told.value.values() == problem.values()


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, HomeNotWritable),
        (errno.EROFS, HomeNotWritable),
        (errno.EIO, DiskFailed),
    ],
)
def test_what_the_system_says_of_the_disk_becomes_a_problem(number: int, problem: type[Problem]) -> None:
    with pytest.raises(problem), disk_failures("here"):
        raise OSError(number, "as the system says")


def test_anything_else_stays_the_bug_that_it_is() -> None:
    for error in (driver.OperationalError("no such table: x"), OperationalError("x", {}, driver.Error("syntax"))):
        with pytest.raises(type(error)), disk_failures("here"):
            raise error


def test_a_home_on_a_full_disk_does_not_open_half(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("collector_app.store.home._renew_token", full)
        with pytest.raises(DiskFull):
            opened(home)
    app = opened(home)
    buy(app)
    app.close()

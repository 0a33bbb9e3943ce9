from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from collector_app.app.backups import list_backups, make_backup
from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.settings import BACKUP_FOLDER, ChangeSetting
from collector_app.domain.problems.home import (
    BackupNotOutside,
    BooksDamaged,
    DiskFailed,
    Stopped,
)
from collector_app.queries.backups import has_outside_backup, noted_backups
from collector_app.store import backup
from tests.stations import buy

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from tests.stations import Clock


def test_a_backup_stands_in_the_home_and_in_the_second_folder(station: App, tmp_path: Path) -> None:
    second = tmp_path / "usb"
    second.mkdir()
    station.do(ChangeSetting(BACKUP_FOLDER, str(second)))
    assert not station.ask(has_outside_backup)
    inside, outside = make_backup(station)
    assert inside.path.read_bytes() == outside.path.read_bytes()
    assert inside.path.name == f"KTW-{station.home.here.mark}-20261123T013000Z.backup"
    assert [oct(each.path.stat().st_mode)[-3:] for each in (inside, outside)] == ["600", "600"]
    assert [(each.is_outside, each.entries) for each in list_backups(station)] == [(False, 5), (True, 5)]
    assert [(each.is_outside, each.entries) for each in station.ask(noted_backups)] == [(False, 5), (True, 5)]
    assert station.ask(has_outside_backup)
    assert sorted(path.name for path in inside.path.parent.iterdir()) == [inside.path.name]


def test_a_second_folder_inside_the_home_is_not_outside(station: App) -> None:
    second = station.home.folder / "papers"
    station.do(ChangeSetting(BACKUP_FOLDER, str(second)))
    make_backup(station)
    assert not station.ask(has_outside_backup)


def test_a_drawer_close_makes_a_backup_by_itself(station: App) -> None:
    station.do(CountDrawer(1))
    assert [each.entries for each in list_backups(station)] == [6]
    assert station.warnings == []


def test_a_backup_that_fails_never_undoes_the_closing(station: App, tmp_path: Path) -> None:
    """The second folder is on a disk that is not plugged in: the home has the backup, and the person is told."""
    station.do(ChangeSetting(BACKUP_FOLDER, str(tmp_path / "gone")))
    counted = station.do(CountDrawer(50_000_000))
    assert counted.difference.amount == 0
    (warning,) = station.warnings
    assert isinstance(warning, BackupNotOutside)
    assert [each.is_outside for each in list_backups(station)] == [False]
    assert not (tmp_path / "gone").exists()


def test_posting_goes_on_while_a_backup_is_made(station: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """The backup is of one moment: what is posted meanwhile is not in it, and nobody waited."""
    monkeypatch.setattr(backup, "_PAGES", 5)
    posted: list[object] = []

    def post(_done: int, _every: int) -> None:
        if not posted:
            posted.append(buy(station))

    inside, *_ = make_backup(station, post)
    assert posted
    assert inside.entries == 5


def test_a_backup_can_be_stopped_and_leaves_nothing(station: App) -> None:
    for after in (1, 3):
        left = [after]

        def stop(_done: int, _every: int, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise Stopped

        with pytest.raises(Stopped):
            make_backup(station, stop)
    assert list((station.home.folder / "backups").iterdir()) == []


def test_a_copy_that_differs_from_the_books_is_not_kept(station: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "file_faults", lambda _connection: ["a fault"])
    with pytest.raises(BooksDamaged):
        make_backup(station)
    assert list((station.home.folder / "backups").iterdir()) == []


def test_what_the_disk_gives_back_otherwise_is_no_backup(station: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "seal_file", lambda *_: "another hash")
    with pytest.raises(DiskFailed):
        make_backup(station)
    assert list((station.home.folder / "backups").iterdir()) == []


def test_two_backups_in_one_second_stand_beside_each_other(station: App) -> None:
    make_backup(station)
    make_backup(station)
    assert len(list_backups(station)) == 2


def test_old_backups_are_thinned_and_foreign_files_stay(station: App, clock: Clock) -> None:
    """40 daily backups are there by name; the newest of each of some months stays beside the newest 30."""
    folder = station.home.folder / "backups"
    mark = station.home.here.mark
    for day in range(40):
        (
            folder / f"KTW-{mark}-{datetime(2026, 10, 14, tzinfo=UTC) + timedelta(days=day):%Y%m%dT%H%M%SZ}.backup"
        ).touch()
    (folder / f"KTW-{mark}-20260101T000000Z.backup").touch()
    others = [folder / "my own.backup", folder / "NRC-BBB-20200101T000000Z.backup"]
    for other in others:
        other.touch()
    clock.go(minutes=1)
    make_backup(station)
    left = {path.name.split("-")[2][:8] for path in folder.glob(f"KTW-{mark}-*")}
    assert len(left) == 31
    assert {"20260101", "20261031", "20261123"} <= left
    assert "20261014" not in left
    assert all(other.exists() for other in others)


def test_the_backup_just_made_is_never_thinned_away(station: App, clock: Clock) -> None:
    """The clock lost its battery: by its name the newest backup is the oldest."""
    folder = station.home.folder / "backups"
    for minute in range(40):
        (folder / f"KTW-{station.home.here.mark}-20261122T10{minute:02}00Z.backup").touch()
    clock.now = datetime(1999, 1, 1, tzinfo=UTC)
    (made,) = make_backup(station)
    assert made.path.exists()

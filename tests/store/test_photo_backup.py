"""Photos are in the backups, each sealed once, and come back with the books."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from collector_app.app.backups import make_backup, restore_backup
from collector_app.app.start import Beginning, begin_home, open_home
from collector_app.commands.settings import BACKUP_FOLDER, ChangeSetting
from collector_app.commands.tools import no_progress
from collector_app.domain.problems.home import BackupDamaged, Stopped
from collector_app.store.check import check
from collector_app.store.photo_backup import photo_files
from tests.stations import Clock, Made, opened

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App

AT = "2026-11-23T01:30:00Z"


def keep(app: App, *marks: str) -> list[str]:
    return [app.home.photos.keep(b"\xff\xd8\xff" + mark.encode() * 1000, AT) for mark in marks]


def names(folder: Path) -> list[str]:
    return [path.name for path in photo_files(folder)]


def test_each_photo_is_sealed_once(station: App, clock: Clock) -> None:
    folder = station.home.folder / "backups"
    make_backup(station)
    assert names(folder) == []
    keep(station, "a", "b")
    make_backup(station)
    make_backup(station)
    assert len(names(folder)) == 1
    clock.go(hours=1)
    keep(station, "c")
    make_backup(station)
    assert len(names(folder)) == 2
    assert station.home.photos.unsealed(names(folder)) == ()
    (folder / names(folder)[0]).unlink()
    make_backup(station)
    assert len(names(folder)) == 2  # what was in the file that is gone is sealed anew
    assert sorted(path.suffix for path in folder.iterdir() if path.suffix == ".part") == []


def test_no_photo_lies_readable_in_a_backup(station: App) -> None:
    keep(station, "secret")
    make_backup(station)
    (file,) = photo_files(station.home.folder / "backups")
    assert b"secret" not in file.read_bytes()
    assert oct(file.stat().st_mode)[-3:] == "600"


def test_photos_come_back_on_a_new_laptop(home: Path, made: Made, tmp_path: Path) -> None:
    outside = tmp_path / "usb"
    outside.mkdir()
    app = opened(home)
    app.do(ChangeSetting(BACKUP_FOLDER, str(outside)))
    photos = keep(app, "a", "b")
    make_backup(app)
    more = keep(app, "c")
    *_, newest = make_backup(app)
    app.close()
    restored = restore_backup(tmp_path / "laptop", newest.path, made.code, agreed=False)
    assert (restored.done, restored.photo_files_damaged) == (True, 0)
    again = open_home(tmp_path / "laptop")
    assert again.home.photos.every() == tuple(sorted(photos + more))
    assert check(again.home, no_progress).is_ok
    again.close()


def test_a_restore_over_a_home_keeps_the_photos_that_it_has(home: Path, made: Made) -> None:
    app = opened(home)
    old = keep(app, "a")
    (backup,) = make_backup(app)
    new = keep(app, "b")
    app.close()
    restore_backup(home, backup.path, made.code, agreed=True)
    app = open_home(home)
    assert app.home.photos.every() == tuple(sorted(old + new))
    app.close()


def test_damaged_photos_do_not_stop_a_restore(home: Path, made: Made, clock: Clock) -> None:
    app = opened(home, clock)
    first = keep(app, "a")
    make_backup(app)
    clock.go(hours=1)
    keep(app, "b")
    (backup,) = make_backup(app)
    app.close()
    damaged = photo_files(home / "backups")[-1]
    damaged.write_bytes(damaged.read_bytes()[:-200])
    (home / "backups" / "KTW-BCD-20260101T000000Z.photos").write_bytes(b"no seal at all")
    (home / "photos.db").write_bytes(b"no database at all" * 300)
    restored = restore_backup(home, backup.path, made.code, agreed=True)
    assert restored.photo_files_damaged == 2
    app = open_home(home)
    assert app.home.photos.every() == tuple(first)
    assert (home / "photos.db.damaged-1").exists()
    app.close()


def test_photos_of_another_home_stay_out(made: Made, station: App, tmp_path: Path) -> None:
    """Two stations write into one folder on one USB stick."""
    other = begin_home(tmp_path / "other", Beginning("OTH", "Other", "VN", key_store="file"), Clock())
    keep(other.app, "z")
    make_backup(other.app)
    other.app.close()
    mine = keep(station, "a")
    (backup,) = make_backup(station)
    for path in photo_files(tmp_path / "other" / "backups"):
        shutil.copy(path, backup.path.parent)
    station.close()
    restored = restore_backup(tmp_path / "laptop", backup.path, made.code, agreed=False)
    assert restored.photo_files_damaged == 0
    again = open_home(tmp_path / "laptop")
    assert again.home.photos.every() == tuple(mine)
    again.close()


def test_a_file_of_photos_is_no_backup_of_books(home: Path, made: Made, tmp_path: Path) -> None:
    app = opened(home)
    keep(app, "a")
    make_backup(app)
    app.close()
    (file,) = photo_files(home / "backups")
    with pytest.raises(BackupDamaged):
        restore_backup(tmp_path / "laptop", file, made.code, agreed=False)
    assert not (tmp_path / "laptop").exists()


def test_a_stopped_backup_seals_nothing(station: App) -> None:
    keep(station, "a")

    def stop(done: int, every: int) -> None:
        if (done, every) == (0, 0):  # only photos tell nothing of how far they are
            raise Stopped

    with pytest.raises(Stopped):
        make_backup(station, stop)
    folder = station.home.folder / "backups"
    assert names(folder) == []
    assert not list(folder.glob("*.part*"))
    assert len(station.home.photos.unsealed(())) == 1

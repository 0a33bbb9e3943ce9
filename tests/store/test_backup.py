from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from collector_app.app.backups import list_backups, make_backup, restore_backup
from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.settings import BACKUP_FOLDER, ChangeSetting
from collector_app.domain.problems.home import (
    BackupDamaged,
    BackupNotFound,
    BackupNotOutside,
    BackupOfAnotherHome,
    BooksDamaged,
    DiskFailed,
    HomeIsOpen,
    HomeNotEmpty,
    Stopped,
    WrongRecoveryCode,
)
from collector_app.queries.backups import has_outside_backup, noted_backups
from collector_app.queries.tickets import ticket_numbered
from collector_app.store import backup, keys, upgrade
from collector_app.store.check import check
from collector_app.store.recovery import identity_of, new_code, recipient_of, seal
from tests.stations import buy, copied, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.app.app import App
    from collector_app.store.restore import Restored
    from tests.stations import Clock, Made


def quiet(_done: int, _every: int) -> None:
    """Show nothing."""


@pytest.fixture
def saved(home: Path, clock: Clock, made: Made, tmp_path: Path) -> Path:
    """Give a backup that holds one ticket, outside of every home."""
    del made
    app = opened(home, clock)
    buy(app)
    (placed,) = make_backup(app)
    app.close()
    target = tmp_path / "usb"
    target.mkdir()
    return Path(shutil.copy(placed.path, target / placed.path.name))


def restored(folder: Path, file: Path, code: str, *, agreed: bool = False) -> Restored:
    return restore_backup(folder, file, code, agreed=agreed)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


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


def test_a_backup_restores_into_an_empty_folder_and_writes_a_new_log(saved: Path, made: Made, tmp_path: Path) -> None:
    folder = tmp_path / "fresh" / "laptop"
    done = restored(folder, saved, made.code)
    assert (done.site, done.entries, done.done, done.kept_as) == ("KTW", 6, True, "")
    app = opened(folder)
    old = app.home.here.log
    ticket = buy(app)
    assert app.home.here.log != old
    assert ticket.number.endswith("-26-00001")
    assert app.ask(ticket_numbered, "00001").number == ticket.number
    report = check(app.home, quiet)
    app.close()
    assert (report.is_ok, report.entries) == (True, 8)
    assert restored_reason(folder) == "restore"


def restored_reason(folder: Path) -> str:
    app = opened(folder)
    with app.home.reading() as books:
        reason = books.connection.exec_driver_sql("SELECT reason FROM stand ORDER BY log DESC").scalar()
    app.close()
    return str(reason)


def test_a_restored_home_opens_with_the_same_recovery_code(saved: Path, made: Made, tmp_path: Path) -> None:
    folder = tmp_path / "fresh"
    restored(folder, saved, made.code)
    assert keys.recovered_key(folder, made.code) == keys.find_key(folder, keys.read_card(folder))


def test_a_restore_over_present_books_first_shows_what_would_be_missing(
    home: Path, saved: Path, made: Made, clock: Clock
) -> None:
    app = opened(home, clock)
    buy(app)
    buy(app)
    app.close()
    before = tree(home)
    done = restored(home, saved, made.code)
    assert not done.done
    assert [(gap.first, gap.last) for gap in done.missing] == [(7, 8)]
    assert tree(home) == before


def test_the_books_of_before_are_kept_aside(home: Path, saved: Path, made: Made, clock: Clock) -> None:
    """After the restore the old books lie beside the new ones, whole, and open again when they are put back."""
    app = opened(home, clock)
    lost = buy(app)
    app.close()
    done = restored(home, saved, made.code, agreed=True)
    app = opened(home, clock)
    buy(app)
    app.close()
    (home / "books.db").unlink()
    (home / done.kept_as).rename(home / "books.db")
    app = opened(home, clock)
    assert app.ask(ticket_numbered, lost.number).id == lost.id
    assert check(app.home, quiet).is_ok
    app.close()


def test_damaged_present_books_can_be_restored_over(home: Path, saved: Path, made: Made) -> None:
    """Nobody can say what they held."""
    (home / "books.db").write_bytes(b"spilled coffee" * 1000)
    assert not restored(home, saved, made.code).readable
    done = restored(home, saved, made.code, agreed=True)
    assert (home / done.kept_as).read_bytes() == b"spilled coffee" * 1000
    app = opened(home)
    buy(app)
    assert check(app.home, quiet).is_ok
    app.close()


def test_a_lost_books_file_is_restored_beside_its_card(home: Path, saved: Path, made: Made) -> None:
    (home / "books.db").unlink()
    (home / "books.key").unlink()
    assert restored(home, saved, made.code).done
    opened(home).close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: whole[:-1],
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:100],
        lambda _: b"",
        lambda _: b"a holiday picture" * 99,
        lambda whole: whole[:5000] + bytes([whole[5000] ^ 1]) + whole[5001:],
        lambda whole: whole[:-20] + bytes([whole[-20] ^ 1]) + whole[-19:],
    ],
)
def test_a_cut_altered_or_foreign_file_is_refused_and_changes_nothing(
    home: Path, saved: Path, made: Made, tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    saved.write_bytes(spoil(saved.read_bytes()))
    before = tree(home)
    with pytest.raises(BackupDamaged):
        restored(home, saved, made.code, agreed=True)
    assert tree(home) == before
    with pytest.raises(BackupDamaged):
        restored(tmp_path / "new", saved, made.code)
    assert not (tmp_path / "new").exists()


def sealed_to(code: str, content: bytes, file: Path) -> Path:
    file.write_bytes(seal(content, [recipient_of(code)]))
    return file


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"collector",
        b"another kind of file\n" * 20,
        b"collector-backup-1\n",
        b"collector-backup-1\nnot json\nbooks",
        b"collector-backup-1\n{}\nbooks",
        b'collector-backup-1\n{"logs":[3]}\nbooks',
    ],
)
def test_a_sealed_file_that_is_no_backup_is_refused(content: bytes, made: Made, tmp_path: Path) -> None:
    with pytest.raises(BackupDamaged):
        restored(tmp_path / "new", sealed_to(made.code, content, tmp_path / "x.backup"), made.code)


def test_a_wrong_code_is_refused_and_changes_nothing(home: Path, saved: Path) -> None:
    before = tree(home)
    for code in ("nonsense", new_code(os.urandom)):
        with pytest.raises(WrongRecoveryCode):
            restored(home, saved, code, agreed=True)
    assert tree(home) == before


def test_a_backup_that_is_not_there_is_named(home: Path, made: Made, tmp_path: Path) -> None:
    with pytest.raises(BackupNotFound):
        restored(home, tmp_path / "none.backup", made.code)


def test_a_restore_needs_an_empty_folder_or_its_own_closed_home(
    home: Path, saved: Path, made: Made, tmp_path: Path
) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "letter.txt").write_text("keep me")
    with pytest.raises(HomeNotEmpty):
        restored(full, saved, made.code)
    app = opened(home)
    with pytest.raises(HomeIsOpen):
        restored(home, saved, made.code, agreed=True)
    app.close()
    other = copied(made.folder, tmp_path / "other")
    keys.write_card(other, keys.Card("01890000-0000-7000-8000-000000000000", keys.KeyStore.FILE))
    before = tree(other)
    with pytest.raises(BackupOfAnotherHome):
        restored(other, saved, made.code, agreed=True)
    assert tree(other) == before


def test_a_power_cut_between_the_two_renames_is_finished_at_the_next_start(
    home: Path, saved: Path, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, "finish_swap", lambda _path: None)
        restored(home, saved, made.code, agreed=True)
    assert not (home / "books.db").exists()
    app = opened(home)
    assert check(app.home, quiet).entries == 6
    app.close()


def test_the_age_tool_opens_a_backup_with_the_recovery_key(saved: Path, made: Made, tmp_path: Path) -> None:
    """A person with our format page and two common tools gets the books file out."""
    key = tmp_path / "key.txt"
    key.write_text(str(identity_of(made.code)))
    age = shutil.which("age")
    if age is None:
        pytest.skip("the age tool is not installed")
    plain = subprocess.run([age, "-d", "-i", str(key), str(saved)], capture_output=True, check=True).stdout
    assert plain.startswith(b"collector-backup-1\n{")

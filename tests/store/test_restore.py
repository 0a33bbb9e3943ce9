from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from collector_app.app.backups import make_backup, restore_backup
from collector_app.domain.problems.home import (
    BackupDamaged,
    BackupNotFound,
    BackupOfAnotherHome,
    HomeIsOpen,
    HomeNotEmpty,
    WrongRecoveryCode,
)
from collector_app.queries.tickets import ticket_numbered
from collector_app.store import keys, upgrade
from collector_app.store.check import check
from collector_app.store.recovery import identity_of, new_code, recipient_of, seal
from tests.stations import buy, copied, opened

if TYPE_CHECKING:
    from collections.abc import Callable

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

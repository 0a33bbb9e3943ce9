from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from collector_app.app.start import Beginning, begin_home, recover_home
from collector_app.domain.problems.home import (
    BooksDamaged,
    BooksTooNew,
    HomeIsOpen,
    HomeNotEmpty,
    HomeNotWritable,
    KeyMissing,
    NoHome,
    WrongRecoveryCode,
)
from collector_app.store import home as homes
from collector_app.store import keys, lock, upgrade
from collector_app.store.books import NotWriting
from collector_app.store.recovery import new_code, recipient_of
from tests.stations import buy, copied, opened

if TYPE_CHECKING:
    from collector_app.app.app import App
    from tests.stations import Made

ROOT = str(Path(__file__).resolve().parents[2])


def logs(app: App) -> list[tuple[str, str, int]]:
    """Return why each log began, of which log, and after how many of its entries."""
    with app.home.reading() as books:
        rows = books.connection.exec_driver_sql("SELECT reason, parent, parent_seq FROM stand ORDER BY log")
        return [(row[0], row[1], row[2]) for row in rows]


def test_a_home_is_made_once_with_all_its_folders(made: Made, tmp_path: Path) -> None:
    folder = copied(made.folder, tmp_path / "home")
    names = {path.name for path in folder.iterdir()}
    assert names == {"books.db", "books.key", "home.json", "recovery.age", "lock", *homes.FOLDERS}
    assert stat.S_IMODE(made.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((made.folder / "books.db").stat().st_mode) == 0o600
    with pytest.raises(HomeNotEmpty):
        begin_home(folder, Beginning("KTW", "Again", "VN", key_store="file"))


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep me")
    with pytest.raises(HomeNotEmpty):
        begin_home(tmp_path, Beginning("KTW", "x", "VN", key_store="file"))
    with pytest.raises(NoHome):
        opened(tmp_path)
    with pytest.raises(NoHome):
        recover_home(tmp_path, "any")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_named_like_a_half_made_home_s_clears_nobody_s_folder(tmp_path: Path) -> None:
    """What is half made is deleted: a chapter called "beginning" is no proof of it."""
    (tmp_path / homes.BEGINNING).write_text("It was a dark night")
    (tmp_path / "letter.txt").write_text("keep me")
    with pytest.raises(HomeNotEmpty):
        begin_home(tmp_path, Beginning("KTW", "x", "VN", key_store="file"))
    assert {path.name for path in tmp_path.iterdir()} == {"letter.txt", homes.BEGINNING}


@pytest.mark.parametrize("folder", [name for name in homes.FOLDERS if name != homes.LOGS])
def test_a_home_that_has_worked_is_never_taken_for_half_made(home: Path, folder: str) -> None:
    (home / homes.BEGINNING).touch()
    with pytest.raises(NoHome):
        opened(home)
    (home / folder / "of a day").touch()
    with pytest.raises(HomeNotEmpty):
        begin_home(home, Beginning("KTW", "x", "VN", key_store="file"))
    opened(home).close()


def test_a_home_whose_making_fails_lets_go_of_its_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_path: Path, _key: bytes) -> None:
        message = "the power went"
        raise RuntimeError(message)

    monkeypatch.setattr(upgrade, "make", broken)
    with pytest.raises(RuntimeError):
        begin_home(tmp_path / "home", Beginning("KTW", "x", "VN", key_store="file"))
    lock.HomeLock(tmp_path / "home").release()


def test_the_books_are_not_readable_without_the_key(home: Path) -> None:
    whole = (home / "books.db").read_bytes()
    assert b"SQLite format 3" not in whole
    assert b"ticket" not in whole


def test_a_second_program_is_told_and_changes_nothing(station: App) -> None:
    program = f"""
import sys
from pathlib import Path
from collector_app.app.start import open_home
from collector_app.domain.problem import Problem
try:
    open_home(Path({str(station.home.folder)!r}))
except Problem as problem:
    print(problem.code)
"""
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert said.stdout == "HomeIsOpen\n"
    with pytest.raises(HomeIsOpen):
        opened(station.home.folder)
    assert buy(station).number


def test_a_lock_of_a_dead_program_is_free(home: Path) -> None:
    """The one who held it was killed: the operating system let go of it."""
    program = f"""
import os, signal
from pathlib import Path
from collector_app.app.start import open_home
app = open_home(Path({str(home)!r}))
os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", program], check=False, cwd=ROOT)
    app = opened(home)
    assert len(logs(app)) == 1
    app.close()


def test_a_read_only_home_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(HomeNotWritable):
        opened(home)


@pytest.mark.parametrize("content", [b"", b"a holiday picture" * 500, b"SQLite format 3\0" + bytes(8176)])
def test_a_books_file_that_is_not_ours_is_refused_untouched(home: Path, content: bytes) -> None:
    (home / "books.db").write_bytes(content)
    with pytest.raises(BooksDamaged):
        opened(home)
    assert (home / "books.db").read_bytes() == content
    lock.HomeLock(home).release()


def test_books_of_another_key_are_refused(home: Path) -> None:
    (home / "books.key").write_text("11" * 32)
    with pytest.raises(BooksDamaged):
        opened(home)


def test_books_of_a_newer_program_are_refused_untouched(home: Path) -> None:
    app = opened(home)
    with app.home.writer.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9001'")
    app.close()
    before = (home / "books.db").read_bytes()
    with pytest.raises(BooksTooNew) as refused:
        opened(home)
    assert refused.value.version == "9001"
    assert (home / "books.db").read_bytes() == before


@pytest.mark.parametrize("card", ["", "[]", "{}", '{"home": "x", "key_store": "cloud"}'])
def test_a_home_without_a_card_that_can_be_read_is_damaged(home: Path, card: str) -> None:
    (home / "home.json").write_text(card)
    with pytest.raises(BooksDamaged):
        opened(home)


@pytest.mark.parametrize("key", ["", "not hex", "11" * 16])
def test_a_lost_key_is_recovered_by_the_code_and_nothing_is_lost(home: Path, made: Made, key: str) -> None:
    app = opened(home)
    ticket = buy(app)
    app.close()
    (home / "books.key").write_text(key)
    with pytest.raises(KeyMissing):
        opened(home)
    for wrong in ("", "A" * 27, new_code(bytes)):
        with pytest.raises(WrongRecoveryCode):
            recover_home(home, wrong)
    recover_home(home, made.code.lower().replace("-", " "))
    app = opened(home)
    assert buy(app).number[:-5] == ticket.number[:-5]
    assert len(logs(app)) == 1
    app.close()


def test_without_the_sealed_key_a_lost_key_stays_lost(home: Path, made: Made) -> None:
    (home / "recovery.age").unlink()
    with pytest.raises(KeyMissing):
        recover_home(home, made.code)


def test_a_sealed_key_that_is_no_key_is_refused(home: Path, made: Made) -> None:
    keys.seal_key(home, b"short", [recipient_of(made.code)])
    with pytest.raises(WrongRecoveryCode):
        recover_home(home, made.code)


def test_a_query_cannot_write(station: App) -> None:
    with station.home.reading() as books, pytest.raises(NotWriting):
        _ = books.pen
    with (
        pytest.raises(HomeNotWritable),
        station.home.reading() as books,
    ):
        books.connection.exec_driver_sql("DELETE FROM ticket")

"""A file that is written is there whole, or the old one still is."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from collector_app.files import sync_folder, write_durably


def test_a_file_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "recovery.age"
    write_durably(file, b"sealed")
    assert file.read_bytes() == b"sealed"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_is_there_is_replaced_or_refused(tmp_path: Path) -> None:
    file = tmp_path / "bundle"
    write_durably(file, b"one")
    write_durably(file, b"two")
    with pytest.raises(FileExistsError):
        write_durably(file, b"three", replace=False)
    assert file.read_bytes() == b"two"


def test_what_does_not_pass_its_check_never_gets_its_name(tmp_path: Path) -> None:
    file = tmp_path / "bundle"
    write_durably(file, b"old")

    def refuse(part: Path) -> None:
        assert part.read_bytes() == b"new"
        raise EOFError

    with pytest.raises(EOFError):
        write_durably(file, b"new", check=refuse)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_checked_file_gets_its_name(tmp_path: Path) -> None:
    seen: list[Path] = []
    write_durably(tmp_path / "bundle", b"new", check=seen.append)
    assert seen == [tmp_path / "bundle.part"]
    assert (tmp_path / "bundle").read_bytes() == b"new"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "bundle"
    write_durably(file, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_durably(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_is_not_synced_where_the_system_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = Path("no such folder")
    monkeypatch.setattr(os, "name", "nt")
    sync_folder(nowhere)


def test_a_link_that_somebody_laid_in_the_way_is_not_written_through(tmp_path: Path) -> None:
    books = tmp_path / "books.db"
    books.write_bytes(b"books")
    (tmp_path / "key.txt.part").symlink_to(books)
    write_durably(tmp_path / "key.txt", b"secret")
    assert books.read_bytes() == b"books"
    assert not (tmp_path / "key.txt").is_symlink()


def test_what_a_power_cut_left_lends_its_openness_to_nothing(tmp_path: Path) -> None:
    left = tmp_path / "key.txt.part"
    left.write_bytes(b"half of a key")
    left.chmod(0o666)
    write_durably(tmp_path / "key.txt", b"secret")
    assert stat.S_IMODE((tmp_path / "key.txt").stat().st_mode) == 0o600

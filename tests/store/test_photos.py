"""Photos lie beside the books: encrypted, durable, never changed, and looked after by the check."""

from __future__ import annotations

import sqlite3
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from collector_app.commands.tools import no_progress
from collector_app.domain.finding import Fault
from collector_app.domain.problems.home import BooksDamaged
from collector_app.store.check import check
from collector_app.store.home import is_own_file
from collector_app.store.photos import Photo, Photos
from tests.stations import EBIKE, buy, kg

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App

KEY, AT = bytes(range(32)), "2026-11-23T01:30:00Z"
JPEG = b"\xff\xd8\xff the picture"


@pytest.fixture
def photos(tmp_path: Path) -> Photos:
    return Photos(tmp_path / "photos.db", KEY)


def faults(photos: Photos) -> list[tuple[Fault, str]]:
    return [(found.fault, found.detail) for found in photos.faults(lambda: None)]


def damage(photos: Photos) -> None:
    connection = driver.connect(str(photos.path))
    connection.execute(f"PRAGMA key = \"x'{photos._key.hex()}'\"")
    connection.execute("UPDATE photo SET jpeg = x'00'")
    connection.commit()
    connection.close()


def test_a_photo_is_found_by_its_hash_and_kept_once(photos: Photos) -> None:
    digest = photos.keep(JPEG, AT)
    assert digest == sha256(JPEG).hexdigest()
    assert photos.keep(JPEG, "2026-11-24T01:30:00Z") == digest
    assert photos.photo(digest) == Photo(digest, AT, JPEG)
    assert photos.every() == (digest,)
    assert photos.photo("0" * 64) is None


def test_before_the_first_photo_there_is_no_file(photos: Photos) -> None:
    assert photos.photo("0" * 64) is None
    assert photos.every() == photos.unsealed(()) == ()
    assert faults(photos) == []
    assert not photos.path.exists()


def test_photos_are_unreadable_without_the_key(photos: Photos) -> None:
    digest = photos.keep(JPEG, AT)
    assert JPEG not in photos.path.read_bytes()
    assert oct(photos.path.stat().st_mode)[-3:] == "600"
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(photos.path).execute("SELECT * FROM photo")
    with pytest.raises(BooksDamaged):
        Photos(photos.path, bytes(32)).photo(digest)


def test_a_photo_survives_being_kept_when_the_power_goes(photos: Photos) -> None:
    """Nothing is left in a log of changes that a copy of the one file would miss."""
    digest = photos.keep(JPEG, AT)
    moved = photos.path.rename(photos.path.with_name("alone.db"))
    assert Photos(moved, KEY).photo(digest) is not None


def test_what_is_raised_while_keeping_leaves_nothing(photos: Photos, tmp_path: Path) -> None:
    photos.keep(JPEG, AT)
    there = Photos(tmp_path / "there.db", KEY)

    def stop(_bytes: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        photos.copied_to(there, photos.every(), stop)
    assert there.every() == ()


def test_the_check_names_what_was_changed(photos: Photos) -> None:
    digest = photos.keep(JPEG, AT)
    assert faults(photos) == []
    damage(photos)
    assert faults(photos) == [(Fault.PHOTO, digest[:16])]


def test_a_home_s_check_looks_at_its_photos(station: App) -> None:
    digest = station.home.photos.keep(JPEG, AT)
    buy(station, kg(EBIKE, 3, photos=(digest, "cd" * 32)))
    report = check(station.home, no_progress)
    assert (report.is_ok, report.photos_elsewhere) == (True, 1)
    damage(station.home.photos)
    assert [(found.fault, found.detail) for found in check(station.home, no_progress).findings] == [
        (Fault.PHOTO, digest[:16])
    ]
    station.home.photos.path.write_bytes(b"no database at all" * 500)
    assert [found.fault for found in check(station.home, no_progress).findings] == [Fault.PHOTO]


def test_the_check_names_a_damaged_page(photos: Photos) -> None:
    for place in range(40):
        photos.keep(JPEG + bytes([place]) * 3000, AT)
    with photos.path.open("r+b") as file:
        file.seek(40_000)
        file.write(b"\0" * 200)
    found = faults(photos)
    assert len(found) == 1
    assert found[0][0] is Fault.PHOTO


def test_no_paper_is_written_over_photos(station: App) -> None:
    assert is_own_file(station.home.folder / "photos.db")
    assert is_own_file(station.home.folder / "photos.db-wal")
    assert not is_own_file(station.home.folder / "photos.pdf")

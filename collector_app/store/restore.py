"""Restoring a backup: never over the present books, and always into a new log.

The books are unpacked and checked beside the present ones, which are then renamed and kept. A power cut at any moment
leaves either the old books or the new ones to open.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC
from typing import TYPE_CHECKING, BinaryIO

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError

from collector_app.domain.entries.logs import LogReason
from collector_app.domain.problems.home import (
    BackupDamaged,
    BackupNotFound,
    BackupOfAnotherHome,
    BooksDamaged,
    HomeNotEmpty,
)
from collector_app.files import sync_folder
from collector_app.store import desk, keys, photo_backup, upgrade
from collector_app.store.backup import check_file, heads_of, remove
from collector_app.store.container import Header, open_file
from collector_app.store.engine import writer_engine
from collector_app.store.failures import disk_failures
from collector_app.store.home import BOOKS, FOLDERS
from collector_app.store.keys import Card, KeyStore
from collector_app.store.lock import HomeLock
from collector_app.store.recovery import identity_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

_UNPACKED = f"{BOOKS}.restoring"
_ASIDE = ".before-restore-{stamp}"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A backup file, and the recovery code that opens it: the station's own, or head office's."""

    file: Path
    code: str


@dataclass(frozen=True, slots=True)
class Missing:
    """Entries of a log that the present books hold and the backup does not."""

    log: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What a backup holds, and what became of it."""

    site: str
    made_at: str
    entries: int
    missing: tuple[Missing, ...]
    present: bool  # whether there were books in the home
    readable: bool  # whether those could be read, so that `missing` is the whole truth
    kept_as: str  # the file that holds the books of before, empty where there were none
    done: bool
    photo_files_damaged: int = 0  # files of photos beside the backup that could not be read; the rest was taken in


def restore(
    folder: Path, sealed: Sealed, at: datetime, *, agreed: bool, progress: Callable[[int, int], None]
) -> Restored:
    """Restore a backup into an empty folder or its own home; where books are there, only when that was `agreed`.

    Raises BackupNotFound, WrongRecoveryCode, BackupDamaged, BackupOfAnotherHome, HomeNotEmpty, HomeIsOpen, BooksTooNew
    and what the disk says; then nothing is changed.
    """
    file, identity = sealed.file, identity_of(sealed.code)
    if not file.is_file():
        raise BackupNotFound(file.name)
    card = _card(folder)
    with disk_failures(str(folder)), _folder(folder):
        lock = HomeLock(folder)
        unpacked = folder / _UNPACKED
        try:
            remove(unpacked)
            with _private(unpacked) as target:
                header = open_file(file, identity, target, lambda done: progress(done, 0))
            if card is not None and card.home != header.home:
                raise BackupOfAnotherHome(file.name, header.site)
            _make_ready(unpacked, header, file.name)
            restored = _said(folder, header, at, agreed=agreed)
            if not restored.done:
                return restored
            damaged = photo_backup.restore(folder, file.resolve().parent, identity, header)
            _swap(folder, header, card, restored)
            return replace(restored, photo_files_damaged=damaged)
        finally:
            for left in folder.glob(f"{_UNPACKED}*"):
                left.unlink()
            lock.release()


def _said(folder: Path, header: Header, at: datetime, *, agreed: bool) -> Restored:
    """Return what the backup holds beside the present books, and whether they may be put aside for it."""
    books = folder / BOOKS
    upgrade.finish_swap(books)
    present = books.is_file()
    missing, readable = _missing(books, header) if present else ((), True)
    return Restored(
        site=header.site,
        made_at=header.made_at,
        entries=header.entries,
        missing=missing,
        present=present,
        readable=readable,
        kept_as=BOOKS + _ASIDE.format(stamp=f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}") if present else "",
        done=agreed or not present,
    )


def _swap(folder: Path, header: Header, card: Card | None, restored: Restored) -> None:
    _put_keys(folder, header, card)
    aside = folder / (restored.kept_as or f"{BOOKS}.none")  # without present books nothing is put aside
    upgrade.swap_in(folder / _UNPACKED, folder / BOOKS, aside)


def _card(folder: Path) -> Card | None:
    """Return the card of the home that stands here, None for an empty folder. Raises HomeNotEmpty for anything else."""
    if not folder.exists() or not any(folder.iterdir()):
        return None
    try:
        return keys.read_card(folder)
    except BooksDamaged:
        raise HomeNotEmpty(str(folder)) from None


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """Make the folder where there is none; nothing of it is left when the restore fails."""
    was_empty = not folder.exists() or not any(folder.iterdir())
    was_there = folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        if was_empty and not (folder / BOOKS).exists():
            for left in folder.iterdir():
                left.rmdir() if left.is_dir() else left.unlink()
            if not was_there:
                folder.rmdir()
        raise
    folder.chmod(0o700)


@contextmanager
def _private(path: Path) -> Iterator[BinaryIO]:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        yield file


def _make_ready(unpacked: Path, header: Header, name: str) -> None:
    """Check the books, upgrade them where they are older, and let their next entry begin a new log."""
    key = bytes.fromhex(header.key)
    try:
        check_file(unpacked, key, header.logs)
        upgrade.bring_up_to_date(unpacked, key)
    except (BooksDamaged, driver.DatabaseError, DBAPIError):
        raise BackupDamaged(name) from None
    engine = writer_engine(unpacked, key)
    with engine.begin() as connection:
        desk.put_setting(connection, "new_log", LogReason.RESTORE.value)
    upgrade.settle(engine)


def _missing(books: Path, header: Header) -> tuple[tuple[Missing, ...], bool]:
    """Compare the present books with the backup; damaged ones, or ones of another key, cannot be compared."""
    engine = writer_engine(books, bytes.fromhex(header.key))
    try:
        with engine.connect() as connection:
            present = heads_of(connection)
        upgrade.settle(engine)
    except (driver.DatabaseError, DBAPIError):
        engine.dispose()
        return (), False
    held = {log.log: log.upto for log in header.logs}
    behind = (log for log in present if log.upto > held.get(log.log, 0))
    return tuple(Missing(log.log, held.get(log.log, 0) + 1, log.upto) for log in behind), True


def _put_keys(folder: Path, header: Header, card: Card | None) -> None:
    key = bytes.fromhex(header.key)
    card = card or Card(header.home, KeyStore(header.key_store))
    if card.key_store is KeyStore.OS and keys.best_store() is not KeyStore.OS:
        card = replace(card, key_store=KeyStore.FILE)
    for name in FOLDERS:
        (folder / name).mkdir(mode=0o700, exist_ok=True)
    keys.keep_key(folder, card, key)
    keys.seal_key(folder, key, list(header.recipients))
    keys.write_card(folder, card)
    sync_folder(folder)

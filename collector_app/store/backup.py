"""Backups: the books copied while people work, checked, sealed, and put where they survive the laptop."""

from __future__ import annotations

import os
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC
from hashlib import file_digest
from typing import TYPE_CHECKING, Any, BinaryIO

import sqlcipher3.dbapi2 as driver
from sqlalchemy import select

from collector_app.domain import clock
from collector_app.domain.backup_file import BackupFile, kept, read_name
from collector_app.domain.problems.home import BooksDamaged, DiskFailed
from collector_app.files import sync_folder
from collector_app.store.check import file_faults
from collector_app.store.container import Header, LogHead, file_hash, seal_file
from collector_app.store.engine import scratch_engine
from collector_app.store.sql import put_into
from collector_app.store.tables import desk, journal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection

    from collector_app.store.books import Books
    from collector_app.store.keys import Card

    Progress = Callable[[int, int], None]

FOLDER = "backups"
_COPY = "copy.part"
_PAGES = 1000  # copied between two looks whether to stop
_NOTE = put_into(desk.backup, "made_at", "outside", "bytes", "upto")


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose backup it is, and who may open it."""

    folder: Path
    card: Card
    key: bytes
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A backup that stands in a folder."""

    file: BackupFile
    path: Path
    bytes: int
    entries: int
    is_outside: bool


def make(books: Books, owner: Owner, at: datetime, progress: Progress) -> Placed:
    """Make a backup of the books as this snapshot sees them, into the home; a clerk may go on posting meanwhile.

    `progress` hears of done and all, and may raise Stopped. Raises BooksDamaged when the copy does not hold what the
    books hold, and what the disk says.
    """
    folder = owner.folder / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = folder / _COPY
    try:
        heads = heads_of(books.connection)
        _copied(books.connection, copy, owner.key, progress)
        check_file(copy, owner.key, heads)
        file = _free_name(
            folder, BackupFile(books.here.site, books.here.mark, at.astimezone(UTC).replace(microsecond=0))
        )
        _sealed(copy, folder / file.name, _header(file, owner, heads, copy), progress)
    finally:
        remove(copy)
    path = folder / file.name
    return Placed(file, path, path.stat().st_size, sum(log.upto for log in heads), is_outside=False)


def _header(file: BackupFile, owner: Owner, heads: tuple[LogHead, ...], copy: Path) -> Header:
    return Header(
        home=owner.card.home,
        key=owner.key.hex(),
        key_store=owner.card.key_store.value,
        site=file.site,
        mark=file.mark,
        made_at=clock.in_utc(file.made_at),
        recipients=owner.recipients,
        logs=heads,
        bytes=copy.stat().st_size,
        sha256=file_hash(copy),
    )


def _sealed(copy: Path, target: Path, header: Header, progress: Progress) -> None:
    """Seal the copy: the second half of the way."""
    done, every = header.bytes, 2 * header.bytes

    def tick(more: int) -> None:
        nonlocal done
        done = min(done + more, every)
        progress(done, every)

    with placing(target) as part:
        digest = seal_file(header, copy, part, tick)
        written(part, digest)
    progress(every, every)


def put_beside(placed: Placed, folder: Path, *, is_outside: bool) -> Placed:
    """Copy a backup into another folder, whole or not at all. Raises OSError, DiskFailed."""
    digest = file_hash(placed.path)
    with placing(folder / placed.file.name) as part, placed.path.open("rb") as source:
        while block := source.read(1024 * 1024):
            part.write(block)
        written(part, digest)
    return Placed(placed.file, folder / placed.file.name, placed.bytes, placed.entries, is_outside)


def thin(folder: Path, just_made: BackupFile) -> tuple[str, ...]:
    """Delete the backups that are not kept, never the one just made, and return their paths."""
    found = {file: path for path in folder.glob("*.backup") if (file := read_name(path.name)) is not None}
    gone = sorted(path for file, path in found.items() if file not in kept(found, just_made))
    for path in gone:
        path.unlink(missing_ok=True)
    return tuple(str(path) for path in gone)


def note(connection: Connection, placed: Sequence[Placed], gone: Sequence[str], at: datetime) -> None:
    """Write down where backups stand, and which are there no more."""
    for each in placed:
        row = {
            "file": str(each.path),
            "made_at": clock.in_utc(at),
            "outside": int(each.is_outside),
            "bytes": each.bytes,
            "upto": each.entries,
        }
        _NOTE.run(connection, row)
    connection.execute(desk.backup.delete().where(desk.backup.c.file.in_(gone)))


def heads_of(connection: Connection) -> tuple[LogHead, ...]:
    """Return where every log stands."""
    log = journal.log.c
    rows = connection.execute(select(log.id, log.upto, log.head).order_by(log.n))
    return tuple(LogHead(row.id, row.upto, row.head.hex()) for row in rows)


def check_file(path: Path, key: bytes, heads: tuple[LogHead, ...]) -> None:
    """Open a books file and check it whole: pages, structure, and every log up to its head. Raises BooksDamaged."""
    engine = scratch_engine(path, key)
    try:
        with engine.connect() as connection:
            held = int(connection.exec_driver_sql("SELECT count(*) FROM entry").scalar_one())
            is_whole = heads_of(connection) == heads and held == sum(log.upto for log in heads)
            if not is_whole or file_faults(connection):
                raise BooksDamaged(str(path))
    finally:
        engine.dispose()


def remove(path: Path) -> None:
    """Delete a database file with what lies beside it."""
    for beside in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + beside).unlink(missing_ok=True)


def _copied(connection: Connection, target: Path, key: bytes, progress: Progress) -> None:
    """Copy the open snapshot by SQLite's backup API."""
    remove(target)
    source: Any = connection.connection.driver_connection
    size = int(connection.exec_driver_sql("PRAGMA page_size").scalar_one())

    def copied(_status: int, left: int, pages: int) -> None:
        progress((pages - left) * size, 2 * pages * size)

    with closing(driver.connect(str(target))) as copy:
        copy.execute("PRAGMA cipher_log_level = NONE")
        copy.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        source.backup(copy, pages=_PAGES, progress=copied)
    target.chmod(0o600)


@contextmanager
def placing(path: Path) -> Iterator[BinaryIO]:
    """Yield the `.part` of a file; it gets its name only when all went well."""
    part = path.with_name(path.name + ".part")
    descriptor = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
        part.replace(path)
        sync_folder(path.parent)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def written(file: BinaryIO, digest: str) -> None:
    """Put the file on the disk and read it back, past what this program has in memory as far as a program can."""
    file.flush()
    os.fsync(file.fileno())
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    file.seek(0)
    if file_digest(file, "sha256").hexdigest() != digest:  # type: ignore[arg-type] # any buffered file
        raise DiskFailed(str(file.name))


def _free_name(folder: Path, file: BackupFile) -> BackupFile:
    while (folder / file.name).exists():
        file = BackupFile(file.site, file.mark, file.made_at, file.again + 1)
    return file

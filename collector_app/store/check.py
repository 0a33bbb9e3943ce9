"""The check: the file, every chain, and every ledger row against the journal posted anew.

Everything is read from one snapshot, so a clerk may go on posting meanwhile.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from collector_app.domain.finding import Fault, Finding
from collector_app.domain.problems.home import BooksDamaged
from collector_app.store.books import Books
from collector_app.store.chains import Walk
from collector_app.store.compare import count_rows, different_rows, unsearchable, wrong_balances
from collector_app.store.engine import memory_engine, reader_engine, scratch_engine
from collector_app.store.home import BOOKS
from collector_app.store.schema import create_all, shape
from collector_app.store.tables import goods, journal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from collector_app.store.home import Home

    Progress = Callable[[int, int], None]

MOST_FINDINGS = 200  # who reads more of one check?
_IN_MEMORY = 100_000  # entries; what is posted from more goes to an encrypted file
_PAGE = 1000
_STEPS = 200_000  # of the database, between two looks whether to stop
_SCRATCH = "check.part"
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Report:
    """How many entries were checked, what was found wrong, and how many findings more there were."""

    entries: int
    findings: tuple[Finding, ...]
    more: int = 0
    photos_elsewhere: int = 0  # named by an entry and not on this computer: no fault, another laptop may have them

    @property
    def is_ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


class _Found:
    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.more = 0

    def add(self, findings: Iterable[Finding]) -> None:
        for finding in findings:
            if len(self.findings) < MOST_FINDINGS:
                self.findings.append(finding)
            else:
                self.more += 1


def check(home: Home, progress: Progress) -> Report:
    """Check the whole of a home's books. `progress` hears of done and all, and may raise Stopped."""
    found = _Found()
    with _survived(found), _snapshot(home) as books, stoppable(books.connection, lambda: progress(0, 0)):
        found.add(file_faults(books.connection))
    entries = 0
    with _survived(found), _snapshot(home) as books:
        walk = Walk(books.connection)
        entries = walk.entries
        _check_entries(books, walk, home.folder, found, progress)
    elsewhere = _check_photos(home, found, progress)
    progress(2 * entries, 2 * entries)
    return Report(entries, tuple(found.findings), found.more, elsewhere)


def _check_photos(home: Home, found: _Found, progress: Progress) -> int:
    """Check every picture, and return how many are named and not here; head office has none of its own."""
    with _survived(found), _snapshot(home) as books:
        named = set() if home.here.is_hq else set(books.connection.scalars(select(goods.photo.c.sha256)))
        try:
            found.add(home.photos.faults(lambda: progress(0, 0)))
            return len(named.difference(home.photos.every()))
        except BooksDamaged as damaged:
            found.add([Finding(Fault.PHOTO, detail=damaged.file)])
    return 0


def file_faults(connection: Connection) -> list[Finding]:
    """Return what SQLCipher and SQLite find wrong with the file itself, links between tables among it."""
    pages = [row[0] for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    if pages:
        return [Finding(Fault.PAGE, detail=said) for said in pages]
    said = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    found = [Finding(Fault.FILE, detail=each) for each in said if each != "ok"]
    links = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return found + [Finding(Fault.FILE, table=row[0], detail="foreign key") for row in links]


def _check_entries(books: Books, walk: Walk, folder: Path, found: _Found, progress: Progress) -> None:
    connection = books.connection
    with _scratch(folder, walk.entries) as scratch, scratch.begin() as theirs:
        create_all(theirs)
        found.add(_other_objects(connection, theirs))
        try:
            _replay(walk, Books(theirs, books.here), progress)
        finally:
            found.add(walk.found)
        tick = _Ticks(progress, walk.entries, count_rows(theirs))
        found.add(_named(connection, different_rows(connection, theirs, tick)))
        found.add(wrong_balances(connection))
        found.add(unsearchable(connection, theirs, {finding.table for finding in found.findings}))


@contextmanager
def _snapshot(home: Home) -> Iterator[Books]:
    """Yield the books over a connection of their own: SQLCipher gives one up that met a damaged page."""
    engine = reader_engine(home.folder / BOOKS, home.key)
    connection = engine.connect()
    try:
        yield Books(connection, home.here)
    finally:
        with suppress(DBAPIError, driver.Error):
            connection.close()
        engine.dispose()


@contextmanager
def stoppable(connection: Connection, tick: Callable[[], None]) -> Iterator[None]:
    """Call `tick` while the database works; what it raises ends the statement and comes out of here."""
    raised: list[BaseException] = []

    def look() -> int:
        try:
            tick()
        except BaseException as stop:  # noqa: BLE001 - comes out below, since nothing can be raised through SQLite
            raised.append(stop)
        return len(raised)

    tick()
    raw: Any = connection.connection.driver_connection
    raw.set_progress_handler(look, _STEPS)
    try:
        yield
    except (DBAPIError, driver.Error):
        if raised:
            raise raised[0] from None
        raise
    finally:
        raw.set_progress_handler(None, _STEPS)


@contextmanager
def _survived(found: _Found) -> Iterator[None]:
    """Tell of a damaged file, and go on: it stops only the part of the check that meets it."""
    try:
        yield
    except (DBAPIError, driver.DatabaseError) as error:
        said = error.orig if isinstance(error, DBAPIError) else error
        found.add([Finding(Fault.FILE, detail=str(said))])


@contextmanager
def _scratch(folder: Path, entries: int) -> Iterator[Engine]:
    if entries <= _IN_MEMORY:
        engine = memory_engine()
        try:
            yield engine
        finally:
            engine.dispose()
        return
    path = folder / _SCRATCH
    path.unlink(missing_ok=True)
    engine = scratch_engine(path, os.urandom(_KEY_BYTES))
    try:
        yield engine
    finally:
        engine.dispose()
        path.unlink(missing_ok=True)


def _replay(walk: Walk, theirs: Books, progress: Progress) -> None:
    for done, kept in enumerate(walk.steps()):
        if kept is not None:
            theirs.repost(kept)
        if done % _PAGE == 0:
            theirs.settle()
            progress(done, 2 * walk.entries)
    theirs.settle()


class _Ticks:
    """Rows compared, told as the second half of the way."""

    def __init__(self, progress: Progress, entries: int, rows: int) -> None:
        self._progress = progress
        self._entries = entries
        self._rows = max(rows, 1)
        self._done = 0

    def __call__(self, rows: int) -> None:
        self._done = min(self._done + rows, self._rows)
        self._progress(self._entries + self._entries * self._done // self._rows, 2 * self._entries)


def _other_objects(ours: Connection, theirs: Connection) -> Iterator[Finding]:
    mine, right = shape(ours), shape(theirs)
    for name in sorted(mine.keys() | right.keys()):
        if mine.get(name) != right.get(name):
            yield Finding(Fault.SCHEMA, table=name)


def _named(connection: Connection, findings: Iterator[Finding]) -> Iterator[Finding]:
    """Give logs their names: a ledger row knows only the short one."""
    log = journal.log.c
    names = {str(row.n): row.id for row in connection.execute(select(log.n, log.id))}
    return (replace(finding, log=names.get(finding.log, finding.log)) for finding in findings)

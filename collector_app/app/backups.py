"""Backups: made on demand and at each drawer close, listed, restored."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.app.app import now
from collector_app.commands.make_backup import NoteBackups
from collector_app.commands.settings import BACKUP_FOLDER
from collector_app.commands.tools import Progress, no_progress
from collector_app.domain import clock
from collector_app.domain.backup_file import read_name
from collector_app.domain.problem import Problem
from collector_app.domain.problems.home import BackupNotOutside, DiskFailed
from collector_app.queries.backups import noted_backups, recovery_recipients
from collector_app.store import backup, photo_backup
from collector_app.store.backup import FOLDER, Owner, Placed
from collector_app.store.desk import setting
from collector_app.store.failures import disk_failures
from collector_app.store.restore import Restored, Sealed, restore

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class ListedBackup:
    """A backup file that stands on a disk; `entries` is None where another computer made it."""

    path: Path
    site: str
    made_at: str  # UTC
    bytes: int
    is_outside: bool
    entries: int | None


def make_backup(app: App, progress: Progress = no_progress) -> tuple[Placed, ...]:
    """Make a backup in the home, and in the second folder if one is set; return where it stands.

    Raises BackupNotOutside when only the home has it, Stopped, and what the disk says.
    """
    home = app.home
    at = app.clock()
    with disk_failures(str(home.folder / FOLDER)):
        with home.reading() as books:
            owner = Owner(home.folder, home.card, home.key, recovery_recipients(books))
            second = second_folder(books)
            made = backup.make(books, owner, at, progress)
            photo_backup.make(home.photos, books.here, owner, at, progress)
        placed = [made]
        gone = list(backup.thin(made.path.parent, made.file))
    try:
        if second is not None:
            is_outside = not second.resolve().is_relative_to(home.folder.resolve())
            placed.append(backup.put_beside(made, second, is_outside=is_outside))
            photo_backup.put_beside(made.path.parent, second)
            gone += backup.thin(second, made.file)
    except (OSError, DiskFailed):
        raise BackupNotOutside(made.file.name, str(second)) from None
    finally:
        app.do(NoteBackups(tuple(placed), tuple(gone)))
    return tuple(placed)


def list_backups(app: App) -> tuple[ListedBackup, ...]:
    """Return the backups that stand in the home and in the second folder, newest first."""
    second = app.ask(second_folder)
    entries = {Path(each.file).name: each.entries for each in app.ask(noted_backups)}
    folders = [(app.home.folder / FOLDER, False)] + ([(second, True)] if second is not None else [])
    found = [
        ListedBackup(
            path, file.site, clock.in_utc(file.made_at), path.stat().st_size, is_outside, entries.get(path.name)
        )
        for folder, is_outside in folders
        for path in folder.glob("*.backup")
        if (file := read_name(path.name)) is not None
    ]
    return tuple(sorted(found, key=lambda each: (each.made_at, each.path.name), reverse=True))


def restore_backup(folder: Path, file: Path, code: str, *, agreed: bool, progress: Progress = no_progress) -> Restored:
    """Restore into an empty folder, or over a home whose books are then kept aside, once that was agreed.

    The restored books write into a new log. Raises every refusal as a Problem; then nothing is changed.
    """
    return restore(folder, Sealed(file, code), now(), agreed=agreed, progress=progress)


def second_folder(books: Books) -> Path | None:
    """Return the second folder that backups go to, on another disk; None where none is set."""
    said = setting(books.connection, BACKUP_FOLDER)
    return Path(said) if said else None


def back_up_after(app: App) -> None:
    """Make a backup because the day is closed; what goes wrong is a warning, and the day stays closed."""
    try:
        make_backup(app)
    except Problem as problem:
        app.warnings.append(problem)

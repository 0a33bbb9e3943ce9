"""Photos in backups: each picture is sealed once, into a file beside the backups of the books.

Pictures never change, and a year of them is larger than the books: so a backup holds those that no earlier file in the
folder holds. A restore takes in every such file that lies beside the backup. The seal is the one of the books' backup.
"""

from __future__ import annotations

import re
from datetime import UTC
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.problems.home import BackupDamaged, BooksDamaged, WrongRecoveryCode
from collector_app.store.backup import FOLDER, placing, remove, written
from collector_app.store.container import Header, file_hash, open_file, seal_file
from collector_app.store.photos import PHOTOS, Photos

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from pyrage.x25519 import Identity

    from collector_app.store.backup import Owner
    from collector_app.store.books import Here

    Progress = Callable[[int, int], None]

_COPY = "photos.part"
_NAME = re.compile(r"[A-Z0-9]{2,5}-[A-Z]{3}-\d{8}T\d{6}Z(?:-\d{1,4})?\.photos", re.ASCII)


def make(photos: Photos, here: Here, owner: Owner, at: datetime, progress: Progress) -> Path | None:
    """Seal the pictures that no file in the home's backups holds; None where there is none.

    `progress` may raise Stopped. Raises DiskFailed and what the disk says.
    """
    folder = owner.folder / FOLDER
    wanted = photos.unsealed(path.name for path in photo_files(folder))
    if not wanted:
        return None
    folder.mkdir(mode=0o700, exist_ok=True)
    copy, path = folder / _COPY, _free_name(folder, here, at)
    try:
        remove(copy)
        photos.copied_to(Photos(copy, owner.key), wanted, lambda _bytes: progress(0, 0))
        header = Header(
            home=owner.card.home,
            key=owner.key.hex(),
            key_store=owner.card.key_store.value,
            site=here.site,
            mark=here.mark,
            made_at=clock.in_utc(at),
            recipients=owner.recipients,
            logs=(),
            bytes=copy.stat().st_size,
            sha256=file_hash(copy),
        )
        with placing(path) as part:
            written(part, seal_file(header, copy, part, lambda _bytes: progress(0, 0)))
    finally:
        remove(copy)
    photos.note_sealed(wanted, path.name)
    return path


def put_beside(source: Path, target: Path) -> None:
    """Copy the files of photos into another folder that has them not yet. Raises OSError, DiskFailed."""
    for path in photo_files(source):
        if (target / path.name).exists():
            continue
        digest = file_hash(path)
        with placing(target / path.name) as part, path.open("rb") as file:
            while block := file.read(1024 * 1024):
                part.write(block)
            written(part, digest)


def restore(folder: Path, beside: Path, identity: Identity, header: Header) -> int:
    """Take in the photos that were sealed for this home and lie beside its backup; return how many files were damaged.

    A photo that is here already stays; nothing is ever taken away.
    """
    damaged = 0
    here = _sound(folder, header)
    for path in photo_files(beside):
        copy = folder / _COPY
        try:
            remove(copy)
            with copy.open("wb") as target:
                copy.chmod(0o600)
                found = open_file(path, identity, target, lambda _bytes: None)
            if found.home == header.home:
                held = Photos(copy, bytes.fromhex(found.key))
                held.copied_to(here, held.every(), lambda _bytes: None)
                here.note_sealed(held.every(), path.name)
        except (BackupDamaged, BooksDamaged):
            damaged += 1
        except WrongRecoveryCode:
            pass  # of another home
        finally:
            remove(copy)
    return damaged


def photo_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of photos in a folder, the oldest first."""
    return tuple(sorted(path for path in folder.glob("*.photos") if _NAME.fullmatch(path.name)))


def _sound(folder: Path, header: Header) -> Photos:
    """Return the photos of the home; a file that cannot be read is put aside, never deleted."""
    found = Photos(folder / PHOTOS, bytes.fromhex(header.key))
    try:
        found.every()
    except BooksDamaged:
        number = len(tuple(folder.glob(f"{PHOTOS}.damaged-*"))) + 1
        found.path.replace(folder / f"{PHOTOS}.damaged-{number}")
        remove(found.path)
    return found


def _free_name(folder: Path, here: Here, at: datetime) -> Path:
    stem, again = f"{here.site}-{here.mark}-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}", 0
    while (path := folder / f"{stem}{f'-{again}' if again else ''}.photos").exists():
        again += 1
    return path

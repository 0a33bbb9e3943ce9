"""A home on disk: made once, opened by one program at a time."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from collector_app.domain.entries.logs import LogReason
from collector_app.domain.problems.home import HomeNotEmpty, NoHome
from collector_app.files import sync_folder, write_durably
from collector_app.store import desk, keys, upgrade
from collector_app.store.books import Books, Here, Pen
from collector_app.store.engine import reader_engine, writer_engine
from collector_app.store.failures import disk_failures
from collector_app.store.journal import head_of
from collector_app.store.keys import Card, KeyStore
from collector_app.store.lock import HomeLock
from collector_app.store.photos import PHOTOS, Photos
from collector_app.store.token import Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, Engine

BOOKS = "books.db"
BEGINNING = "beginning"  # lies in a home from its first file to its first entries
_FIRST = re.compile(r"(beginning|lock|home\.json|books\.key|recovery\.age|books\.db)(\.part)?(-wal|-shm|-journal)?")
LOGS = "logs"  # the one folder that may be there before the books: a bug on the first start is reported too
FOLDERS = ("outbox", "inbox", "backups", "papers", LOGS)
_TOKEN_BYTES = 16


@dataclass(frozen=True, slots=True)
class NewHome:
    """What a home is made from."""

    site: str
    name: str
    country: str  # empty at HQ
    currency: str
    offset: int
    key_store: KeyStore
    device_key: bytes  # the Ed25519 public key, raw
    secrets: dict[str, bytes]
    recovery_recipient: str


class Home:
    """An open home: the lock, the engines, and what the home is."""

    def __init__(self, folder: Path, lock: HomeLock, key: bytes, card: Card) -> None:
        self.folder = folder
        self.key = key
        self.card = card
        self._lock = lock
        path = folder / BOOKS
        self.writer: Engine = writer_engine(path, key)
        self.reader: Engine = reader_engine(path, key)
        self.photos = Photos(folder / PHOTOS, key)
        self.here = Here("", "", "", 0, "", 0, "")

    def has_begun(self) -> None:
        """Remember that the first entries are there: from now on nothing makes this home anew."""
        (self.folder / BEGINNING).unlink()
        sync_folder(self.folder)

    def close(self) -> None:
        """Close the books and let the next program in."""
        self.reader.dispose()
        self.writer.dispose()
        self._lock.release()

    @contextmanager
    def writing(self, pen: Pen) -> Iterator[Books]:
        """Yield the books inside one durable transaction; anything raised leaves them as they were."""
        with disk_failures(str(self.folder / BOOKS)), self.writer.begin() as connection:
            books = Books(connection, self.here, pen)
            yield books
            here = books.here
        self.here = here

    @contextmanager
    def reading(self) -> Iterator[Books]:
        """Yield the books for reading, as they stand at one moment."""
        with disk_failures(str(self.folder / BOOKS)), self.reader.begin() as connection:
            yield Books(connection, self.here)


def is_own_file(path: Path) -> bool:
    """Whether this names one of the files that a home lives by; no paper, bundle or key is ever written over them."""
    real = path.resolve()
    is_ours = _FIRST.fullmatch(real.name) is not None or real.name.startswith(PHOTOS)
    return is_ours and keys.has_card(real.parent)


def create_home(folder: Path, new: NewHome, at: datetime, random: Callable[[int], bytes]) -> Home:
    """Make a home in an empty folder and return it open, its first log begun by nobody yet.

    Raises HomeNotEmpty when anything but reports of bugs lies there, and nothing is touched. A home whose making was
    cut off, so that nobody ever saw its recovery code, is made anew.
    """
    with disk_failures(str(folder)):
        if _is_half_made(folder):
            HomeLock(folder).release()  # raises while another program is at it
            shutil.rmtree(folder)
        if folder.exists() and any(each.name != LOGS for each in folder.iterdir()):
            raise HomeNotEmpty(str(folder))
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
    lock = HomeLock(folder)
    try:
        return _filled(folder, lock, new, desk.new_id(at, random))
    except BaseException:
        lock.release()
        raise


def open_home(folder: Path) -> Home:
    """Open a home: lock, key, schema, token.

    Raises NoHome, HomeIsOpen, KeyMissing, BooksDamaged, BooksTooNew, HomeNotWritable, DiskFull.
    """
    if not upgrade.has_books(folder / BOOKS) or _is_half_made(folder):
        raise NoHome(str(folder))
    lock = HomeLock(folder)
    home: Home | None = None
    try:
        with disk_failures(str(folder / BOOKS)):
            upgrade.finish_swap(folder / BOOKS)
            card = keys.read_card(folder)
            key = keys.find_key(folder, card)
            upgrade.bring_up_to_date(folder / BOOKS, key)
            _make_folders(folder)  # whoever carried the books here may have left empty ones behind
            home = Home(folder, lock, key, card)
            _renew_token(home)
    except BaseException:
        if home is not None:
            home.close()
        else:
            lock.release()
        raise
    return home


def reopen(folder: Path, code: str) -> KeyStore:
    """Put the key back from the recovery code: into the store it was in where that answers, else into a file.

    Raises NoHome, HomeIsOpen, KeyMissing without the sealed key, WrongRecoveryCode, BooksDamaged.
    """
    if not upgrade.has_books(folder / BOOKS):
        raise NoHome(str(folder))
    lock = HomeLock(folder)
    try:
        with disk_failures(str(folder)):
            upgrade.finish_swap(folder / BOOKS)
            key = keys.recovered_key(folder, code)
            upgrade.version_of(folder / BOOKS, key)
            card = keys.read_card(folder)
            if card.key_store is KeyStore.OS and keys.best_store() is not KeyStore.OS:
                card = replace(card, key_store=KeyStore.FILE)
            keys.keep_key(folder, card, key)
            keys.write_card(folder, card)
    finally:
        lock.release()
    return card.key_store


def _is_half_made(folder: Path) -> bool:
    """Whether a home was begun here and nothing else: with anybody's work beside it, the word of one file is no proof.

    What is half made is deleted, so a folder with a file of a stranger, a backup or a bundle is never called so.
    """
    if not (folder / BEGINNING).is_file():
        return False
    files = [each for each in folder.iterdir() if each.name not in FOLDERS]
    work = [each for name in FOLDERS if name != LOGS and (folder / name).is_dir() for each in (folder / name).iterdir()]
    return not work and all(each.is_file() and _FIRST.fullmatch(each.name) for each in files)


def _filled(folder: Path, lock: HomeLock, new: NewHome, home_id: str) -> Home:
    card = Card(home_id, new.key_store)
    key = os.urandom(keys.KEY_BYTES)  # never from a replayable source
    with disk_failures(str(folder)):
        write_durably(folder / BEGINNING, b"")
        _make_folders(folder)
        keys.keep_key(folder, card, key)
        keys.seal_key(folder, key, [new.recovery_recipient])
        keys.write_card(folder, card)
        part = folder / f"{BOOKS}.part"
        upgrade.make(part, key)
        part.replace(folder / BOOKS)
        home = Home(folder, lock, key, card)
        with home.writer.begin() as connection:
            _write_facts(connection, new, card)
        _renew_token(home)
    return home


def _make_folders(folder: Path) -> None:
    for name in FOLDERS:
        (folder / name).mkdir(mode=0o700, exist_ok=True)


def _write_facts(connection: Connection, new: NewHome, card: Card) -> None:
    facts = {
        "home": card.home,
        "site": new.site,
        "site_name": new.name,
        "country": new.country,
        "currency": new.currency,
        "offset": str(new.offset),
        "device_key": new.device_key.hex(),
        "recovery_recipient": new.recovery_recipient,
        "log": "",
        "new_log": "",
    }
    for name, value in facts.items():
        desk.put_setting(connection, name, value)
    for name, secret in new.secrets.items():
        desk.put_secret(connection, name, secret)


def _renew_token(home: Home) -> None:
    """Notice books that were put back, copied or moved, and renew the token."""
    fresh = os.urandom(_TOKEN_BYTES).hex()
    token = Token(home.card.home, home.folder)
    with home.writer.begin() as connection:
        log, held = desk.setting(connection, "log"), desk.setting(connection, "token")
        if log and not token.knows(held) and not desk.setting(connection, "new_log"):
            desk.put_setting(connection, "new_log", LogReason.CLONE.value)
        token.announce(held, fresh)
        desk.put_setting(connection, "token", fresh)
        home.here = _here(connection)
    token.confirm(fresh)


def _here(connection: Connection) -> Here:
    facts = desk.settings_like(connection, "")
    here = Here(
        site=facts["site"],
        country=facts["country"],
        currency=facts["currency"],
        offset=int(facts["offset"]),
        log=facts["log"],
        n=0,
        device_key=facts["device_key"],
        new_log=facts["new_log"],
    )
    return replace(here, n=head_of(connection, here.log).n) if here.log else here

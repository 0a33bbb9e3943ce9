"""Photos of goods: in a file of their own beside the books, under the same key, by SHA-256.

A photo is committed here before any entry names it, and by whoever took it: never inside a transaction of the books,
so a posting never waits for a picture. A photo is never changed; the same picture again is the same row.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver

from collector_app.domain.finding import Fault, Finding
from collector_app.store.engine import BUSY_MILLISECONDS
from collector_app.store.failures import disk_failures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

PHOTOS = "photos.db"
VERSION = 1
_SCHEMA = (
    (
        "CREATE TABLE IF NOT EXISTS photo (sha256 TEXT NOT NULL PRIMARY KEY, taken_at TEXT NOT NULL, "
        "jpeg BLOB NOT NULL, sealed TEXT NOT NULL DEFAULT '') STRICT"  # sealed: the backup file that holds it
    ),
    "CREATE INDEX IF NOT EXISTS photo_sealed ON photo (sealed)",
    f"PRAGMA user_version = {VERSION}",
)
_KEEP = "INSERT INTO photo (sha256, taken_at, jpeg) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"


@dataclass(frozen=True, slots=True)
class Photo:
    """A kept picture: its SHA-256 in hex, when it was taken (UTC), and the JPEG."""

    sha256: str
    taken_at: str
    jpeg: bytes


class Photos:
    """The pictures of a home. Each call opens the file anew, so that any thread may call."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key

    def keep(self, jpeg: bytes, taken_at: str) -> str:
        """Keep a picture, durably, and return its SHA-256. Raises what the disk says."""
        digest = sha256(jpeg).hexdigest()
        with self._open() as connection:
            connection.execute(_KEEP, (digest, taken_at, jpeg))
        return digest

    def photo(self, digest: str) -> Photo | None:
        """Return a picture, None where it is not here. Raises what the disk says."""
        if not self.path.exists():
            return None
        with self._open(writes=False) as connection:
            row = connection.execute("SELECT sha256, taken_at, jpeg FROM photo WHERE sha256 = ?", (digest,)).fetchone()
        return None if row is None else Photo(*row)

    def unsealed(self, files: Iterable[str]) -> tuple[str, ...]:
        """Return the pictures that no one of these backup files holds, the oldest first."""
        if not self.path.exists():
            return ()
        stand = set(files)
        with self._open(writes=False) as connection:
            rows = connection.execute("SELECT sha256, sealed FROM photo ORDER BY taken_at, sha256").fetchall()
        return tuple(digest for digest, sealed in rows if sealed not in stand)

    def note_sealed(self, digests: Iterable[str], file: str) -> None:
        """Write down which backup file holds these."""
        with self._open() as connection:
            connection.executemany("UPDATE photo SET sealed = ? WHERE sha256 = ?", ((file, each) for each in digests))

    def copied_to(self, target: Photos, digests: Iterable[str], tick: Callable[[int], None]) -> None:
        """Keep these pictures in another file too; `tick` hears of bytes and may raise."""
        with target._open() as there:
            for digest in digests:
                found = self.photo(digest)
                if found is not None:
                    there.execute(_KEEP, (found.sha256, found.taken_at, found.jpeg))
                    tick(len(found.jpeg))

    def every(self) -> tuple[str, ...]:
        """Return the SHA-256 of each picture."""
        if not self.path.exists():
            return ()
        with self._open(writes=False) as connection:
            return tuple(row[0] for row in connection.execute("SELECT sha256 FROM photo ORDER BY sha256"))

    def faults(self, tick: Callable[[], None]) -> Iterator[Finding]:
        """Yield what is wrong with the file, and each picture that is not what it was; `tick` may raise."""
        if not self.path.exists():
            return
        with self._open(writes=False) as connection:
            pages = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
            if pages:
                yield Finding(Fault.PHOTO, detail=str(pages[0]))
                return
            for digest, jpeg in connection.execute("SELECT sha256, jpeg FROM photo ORDER BY sha256"):
                tick()
                if sha256(jpeg).hexdigest() != digest:
                    yield Finding(Fault.PHOTO, detail=digest[:16])

    @contextmanager
    def _open(self, *, writes: bool = True) -> Iterator[Any]:
        """Yield a connection inside a durable transaction."""
        with disk_failures(str(self.path)):
            is_new = not self.path.exists()
            with closing(driver.connect(str(self.path), timeout=BUSY_MILLISECONDS / 1000)) as connection:
                connection.isolation_level = None
                connection.execute("PRAGMA cipher_log_level = NONE")
                connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = FULL")  # a photo that an entry names is on the disk
                if is_new:
                    self.path.chmod(0o600)
                for statement in _SCHEMA if _version(connection) < VERSION else ():
                    connection.execute(statement)
                connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
                try:
                    yield connection
                except BaseException:
                    connection.execute("ROLLBACK")
                    raise
                connection.execute("COMMIT")


def _version(connection: Any) -> int:  # noqa: ANN401 - the driver's own type
    return int(connection.execute("PRAGMA user_version").fetchone()[0])

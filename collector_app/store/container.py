"""The sealed container of a backup: one age file that holds the books, their key and what they must turn out to be.

Inside the seal: a line that names the format, a line of canonical JSON, and the encrypted books file as it is.
It is written and read as a stream, so that large books need no large memory.
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, fields
from hashlib import file_digest, sha256
from typing import TYPE_CHECKING, Any, BinaryIO

import pyrage

from collector_app.domain import canonical
from collector_app.domain.problems.home import BackupDamaged, WrongRecoveryCode
from collector_app.domain.problems.input import Malformed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pyrage.x25519 import Identity

_MAGIC = b"collector-backup-1\n"
_MOST_HEADER = 64 * 1024 * 1024  # head office holds the logs of many sites
_WRONG_KEY = "No matching keys"


@dataclass(frozen=True, slots=True)
class LogHead:
    """Where a log stands in the backup."""

    log: str
    upto: int
    head: str  # hex


@dataclass(frozen=True, slots=True)
class Header:
    """What a backup says of itself."""

    home: str
    key: str  # of the books, hex
    key_store: str
    site: str
    mark: str
    made_at: str  # UTC
    recipients: tuple[str, ...]  # who can open it, and the key of the restored books
    logs: tuple[LogHead, ...]
    bytes: int
    sha256: str  # of the books file

    @property
    def entries(self) -> int:
        """How many entries it holds."""
        return sum(log.upto for log in self.logs)


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file, hex."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def seal_file(header: Header, books: Path, target: BinaryIO, tick: Callable[[int], None]) -> str:
    """Write the container, fsync it, and return the SHA-256 of what was written; `tick` hears of bytes, may raise."""
    said = {**asdict(header), "recipients": list(header.recipients), "logs": [asdict(log) for log in header.logs]}
    head = _MAGIC + canonical.encode(said, limit=_MOST_HEADER) + b"\n"
    recipients = [pyrage.x25519.Recipient.from_str(each) for each in header.recipients]
    with books.open("rb") as file:
        reader, writer = _Reader(head, file, tick), _Writer(target)
        try:
            pyrage.encrypt_io(reader, writer, recipients)
        except (pyrage.EncryptError, OSError):
            _raise_first(reader.failure, writer.failure)
            raise
    target.flush()
    os.fsync(target.fileno())
    return writer.hash.hexdigest()


def open_file(source: Path, identity: Identity, target: BinaryIO, tick: Callable[[int], None]) -> Header:
    """Open a container, write the books file into `target`, and return the header, all of it checked.

    Raises WrongRecoveryCode, BackupDamaged for a cut, altered or foreign file, OSError of the disk.
    """
    name = source.name
    writer = _Opening(target, tick, name)
    with source.open("rb") as file:
        reader = _Reader(b"", file, lambda _: None)
        try:
            pyrage.decrypt_io(reader, writer, [identity])
        except (pyrage.DecryptError, OSError) as error:
            _raise_first(reader.failure, writer.failure)
            if _WRONG_KEY in str(error):
                raise WrongRecoveryCode from None
            raise BackupDamaged(name) from None
    header = _read_header(writer.head, name)
    if (writer.bytes, writer.hash.hexdigest()) != (header.bytes, header.sha256):
        raise BackupDamaged(name)
    return header


def _read_header(head: bytes | None, name: str) -> Header:
    try:
        said: Any = canonical.decode(head or b"", limit=_MOST_HEADER)
        logs = tuple(LogHead(str(log["log"]), int(log["upto"]), str(log["head"])) for log in said["logs"])
        given = {field.name: said[field.name] for field in fields(Header)}
        bytes.fromhex(said["key"])
        return Header(**{**given, "recipients": tuple(map(str, said["recipients"])), "logs": logs})
    except (Malformed, KeyError, TypeError, ValueError):
        raise BackupDamaged(name) from None


def _raise_first(*failures: BaseException | None) -> None:
    """Let what our own side raised inside the age library come out as itself."""
    for failure in failures:
        if failure is not None:
            raise failure from None


class _Reader:
    def __init__(self, head: bytes, file: BinaryIO, tick: Callable[[int], None]) -> None:
        self.failure: BaseException | None = None
        self._head = head
        self._file = file
        self._tick = tick

    def read(self, size: int) -> bytes:
        try:
            if self._head:
                block, self._head = self._head[:size], self._head[size:]
                return block
            block = self._file.read(size)
            self._tick(len(block))
        except BaseException as failure:
            self.failure = failure
            raise
        return block


class _Writer:
    def __init__(self, file: BinaryIO) -> None:
        self.failure: BaseException | None = None
        self.hash = sha256()
        self._file = file

    def write(self, block: bytes) -> int:
        try:
            self.hash.update(block)
            return self._file.write(block)
        except BaseException as failure:
            self.failure = failure
            raise

    def flush(self) -> None:
        """All is flushed at the end."""


class _Opening:
    """Takes what comes out of the seal apart: two lines, then the books."""

    def __init__(self, file: BinaryIO, tick: Callable[[int], None], name: str) -> None:
        self.failure: BaseException | None = None
        self.head: bytes | None = None
        self.hash = sha256()
        self.bytes = 0
        self._file = file
        self._tick = tick
        self._name = name
        self._begun = bytearray()

    def write(self, block: bytes) -> int:
        try:
            self._take(bytes(block) if self.head is not None else self._rest(bytes(block)))
        except BaseException as failure:
            self.failure = failure
            raise
        return len(block)

    def flush(self) -> None:
        """All is flushed at the end."""

    def _rest(self, block: bytes) -> bytes:
        """Gather the head, and return what comes after it."""
        seen = len(self._begun)
        self._begun += block
        if not _MAGIC.startswith(self._begun[: len(_MAGIC)]) or seen > _MOST_HEADER:
            raise BackupDamaged(self._name)
        end = self._begun.find(b"\n", max(seen, len(_MAGIC)))
        if end < 0:
            return b""
        self.head = bytes(self._begun[len(_MAGIC) : end])
        return bytes(self._begun[end + 1 :])

    def _take(self, books: bytes) -> None:
        self.hash.update(books)
        self.bytes += len(books)
        self._file.write(books)
        self._tick(len(books))

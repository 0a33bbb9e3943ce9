"""Files that go to head office and come back: written, read back and kept by the disk's rules."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from collector_app.commands.device_keys import keys_of
from collector_app.commands.make_bundle import NoteBundle, Packed, Packing, packed
from collector_app.commands.pair_invitation import RECOVERY
from collector_app.commands.take_answer import AnswerTaken, TakeAnswer
from collector_app.commands.take_bundle import PartTaken, TakeBundle, known_parts
from collector_app.domain import clock
from collector_app.domain.outcome import Outcome
from collector_app.domain.problem import Problem
from collector_app.domain.problems.input import FileNotReadable, FileNotWritten
from collector_app.domain.problems.pairing import NotPaired
from collector_app.domain.problems.sync import (
    BadSignature,
    Damaged,
    ForAnotherHq,
    NewerFormat,
    NotSealedForUs,
    RevokedDevice,
    TooBig,
    WrongKindOfFile,
)
from collector_app.files import sync_folder, write_durably
from collector_app.queries.pairing import head_office
from collector_app.store import keys as store_keys
from collector_app.store.bundles import BundleRow
from collector_app.store.desk import new_id, setting
from collector_app.sync import limits, names
from collector_app.sync.keys import PublicKey, public_key
from collector_app.sync.manifest import Kind, Manifest
from collector_app.sync.reader import Opened, read_bundle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.commands.tools import Progress
    from collector_app.store.books import Books

_REFUSED = (
    ((NotSealedForUs, ForAnotherHq), Outcome.WRONG_HQ),
    ((BadSignature,), Outcome.BAD_SIGNATURE),
    ((NewerFormat,), Outcome.NEWER_FORMAT),
    ((TooBig,), Outcome.TOO_BIG),
    ((RevokedDevice,), Outcome.REVOKED),
    ((Damaged, WrongKindOfFile), Outcome.DAMAGED),
)


@dataclass(frozen=True, slots=True)
class MadeBundle:
    """A bundle that stands under its final name, verified."""

    path: Path
    id: str
    entries: int
    bytes: int


@dataclass(frozen=True, slots=True)
class TakenFile:
    """What came of one file at head office: its parts, or why it was refused."""

    path: Path
    parts: tuple[PartTaken, ...]
    outcome: Outcome
    problem: Problem | None = None


def make_bundles(
    app: App, folder: Path, *, everything: bool = False, max_size: int = limits.CHAT
) -> Iterator[MadeBundle]:
    """Write what head office does not hold into a folder, file by file, without keeping a clerk waiting.

    Entries are read from one snapshot; each file is read back and verified before it gets its name, and only
    then put on record. Raises NotPaired, HqHome, BundleSizeTooSmall, FileNotWritten.
    """
    at = app.clock()
    made = clock.written(at, app.home.here.offset)
    packing = Packing(everything, max_size, made, lambda: new_id(at, app.random))
    with app.home.reading() as books:
        identity = keys_of(books).identity
        for file in packed(books, packing):
            path = _written(folder, file, identity)
            row = BundleRow(file.id, made, file.log, file.first, file.last, str(path), len(file.content))
            app.do(NoteBundle(row))
            yield MadeBundle(path, file.id, file.entries, len(file.content))


def take_files(app: App, paths: Sequence[Path], progress: Progress) -> Iterator[TakenFile]:
    """Take files, and all bundles of folders, into head office's books; one transaction a file.

    Raises FileNotReadable for a path that is not there before anything is taken.
    """
    files = [file for path in paths for file in _files(path)]
    for path in files:
        yield _taken(app, path, progress)


def take_answer(app: App, path: Path) -> AnswerTaken:
    """Take in an answer or certificate, and let head office's recovery key open this home from now on."""
    taken = app.do(TakeAnswer(read_file(path)))
    recipients = app.ask(_recovery_recipients)
    store_keys.seal_key(app.home.folder, app.home.key, recipients)
    return taken


def looked_into(app: App, path: Path) -> Opened:
    """Return what a bundle or answer holds, its signature checked. Raises every refusal of a file as a Problem."""
    identity, root = app.ask(_own_keys)

    def signer(manifest: Manifest) -> PublicKey:
        if manifest.kind is Kind.ENTRIES:
            return public_key(manifest.device)
        if root is None:
            raise NotPaired
        return root

    try:
        with path.open("rb") as file:
            return read_bundle(file, [identity], signer)
    except OSError:
        raise FileNotReadable(str(path)) from None


def read_file(path: Path, most: int = limits.USB) -> bytes:
    """Return the bytes of a file that a person chose. Raises FileNotReadable, TooBig."""
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError:
        raise FileNotReadable(str(path)) from None
    if len(content) > most:
        raise FileNotReadable(str(path))
    return content


def write_file(path: Path, content: bytes) -> None:
    """Write a file that a person named. Raises FileNotWritten, and then an old file stays as it was."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(path, content)
    except OSError:
        raise FileNotWritten(str(path)) from None


def _written(folder: Path, file: Packed, identity: str) -> Path:
    def check(part: Path) -> None:
        with part.open("rb") as written:
            read_bundle(written, [identity], lambda manifest: public_key(manifest.device))

    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = free_name(folder, file.name)
        write_durably(path, file.content, replace=False, check=check)
    except (OSError, Problem) as error:
        raise FileNotWritten(str(folder / file.name)) from error
    return path


def free_name(folder: Path, name: str) -> Path:
    """Return a path in the folder at which no file stands: an old file is never overwritten."""
    path, ordinal = folder / name, 1
    while path.exists():
        ordinal += 1
        path = folder / names.with_ordinal(name, ordinal)
    return path


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.iterdir() if file.suffix == names.ENDING)
    if not path.is_file():
        raise FileNotReadable(str(path))
    return [path]


def _taken(app: App, path: Path, progress: Progress) -> TakenFile:
    try:
        digest = digest_of(path)
        parts = app.ask(known_parts, path, digest)
        if not parts:
            parts = app.do(TakeBundle(path, digest), progress=progress)
            _archive(path, app.home.folder / "inbox" / f"{digest}{names.ENDING}")
    except OSError:
        raise FileNotReadable(str(path)) from None
    except Problem as problem:
        outcome = _refusal(problem)
        return TakenFile(path, (), outcome, problem)
    return TakenFile(path, parts, parts[0].outcome if parts else Outcome.KNOWN)


def _refusal(problem: Problem) -> Outcome:
    """Return the outcome of a refused file; what is not the file's fault is raised on."""
    for kinds, outcome in _REFUSED:
        if isinstance(problem, kinds):
            return outcome
    raise problem


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hex."""
    digest = sha256()
    with path.open("rb") as file:
        while piece := file.read(limits.MIB):
            digest.update(piece)
    return digest.hexdigest()


def _archive(path: Path, target: Path) -> None:
    """Keep the file by its hash; what it said is in the books by now."""
    if target.exists():
        return
    part = target.with_name(target.name + ".part")
    shutil.copyfile(path, part)
    part.chmod(0o600)
    part.replace(target)
    sync_folder(target.parent)


def _recovery_recipients(books: Books) -> list[str]:
    own = setting(books.connection, RECOVERY)
    hq = head_office(books)
    return [own] if hq is None else [own, hq.recovery]


def _own_keys(books: Books) -> tuple[str, PublicKey | None]:
    keys = keys_of(books)
    if books.here.is_hq:
        return keys.identity, keys.signing.public
    hq = head_office(books)
    return keys.identity, None if hq is None else hq.root_key

"""Take a bundle of a site into head office's books."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from collector_app.commands.device_keys import keys_of
from collector_app.commands.pair_accept import certify
from collector_app.domain import clock
from collector_app.domain.outcome import Outcome
from collector_app.domain.problem import Problem
from collector_app.domain.problems.home import StationHome
from collector_app.domain.problems.input import FileNotReadable
from collector_app.domain.problems.sync import BadSignature, ForAnotherHq
from collector_app.queries.held_logs import odd_count, sums_of
from collector_app.queries.pairing import Device, country_of, device_with_key, hq_id
from collector_app.store import held
from collector_app.store.held import TakenFile
from collector_app.store.merge import Merge, Sender, run_of
from collector_app.sync import certificate
from collector_app.sync.keys import Keys, public_key
from collector_app.sync.reader import peeked, read_bundle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books
    from collector_app.sync.keys import PublicKey
    from collector_app.sync.manifest import LogPart, Manifest, Segment

TOTALS = "totals"  # the remark that a site's sums and ours differ


@dataclass(frozen=True, slots=True)
class PartTaken:
    """What came of one log of a file."""

    outcome: Outcome
    site: str
    log: str
    first: int
    last: int
    new: int
    known: int


@dataclass(frozen=True, slots=True)
class TakeBundle:
    """Check a file to its end, then merge it into the journal: all of it in one transaction, or nothing."""

    path: Path
    digest: str  # hex SHA-256 of the file

    def do(self, books: Books, tools: Tools) -> tuple[PartTaken, ...]:
        """Return what came of each log. Raises StationHome, FileNotReadable, and every refusal of a file."""
        if not books.here.is_hq:
            raise StationHome
        keys = keys_of(books)
        with _opened(self.path) as file:
            manifest = read_bundle(file, [keys.identity], lambda said: _signer(books, said)).manifest
        paired = _is_certified(books, tools, manifest, keys)
        at = clock.written(tools.at, books.here.offset)
        taking = _Taking(books, tools, manifest, Sender(manifest.site, manifest.device, self.digest, at), paired=paired)
        with _opened(self.path) as file:
            read_bundle(file, [keys.identity], lambda said: _signer(books, said), taking.segment)
        parts = tuple(taking.finished(part) for part in manifest.logs)
        outcome = "" if not parts else parts[0].outcome
        held.note_taken(books.connection, TakenFile(self.digest, at, self.path.name, manifest.site, outcome))
        return parts


def known_parts(books: Books, path: Path, digest: str) -> tuple[PartTaken, ...]:
    """Return the parts of a file that was taken in before, to the last entry; nothing for every other file.

    Its bytes were verified then, so the list of its contents is believed without reading on.
    """
    if not books.here.is_hq:
        raise StationHome
    if held.outcome_of(books.connection, digest) not in (Outcome.TAKEN, Outcome.KNOWN, Outcome.REMARKS):
        return ()
    with _opened(path) as file:
        manifest = peeked(file, [keys_of(books).identity])
    return tuple(
        PartTaken(Outcome.KNOWN, manifest.site, part.log, part.first, part.last, 0, part.last - part.first + 1)
        for part in manifest.logs
    )


class _Taking:
    """Merges the segments of one file, log by log."""

    def __init__(self, books: Books, tools: Tools, manifest: Manifest, sender: Sender, *, paired: bool) -> None:
        self._books = books
        self._tools = tools
        self._entries = manifest.entries
        self._sender = sender
        self._paired = paired
        self._prev = {part.log: bytes.fromhex(part.prev) for part in manifest.logs}
        self._merges = {part.log: Merge(books, part.log, sender) for part in manifest.logs}
        self._done = 0

    def segment(self, segment: Segment, lines: list[bytes]) -> None:
        """Take the next segment."""
        run = run_of(segment.first, self._prev[segment.log], lines)
        self._prev[segment.log] = run.head
        merge = self._merges[segment.log]
        if self._paired:
            merge.take(run)
        else:
            merge.hold_unpaired(run)
        self._done += len(lines)
        self._tools.progress(self._done, self._entries)

    def finished(self, part: LogPart) -> PartTaken:
        """Apply what waited for this part, compare the sums, and say what came of it."""
        merge = self._merges[part.log]
        before = merge.head.upto - merge.tally.new
        if self._paired:
            merge.take_what_waited()
        tally = merge.tally
        if self._paired and not tally.fork:
            held.claim(self._books.connection, part.log, part.last)
        remarked = bool(odd_count(self._books, part.log, before)) | self._differs(part, merge)
        if tally.fork:
            outcome = Outcome.FORK
        elif not self._paired:
            outcome = Outcome.UNKNOWN_SITE
        elif tally.waits:
            outcome = Outcome.GAP
        elif remarked:
            outcome = Outcome.REMARKS
        else:
            outcome = Outcome.TAKEN if tally.new else Outcome.KNOWN
        return PartTaken(outcome, self._sender.site, part.log, part.first, part.last, tally.new, tally.known)

    def _differs(self, part: LogPart, merge: Merge) -> bool:
        """Compare the site's sums with ours where both speak of the same head."""
        if part.totals is None or merge.head.hash.hex() != part.head:
            return False
        if sums_of(self._books, merge.head.n) == part.totals:
            return False
        held.remark(self._books.connection, part.log, part.last, TOTALS, self._sender.at)
        return True


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open the file; a stick that fails is not taken for the disk of the books."""
    try:
        with path.open("rb") as file:
            yield file
    except OSError:
        raise FileNotReadable(str(path)) from None


def _signer(books: Books, manifest: Manifest) -> PublicKey:
    if manifest.to != hq_id(books):
        raise ForAnotherHq(manifest.to)
    return public_key(manifest.device)


def _is_certified(books: Books, tools: Tools, manifest: Manifest, keys: Keys) -> bool:
    """Whether the device may write for the site. Raises BadSignature when it may, but for another one.

    A certificate inside the bundle is our own word: it counts where our books, restored from a backup, forgot it.
    """
    device = device_with_key(books, manifest.device)
    if device is not None:
        if device.site != manifest.site:
            raise BadSignature(manifest.site)
        return True
    if not manifest.certificate:
        return False
    try:
        word = certificate.read(manifest.certificate, keys.signing.public)
    except Problem:
        return False
    if (word.hq, word.site, word.device) != (hq_id(books), manifest.site, manifest.device):
        return False
    certify(books, tools, Device(word.site, country_of(books, word.site), word.device, word.recipient, ""), "")
    return True

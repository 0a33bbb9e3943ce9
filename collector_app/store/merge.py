"""Merging a segment of another home's log: known, new, after a gap, or on another branch.

Nothing is refused and nothing is dropped: what does not continue our chain is held where people can see it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import zstandard
from sqlalchemy import bindparam, select

from collector_app.domain.chain import START, entry_hash
from collector_app.domain.entries.logs import LogBegan
from collector_app.domain.entry import Entry, read_entry
from collector_app.domain.problems.input import Malformed
from collector_app.domain.problems.sync import BadSignature, Damage, Damaged
from collector_app.store import held, journal
from collector_app.store.held import Held, Why
from collector_app.store.journal import Head
from collector_app.store.sql import Sql
from collector_app.store.tables import journal as tables
from collector_app.store.tables import ledgers

if TYPE_CHECKING:
    from collector_app.store.books import Books

_LOG = Sql(select(tables.log.c.n, tables.log.c.upto, tables.log.c.head).where(tables.log.c.id == bindparam("id")))
_HASH = Sql(
    select(tables.entry.c.hash).where(tables.entry.c.log == bindparam("n"), tables.entry.c.seq == bindparam("at"))
)
_OWNER = Sql(select(ledgers.stand.c.site, ledgers.stand.c.device_key).where(ledgers.stand.c.log == bindparam("n")))


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose bundle it is: the site, the device key that signed (hex), the file's hash, and when it was taken."""

    site: str
    device: str
    sha256: str
    at: str


@dataclass(slots=True)
class Tally:
    """What became of the entries of one log in one file."""

    new: int = 0
    known: int = 0
    waits: int = 0
    fork: int = 0  # the first seq of the branch


@dataclass(frozen=True, slots=True)
class Run:
    """Lines of one log from `first` on, with the chain hash before them and at each of them."""

    first: int
    prev: bytes
    lines: list[bytes]
    hashes: list[bytes]

    @property
    def head(self) -> bytes:
        """The hash at the last line."""
        return self.hashes[-1]

    def after(self, known: int) -> Run:
        """Return what is left when the first `known` lines are stepped over."""
        before = self.hashes[known - 1] if known else self.prev
        return Run(self.first + known, before, self.lines[known:], self.hashes[known:])


def run_of(first: int, prev: bytes, lines: list[bytes]) -> Run:
    """Walk the chain over the lines."""
    hashes = []
    before = prev
    for line in lines:
        before = entry_hash(before, line)
        hashes.append(before)
    return Run(first, prev, lines, hashes)


class Merge:
    """Takes the runs of one log in order, inside the books' transaction."""

    def __init__(self, books: Books, log: str, sender: Sender) -> None:
        self._books = books
        self._log = log
        self._sender = sender
        self.tally = Tally()
        row = _LOG.one(books.connection, {"id": log})
        self.head = Head(0, 0, START) if row is None else Head(*row)

    def take(self, run: Run) -> None:
        """Take one run of lines.

        Raises BadSignature when the log belongs to another device or site, Damaged when a line is no entry.
        """
        self._check_owner()
        if self.tally.fork:
            self._hold(Why.FORK, run)
        elif run.first > self.head.upto + 1:
            self._hold(Why.GAP, run)
            self.tally.waits += len(run.lines)
        elif self._hash_at(run.first - 1) != run.prev:
            self._branch(run)
        else:
            self._continue(run)

    def take_what_waited(self) -> None:
        """Apply, by itself, what had been held after a gap and now fits."""
        while (waiting := held.next_fitting(self._books.connection, self._log, self.head.upto)) is not None:
            held.release(self._books.connection, waiting)
            sender = Sender(waiting.site, waiting.device, waiting.sha256, waiting.held_at)
            later = Merge(self._books, self._log, sender)
            later.take_held(run_of(waiting.first, waiting.prev, unpacked(waiting.lines)))
            self.head = later.head
            self.tally.new += later.tally.new
            if waiting.site == self._sender.site:  # another site's claim to this log is that site's trouble alone
                self.tally.fork = self.tally.fork or later.tally.fork

    def take_held(self, run: Run) -> None:
        """Take what waited; what turns out to be no continuation becomes a branch, for people to see."""
        try:
            self.take(run)
        except (BadSignature, Damaged):
            self._branch(run)

    def hold_unpaired(self, run: Run) -> None:
        """Keep a run of a site that is not paired yet."""
        self._hold(Why.UNKNOWN_SITE, run)
        self.tally.waits += len(run.lines)

    def _continue(self, run: Run) -> None:
        """Step over what is known and append the rest."""
        known = min(self.head.upto - run.first + 1, len(run.lines))
        if known and self._hash_at(run.first + known - 1) != run.hashes[known - 1]:
            known = next(at for at in range(known) if self._hash_at(run.first + at) != run.hashes[at])
            self.tally.known += known
            self._branch(run.after(known))
            return
        self.tally.known += known
        if known < len(run.lines):
            self._append(run.lines[known:])

    def _append(self, lines: list[bytes]) -> None:
        entries = [self._entry(line, self.head.upto + 1 + at) for at, line in enumerate(lines)]
        if self.head.upto == 0:
            self._check_began(entries[0])
            self.head = journal.head_of(self._books.connection, self._log)
        self.head = self._books.take_all(entries, self.head)
        self.tally.new += len(entries)

    def _branch(self, run: Run) -> None:
        self.tally.fork = self.tally.fork or run.first
        self._hold(Why.FORK, run)

    def _hold(self, why: Why, run: Run) -> None:
        held.hold(
            self._books.connection,
            Held(
                log=self._log,
                first=run.first,
                sha256=self._sender.sha256,
                site=self._sender.site,
                device=self._sender.device,
                last=run.first + len(run.lines) - 1,
                prev=run.prev,
                head=run.head,
                reason=why,
                lines=zstandard.compress(b"\n".join(run.lines)),
                held_at=self._sender.at,
            ),
        )

    def _check_owner(self) -> None:
        if self.head.upto:
            row = _OWNER.one(self._books.connection, {"n": self.head.n})
            if row != (self._sender.site, self._sender.device):
                raise BadSignature(self._sender.site)

    def _check_began(self, entry: Entry) -> None:
        """Accept a log only from the device that its first entry names, and never as head office's."""
        try:
            payload = entry.payload()
        except Malformed as problem:
            raise Damaged(Damage.SEGMENT, problem.where) from None
        mine = (self._sender.site, self._sender.device)
        if not isinstance(payload, LogBegan) or (payload.site, payload.device_key) != mine or not payload.country:
            raise BadSignature(self._sender.site)

    def _entry(self, line: bytes, seq: int) -> Entry:
        try:
            entry = read_entry(line)
        except Malformed as problem:
            raise Damaged(Damage.SEGMENT, f"{seq} {problem.reason}") from None
        if (entry.log, entry.seq) != (self._log, seq):
            raise Damaged(Damage.SEGMENT, str(seq))
        return entry

    def _hash_at(self, seq: int) -> bytes:
        if seq == 0:
            return START
        return bytes(_HASH.one(self._books.connection, {"n": self.head.n, "at": seq})[0])


def unpacked(lines: bytes) -> list[bytes]:
    """Return the lines of a held run: our own bytes, bounded when they were taken in."""
    return zstandard.decompress(lines).split(b"\n")

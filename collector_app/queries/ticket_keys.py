"""Keys of tickets, newest first: ordered streams that are sought, joined and merged without reading what lies between.

A key is log and seq. Every filter is a stream of keys inside one index; a filter over a million tickets then costs what
it finds, and never a walk over all of them.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from collector_app.store.sql import Sql

Key: TypeAlias = tuple[int, int]  # log, seq
FAR = 2**62
ROUNDS = 20_000  # keys that one question may look at and throw away: a fifth of a second on a slow laptop


@dataclass(frozen=True, slots=True)
class Span:
    """Where tickets are looked for in one log: from seq `first` to `last`."""

    log: int
    site: str
    first: int
    last: int


class Stream(Protocol):
    """Keys in descending order."""

    def seek(self, key: Key) -> Key | None:
        """Return the first key that is not newer than `key`; keys asked for never rise again."""


class SqlStream:
    """What one index holds: a statement that takes log, site, first, at, and yields some seqs downwards.

    `size` is the statement's limit; `reach`, where no index serves, is how many seqs one run may walk over.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a statement needs
        self,
        connection: Connection,
        sql: Sql,
        values: Mapping[str, object],
        spans: Sequence[Span],
        size: int,
        reach: int = 0,
    ) -> None:
        self._connection = connection
        self._sql = sql
        self._values = values
        self._spans = spans
        self._size = size
        self._reach = reach
        self._span = 0
        self._seqs: list[int] = []
        self._place = 0
        self._below = FAR  # the newest seq of this span that is not read yet

    def seek(self, key: Key) -> Key | None:
        """Read on until a key is reached."""
        log, seq = key
        while self._span < len(self._spans):
            span = self._spans[self._span]
            found = self._in_span(span, seq if span.log == log else FAR) if span.log <= log else None
            if found is not None:
                return span.log, found
            self._span += 1
            self._seqs, self._place, self._below = [], 0, FAR
        return None

    def _in_span(self, span: Span, seq: int) -> int | None:
        while True:
            while self._place < len(self._seqs):
                if self._seqs[self._place] <= seq:
                    return self._seqs[self._place]
                self._place += 1
            at = min(seq, span.last, self._below)
            if at < span.first:
                return None
            self._read(span, at)

    def _read(self, span: Span, at: int) -> None:
        first = max(span.first, at - self._reach) if self._reach else span.first
        place = {"log": span.log, "site": span.site, "first": first, "at": at}
        rows = self._sql.all(self._connection, {**self._values, **place})
        self._seqs, self._place = [row[0] for row in rows], 0
        self._below = self._seqs[-1] - 1 if len(self._seqs) == self._size else first - 1


class KeyStream:
    """A few keys that are known already."""

    def __init__(self, keys: Sequence[Key]) -> None:
        self._keys = sorted(keys, reverse=True)
        self._place = 0

    def seek(self, key: Key) -> Key | None:
        """Step on to the key."""
        while self._place < len(self._keys) and self._keys[self._place] > key:
            self._place += 1
        return self._keys[self._place] if self._place < len(self._keys) else None


class Either:
    """All keys of several streams."""

    def __init__(self, streams: Sequence[Stream]) -> None:
        self._waiting = list(streams)  # not asked yet
        self._heads: list[tuple[int, int, int, Stream]] = []

    def seek(self, key: Key) -> Key | None:
        """Return the newest key that any stream has from there on."""
        for place, stream in enumerate(self._waiting):
            self._push(stream.seek(key), place, stream)
        self._waiting = []
        while self._heads and (-self._heads[0][0], -self._heads[0][1]) > key:
            _log, _seq, place, stream = heapq.heappop(self._heads)
            self._push(stream.seek(key), place, stream)
        return (-self._heads[0][0], -self._heads[0][1]) if self._heads else None

    def _push(self, key: Key | None, place: int, stream: Stream) -> None:
        if key is not None:
            heapq.heappush(self._heads, (-key[0], -key[1], place, stream))


@dataclass(frozen=True, slots=True)
class Found:
    """Keys, newest first; `more` says that there are others, `stopped` the key where looking was given up."""

    keys: tuple[Key, ...]
    more: bool = False
    stopped: Key | None = None


def found(streams: Sequence[Stream], limit: int, before: Key | None = None, rounds: int | None = None) -> Found:
    """Return the keys that every stream has, at most `limit`, after at most ROUNDS that only some of them have."""
    keys: list[Key] = []
    left = ROUNDS if rounds is None else rounds
    agreed, at = _agreed(streams, (FAR, FAR) if before is None else _below(before))
    while at is not None:
        if agreed:
            if len(keys) == limit:
                return Found(tuple(keys), more=True)
            keys.append(at)
            at = _below(at)
        elif left == 0:
            return Found(tuple(keys), more=True, stopped=at)
        else:
            left -= 1
        agreed, at = _agreed(streams, at)
    return Found(tuple(keys))


def _agreed(streams: Sequence[Stream], at: Key) -> tuple[bool, Key | None]:
    """Ask every stream from `at` on: whether all have that key, and where to go on."""
    start: Key | None = None
    for stream in streams:
        key = stream.seek(at)
        if key is None:
            return False, None
        if start is not None and key != at:
            return False, key
        start, at = key, key
    return True, at


def _below(key: Key) -> Key:
    return key[0], key[1] - 1

"""The answer: what head office signs about a site's logs; only this moves an entry to "at HQ" (`bundle.md` 4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_REMARKS = 500  # newest first; 256 KiB of manifest holds them with room to spare
MOST_RANGES = 50


@dataclass(frozen=True, slots=True)
class Span:
    """Entries `first` to `last` of one log, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of a log's own moves: tickets, grams and the smallest money unit."""

    tickets: int
    net_g: int
    paid: int


@dataclass(frozen=True, slots=True)
class Head:
    """The chain hash (hex) at one entry."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class LogAnswer:
    """What head office holds of one log.

    `upto` and `head`: the verified prefix. `held`: spans that wait for `want`. `fork`: where another
    branch begins, 0 when there is none. `locator`: heads at upto, -1, -2, -4, -8 ..., by which a restored
    station finds the last entry that both have. `branches`: spans that are kept beside the prefix.
    """

    log: str
    upto: int
    head: str
    held: tuple[Span, ...] = ()
    want: tuple[Span, ...] = ()
    fork: int = 0
    locator: tuple[Head, ...] = ()
    branches: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A review of one entry, by code; acceptance in transport is another matter."""

    log: str
    seq: int
    code: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The complete list of a site's logs at head office; a log that is not named is not held.

    `incarnation` is the id of HQ's own log: it changes when HQ was restored. `earlier` names the
    incarnations before it, so that an answer of theirs is never taken for a newer one.
    """

    hq: str
    incarnation: str
    number: int
    logs: tuple[LogAnswer, ...]
    totals: Totals
    remarks: tuple[Remark, ...] = ()
    earlier: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()


def located(upto: int, hash_at: Callable[[int], bytes]) -> tuple[Head, ...]:
    """Return the locator of a log held up to `upto`: a few heads near its end, ever fewer towards its start."""
    seqs = [upto] if upto else []
    step = 1
    while upto - step >= 1:
        seqs.append(upto - step)
        step *= 2
    return tuple(Head(seq, hash_at(seq).hex()) for seq in seqs)

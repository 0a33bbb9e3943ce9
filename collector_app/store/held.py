"""Head office's desk: files taken in, segments that wait, branches that are kept, remarks to send back."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from collector_app.store.sql import Sql, insert_once_into, put_into
from collector_app.store.tables import sync

_held = sync.held.c
_TAKEN = Sql(select(sync.taken.c.outcome).where(sync.taken.c.sha256 == bindparam("digest")))
_PUT_TAKEN = put_into(sync.taken, "taken_at", "file", "site", "outcome")
_HOLD = put_into(sync.held, "reason", "lines")
_REMARK = insert_once_into(sync.remark)
_NEXT = Sql(
    select(sync.held)
    .where(_held.log == bindparam("which"), _held.reason == "gap", _held.first <= bindparam("reach"))
    .order_by(_held.first, _held.sha256)
    .limit(1)
)
_SAME = Sql(
    select(_held.sha256).where(
        _held.log == bindparam("which"),
        _held.first == bindparam("start"),
        _held.head == bindparam("end"),
        _held.reason == bindparam("why"),
    )
)


_CLAIM = put_into(sync.claim, "last")


class Why(StrEnum):
    """Why a segment is held."""

    GAP = "gap"
    UNKNOWN_SITE = "unknown_site"
    FORK = "fork"


@dataclass(frozen=True, slots=True)
class Held:
    """A verified segment that is kept beside the journal; `lines` are packed by zstd."""

    log: str
    first: int
    sha256: str
    site: str
    device: str
    last: int
    prev: bytes
    head: bytes
    reason: Why
    lines: bytes
    held_at: str


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file that was taken in, by the hash of its bytes, and what came of it."""

    sha256: str
    taken_at: str
    file: str
    site: str
    outcome: str


_FIELDS = tuple(field.name for field in fields(Held))  # the columns stand in the same order


def hold(connection: Connection, held: Held) -> None:
    """Keep a segment, once, however many files bring it."""
    same = {"which": held.log, "start": held.first, "end": held.head, "why": held.reason.value}
    if _SAME.one(connection, same) is None:
        _HOLD.run(connection, {**asdict(held), "reason": held.reason.value})


def next_fitting(connection: Connection, log: str, upto: int) -> Held | None:
    """Return the first segment after a gap that fits a log held up to `upto`, or is overtaken by it."""
    row = _NEXT.one(connection, {"which": log, "reach": upto + 1})
    return None if row is None else _read(row)


def release(connection: Connection, held: Held) -> None:
    """Drop a held segment whose lines have gone into the journal or onto a branch."""
    statement = delete(sync.held).where(
        _held.log == held.log, _held.first == held.first, _held.sha256 == held.sha256, _held.reason == held.reason.value
    )
    connection.execute(statement)


def pair(connection: Connection, site: str, device: str) -> tuple[str, ...]:
    """Let what was held of a device of a site, until it was paired, wait for its turn only; return the logs."""
    of_it = (_held.reason == Why.UNKNOWN_SITE.value) & (_held.device == device) & (_held.site == site)
    logs = connection.execute(select(_held.log).where(of_it).distinct().order_by(_held.log)).scalars().all()
    connection.execute(update(sync.held).where(of_it).values(reason=Why.GAP.value))
    return tuple(logs)


def outcome_of(connection: Connection, digest: str) -> str:
    """Return what came of a file when it was taken in before, empty for a new one."""
    row = _TAKEN.one(connection, {"digest": digest})
    return "" if row is None else str(row[0])


def note_taken(connection: Connection, file: TakenFile) -> None:
    """Write down what came of a file."""
    _PUT_TAKEN.run(connection, asdict(file))


def remark(connection: Connection, log: str, seq: int, code: str, at: str) -> None:
    """Keep a remark for the next answer."""
    _REMARK.run(connection, {"log": log, "seq": seq, "code": code, "noted_at": at})


def claim(connection: Connection, log: str, last: int) -> None:
    """Remember up to where a site's newest bundle of a log went; a restored site finds its end by it."""
    _CLAIM.run(connection, {"log": log, "last": last})


def _read(row: tuple[Any, ...]) -> Held:
    values = dict(zip(_FIELDS, row, strict=True))
    return Held(**{**values, "reason": Why(values["reason"])})

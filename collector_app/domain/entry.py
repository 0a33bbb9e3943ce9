"""Entry: one thing that happened, as it stands in the journal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from collector_app.domain import canonical, clock
from collector_app.domain.entries.codec import from_data, to_data, version_of
from collector_app.domain.entries.registry import PAYLOADS
from collector_app.domain.ids import is_id
from collector_app.domain.problems.input import BadField, Malformation, Malformed

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.entries.payload import Payload

_KIND = re.compile(r"[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*")
_HASH = re.compile(r"[0-9a-f]{64}")
_NEEDED = frozenset({"at", "business_day", "data", "kind", "log", "offset", "person", "seq", "version"})
_ALLOWED = _NEEDED | {"approver", "private"}
_MOST_OFFSET = 14 * 60


@dataclass(frozen=True, slots=True)
class Entry:
    """The envelope of one entry and its payload; `line` is the exact public line kept and sent."""

    log: str
    seq: int
    kind: str
    version: int
    at: str
    offset: int
    business_day: str
    person: str
    approver: str
    private: str  # hex SHA-256 of salt and private line, empty without one
    data: dict[str, Any]
    line: bytes

    def payload(self) -> Payload | None:
        """Return what the entry says, None where this program is too old for its kind or version.

        Raises Malformed when a known kind does not hold what it must.
        """
        kind = PAYLOADS.get((self.kind, self.version))
        return None if kind is None else from_data(kind, self.data, self.version)

    @property
    def is_known(self) -> bool:
        """Whether this program knows the kind and version."""
        return (self.kind, self.version) in PAYLOADS


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who, when and where of an entry that is about to be written."""

    log: str
    seq: int
    at: str
    offset: int
    business_day: str
    person: str
    approver: str = ""


def sealed(envelope: Envelope, payload: Payload, private: str = "") -> Entry:
    """Return the entry with its canonical public line."""
    data, version = to_data(payload), version_of(payload)
    public: dict[str, Any] = {
        "at": envelope.at,
        "business_day": envelope.business_day,
        "data": data,
        "kind": payload.kind,
        "log": envelope.log,
        "offset": envelope.offset,
        "person": envelope.person,
        "seq": envelope.seq,
        "version": version,
    }
    if envelope.approver:
        public["approver"] = envelope.approver
    if private:
        public["private"] = private
    return Entry(
        log=envelope.log,
        seq=envelope.seq,
        kind=payload.kind,
        version=version,
        at=envelope.at,
        offset=envelope.offset,
        business_day=envelope.business_day,
        person=envelope.person,
        approver=envelope.approver,
        private=private,
        data=data,
        line=canonical.encode(public),
    )


def read_entry(line: bytes) -> Entry:
    """Read a public line as it came from a disk or a bundle; its envelope must be right, its payload may be newer.

    Raises Malformed when it is not canonical or an envelope field is wrong.
    """
    value = canonical.decode_canonical(line)
    is_proved = value is not None
    if not is_proved:
        value = canonical.decode(line)
    if not isinstance(value, dict) or not _NEEDED <= value.keys() <= _ALLOWED:
        raise Malformed(Malformation.WRONG_SHAPE, "envelope")
    _check_envelope(value)
    if not (is_proved or canonical.is_canonical(line, value)):
        raise Malformed(Malformation.WRONG_SHAPE, "canonical")
    return Entry(
        log=value["log"],
        seq=value["seq"],
        kind=value["kind"],
        version=value["version"],
        at=value["at"],
        offset=value["offset"],
        business_day=value["business_day"],
        person=value["person"],
        approver=value.get("approver", ""),
        private=value.get("private", ""),
        data=value["data"],
        line=line,
    )


def _check_envelope(value: dict[str, Any]) -> None:
    right = {
        "at": _can_be_read(clock.read, value["at"]),
        "business_day": _can_be_read(clock.read_day, value["business_day"]),
        "data": isinstance(value["data"], dict),
        "kind": _matches(_KIND, value["kind"]),
        "log": is_id(value["log"]),
        "offset": type(value["offset"]) is int and abs(value["offset"]) <= _MOST_OFFSET,
        "person": is_id(value["person"]),
        "seq": type(value["seq"]) is int and value["seq"] >= 1,
        "version": type(value["version"]) is int and value["version"] >= 1,
        "approver": "approver" not in value or is_id(value["approver"]),
        "private": "private" not in value or _matches(_HASH, value["private"]),
    }
    wrong = [name for name, holds in right.items() if not holds]
    if wrong:
        raise Malformed(Malformation.WRONG_SHAPE, wrong[0])


def _can_be_read(read: Callable[[str], object], value: object) -> bool:
    try:
        return isinstance(value, str) and read(value) is not None
    except BadField:
        return False


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None

"""Entries about the log itself and the people who write in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from collector_app.domain.entries.payload import Payload


class LogReason(StrEnum):
    """Why a log began; `bundle.md` 1."""

    INSTALL = "install"
    RESTORE = "restore"
    CLONE = "clone"  # the folder was copied, moved or put back
    HQ_KNOWS_MORE = "hq_knows_more"


class Role(StrEnum):
    """What a person may do at this site."""

    CLERK = "clerk"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class LogBegan(Payload):
    """The first entry of every log: one installation incarnation."""

    kind: ClassVar[str] = "log.began"

    site: str
    country: str  # empty at HQ
    currency: str  # empty at HQ
    reason: LogReason
    device_key: str  # hex of the Ed25519 public key that signs this log's bundles
    parent: str = ""  # the log that this one continues
    parent_seq: int = 0  # the last entry of the parent that these books hold


@dataclass(frozen=True, slots=True)
class PersonAdded(Payload):
    """A person may work here; the name stands in the private line."""

    kind: ClassVar[str] = "person.added"

    person: str
    role: Role


class Skill(StrEnum):
    """What somebody was taught, so that the program asks it of them."""

    TEMPERATURE = "temperature"
    VOLTAGE = "voltage"
    INSULATION = "insulation"
    OPENING = "opening"


@dataclass(frozen=True, slots=True)
class PersonTrained(Payload):
    """All that a person has been taught, each time anew."""

    kind: ClassVar[str] = "person.trained"

    person: str
    skills: tuple[Skill, ...]


@dataclass(frozen=True, slots=True)
class DocumentPrinted(Payload):
    """A paper left the printer or was written as a file."""

    kind: ClassVar[str] = "document.printed"

    document: str
    number: str
    language: str
    paper: str
    copy: int = 0  # 0 is the original


@dataclass(frozen=True, slots=True)
class KeyExported(Payload):
    """HQ's secret key left the program as a file; who did it stands in the envelope."""

    kind: ClassVar[str] = "key.exported"

    fingerprint: str

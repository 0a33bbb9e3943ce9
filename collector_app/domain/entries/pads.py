"""Entries about pre-numbered paper pads, on which tickets are written while the computer is down."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from collector_app.domain.entries.payload import Payload


@dataclass(frozen=True, slots=True)
class PadPrinted(Payload):
    """Sheets of a pad were printed, from the first to the last number."""

    kind: ClassVar[str] = "pad.printed"

    pad: int
    first: int
    last: int


class SheetReason(StrEnum):
    """Why a sheet of a pad has no ticket."""

    SPOILED = "spoiled"
    LOST = "lost"
    UNUSED = "unused"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SheetExplained(Payload):
    """A missing sheet was accounted for."""

    kind: ClassVar[str] = "sheet.explained"

    pad: int
    sheet: int
    reason: SheetReason

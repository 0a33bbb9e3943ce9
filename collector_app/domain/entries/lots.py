"""Entries about lots and loads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from collector_app.domain.entries.payload import Payload
from collector_app.domain.move import Move, load_account, lot_at, moved
from collector_app.domain.triage import Condition


class ReleaseReason(StrEnum):
    """Why a lot may leave the place where it was kept apart."""

    LOOKED_AGAIN = "looked_again"
    EXPERT = "expert"
    DISCHARGED = "discharged"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LotMoved(Payload):
    """A lot, or a part of it, was carried to another place of the site."""

    kind: ClassVar[str] = "lot.moved"

    lot: str
    grade: str
    source: str
    target: str
    net_g: int
    pieces: int

    def moves(self) -> tuple[Move, ...]:
        """Carry the goods from place to place."""
        return moved(self.grade, lot_at(self.source, self.lot), lot_at(self.target, self.lot), self.net_g, self.pieces)


@dataclass(frozen=True, slots=True)
class LotReleased(Payload):
    """A manager let a lot out of the separate zone or quarantine, with a reason."""

    kind: ClassVar[str] = "lot.released"

    lot: str
    grade: str
    source: str
    target: str
    condition: Condition
    reason: ReleaseReason
    net_g: int
    pieces: int

    def moves(self) -> tuple[Move, ...]:
        """Carry the goods to where they may lie now."""
        return moved(self.grade, lot_at(self.source, self.lot), lot_at(self.target, self.lot), self.net_g, self.pieces)


@dataclass(frozen=True, slots=True)
class LotLooked(Payload):
    """Somebody looked again at a lot that is kept apart; nothing moves by looking."""

    kind: ClassVar[str] = "lot.looked"

    lot: str
    grade: str
    place: str
    condition: Condition
    look: int  # 1 after 24 hours, 2 after 72, 3 and more later
    signs: tuple[str, ...] = ()
    temperature_dc: int | None = None  # tenths of a degree Celsius


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one load took of one lot."""

    lot: str
    grade: str
    place: str
    net_g: int
    pieces: int


@dataclass(frozen=True, slots=True)
class LoadSent(Payload):
    """A load left the site."""

    kind: ClassVar[str] = "load.sent"

    load: str
    number: str
    serial: int
    year: int
    lots: tuple[Loaded, ...]

    def moves(self) -> tuple[Move, ...]:
        """Carry the goods from their lots onto the load."""
        return tuple(
            move
            for part in self.lots
            for move in moved(
                part.grade, lot_at(part.place, part.lot), load_account(self.load), part.net_g, part.pieces
            )
        )

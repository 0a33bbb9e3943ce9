"""Entries about tickets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.payload import Moment, Payload
from collector_app.domain.move import GOODS, PAYABLE, SELLER, Move, lot_at, moved
from collector_app.domain.triage import Condition


class PriceKind(StrEnum):
    """Where the price of a line came from."""

    LIST = "list"
    OWN = "own"  # another price than the list's, with its reason
    SETTLE = "settle"  # to be settled later: no amount yet


class PriceReason(StrEnum):
    """Why a line has a price of its own."""

    AGREED = "agreed"
    QUALITY = "quality"
    QUANTITY = "quantity"
    PHONE = "phone"
    HQ = "hq"
    OTHER = "other"


class DeductionReason(StrEnum):
    """Why weight was taken off."""

    WET = "wet"
    DIRT = "dirt"
    DRAINED = "drained"
    CASE = "case"
    CONTAINER = "container"
    OTHER = "other"


class VoidReason(StrEnum):
    """Why a posted ticket was taken back."""

    MISTAKE = "mistake"
    WEIGHT = "weight"
    PRICE = "price"
    GRADE = "grade"
    SELLER = "seller"
    TWICE = "twice"
    RETURNED = "returned"
    CORRECTION = "correction"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TicketLine:
    """One weighed line with all its computed results; weights in grams, money in the smallest unit."""

    grade: str
    chemistry: str
    form: str
    pieces: int
    gross_g: int
    net_g: int
    condition: Condition
    unit: Unit
    price_kind: PriceKind
    amount: int
    lot: str
    place: str
    tare_g: int = 0
    deduction_g: int = 0
    deduction_reason: str = ""
    signs: tuple[str, ...] = ()
    price: int = 0
    price_reason: str = ""
    price_since: Moment = ""  # the moment of effect of the list price that was shown
    list_price: int = -1  # what the list said where the price is the line's own; -1 where it said nothing
    capacity_wh: int = 0


@dataclass(frozen=True, slots=True)
class TicketPosted(Payload):
    """Goods were bought: weighed, graded, priced."""

    kind: ClassVar[str] = "ticket.posted"

    ticket: str
    number: str
    serial: int
    year: int
    day_number: int
    currency: str
    pack: str
    net_g: int
    total: int
    lines: tuple[TicketLine, ...]
    seller: str = ""
    happened_at: Moment = ""  # a back-entry's own moment
    clock: str = ""  # "doubtful" where the station's clock could not be believed
    corrects: str = ""  # the ticket that this one replaces

    def moves(self) -> tuple[Move, ...]:
        """Bring the goods from the seller into their lots, and owe him the total."""
        goods = tuple(
            move
            for line in self.lines
            for move in moved(line.grade, SELLER, lot_at(line.place, line.lot), line.net_g, line.pieces)
        )
        return (*goods, *moved(self.currency, PAYABLE, GOODS, self.total))


@dataclass(frozen=True, slots=True)
class GivenBack:
    """Goods of one lot that a void gives back to the seller."""

    grade: str
    lot: str
    place: str
    net_g: int
    pieces: int


@dataclass(frozen=True, slots=True)
class TicketVoided(Payload):
    """A posted ticket was cancelled by its opposite; the first one stays for ever, with its number."""

    kind: ClassVar[str] = "ticket.voided"

    ticket: str
    number: str
    reason: VoidReason
    currency: str
    net_g: int
    total: int
    goods: tuple[GivenBack, ...]

    def moves(self) -> tuple[Move, ...]:
        """Give the goods back and owe the seller nothing for them."""
        goods = tuple(
            move
            for back in self.goods
            for move in moved(back.grade, lot_at(back.place, back.lot), SELLER, back.net_g, back.pieces)
        )
        return (*goods, *moved(self.currency, GOODS, PAYABLE, self.total))

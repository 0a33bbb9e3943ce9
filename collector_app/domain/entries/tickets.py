"""Entries about tickets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.payload import Moment, Payload, added_in
from collector_app.domain.identity_rule import IdentityAnswer
from collector_app.domain.move import GOODS, PAYABLE, SELLER, Move, lot_at, moved
from collector_app.domain.triage import Condition
from collector_app.domain.weighing import ContainerUsed, Weighing, WeightRounding, WeightSource


class PriceKind(StrEnum):
    """Where the price of a line came from."""

    LIST = "list"
    OWN = "own"  # another price than the list's, with its reason
    SETTLE = "settle"  # to be settled later: no amount yet
    FLAT = "flat"  # one amount for the whole line; its price per kilogram is derived


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
class ItemCode:
    """What identifies one battery: its GB/T 34014 code, the VIN of its car, or our own tag."""

    kind: str
    code: str


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
    source: WeightSource = added_in(2, WeightSource.TYPED)
    weighings: tuple[Weighing, ...] = added_in(2, ())  # with the raw frames, where a scale sent them
    containers: tuple[ContainerUsed, ...] = added_in(2, ())
    payable_g: int = added_in(2, -1)  # what is paid for, where that is not the net
    not_asked: tuple[str, ...] = added_in(2, ())  # triage questions that could not be asked here
    unsure: tuple[str, ...] = added_in(2, ())  # triage questions: looked, cannot tell
    temperature_dc: int | None = added_in(2, None)  # of the surface, tenths of a degree Celsius
    ambient_dc: int | None = added_in(2, None)
    voltage_mv: int | None = added_in(2, None)  # of the whole pack
    series: int = added_in(2, 0)  # cells in series
    capacity_mah: int = added_in(2, 0)
    items: tuple[ItemCode, ...] = added_in(2, ())
    photos: tuple[str, ...] = added_in(2, ())  # SHA-256, of goods only
    provisional: int = added_in(2, 0)  # 1: the price is to be settled later
    book: int = added_in(2, 0)  # the price list that the price came from
    confirmed: tuple[str, ...] = added_in(2, ())  # odd figures that somebody said are so

    @property
    def paid_g(self) -> int:
        """The weight that is paid for."""
        return self.net_g if self.payable_g < 0 else self.payable_g


@dataclass(frozen=True, slots=True)
class TicketPosted(Payload):
    """Goods were bought: weighed, graded, priced."""

    kind: ClassVar[str] = "ticket.posted"
    version: ClassVar[int] = 2

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
    deliverer: str = added_in(2, "")  # the seller who brought it, where another is paid
    pad: int = added_in(2, 0)  # a back-entry's paper pad and sheet
    sheet: int = added_in(2, 0)
    hurried: int = added_in(2, 0)  # 1: the fifth ticket running whose triage was answered faster than anybody can look
    truck_in_g: int = added_in(2, 0)  # the truck with the goods
    truck_out_g: int = added_in(2, 0)  # and without them
    weight_step_g: int = added_in(2, 0)  # to which payable weights were rounded
    weight_rounding: WeightRounding = added_in(2, WeightRounding.NONE)
    language: str = added_in(2, "")  # of the seller's papers
    identity: IdentityAnswer = added_in(2, IdentityAnswer.NOT_ASKED)

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


@dataclass(frozen=True, slots=True)
class LineSettled(Payload):
    """A line that had no price, or a provisional one, has its price now; only the difference is owed."""

    kind: ClassVar[str] = "line.settled"

    ticket: str
    number: str
    n: int  # the line's place, from 0
    grade: str
    currency: str
    unit: Unit
    price: int
    amount: int
    before: int = 0  # what the line came to until now
    first: int = 1  # 1: the line had no price at all

    def moves(self) -> tuple[Move, ...]:
        """Owe the seller what the line comes to beyond what it came to before."""
        return moved(self.currency, PAYABLE, GOODS, self.amount - self.before)

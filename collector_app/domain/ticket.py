"""A ticket before it is posted: what was weighed and asked, and the sums that follow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Grade, Unit
from collector_app.domain.entries.tickets import DeductionReason, PriceReason
from collector_app.domain.identity.tag import tag_of
from collector_app.domain.money import MOST, Currency, Money, divided_half_up
from collector_app.domain.plausible import is_confirmation
from collector_app.domain.problems.input import BadField
from collector_app.domain.problems.tickets import (
    AmountTooBig,
    BadGross,
    BadPieces,
    BadPrice,
    CapacityNeeded,
    DeductionNeedsReason,
    NegativeWeight,
    PriceNeedsReason,
    TareAboveGross,
    TooManyParts,
    UnknownReason,
    WeighingsDiffer,
)
from collector_app.domain.weighing import (
    MOST_CONTAINER,
    MOST_FRAME,
    ContainerUsed,
    Weighing,
    WeightRounding,
    WeightSource,
    payable,
)
from collector_app.domain.weight import NOTHING, Weight, kilograms

if TYPE_CHECKING:
    from collector_app.domain.triage import Condition

MOST_LINES = 50
MOST_PIECES = 100_000
MOST_GROSS = kilograms(100_000)  # no weighbridge of the trade weighs more
MOST_CAPACITY_WH = 10_000_000
MOST_CAPACITY_MAH = 100_000_000
MOST_ITEMS = 40  # weighings, or batteries with an identity, of one line
MOST_PHOTOS = 12
MOST_CODE = 300  # characters of an identifying code; a passport is a link
MOST_SHOWN = 40  # characters of a word that is refused


_SHA256 = re.compile(r"[0-9a-f]{64}")
_SCALE = re.compile(r"[A-Za-z0-9-]{0,20}")  # as a scale is named where it is proved
RAW_KINDS = frozenset({"passport", "code"})  # what nobody can be sure not to hold a person's data


@dataclass(frozen=True, slots=True)
class Item:
    """One battery's identity as it was scanned or typed; `kind` is gbt, vin, tag, passport or code."""

    kind: str
    code: str

    @property
    def is_raw(self) -> bool:
        """Whether nobody can be sure that it holds no person's data: a tag whose check is wrong may hold any text."""
        return self.kind in RAW_KINDS or (self.kind == "tag" and tag_of(self.code) is None)


@dataclass(frozen=True, slots=True)
class LineDraft:
    """One weighed line as the clerk sees it; money per unit of the grade, in the smallest unit."""

    grade: str
    gross: Weight
    pieces: int = 1
    tare: Weight = NOTHING
    deduction: Weight = NOTHING
    deduction_reason: str = ""
    condition: Condition | None = None
    signs: tuple[str, ...] = ()
    price: int | None = None  # a price of its own
    price_reason: str = ""
    shown_price: int | None = None  # the list's price when the line was weighed
    shown_since: str = ""
    capacity_wh: int = 0
    settle: bool = False  # the price is to be settled later
    weighings: tuple[Weighing, ...] = ()  # where they are known, their sum is the gross
    containers: tuple[ContainerUsed, ...] = ()  # their tares are part of the tare
    not_asked: tuple[str, ...] = ()  # triage questions that could not be asked here
    unsure: tuple[str, ...] = ()  # triage questions: looked, cannot tell
    temperature_dc: int | None = None  # of the surface, tenths of a degree Celsius
    ambient_dc: int | None = None
    voltage_mv: int | None = None  # of the whole pack
    series: int = 0  # cells in series
    capacity_mah: int = 0
    items: tuple[Item, ...] = ()
    photos: tuple[str, ...] = ()  # SHA-256
    flat: int | None = None  # one amount for the whole line
    provisional: bool = False  # the price is to be settled later, and something is paid before
    book: int = 0  # the price list that gave the shown price
    unit: Unit | None = None  # what the price is for; None: as the grade is traded
    confirmed: tuple[str, ...] = ()  # odd figures that somebody said are so

    @property
    def net(self) -> Weight:
        """Gross without containers and deductions."""
        return self.gross - self.tare - self.deduction


@dataclass(frozen=True, slots=True)
class NewSeller:
    """A seller who is written down inside a ticket."""

    name: str
    nickname: str = ""
    phone: str = ""
    number: str = ""  # an ID number; never leaves the station
    number_kind: str = ""  # code of the country pack
    plates: tuple[str, ...] = ()
    language: str = ""  # of his papers
    books: tuple[int, ...] = ()  # price lists, in the order in which they are asked


@dataclass(frozen=True, slots=True)
class TicketDraft:
    """A ticket as it is begun; `seller` is an id, a new seller, or None for a walk-in."""

    lines: tuple[LineDraft, ...]
    seller: str | NewSeller | None = None
    happened_at: str = ""  # ISO 8601 with offset: a back-entry from paper
    day_number: int = 0  # 0: the next one
    draft: str = ""  # the desk's draft that this came from
    deliverer: str = ""  # id of the seller who brought it, where another is paid
    plate: str = ""
    sheet: int = 0  # of a paper pad, from which a back-entry is typed
    answers: int = 0  # triage questions answered, and the time that took
    answer_ms: int = 0
    truck_in_g: int = 0  # the truck with the goods, and without them
    truck_out_g: int = 0
    language: str = ""  # of the papers
    identity: str = ""  # what came of asking for an identity paper, code of IdentityAnswer


def check_line(line: LineDraft, at: int) -> None:
    """Refuse weights, pieces and reasons that no real line has; `at` counts from 1."""
    if not NOTHING < line.gross <= MOST_GROSS:
        raise BadGross(at, line.gross, MOST_GROSS)
    if line.tare < NOTHING or line.deduction < NOTHING:
        raise NegativeWeight(at)
    if line.net <= NOTHING:
        raise TareAboveGross(at, line.gross, line.tare + line.deduction)
    _check_parts(line, at)
    if not 1 <= line.pieces <= MOST_PIECES:
        raise BadPieces(at, line.pieces, MOST_PIECES)
    if line.deduction and not line.deduction_reason:
        raise DeductionNeedsReason(at)
    if line.deduction_reason and line.deduction_reason not in set(DeductionReason):
        raise UnknownReason(line.deduction_reason[:MOST_SHOWN])
    if line.price is not None or line.flat is not None:
        _check_own_price(line, at)


@dataclass(frozen=True, slots=True)
class Rounded:
    """To which step, and which way, the weight that is paid for is rounded here."""

    step_g: int = 0
    rounding: WeightRounding = WeightRounding.NONE

    def payable(self, net: Weight) -> Weight:
        """Return the weight that is paid for."""
        return payable(net, self.step_g, self.rounding)


def amount_of(  # noqa: PLR0913, PLR0917 - a price, and all that it depends on
    line: LineDraft, grade: Grade, price: int, currency: Currency, at: int, rounded: Rounded = Rounded()
) -> Money:
    """Return what a line costs: price per kg, piece, kWh or Ah, rounded half up once; a flat price is the amount.

    Raises CapacityNeeded, AmountTooBig.
    """
    unit = line.unit or grade.unit
    if line.flat is not None:
        amount = line.flat
    elif unit is Unit.KG:
        amount = divided_half_up(rounded.payable(line.net).grams * price, 1000)
    elif unit is Unit.PIECE:
        amount = line.pieces * price
    else:
        capacity, most = (
            (line.capacity_wh, MOST_CAPACITY_WH) if unit is Unit.KWH else (line.capacity_mah, MOST_CAPACITY_MAH)
        )
        if not 0 < capacity <= most:
            raise CapacityNeeded(at)
        amount = divided_half_up(capacity * price, 1000)
    return bounded(Money(amount, currency))


def flat_price(flat: int, paid: Weight) -> int:
    """Return the price per kilogram that a flat price comes to, for show."""
    return divided_half_up(flat * 1000, paid.grams) if paid else 0


def bounded(money: Money) -> Money:
    """Return the amount, or raise AmountTooBig beyond the bounds of the books."""
    if money.amount > MOST:
        raise AmountTooBig(Money(MOST, money.currency))
    return money


def check_photos(photos: tuple[str, ...], at: int) -> None:
    """Refuse more photos than a line can have, and a name in the place of a hash: it is public."""
    if len(photos) > MOST_PHOTOS:
        raise TooManyParts(at, MOST_PHOTOS)
    for photo in photos:
        if not _SHA256.fullmatch(photo):
            raise BadField("photos", photo[:MOST_SHOWN])


def _check_parts(line: LineDraft, at: int) -> None:
    """Refuse weighings and containers that do not add up, and more parts than a line can have."""
    _check_scaled(line)
    for each, most in ((line.capacity_wh, MOST_CAPACITY_WH), (line.capacity_mah, MOST_CAPACITY_MAH)):
        if not 0 <= each <= most:
            raise BadField("capacity", str(each)[:MOST_SHOWN])
    for code in line.confirmed:
        if not is_confirmation(code):  # public: no typed text
            raise UnknownReason(code[:MOST_SHOWN])
    if line.weighings and sum(each.grams for each in line.weighings) != line.gross.grams:
        raise WeighingsDiffer(at, line.gross, Weight(sum(each.grams for each in line.weighings)))
    if sum(each.tare_g for each in line.containers) > line.tare.grams:
        raise TareAboveGross(at, line.gross, Weight(sum(each.tare_g for each in line.containers)))
    if max(len(line.weighings), len(line.containers), len(line.items)) > MOST_ITEMS:
        raise TooManyParts(at, MOST_ITEMS)
    check_photos(line.photos, at)


def _check_scaled(line: LineDraft) -> None:
    """Refuse loads and containers below nothing, and text that no scale sent: all of it is public."""
    for load in line.weighings:
        if not 0 <= load.grams <= MOST_GROSS.grams:
            raise BadField("grams", str(load.grams)[:MOST_SHOWN])
        if not _SCALE.fullmatch(load.scale):
            raise BadField("scale", load.scale[:MOST_SHOWN])
        is_sent = not load.frame or load.source is WeightSource.SCALE
        if not is_sent or len(load.frame) > MOST_FRAME or not (load.frame.isascii() and load.frame.isprintable()):
            raise BadField("frame", load.frame[:MOST_SHOWN])
    for used in line.containers:
        if not (1 <= used.number <= MOST_CONTAINER and 0 <= used.tare_g <= MOST_GROSS.grams):
            raise BadField("containers", str(used.number)[:MOST_SHOWN])


def _check_own_price(line: LineDraft, at: int) -> None:
    if not all(0 <= price <= MOST for price in (line.price, line.flat) if price is not None):
        raise BadPrice(at)
    if not line.price_reason:
        raise PriceNeedsReason(at)
    if line.price_reason not in set(PriceReason):
        raise UnknownReason(line.price_reason[:MOST_SHOWN])

"""A ticket before it is posted: what was weighed and asked, and the sums that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Grade, Unit
from collector_app.domain.entries.tickets import DeductionReason, PriceReason
from collector_app.domain.money import MOST, Currency, Money, divided_half_up
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
    UnknownReason,
)
from collector_app.domain.weight import NOTHING, Weight, kilograms

if TYPE_CHECKING:
    from collector_app.domain.triage import Condition

MOST_LINES = 50
MOST_PIECES = 100_000
MOST_GROSS = kilograms(100_000)  # no weighbridge of the trade weighs more
MOST_CAPACITY_WH = 10_000_000
MOST_SHOWN = 40  # characters of a word that is refused


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


@dataclass(frozen=True, slots=True)
class TicketDraft:
    """A ticket as it is begun; `seller` is an id, a new seller, or None for a walk-in."""

    lines: tuple[LineDraft, ...]
    seller: str | NewSeller | None = None
    happened_at: str = ""  # ISO 8601 with offset: a back-entry from paper
    day_number: int = 0  # 0: the next one
    draft: str = ""  # the desk's draft that this came from


def check_line(line: LineDraft, at: int) -> None:
    """Refuse weights, pieces and reasons that no real line has; `at` counts from 1."""
    if not NOTHING < line.gross <= MOST_GROSS:
        raise BadGross(at, line.gross, MOST_GROSS)
    if line.tare < NOTHING or line.deduction < NOTHING:
        raise NegativeWeight(at)
    if line.net <= NOTHING:
        raise TareAboveGross(at, line.gross, line.tare + line.deduction)
    if not 1 <= line.pieces <= MOST_PIECES:
        raise BadPieces(at, line.pieces, MOST_PIECES)
    if line.deduction and not line.deduction_reason:
        raise DeductionNeedsReason(at)
    if line.deduction_reason and line.deduction_reason not in set(DeductionReason):
        raise UnknownReason(line.deduction_reason[:MOST_SHOWN])
    if line.price is not None:
        _check_own_price(line, at)


def amount_of(line: LineDraft, grade: Grade, price: int, currency: Currency, at: int) -> Money:
    """Return what a line costs: price per kg, piece or kWh, rounded half up once.

    Raises CapacityNeeded, AmountTooBig.
    """
    if grade.unit is Unit.KG:
        amount = divided_half_up(line.net.grams * price, 1000)
    elif grade.unit is Unit.PIECE:
        amount = line.pieces * price
    else:
        if not 0 < line.capacity_wh <= MOST_CAPACITY_WH:
            raise CapacityNeeded(at)
        amount = divided_half_up(line.capacity_wh * price, 1000)
    return bounded(Money(amount, currency))


def bounded(money: Money) -> Money:
    """Return the amount, or raise AmountTooBig beyond the bounds of the books."""
    if money.amount > MOST:
        raise AmountTooBig(Money(MOST, money.currency))
    return money


def _check_own_price(line: LineDraft, at: int) -> None:
    if line.price is not None and not 0 <= line.price <= MOST:
        raise BadPrice(at)
    if not line.price_reason:
        raise PriceNeedsReason(at)
    if line.price_reason not in set(PriceReason):
        raise UnknownReason(line.price_reason[:MOST_SHOWN])

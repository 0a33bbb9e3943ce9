"""Problems with tickets and their lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem

if TYPE_CHECKING:
    from collector_app.domain.money import Money
    from collector_app.domain.weight import Weight


@dataclass(eq=False)
class NoLines(Problem):
    """A ticket without a line."""


@dataclass(eq=False)
class TooManyLines(Problem):
    """More lines than a ticket holds."""

    lines: int
    most: int


@dataclass(eq=False)
class BadGross(Problem):
    """A gross weight of nothing, below nothing, or beyond what any gate of ours weighs."""

    line: int
    gross: Weight
    most: Weight


@dataclass(eq=False)
class TareAboveGross(Problem):
    """Containers and deductions outweigh the load."""

    line: int
    gross: Weight
    off: Weight


@dataclass(eq=False)
class NegativeWeight(Problem):
    """A tare or a deduction below zero."""

    line: int


@dataclass(eq=False)
class BadPieces(Problem):
    """A piece count below one or beyond belief."""

    line: int
    pieces: int
    most: int


@dataclass(eq=False)
class DeductionNeedsReason(Problem):
    """Weight was taken off and nobody said why."""

    line: int


@dataclass(eq=False)
class UnknownReason(Problem):
    """A reason that is not one of the codes."""

    reason: str


@dataclass(eq=False)
class NoPrice(Problem):
    """No price is in force for the grade, and the line is not marked to be settled."""

    grade: str


@dataclass(eq=False)
class BadPrice(Problem):
    """A price below zero or beyond the bounds."""

    line: int


@dataclass(eq=False)
class PriceNeedsReason(Problem):
    """A price of its own without a reason."""

    line: int


@dataclass(eq=False)
class CapacityNeeded(Problem):
    """A price per kWh needs the capacity of the line."""

    line: int


@dataclass(eq=False)
class AmountTooBig(Problem):
    """An amount beyond the bounds of the books."""

    most: Money


@dataclass(eq=False)
class TicketNotFound(Problem):
    """No ticket has this number."""

    number: str


@dataclass(eq=False)
class TicketIsPaid(Problem):
    """A paid, or part-paid, ticket was to be voided; the money must come back first."""

    number: str


@dataclass(eq=False)
class TicketIsVoid(Problem):
    """A voided ticket was to be paid, corrected or voided again."""

    number: str


@dataclass(eq=False)
class GoodsAreGone(Problem):
    """The goods of a ticket have left the site, so that it cannot be voided."""

    number: str
    grade: str


@dataclass(eq=False)
class NotOwnLog(Problem):
    """Only the log that issued a document, or its successor, may void it."""

    number: str


@dataclass(eq=False)
class DraftNotFound(Problem):
    """A draft that is no longer there."""


@dataclass(eq=False)
class WeighingsDiffer(Problem):
    """The weighings of a line do not add up to its gross weight."""

    line: int
    gross: Weight
    weighed: Weight


@dataclass(eq=False)
class TooManyParts(Problem):
    """More weighings, identities or photos than one line can hold."""

    line: int
    most: int


@dataclass(eq=False)
class BadMeasure(Problem):
    """A temperature or voltage that no battery at a gate has."""

    line: int


@dataclass(eq=False)
class BadIdentity(Problem):
    """A code that identifies nothing: empty, too long, or of no known kind."""

    line: int

"""Problems with what was typed into a field for a number or a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem

if TYPE_CHECKING:
    from collector_app.domain.money import Money
    from collector_app.domain.weight import Weight


@dataclass(eq=False)
class NothingTyped(Problem):
    """The field is empty."""


@dataclass(eq=False)
class NotANumber(Problem):
    """What was typed is no number that the field takes."""

    typed: str


@dataclass(eq=False)
class AmbiguousNumber(Problem):
    """What was typed can be read as thousands or as decimals, and a guess could be wrong a thousandfold."""

    typed: str
    one: Weight | Money
    other: Weight | Money


@dataclass(eq=False)
class TooManyDecimals(Problem):
    """What was typed is finer than the unit: a gram, a satang."""

    typed: str
    most: int


@dataclass(eq=False)
class WholeAmountsOnly(Problem):
    """Decimals were typed in a currency that has none in the trade."""

    typed: str


@dataclass(eq=False)
class WholeNumbersOnly(Problem):
    """A count was typed with anything but digits."""

    typed: str


@dataclass(eq=False)
class TypedTooMuch(Problem):
    """What was typed is beyond the bound of its field."""

    most: Weight | Money | int


@dataclass(eq=False)
class NotADay(Problem):
    """What was typed is no day of a calendar."""

    typed: str


@dataclass(eq=False)
class NotATime(Problem):
    """What was typed is no time of a day, with or without its day and month."""

    typed: str


@dataclass(eq=False)
class TimeToCome(Problem):
    """A time of today that has not come yet."""

    typed: str


@dataclass(eq=False)
class DayOutOfReach(Problem):
    """The day that was typed lies before the last business day, or more than a year after it."""

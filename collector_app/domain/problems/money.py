"""Problems with payments, drawers and prices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem
from collector_app.domain.problems.people import NeedsManager

if TYPE_CHECKING:
    from collector_app.domain.money import Money
    from collector_app.domain.weight import Weight


@dataclass(eq=False)
class NothingOpen(Problem):
    """A ticket was to be paid that is paid already, or was for nothing."""

    number: str


@dataclass(eq=False)
class MoreThanOpen(Problem):
    """More was to be paid than is open."""

    amount: Money
    open: Money


@dataclass(eq=False)
class BadAmount(Problem):
    """An amount of nothing, below nothing, or beyond the bounds."""

    amount: Money


@dataclass(eq=False)
class NamedTwice(Problem):
    """The same number was named twice."""

    number: str


@dataclass(eq=False)
class DrawerIsClosed(Problem):
    """Cash needs an open drawer."""


@dataclass(eq=False)
class DrawerIsOpen(Problem):
    """The drawer is open already."""


@dataclass(eq=False)
class CountsDiffer(Problem):
    """The counted notes and coins do not make the amount that was said."""

    counted: Money
    amount: Money


@dataclass(eq=False)
class UnknownDenomination(Problem):
    """A note or coin that the country does not have."""

    denomination: Money


@dataclass(eq=False)
class PaymentNotFound(Problem):
    """No payment has this number."""

    number: str


@dataclass(eq=False)
class PaymentIsTakenBack(Problem):
    """The payment was taken back already."""

    number: str


@dataclass(eq=False)
class NoPrices(Problem):
    """A list of prices without a price."""


@dataclass(eq=False)
class WrongUnit(Problem):
    """The grade is traded by another unit than the price is for."""

    grade: str
    unit: str
    expected: str


@dataclass(eq=False)
class GradeCodeTaken(Problem):
    """A grade of this code is there already."""

    grade: str


@dataclass(eq=False)
class BadGradeCode(Problem):
    """A site's own grade is named by two to twelve capital letters or digits."""

    grade: str


@dataclass(eq=False)
class OutsideBand(NeedsManager):
    """A price of its own farther from the list than this person may go alone; a clerk without a list may go nowhere."""

    line: int
    price: Money
    listed: Money | None


@dataclass(eq=False)
class UnknownBook(Problem):
    """No price list has this number."""

    book: int
    most: int


@dataclass(eq=False)
class NoRoomForBooks(Problem):
    """Every number of a price list is taken."""

    most: int


@dataclass(eq=False)
class BadStep(Problem):
    """A step by weight below nothing, or beyond what any gate of ours weighs."""

    grade: str
    most: Weight


@dataclass(eq=False)
class TooManySteps(Problem):
    """More steps than a grade holds in one list."""

    grade: str
    most: int


@dataclass(eq=False)
class PriceTwice(Problem):
    """One grade was given two prices from the same weight on."""

    grade: str


@dataclass(eq=False)
class LineNotFound(Problem):
    """The ticket has no line of this number."""

    number: str
    line: int


@dataclass(eq=False)
class LineIsSettled(Problem):
    """The line has its final price already."""

    number: str
    line: int


@dataclass(eq=False)
class BelowPaid(Problem):
    """A ticket would come to less than was paid for it."""

    number: str
    paid: Money
    total: Money

"""Problems with payments, drawers and prices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem

if TYPE_CHECKING:
    from collector_app.domain.money import Money


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

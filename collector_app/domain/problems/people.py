"""Problems with people, rights and PINs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem

if TYPE_CHECKING:
    from collector_app.domain.money import Money


@dataclass(eq=False)
class NeedsManager(Problem):
    """The act belongs to a manager; his PIN at this screen lets it pass."""

    act: str


@dataclass(eq=False)
class OverCashLimit(NeedsManager):
    """A clerk's cash payment above the limit."""

    limit: Money


@dataclass(eq=False)
class NotAManager(Problem):
    """Somebody approved who is no manager."""

    name: str


@dataclass(eq=False)
class NotOneself(Problem):
    """A two-person act was approved by the person who does it."""


@dataclass(eq=False)
class PersonNotFound(Problem):
    """Nobody of this name works here."""

    name: str


@dataclass(eq=False)
class NameTaken(Problem):
    """Somebody of this name works here already."""

    name: str


@dataclass(eq=False)
class WrongPin(Problem):
    """The PIN is wrong; after some tries the next one has to wait."""

    left: int  # tries before a wait


@dataclass(eq=False)
class PinBlocked(Problem):
    """Too many wrong PINs: wait."""

    seconds: int


@dataclass(eq=False)
class PinNotSet(Problem):
    """The person has no PIN yet."""

    name: str


@dataclass(eq=False)
class BadPin(Problem):
    """A PIN of the wrong length, or one that everybody guesses first."""

    digits: int


@dataclass(eq=False)
class SellerNotFound(Problem):
    """No seller matches."""

    seller: str


@dataclass(eq=False)
class SellerIsErased(Problem):
    """The seller asked to be forgotten."""


@dataclass(eq=False)
class SellerWasErased(Problem):
    """The seller of a ticket asked to be forgotten while the ticket waited."""


@dataclass(eq=False)
class DelivererWasErased(Problem):
    """Who brought the goods asked to be forgotten while the ticket waited."""


@dataclass(eq=False)
class NotASellerCode(Problem):
    """What was read is no code of a seller card, or it was misread."""


@dataclass(eq=False)
class TooManyPriceLists(Problem):
    """A seller was to have more price lists than are asked in order."""

    most: int


@dataclass(eq=False)
class TooManyPlates(Problem):
    """A seller was to have more plates than anybody drives."""

    most: int


@dataclass(eq=False)
class NoNumberKept(Problem):
    """A whole number was asked for, where none is written down."""


@dataclass(eq=False)
class UnknownNumberKind(Problem):
    """A kind of identity paper that the country pack does not name."""

    number_kind: str
    known: str


@dataclass(eq=False)
class SeveralSellers(Problem):
    """More than one seller matches; nothing was chosen."""

    seller: str
    count: int

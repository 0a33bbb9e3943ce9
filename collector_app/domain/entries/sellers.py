"""Entries about sellers: only ids here, names and numbers stand in the private line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from collector_app.domain.entries.payload import Payload, added_in
from collector_app.domain.move import Move, advance_account, drawer_account, moved


@dataclass(frozen=True, slots=True)
class SellerSaved(Payload):
    """A seller was written down or changed; the whole of him, each time."""

    kind: ClassVar[str] = "seller.saved"
    version: ClassVar[int] = 2

    seller: str
    revision: int = 1  # one more than the writer knew; the highest counts, in whatever order two logs arrive
    language: str = added_in(2, "")  # of his papers
    books: tuple[int, ...] = added_in(2, ())  # his price lists by number, in the order in which they are asked
    number_kind: str = added_in(2, "")  # code of the country pack for the paper whose number stands in the private line


class UnmaskReason(StrEnum):
    """Why somebody had to read a whole identity number."""

    PAYMENT = "payment"
    AUTHORITY = "authority"
    DISPUTE = "dispute"
    CORRECTION = "correction"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SellerUnmasked(Payload):
    """Somebody read the whole identity number of a seller; who did stands in the envelope."""

    kind: ClassVar[str] = "seller.unmasked"

    seller: str
    reason: UnmaskReason


@dataclass(frozen=True, slots=True)
class SellerErased(Payload):
    """A seller asked to be forgotten: his private lines are gone, his tickets stay."""

    kind: ClassVar[str] = "seller.erased"

    seller: str


@dataclass(frozen=True, slots=True)
class AdvanceGranted(Payload):
    """Cash was given to a seller for goods that he will bring."""

    kind: ClassVar[str] = "advance.granted"

    advance: str
    seller: str
    drawer: str
    currency: str
    amount: int

    def moves(self) -> tuple[Move, ...]:
        """Take the cash out of the drawer into what the seller has had."""
        return moved(self.currency, drawer_account(self.drawer), advance_account(self.seller), self.amount)

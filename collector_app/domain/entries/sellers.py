"""Entries about sellers: only ids here, names and numbers stand in the private line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from collector_app.domain.entries.payload import Payload
from collector_app.domain.move import Move, advance_account, drawer_account, moved


@dataclass(frozen=True, slots=True)
class SellerSaved(Payload):
    """A seller was written down or changed; the whole of him, each time."""

    kind: ClassVar[str] = "seller.saved"

    seller: str
    revision: int = 1  # one more than the writer knew; the highest counts, in whatever order two logs arrive


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

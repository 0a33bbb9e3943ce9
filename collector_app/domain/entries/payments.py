"""Entries about payments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from collector_app.domain.entries.payload import Payload
from collector_app.domain.move import (
    BANK,
    CARRIED,
    PAYABLE,
    ROUNDING,
    Move,
    advance_account,
    drawer_account,
    moved,
)


class Method(StrEnum):
    """How money reached the seller."""

    CASH = "cash"
    BANK = "bank"
    QR = "qr"


class TakeBackReason(StrEnum):
    """Why a payment was taken back."""

    MISTAKE = "mistake"
    RETURNED = "returned"
    FAILED = "failed"
    CORRECTION = "correction"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PaymentPart:
    """How much of one ticket a payment settles, rounding included."""

    ticket: str
    amount: int


@dataclass(frozen=True, slots=True)
class PaymentMade(Payload):
    """Money was given for one or more tickets: settled = paid + carried + advance + rounding."""

    kind: ClassVar[str] = "payment.made"

    payment: str
    number: str
    serial: int
    year: int
    method: Method
    currency: str
    paid: int  # what left the drawer or the bank; negative where a correction brings money back
    parts: tuple[PaymentPart, ...]
    rounding: int = 0  # settled but not handed over; negative when more was handed over
    carried: int = 0  # money of a corrected ticket, already with the seller
    advance: int = 0  # taken off what the seller has had in advance
    drawer: str = ""  # the store of cash, for cash
    seller: str = ""
    over_books: int = 0  # how much more left the drawer than it should have held by the books

    def moves(self) -> tuple[Move, ...]:
        """Owe less: out of the drawer or the bank, the advance, what was carried over, and rounding."""
        source = drawer_account(self.drawer) if self.method is Method.CASH else BANK
        return (
            *moved(self.currency, source, PAYABLE, self.paid),
            *moved(self.currency, CARRIED, PAYABLE, self.carried),
            *moved(self.currency, advance_account(self.seller), PAYABLE, self.advance),
            *moved(self.currency, ROUNDING, PAYABLE, self.rounding),
        )


@dataclass(frozen=True, slots=True)
class PaymentTakenBack(Payload):
    """A payment was taken back by its opposite; the line stays."""

    kind: ClassVar[str] = "payment.taken_back"

    payment: str
    number: str
    reason: TakeBackReason
    method: Method
    currency: str
    paid: int
    parts: tuple[PaymentPart, ...]
    rounding: int = 0
    carried: int = 0
    advance: int = 0
    drawer: str = ""
    seller: str = ""
    kept: int = 0  # 1: the money stays with the seller and is carried to the corrected ticket

    def moves(self) -> tuple[Move, ...]:
        """Owe it again, and put the money where it came from, or carry it to the corrected ticket."""
        source = drawer_account(self.drawer) if self.method is Method.CASH else BANK
        target = CARRIED if self.kept else source
        return (
            *moved(self.currency, PAYABLE, target, self.paid),
            *moved(self.currency, PAYABLE, target, self.carried),
            *moved(self.currency, PAYABLE, advance_account(self.seller), self.advance),
            *moved(self.currency, PAYABLE, ROUNDING, self.rounding),
        )

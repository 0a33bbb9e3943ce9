"""Entries about drawers: every store of cash is one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from collector_app.domain.entries.payload import Payload
from collector_app.domain.move import DIFFERENCE, EXPENSE, OWNER, Move, drawer_account, moved


class CashReason(StrEnum):
    """Where cash came from or went."""

    OWNER = "owner"
    BANK = "bank"
    EXPENSE = "expense"
    OTHER = "other"


class DifferenceReason(StrEnum):
    """Why a count differs from the books."""

    NONE = "none"  # it does not
    CHANGE = "change"  # wrong change given
    UNWRITTEN = "unwritten"  # something was paid and not written down
    MISCOUNT = "miscount"
    UNKNOWN = "unknown"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Counted:
    """So many pieces of one note or coin."""

    denomination: int
    count: int


@dataclass(frozen=True, slots=True)
class DrawerOpened(Payload):
    """A drawer was opened with an amount; what differs from the books is a difference, not a secret."""

    kind: ClassVar[str] = "drawer.opened"

    drawer: str
    currency: str
    amount: int
    expected: int
    first: int = 0  # 1: never opened before, so the cash is the owner's
    counted: tuple[Counted, ...] = ()

    def moves(self) -> tuple[Move, ...]:
        """Bring the books to what was found in the drawer."""
        source = OWNER if self.first else DIFFERENCE
        return moved(self.currency, source, drawer_account(self.drawer), self.amount - self.expected)


@dataclass(frozen=True, slots=True)
class DrawerCounted(Payload):
    """A drawer was counted and closed, and with it the day; the difference is a fact with a reason."""

    kind: ClassVar[str] = "drawer.counted"

    drawer: str
    currency: str
    amount: int
    expected: int
    reason: DifferenceReason
    counted: tuple[Counted, ...] = ()

    def moves(self) -> tuple[Move, ...]:
        """Bring the books to what was counted."""
        return moved(self.currency, DIFFERENCE, drawer_account(self.drawer), self.amount - self.expected)


@dataclass(frozen=True, slots=True)
class CashMoved(Payload):
    """Cash was added to a drawer (positive) or taken out of it (negative)."""

    kind: ClassVar[str] = "drawer.moved"

    drawer: str
    currency: str
    amount: int
    reason: CashReason

    def moves(self) -> tuple[Move, ...]:
        """Move it from or to the owner, or out as an expense."""
        other = EXPENSE if self.reason is CashReason.EXPENSE else OWNER
        return moved(self.currency, other, drawer_account(self.drawer), self.amount)

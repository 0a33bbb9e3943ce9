"""Moves: what an entry carries between accounts, kilograms and money alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where goods lie on the site."""

    STORE = "store"
    DEFECTIVE = "defective"  # the separate zone, looked at again
    QUARANTINE = "quarantine"


# accounts of goods (unit: a grade)
SELLER = "seller"
LOSS = "loss"
HQ = "hq"
# accounts of money (unit: a currency)
GOODS = "goods"  # what was bought
PAYABLE = "payable"  # what is owed to sellers
BANK = "bank"
ROUNDING = "rounding"
EXPENSE = "expense"
OWNER = "owner"  # cash from or to outside the site's drawers
DIFFERENCE = "difference"  # what a count found over or short
CARRIED = "carried"  # money of a corrected ticket on its way to the new one


def lot_at(place: str, lot: str) -> str:
    """Return the account of a lot at a place."""
    return f"lot/{place}/{lot}"


def drawer_account(drawer: str) -> str:
    """Return the account of one store of cash."""
    return f"drawer/{drawer}"


def load_account(load: str) -> str:
    """Return the account of one load on its way out."""
    return f"load/{load}"


def advance_account(seller: str) -> str:
    """Return the account of what a seller has had in advance."""
    return f"advance/{seller}"


@dataclass(frozen=True, slots=True)
class Move:
    """An amount taken from one account and put into another, so that every entry sums to zero.

    `unit` is a grade (amount in grams, with pieces) or a currency (amount in its smallest unit).
    """

    unit: str
    source: str
    target: str
    amount: int
    pieces: int = 0


def moved(unit: str, source: str, target: str, amount: int, pieces: int = 0) -> tuple[Move, ...]:
    """Return the move, turned round when the amount is negative, and none when nothing moves."""
    if not amount and not pieces:
        return ()
    if amount < 0 or (amount == 0 and pieces < 0):
        return (Move(unit, target, source, -amount, -pieces),)
    return (Move(unit, source, target, amount, pieces),)

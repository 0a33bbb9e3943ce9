"""Prices: which list gives a line its price, how far a person may leave it, and which price looks mistyped.

A seller may hold up to three lists of his own, asked in their order; behind them stands the site's general list. A
list holds steps by weight: the highest step that is not above the net weight of the line counts. A list without such a
step has a hole there, and the next list answers. Where none answers the goods are taken in, their price settled later.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.domain.problems.money import OutsideBand
from collector_app.domain.weight import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from collector_app.domain.catalogue import Grade
    from collector_app.domain.money import Money
    from collector_app.domain.weight import Weight

GENERAL = 0  # the site's own list, behind all others
MOST_OWN = 3  # lists of one seller
MOST_BOOK = 99
MOST_STEPS = 9  # of one grade in one list
NO_PRICE = -1  # from this step on the list says nothing, and the next list answers
WHOLE = 10_000  # basis points
_SLIPS = (10, 100, 1000)  # a digit too few or too many, the three zeros forgotten


@dataclass(frozen=True, slots=True)
class PriceInForce:
    """A price per unit of a grade, in the smallest money unit, since when it holds, and in which list."""

    grade: str
    unit: Unit
    price: int
    since: str  # UTC
    book: int = GENERAL
    from_g: int = 0  # the least net weight of a line that gets it


Ladder = tuple[PriceInForce, ...]  # the steps of one grade in one list, in any order


@dataclass(frozen=True, slots=True)
class Said:
    """What one list says of a line: nothing where it has a hole."""

    book: int
    price: PriceInForce | None


@dataclass(frozen=True)
class PriceLists:
    """Every list in force at one moment: the steps by list and grade."""

    ladders: Mapping[tuple[int, str], Ladder] = field(default_factory=dict)

    def get(self, grade: str, own: Iterable[int] = (), net: Weight = NOTHING) -> PriceInForce | None:
        """Return the price of a line for a seller with these lists; None is to be settled."""
        return next((said.price for said in self.said(grade, own, net) if said.price is not None), None)

    def said(self, grade: str, own: Iterable[int] = (), net: Weight = NOTHING) -> tuple[Said, ...]:
        """Return what each list says, in the order in which they are asked."""
        return tuple(Said(book, step_at(self.ladders.get((book, grade), ()), net)) for book in asked_in_turn(own))


def asked_in_turn(own: Iterable[int]) -> tuple[int, ...]:
    """Return a seller's lists in their order, each once and three at most, and the general one behind them."""
    named = tuple(dict.fromkeys(book for book in own if book != GENERAL))
    return (*named[:MOST_OWN], GENERAL)


def step_at(ladder: Iterable[PriceInForce], net: Weight) -> PriceInForce | None:
    """Return the highest step that is not above the net weight; None where the list has a hole."""
    reached = [step for step in ladder if step.from_g <= net.grams]
    if not reached:
        return None
    highest = max(reached, key=lambda step: step.from_g)
    return None if highest.price == NO_PRICE else highest


def changed_steps(ladder: Iterable[PriceInForce], unit: Unit, changes: Mapping[int, int]) -> dict[int, int]:
    """Return the steps of a grade after some of them changed: a price by its least weight in grams.

    A change to NO_PRICE takes that step out; a grade without any step left says NO_PRICE, so that the next list
    answers. A ladder in another unit is not kept: its prices mean something else.
    """
    steps = {step.from_g: step.price for step in ladder if step.unit is unit}
    steps.update(changes)
    kept = {from_g: steps[from_g] for from_g in sorted(steps) if steps[from_g] != NO_PRICE}
    return kept or {0: NO_PRICE}


def is_outside(paid: int, listed: int, band: int) -> bool:
    """Whether a price, or an amount, lies farther from the list than so many basis points of it."""
    return abs(paid - listed) * WHOLE > band * listed


def check_band(paid: Money, listed: Money | None, band: int | None, line: int) -> None:
    """Let a price of its own pass, or raise OutsideBand; `line` counts from 1.

    `paid` and `listed` are both prices, or both amounts of the whole line: a flat price is compared by what the list
    would have given for it. `band` is None where nothing binds. Without a list's price there is no band to lie in.
    """
    if band is not None and (listed is None or is_outside(paid.amount, listed.amount, band)):
        raise OutsideBand("own_price", line, paid, listed)


def is_odd(typed: int, listed: int) -> bool:
    """Whether a price is more than half away from the list's, so that somebody must say it is so."""
    return abs(typed - listed) * 2 > listed


def meant(typed: int, listed: int) -> int | None:
    """Return what was probably meant by an odd price: the same digits, as great as the list's; None where unclear."""
    if not is_odd(typed, listed) or not typed:
        return None
    tries = [typed * slip for slip in _SLIPS] + [typed // slip for slip in _SLIPS if typed % slip == 0]
    return next((each for each in tries if not is_odd(each, listed)), None)


def units_of(grade: Grade, *, can_burn: bool) -> tuple[Unit, ...]:
    """Return by what a grade may be priced: as it is traded, and lithium also as packs for a second life are."""
    return (grade.unit, *(unit for unit in Unit if unit is not grade.unit)) if can_burn else (grade.unit,)

"""Carry lots about the site, and let them out of where they were kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.lots import LotMoved, LotReleased, ReleaseReason
from collector_app.domain.move import Place
from collector_app.domain.problems.stock import KeptApart, LotNotFound, NotThatMuch
from collector_app.domain.triage import Condition
from collector_app.domain.weight import Weight
from collector_app.queries.stock import LotStock, lot_on_hand

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class MoveLot:
    """Carry a lot to a place that is no less careful: towards quarantine, never out of it."""

    lot: str
    target: Place

    def do(self, books: Books, tools: Tools) -> LotStock:
        """Refuse what is not there, and letting goods out without a release."""
        del tools
        there = _there(books, self.lot)
        if _care(self.target.value) < _care(there.place):
            raise KeptApart(self.lot)
        if there.place == self.target.value:
            raise LotNotFound(self.lot)
        books.post(LotMoved(there.lot, there.grade, there.place, self.target.value, there.net_g, there.pieces))
        return there


@dataclass(frozen=True, slots=True)
class ReleaseLot:
    """Let a lot out of the separate zone or quarantine: a manager's act, with a reason."""

    lot: str
    reason: ReleaseReason
    condition: Condition = Condition.NORMAL  # what it was found to be

    def do(self, books: Books, tools: Tools) -> LotStock:
        """Refuse a lot that is not kept apart, or is gone."""
        del tools
        there = _there(books, self.lot)
        target = Place.STORE if self.condition is Condition.NORMAL else Place.DEFECTIVE
        if there.place in {Place.STORE.value, target.value}:
            raise LotNotFound(self.lot)
        books.post(
            LotReleased(
                lot=there.lot,
                grade=there.grade,
                source=there.place,
                target=target.value,
                condition=self.condition,
                reason=self.reason,
                net_g=there.net_g,
                pieces=there.pieces,
            )
        )
        return there


def _there(books: Books, lot: str) -> LotStock:
    found = lot_on_hand(books, lot)
    if found is None:
        raise LotNotFound(lot[:60])
    if found.net_g < 0:
        raise NotThatMuch(lot, Weight(found.net_g))
    return found


def _care(place: str) -> int:
    return [Place.STORE.value, Place.DEFECTIVE.value, Place.QUARANTINE.value].index(place)

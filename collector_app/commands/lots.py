"""Carry lots about the site, and let them out of where they were kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.lots import LotMoved, LotReleased, ReleaseReason
from collector_app.domain.move import Place
from collector_app.domain.problems.stock import KeptApart, LotNotFound, NotThatMuch
from collector_app.domain.triage import Condition
from collector_app.domain.weight import Weight
from collector_app.queries.stock import LotStock, lots_on_hand

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
        pieces = [piece for piece in _pieces(books, self.lot) if piece.place != self.target.value]
        there = next((piece for piece in reversed(pieces) if _care(piece.place) < _care(self.target.value)), None)
        if there is None:
            raise KeptApart(self.lot) if pieces else LotNotFound(self.lot[:60])
        books.post(LotMoved(there.lot, there.grade, there.place, self.target.value, there.net_g, there.pieces))
        return there


@dataclass(frozen=True, slots=True)
class ReleaseLot:
    """Let a lot out of the separate zone or quarantine: a manager's act, with a reason."""

    lot: str
    reason: ReleaseReason
    condition: Condition = Condition.NORMAL  # what it was found to be

    def do(self, books: Books, tools: Tools) -> LotStock:
        """Refuse a lot that is not kept apart, or is gone, and letting out what is critical still."""
        del tools
        if self.condition is Condition.CRITICAL:
            raise KeptApart(self.lot[:60])
        target = Place.STORE if self.condition is Condition.NORMAL else Place.DEFECTIVE
        pieces = [piece for piece in _pieces(books, self.lot) if _care(piece.place) > _care(target.value)]
        if not pieces:
            raise LotNotFound(self.lot[:60])
        there = pieces[-1]
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


def _pieces(books: Books, lot: str) -> list[LotStock]:
    """Return what lies of a lot at each place, the most careful place last; refuse one that is short somewhere."""
    pieces = [piece for piece in lots_on_hand(books) if piece.lot == lot]
    short = [piece for piece in pieces if piece.net_g < 0]
    if short:
        raise NotThatMuch(lot, Weight(short[0].net_g))
    return sorted(pieces, key=lambda piece: _care(piece.place))


def _care(place: str) -> int:
    return [Place.STORE.value, Place.DEFECTIVE.value, Place.QUARANTINE.value].index(place)

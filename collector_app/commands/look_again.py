"""Look again at a lot that is kept apart; what is worse than it was goes to quarantine at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.commands.lots import MoveLot
from collector_app.domain import clock
from collector_app.domain.entries.lots import LotLooked
from collector_app.domain.measured import LEAST_DC, MOST_DC, sure_heat
from collector_app.domain.move import Place
from collector_app.domain.problems.care import BadReading, NotKeptApart
from collector_app.domain.problems.stock import LotNotFound
from collector_app.domain.triage import Condition, condition_of
from collector_app.queries.looks import look_number
from collector_app.queries.stock import lots_on_hand

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class LookedAgain:
    """What a look came to; `moved` when the lot went to quarantine for it."""

    lot: str
    condition: Condition
    look: int
    moved: bool


@dataclass(frozen=True, slots=True)
class LookAgain:
    """Write down what a lot looks like now. Looking lets nothing out: that is a release, and a manager's."""

    lot: str
    condition: Condition | None = None  # None: what the signs and open questions say
    signs: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    temperature_dc: int | None = None

    def do(self, books: Books, tools: Tools) -> LookedAgain:
        """Refuse a lot that is gone or not kept apart, and a condition better than its signs."""
        pieces = [piece for piece in lots_on_hand(books) if piece.lot == self.lot]
        apart = [piece for piece in pieces if piece.place != Place.STORE]
        if not apart:
            raise NotKeptApart(self.lot) if pieces else LotNotFound(self.lot[:60])
        if self.temperature_dc is not None and not LEAST_DC <= self.temperature_dc <= MOST_DC:
            raise BadReading(str(self.temperature_dc // 10))
        heat = sure_heat(self.temperature_dc, None, tools.catalogue.care.limits)
        signs = tools.catalogue.signs_of((*self.signs, heat) if heat else self.signs)
        condition = condition_of(self.condition, signs, needs_triage=False, unsure=self.unsure)
        lot = next((piece for piece in apart if piece.place == Place.QUARANTINE), apart[0])
        received = clock.read(lot.received_at) if lot.received_at else books.pen.at
        number = look_number(received, books.pen.at, tools.catalogue.care.limits)
        codes = tuple(sign.code for sign in signs)
        books.post(LotLooked(lot.lot, lot.grade, lot.place, condition, number, codes, self.temperature_dc))
        moves = condition is Condition.CRITICAL and any(piece.place == Place.DEFECTIVE for piece in apart)
        if moves:
            MoveLot(lot.lot, Place.QUARANTINE).do(books, tools)
        return LookedAgain(lot.lot, condition, number, moves)

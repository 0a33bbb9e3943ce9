"""Send a load."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.lots import Loaded, LoadSent
from collector_app.domain.move import Place
from collector_app.domain.problems.input import MissingField
from collector_app.domain.problems.stock import NothingToLoad
from collector_app.domain.weight import Weight
from collector_app.queries.stock import lots_on_hand
from collector_app.store.posting.post import LOAD_SERIES

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class SentLoad:
    """A load on its way."""

    id: str
    number: str
    net: Weight


@dataclass(frozen=True, slots=True)
class SendLoad:
    """Send all that lies in the store of some grades, oldest lots first; what is kept apart stays."""

    grades: tuple[str, ...]

    def do(self, books: Books, tools: Tools) -> SentLoad:
        """Refuse unknown grades, and a grade of which nothing lies in the store."""
        if not self.grades:
            raise MissingField("grade")
        lots = [lot for lot in lots_on_hand(books) if lot.place == Place.STORE.value and lot.net_g > 0]
        for grade in self.grades:
            tools.catalogue.by_code(grade)
            if not any(lot.grade == grade for lot in lots):
                raise NothingToLoad(grade)
        chosen = tuple(
            Loaded(lot.lot, lot.grade, lot.place, lot.net_g, lot.pieces) for lot in lots if lot.grade in self.grades
        )
        today = books.today()
        serial = books.next_serial(LOAD_SERIES, today.day.year)
        payload = LoadSent(
            load=tools.new_id(),
            number=f"{books.here.site}-{books.here.mark}-{today.day:%y}-L{serial:05d}",
            serial=serial,
            year=today.day.year,
            lots=chosen,
        )
        books.post(payload)
        return SentLoad(payload.load, payload.number, Weight(sum(lot.net_g for lot in chosen)))

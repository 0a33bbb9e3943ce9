"""Store the tare of a container."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.domain.entries.scales import ContainerSaved
from collector_app.domain.problems.input import BadField, MissingField
from collector_app.domain.weighing import MOST_CONTAINER
from collector_app.domain.weight import MOST_GRAMS, Weight
from collector_app.domain.words import clean
from collector_app.queries.scales import Container

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books

MOST_NAME = 40


@dataclass(frozen=True, slots=True)
class SaveContainer:
    """A drum, a crate, a pallet by its number, weighed empty today; a tare of nothing takes it off the list."""

    number: int
    name: str
    tare: Weight

    def do(self, books: Books, tools: Tools) -> Container:
        """Refuse a number outside 1-99, a tare below nothing, and no name."""
        if not 1 <= self.number <= MOST_CONTAINER:
            raise BadField("number", str(self.number))
        if not 0 <= self.tare.grams <= MOST_GRAMS:
            raise BadField("tare_g", str(self.tare.grams))
        name = clean(self.name, "name", MOST_NAME)
        if not name:
            raise MissingField("name")
        day = clock.written(tools.at, books.here.offset)[:10]
        books.post(ContainerSaved(self.number, self.tare.grams, day), {"name": name})
        return Container(self.number, name, self.tare, day)

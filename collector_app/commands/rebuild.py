"""Post the ledgers anew from the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.queries.logs import entry_count
from collector_app.store.rebuild import rebuild

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Rebuild:
    """Throw the ledgers away and post every entry anew; what was right before comes out the same."""

    def do(self, books: Books, tools: Tools) -> int:
        """Return how many entries were posted; stopped half-way, nothing has changed."""
        return rebuild(books, entry_count(books), tools.progress)

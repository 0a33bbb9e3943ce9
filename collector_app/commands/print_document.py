"""Remember that a paper was printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.logs import DocumentPrinted
from collector_app.queries.printed import copies_of

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class PrintDocument:
    """Write down a print before anything reaches paper; the second one of a paper is a copy, and says so."""

    document: str
    number: str
    language: str
    paper: str

    def do(self, books: Books, tools: Tools) -> int:
        """Return the copy's number, 0 for the original."""
        del tools
        copy = copies_of(books, self.document, self.number)
        books.post(DocumentPrinted(self.document, self.number, self.language, self.paper, copy))
        return copy

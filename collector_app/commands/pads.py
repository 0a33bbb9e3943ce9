"""Print a paper pad, and account for sheets that have no ticket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.pads import PadPrinted, SheetExplained, SheetReason
from collector_app.domain.pad import MOST_SHEETS
from collector_app.domain.problems.home import HqHome
from collector_app.domain.problems.pads import NotThatManySheets, SheetIsUsed, UnknownSheet
from collector_app.queries.pads import last_sheet, sheet_stand

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Pad:
    """A pad that was written down and may now be drawn."""

    pad: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PrintPad:
    """Write down a pad before it is drawn; sheets are numbered on from pad to pad, so that a number is never twice."""

    sheets: int

    def do(self, books: Books, tools: Tools) -> Pad:
        """Refuse no sheets, more than a pad holds, and head office, which buys nothing."""
        del tools
        if books.here.is_hq:
            raise HqHome
        if not 1 <= self.sheets <= MOST_SHEETS:
            raise NotThatManySheets(self.sheets, MOST_SHEETS)
        pad, last = last_sheet(books)
        made = Pad(pad + 1, last + 1, last + self.sheets)
        books.post(PadPrinted(made.pad, made.first, made.last))
        return made


@dataclass(frozen=True, slots=True)
class ExplainSheet:
    """Say why a sheet has no ticket; a later word counts."""

    sheet: int
    reason: SheetReason

    def do(self, books: Books, tools: Tools) -> int:
        """Return its pad; refuse a sheet that no pad holds, and one that a ticket was entered from."""
        del tools
        stand = sheet_stand(books, self.sheet)
        if stand is None:
            raise UnknownSheet(self.sheet)
        if stand.used_by:
            raise SheetIsUsed(self.sheet, stand.used_by)
        books.post(SheetExplained(stand.pad, self.sheet, self.reason))
        return stand.pad

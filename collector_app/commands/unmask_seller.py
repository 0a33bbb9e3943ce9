"""Show the whole number of a seller's identity paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.sellers import SellerUnmasked, UnmaskReason
from collector_app.domain.problems.people import NoNumberKept, SellerIsErased, SellerNotFound
from collector_app.domain.problems.tickets import UnknownReason
from collector_app.queries.people import seller_with_id
from collector_app.queries.sellers import whole_number

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books

_SHOWN = 40  # characters of a word that is refused


@dataclass(frozen=True, slots=True)
class UnmaskSeller:
    """A manager reads a number whole; who did, whose and why stays in the journal for ever."""

    seller: str
    reason: str

    def do(self, books: Books, tools: Tools) -> str:
        """Return the whole number; refuse without a reason, and where no number is written down."""
        del tools
        if self.reason not in set(UnmaskReason):
            raise UnknownReason(self.reason[:_SHOWN])
        known = seller_with_id(books, self.seller)
        if known is None:
            raise SellerNotFound(self.seller[:60])
        if known.erased:
            raise SellerIsErased
        number = whole_number(books, self.seller)
        if not number:
            raise NoNumberKept
        books.post(SellerUnmasked(self.seller, UnmaskReason(self.reason)))
        return number

"""Forget a seller."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.sellers import SellerErased
from collector_app.domain.problems.people import SellerIsErased, SellerNotFound
from collector_app.queries.people import seller_with_id
from collector_app.store.drafts import forget_seller
from collector_app.store.erasure import erase_private

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class EraseSeller:
    """Erase a seller's name, phone and numbers; his tickets stay, and the chain stays whole."""

    seller: str

    def do(self, books: Books, tools: Tools) -> int:
        """Return how many private lines were erased; refuse one who is not there, or erased already."""
        del tools
        known = seller_with_id(books, self.seller)
        if known is None:
            raise SellerNotFound(self.seller[:60])
        if known.erased:
            raise SellerIsErased
        books.post(SellerErased(self.seller))
        forget_seller(books.connection, self.seller)
        return erase_private(books.connection, self.seller)

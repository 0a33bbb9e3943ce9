"""Write a seller down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.sellers import SellerSaved
from collector_app.domain.problems.input import MissingField
from collector_app.domain.problems.people import SellerIsErased, SellerNotFound
from collector_app.domain.words import clean
from collector_app.queries.people import Seller, revision_of, seller_with_id

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.domain.ticket import NewSeller
    from collector_app.store.books import Books

MOST_PHONE = 40


@dataclass(frozen=True, slots=True)
class SaveSeller:
    """Write a new seller down, or the whole of a known one anew. Likeness is shown, never merged by itself."""

    said: NewSeller
    seller: str = ""  # the id of a known one

    def do(self, books: Books, tools: Tools) -> Seller:
        """Refuse a seller without a name, and one who asked to be forgotten."""
        words = {
            "name": clean(self.said.name, "name"),
            "nickname": clean(self.said.nickname, "nickname"),
            "phone": clean(self.said.phone, "phone", MOST_PHONE),
            "number": clean(self.said.number, "number", MOST_PHONE),
        }
        if not words["name"]:
            raise MissingField("name")
        if self.seller:
            known = seller_with_id(books, self.seller)
            if known is None:
                raise SellerNotFound(self.seller[:60])
            if known.erased:
                raise SellerIsErased
        identity = self.seller or tools.new_id()
        revision = revision_of(books, self.seller) + 1 if self.seller else 1
        books.post(SellerSaved(identity, revision), words)
        return Seller(identity, words["name"], words["nickname"], words["phone"], words["number"], erased=False)

"""Give a seller cash for goods that he will bring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.sellers import AdvanceGranted
from collector_app.domain.money import MOST, Money
from collector_app.domain.problems.money import BadAmount, DrawerIsClosed
from collector_app.domain.problems.people import SellerNotFound
from collector_app.queries.drawers import TILL, drawer
from collector_app.queries.people import seller_with_id

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class GrantAdvance:
    """Hand out an advance from the open drawer."""

    seller: str
    amount: int  # smallest unit

    def do(self, books: Books, tools: Tools) -> Money:
        """Refuse strangers, an amount of nothing and a closed drawer."""
        currency = books.here.money
        if not 0 < self.amount <= MOST:
            raise BadAmount(Money(self.amount, currency))
        found = seller_with_id(books, self.seller)
        if found is None or found.erased:
            raise SellerNotFound(self.seller[:60])
        if not drawer(books).is_open:
            raise DrawerIsClosed
        books.post(AdvanceGranted(tools.new_id(), found.id, TILL, currency.code, self.amount))
        return Money(self.amount, currency)

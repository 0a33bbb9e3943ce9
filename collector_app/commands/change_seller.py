"""Change a part of what is written about a seller."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.commands.save_seller import MOST_PLATES, SaveSeller
from collector_app.domain.problems.people import SellerNotFound
from collector_app.domain.seller_key import plate_written
from collector_app.domain.ticket import NewSeller
from collector_app.queries.people import seller_with_id
from collector_app.queries.sellers import whole_number

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.queries.people import Seller
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class ChangeSeller:
    """Change what is given and keep the rest: whoever adds a plate never has to read the number of an identity card."""

    seller: str
    name: str | None = None
    nickname: str | None = None
    phone: str | None = None
    number: str | None = None
    number_kind: str = ""  # of the number that is given
    plates: tuple[str, ...] | None = None
    plate: str = ""  # one more
    language: str | None = None
    books: tuple[int, ...] | None = None

    def do(self, books: Books, tools: Tools) -> Seller:
        """Refuse what SaveSeller refuses."""
        known = seller_with_id(books, self.seller)
        if known is None:
            raise SellerNotFound(self.seller[:60])
        keeps = self.number is None
        plates = known.plates if self.plates is None else self.plates
        more = (self.plate,) if self.plate and plate_written(self.plate) not in plates else ()
        said = NewSeller(
            name=known.name if self.name is None else self.name,
            nickname=known.nickname if self.nickname is None else self.nickname,
            phone=known.phone if self.phone is None else self.phone,
            number=whole_number(books, self.seller) if self.number is None else self.number,
            number_kind=known.number_kind if keeps else self.number_kind,
            plates=(*plates, *more)[-MOST_PLATES:] if more else plates,
            language=known.language if self.language is None else self.language,
            books=known.books if self.books is None else self.books,
        )
        return SaveSeller(said, self.seller).do(books, tools)

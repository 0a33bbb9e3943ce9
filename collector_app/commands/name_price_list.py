"""Name a price list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.prices import PriceListNamed
from collector_app.domain.price import GENERAL, MOST_BOOK
from collector_app.domain.problems.input import MissingField
from collector_app.domain.problems.money import NoRoomForBooks, UnknownBook
from collector_app.domain.words import clean
from collector_app.queries.price_books import price_books

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.store.books import Books

_MOST_NAME = 24  # it stands on a button beside the search


@dataclass(frozen=True, slots=True)
class NamePriceList:
    """Begin a price list for some sellers, or give one another name; the general list needs none."""

    name: str
    book: int = GENERAL  # 0: the next free number

    def do(self, books: Books, tools: Tools) -> int:
        """Refuse an empty name and a list that is not there; return the list's number."""
        del tools
        name = clean(self.name, "name", _MOST_NAME)
        if not name:
            raise MissingField("name")
        taken = {each.number for each in price_books(books)}
        number = self.book or next((each for each in range(1, MOST_BOOK + 1) if each not in taken), GENERAL)
        if not number:
            raise NoRoomForBooks(MOST_BOOK)
        if self.book and self.book not in taken:
            raise UnknownBook(self.book, MOST_BOOK)
        books.post(PriceListNamed(number), {"name": name})
        return number

"""Write a seller down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.entries.sellers import SellerSaved
from collector_app.domain.id_numbers.writing import masked, plain
from collector_app.domain.problems.documents import UnknownLanguage
from collector_app.domain.problems.input import MissingField
from collector_app.domain.problems.money import UnknownBook
from collector_app.domain.problems.people import (
    NeedsManager,
    SellerIsErased,
    SellerNotFound,
    TooManyPlates,
    TooManyPriceLists,
    UnknownNumberKind,
)
from collector_app.domain.seller_key import plate_written
from collector_app.domain.spoken import SPOKEN
from collector_app.domain.words import clean
from collector_app.queries.people import Seller, revision_of, seller_with_id
from collector_app.queries.price_books import price_books

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.domain.ticket import NewSeller
    from collector_app.store.books import Books

MOST_PHONE = 40
MOST_NUMBER = 40
MOST_PLATE = 20
MOST_PLATES = 10
MOST_LISTS = 3
_BOOKS = 99


@dataclass(frozen=True, slots=True)
class SaveSeller:
    """Write a new seller down, or the whole of a known one anew. Likeness is shown, never merged by itself."""

    said: NewSeller
    seller: str = ""  # the id of a known one

    def do(self, books: Books, tools: Tools) -> Seller:
        """Refuse a seller without a name, one who asked to be forgotten, and price lists that a clerk gives alone.

        A doubtful number is kept as it is.
        """
        words = _words(self.said)
        self._check_codes(books, tools)
        had: tuple[int, ...] = ()
        if self.seller:
            known = seller_with_id(books, self.seller)
            if known is None:
                raise SellerNotFound(self.seller[:60])
            if known.erased:
                raise SellerIsErased
            had = known.books
        if tools.as_clerk and self.said.books != had:
            raise NeedsManager(type(self).__name__)
        identity = self.seller or tools.new_id()
        revision = revision_of(books, self.seller) + 1 if self.seller else 1
        lists = tuple(dict.fromkeys(self.said.books))
        kind = self.said.number_kind if words["number"] else ""
        books.post(SellerSaved(identity, revision, self.said.language, lists, kind), words)
        return Seller(
            identity,
            words["name"],
            words["nickname"],
            words["phone"],
            masked(words["number"], kind),
            erased=False,
            number_kind=kind,
            plates=tuple(words["plates"].splitlines()),
            language=self.said.language,
            books=lists,
        )

    def _check_codes(self, books: Books, tools: Tools) -> None:
        said = self.said
        if said.language and said.language not in SPOKEN:
            raise UnknownLanguage(said.language[:40], ", ".join(SPOKEN))
        if said.number_kind:
            kinds = [kind.code for kind in tools.pack.id_kinds]
            if said.number_kind not in kinds:
                raise UnknownNumberKind(said.number_kind[:40], ", ".join(kinds))
        if len(set(said.books)) > MOST_LISTS:
            raise TooManyPriceLists(MOST_LISTS)
        if said.books:
            taken = {each.number for each in price_books(books)}
            for number in said.books:
                if number not in taken:
                    raise UnknownBook(number, _BOOKS)


def _words(said: NewSeller) -> dict[str, str]:
    """Return what stands in the private line."""
    words = {
        "name": clean(said.name, "name"),
        "nickname": clean(said.nickname, "nickname"),
        "phone": clean(said.phone, "phone", MOST_PHONE),
        "number": plain(clean(said.number, "number", MOST_NUMBER)),
    }
    if not words["name"]:
        raise MissingField("name")
    plates = dict.fromkeys(plate_written(clean(plate, "plate", MOST_PLATE)) for plate in said.plates)
    plates.pop("", None)
    if len(plates) > MOST_PLATES:
        raise TooManyPlates(MOST_PLATES)
    return {**words, "plates": "\n".join(plates)}

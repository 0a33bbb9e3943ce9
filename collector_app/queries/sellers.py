"""Sellers looked at closely: who is like somebody new, whose card this is, and the whole of one for an act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from collector_app.domain.folding import fold
from collector_app.domain.id_numbers.writing import plain
from collector_app.domain.ids import is_id
from collector_app.domain.phone import phone_digits
from collector_app.domain.problems.people import SellerNotFound, SeveralSellers
from collector_app.domain.seller_code import read_seller_code
from collector_app.queries.people import Seller, find_sellers, seller_with_id
from collector_app.store.sql import Sql
from collector_app.store.tables import ledgers

if TYPE_CHECKING:
    from collector_app.domain.ticket import NewSeller
    from collector_app.store.books import Books

MOST_ALIKE = 3
_SHOWN = 60  # characters of what was typed that a sentence repeats
_SHORTEST_PHONE = 8  # digits; a shorter one may be anybody's
_NUMBER = Sql(select(ledgers.seller.c.number).where(ledgers.seller.c.id == bindparam("seller")))


@dataclass(frozen=True, slots=True)
class Alike:
    """A seller who may be the one that is written down, and by what: phone, number or name."""

    seller: Seller
    by: str


def alike(books: Books, said: NewSeller, limit: int = MOST_ALIKE) -> tuple[Alike, ...]:
    """Return sellers with this phone, number or name, the surest first; shown to people, never merged by itself."""
    found: dict[str, Alike] = {}
    digits, number = phone_digits(said.phone), plain(said.number)
    if len(digits) >= _SHORTEST_PHONE:
        for seller in find_sellers(books, digits, limit):
            if phone_digits(seller.phone) == digits:
                found.setdefault(seller.id, Alike(seller, "phone"))
    if number:
        for seller in find_sellers(books, number, limit):
            if whole_number(books, seller.id) == number:
                found.setdefault(seller.id, Alike(seller, "number"))
    name = fold(said.name)
    if name:
        for seller in find_sellers(books, said.name, limit):
            if name in {fold(seller.name), fold(seller.nickname)}:
                found.setdefault(seller.id, Alike(seller, "name"))
    return tuple(found.values())[:limit]


def seller_of_card(books: Books, raw: str) -> Seller | None:
    """Return the seller of a scanned card, None where these books do not know him or he was erased.

    Raises NotASellerCode.
    """
    found = seller_with_id(books, read_seller_code(raw))
    return None if found is None or found.erased else found


def one_seller(books: Books, said: str) -> Seller:
    """Return the one seller of an id, or of words that find nobody else. Raises SellerNotFound, SeveralSellers."""
    if is_id(said):
        known = seller_with_id(books, said)
        if known is None:
            raise SellerNotFound(said)
        return known
    found = find_sellers(books, said) if said.strip() else ()
    if not found:
        raise SellerNotFound(said[:_SHOWN])
    if len(found) > 1:
        raise SeveralSellers(said[:_SHOWN], len(found))
    return found[0]


def whole_number(books: Books, seller: str) -> str:
    """Return the whole number of a seller's paper; for the act of unmasking, and for comparing inside the program."""
    row = _NUMBER.one(books.connection, {"seller": seller})
    return "" if row is None else str(row[0] or "")

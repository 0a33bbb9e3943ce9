"""The seller card as a kind of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.paper_kind import Kind
from collector_app.documents.paper import A6, ROLL_58, ROLL_80
from collector_app.documents.seller_card import SellerCard, seller_card_pdf
from collector_app.domain.problems.people import SellerIsErased
from collector_app.domain.seller_code import seller_code
from collector_app.queries.sellers import one_seller
from collector_app.store.desk import setting

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.documents.paper import Paper
    from collector_app.i18n.language import Language
    from collector_app.store.books import Books

SELLER_CARD = "seller_card"


def seller_card_of(books: Books, seller: str) -> SellerCard:
    """Say a seller's card. Raises SellerNotFound, SeveralSellers."""
    known = one_seller(books, seller)
    practice = setting(books.connection, "demo") == "1"
    site_name = setting(books.connection, "site_name")
    return SellerCard(site_name, known.name, known.nickname, seller_code(known.id), practice)


def _named(app: App, typed: str) -> str:
    """Return the id of the one seller that these words find; an erased one gets no card."""
    known = app.ask(one_seller, typed)
    if known.erased:
        raise SellerIsErased
    return known.id


def _draw(app: App, number: str, copy: int, reader: Language, paper: Paper) -> bytes:
    del copy  # a second card is as good as the first
    return seller_card_pdf(app.ask(seller_card_of, number), reader, paper)


def _speaks(app: App, number: str) -> str:
    return app.ask(one_seller, number).language


KIND = Kind(_named, _draw, (ROLL_80, ROLL_58, A6), _speaks)

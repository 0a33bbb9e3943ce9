"""The slip of a refusal as a kind of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.paper_kind import Kind, local
from collector_app.documents.paper import A5, A6, ROLL_58, ROLL_80
from collector_app.documents.refusal_slip import RefusalSlip, refusal_slip_pdf
from collector_app.domain.weight import Weight
from collector_app.queries.people import person_with_id, seller_with_id
from collector_app.queries.refusals import refusal_numbered
from collector_app.store.desk import setting

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.documents.paper import Paper
    from collector_app.domain.catalogue import Catalogue
    from collector_app.i18n.language import Language
    from collector_app.store.books import Books

REFUSAL_SLIP = "refusal_slip"


def _named(app: App, typed: str) -> str:
    return app.ask(refusal_numbered, typed).number


def _draw(app: App, number: str, copy: int, reader: Language, paper: Paper) -> bytes:
    return refusal_slip_pdf(app.ask(slip_of, number, app.catalogue, copy), reader, paper)


def _speaks(app: App, number: str) -> str:
    refusal = app.ask(refusal_numbered, number)
    seller = app.ask(seller_with_id, refusal.seller) if refusal.seller else None
    return seller.language if seller is not None else ""


KIND = Kind(_named, _draw, (A6, A5, ROLL_80, ROLL_58), _speaks)


def slip_of(books: Books, number: str, catalogue: Catalogue, copy: int = 0) -> RefusalSlip:
    """Say the slip of a refusal. Raises RefusalNotFound."""
    refusal = refusal_numbered(books, number)
    seller = seller_with_id(books, refusal.seller) if refusal.seller else None
    clerk = person_with_id(books, refusal.person)
    return RefusalSlip(
        site_name=setting(books.connection, "site_name"),
        number=refusal.number,
        when=local(refusal.at, books.here.offset),
        clerk=clerk.name if clerk is not None else "",
        reason=refusal.reason,
        seller=seller.name if seller is not None else "",
        grade=catalogue.grades.get(refusal.grade),
        pieces=refusal.pieces,
        gross=Weight(refusal.gross_g),
        signs=catalogue.signs_of(sign for sign in refusal.signs if sign in catalogue.signs),
        copy=copy,
        practice=setting(books.connection, "demo") == "1",
    )

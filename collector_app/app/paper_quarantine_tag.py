"""The quarantine tag as a kind of paper: what the books say of a lot that is kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.paper_kind import Kind, local
from collector_app.documents.paper import A5, A6, ROLL_58, ROLL_80
from collector_app.documents.quarantine_tag import QuarantineTag, quarantine_tag_pdf
from collector_app.domain import clock
from collector_app.domain.lot_code import lot_read
from collector_app.domain.move import Place
from collector_app.domain.problems.care import NotKeptApart
from collector_app.domain.problems.stock import LotNotFound
from collector_app.domain.triage import Condition
from collector_app.domain.weight import Weight
from collector_app.queries.looks import Look, looks, seen_on
from collector_app.queries.stock import lots_on_hand
from collector_app.store.desk import setting

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.documents.paper import Paper
    from collector_app.domain.catalogue import Catalogue
    from collector_app.domain.questions import Question
    from collector_app.i18n.language import Language
    from collector_app.store.books import Books

QUARANTINE_TAG = "quarantine_tag"


def _named(app: App, typed: str) -> str:
    return app.ask(_apart, lot_read(typed), app.catalogue).lot.lot


def _draw(app: App, number: str, copy: int, reader: Language, paper: Paper) -> bytes:
    del copy  # a torn tag is printed again and says what is true now
    return quarantine_tag_pdf(app.ask(tag_of, number, app.catalogue), reader, paper)


KIND = Kind(_named, _draw, (A6, A5, ROLL_80, ROLL_58))


def tag_of(books: Books, lot: str, catalogue: Catalogue) -> QuarantineTag:
    """Say the tag of a lot as it stands now. Raises LotNotFound, NotKeptApart."""
    look = _apart(books, lot, catalogue)
    stock, seen = look.lot, seen_on(books, look.lot)
    return QuarantineTag(
        site_name=setting(books.connection, "site_name"),
        lot=stock.lot,
        grade=catalogue.by_code(stock.grade),
        condition=Condition(stock.condition or Condition.UNASKED),
        place=Place(stock.place),
        pieces=stock.pieces,
        net=Weight(stock.net_g),
        received=local(stock.received_at or clock.in_utc(look.due), books.here.offset),
        next_look=local(clock.in_utc(look.due), books.here.offset),
        signs=catalogue.signs_of(sign for sign in seen.signs if sign in catalogue.signs),
        unsure=_questions(seen.unsure, catalogue),
        not_asked=_questions(seen.not_asked, catalogue),
        practice=setting(books.connection, "demo") == "1",
    )


def _apart(books: Books, lot: str, catalogue: Catalogue) -> Look:
    found = [look for look in looks(books, catalogue.care.limits) if look.lot.lot == lot]
    if not found:
        is_here = any(stock.lot == lot for stock in lots_on_hand(books))
        raise NotKeptApart(lot) if is_here else LotNotFound(lot[:60])
    return next((look for look in found if look.lot.place == Place.QUARANTINE), found[0])


def _questions(codes: tuple[str, ...], catalogue: Catalogue) -> tuple[Question, ...]:
    return tuple(catalogue.care.questions[code] for code in codes if code in catalogue.care.questions)

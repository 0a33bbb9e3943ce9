"""The receipt as a kind of paper: what the books say of a ticket, as the values that are drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from collector_app.app.paper_kind import Kind, local
from collector_app.documents.mark import Mark, payload
from collector_app.documents.paper import A4, A5, ROLL_58, ROLL_80
from collector_app.documents.receipt import Receipt, ReceiptLine, ReceiptPayment, receipt_pdf
from collector_app.documents.receipt_words import DECLARATION, NOTICE
from collector_app.domain.catalogue import Catalogue, Unit
from collector_app.domain.entries.tickets import PriceKind
from collector_app.domain.money import CURRENCIES, Currency, Money
from collector_app.domain.triage import Condition
from collector_app.domain.weighing import WeightRounding, WeightSource
from collector_app.domain.weight import Weight
from collector_app.i18n.language import language
from collector_app.i18n.triage_names import question_label
from collector_app.queries.lines import Line, lines_of, said_of
from collector_app.queries.people import person_with_id, seller_with_id
from collector_app.queries.tickets import (
    Paid,
    Ticket,
    payments_of,
    ticket_hash,
    ticket_mark,
    ticket_numbered,
    ticket_with_id,
    void_reason,
)
from collector_app.store.desk import setting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collector_app.app.app import App
    from collector_app.documents.paper import Paper
    from collector_app.domain.questions import Question
    from collector_app.i18n.language import Language
    from collector_app.i18n.text import Text
    from collector_app.store.books import Books

RECEIPT = "receipt"


def _named(app: App, number: str) -> str:
    return app.ask(ticket_numbered, number).number


def _draw(app: App, number: str, copy: int, reader: Language, paper: Paper) -> bytes:
    return receipt_pdf(app.ask(receipt_of, number, app.catalogue, app.catalogue.care.questions, copy), reader, paper)


def _speaks(app: App, number: str) -> str:
    """Return the seller's last language, empty where nobody ever said one."""
    ticket = app.ask(ticket_numbered, number)
    seller = app.ask(seller_with_id, ticket.seller) if ticket.seller else None
    return ticket.language or (seller.language if seller is not None else "")


KIND = Kind(_named, _draw, (A5, A4, ROLL_80, ROLL_58), _speaks)


def receipt_of(
    books: Books, number: str, catalogue: Catalogue, questions: Mapping[str, Question], copy: int = 0
) -> Receipt:
    """Say a ticket's receipt as it stands now. Raises TicketNotFound."""
    ticket = ticket_numbered(books, number)
    currency = CURRENCIES[ticket.currency]
    standing = [payment for payment in payments_of(books, ticket.id) if not payment.taken_back]
    rounding = sum(payment.rounding for payment in standing if payment.parts == 1)
    clerk = person_with_id(books, ticket.person)
    bare = Receipt(
        site_code=ticket.site,
        site_name=setting(books.connection, "site_name"),
        log_mark=ticket_mark(books, ticket),
        number=ticket.number,
        day_number=ticket.day_number,
        happened_at=local(ticket.happened_at or ticket.at, books.here.offset),
        business_day=date.fromisoformat(ticket.business_day),
        clerk=clerk.name if clerk else "",
        seller=None,
        lines=tuple(_line(line, ticket, catalogue, questions) for line in lines_of(books, ticket)),
        total=Money(ticket.total, currency),
        paid=Money(ticket.settled - rounding, currency),
        rounding=Money(rounding, currency),
        open=Money(ticket.open, currency),
        payments=tuple(_payment(payment, currency, books.here.offset) for payment in standing),
        pack=ticket.pack,
        qr=payload(Mark(ticket.number, Money(ticket.total, currency), ticket_hash(books, ticket))),
        copy=copy,
        practice=setting(books.connection, "demo") == "1",
    )
    return _with_state(books, ticket, _with_people(books, ticket, bare))


def _with_people(books: Books, ticket: Ticket, bare: Receipt) -> Receipt:
    """Say who sold and who delivered, and what the seller is told of his data, in his language."""
    seller = seller_with_id(books, ticket.seller) if ticket.seller else None
    deliverer = seller_with_id(books, ticket.deliverer) if ticket.deliverer else None
    spoken = ticket.language or (seller.language if seller is not None else "")
    return replace(
        bare,
        seller=seller.name if seller else None,
        deliverer=deliverer.name if deliverer is not None else "",
        plate=said_of(books, ticket).plate,
        consent=(NOTICE, DECLARATION) if seller is not None else (DECLARATION,),
        consent_language=language(spoken) if spoken else None,
    )


def _with_state(books: Books, ticket: Ticket, bare: Receipt) -> Receipt:
    """Say how weights were rounded, whether it came from paper, and what became of it."""
    corrected = ticket_with_id(books, ticket.corrects) if ticket.corrects else None
    is_rounded = ticket.weight_step_g and ticket.weight_rounding
    return replace(
        bare,
        weight_step=Weight(ticket.weight_step_g) if is_rounded else None,
        weight_rounding=WeightRounding(ticket.weight_rounding),
        from_paper=bool(ticket.happened_at),
        sheet=ticket.sheet,
        clock_doubtful=bool(ticket.doubtful),
        void_reason=void_reason(books, ticket) if ticket.voids else None,
        corrects=corrected.number if corrected else "",
    )


def _payment(payment: Paid, currency: Currency, offset: int) -> ReceiptPayment:
    """Say a payment as money in the hand: what was only rounded away was never handed over."""
    handed = payment.amount - (payment.rounding if payment.parts == 1 else 0)
    return ReceiptPayment(payment.method, local(payment.at, offset), Money(handed, currency))


def _line(line: Line, ticket: Ticket, catalogue: Catalogue, questions: Mapping[str, Question]) -> ReceiptLine:
    grade = catalogue.by_code(line.grade)
    condition = Condition(line.condition)
    currency = CURRENCIES[ticket.currency]
    is_priced = line.price_kind != PriceKind.SETTLE or line.settled
    can_burn = catalogue.needs_triage(grade) or condition is not Condition.NORMAL
    return ReceiptLine(
        grade=grade,
        condition=condition if can_burn else None,
        pieces=line.pieces,
        gross=Weight(line.gross_g),
        tare=Weight(line.tare_g),
        deduction=Weight(line.deduction_g),
        net=Weight(line.net_g),
        unit=Unit(line.unit),
        price=Money(line.price, currency) if is_priced else None,
        amount=Money(line.amount, currency) if is_priced else None,
        deduction_reason=line.deduction_reason,
        price_reason=line.price_reason,
        capacity_wh=line.capacity_wh or None,
        capacity_mah=line.capacity_mah or None,
        paid=Weight(line.paid_g) if line.paid_g != line.net_g else None,
        is_flat=line.price_kind == PriceKind.FLAT and not line.settled,
        is_provisional=line.provisional and not line.settled,
        is_manual=line.source == WeightSource.MANUAL,
        not_asked=tuple(_label(code, questions) for code in line.not_asked),
        unsure=tuple(_label(code, questions) for code in line.unsure),
    )


def _label(code: str, questions: Mapping[str, Question]) -> Text | str:
    """Return a question in one or two words; a code of another time is shown as it is, never hidden."""
    return question_label(questions[code]) if code in questions else code

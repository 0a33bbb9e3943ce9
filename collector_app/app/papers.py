"""Papers: what the books say, said as values and drawn in the reader's language; written down before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from collector_app.commands.print_document import PrintDocument
from collector_app.documents.mark import Mark, payload
from collector_app.documents.paper import PAPERS, Paper
from collector_app.documents.receipt import Receipt, ReceiptLine, ReceiptPayment, receipt_pdf
from collector_app.documents.receipt_words import DECLARATION
from collector_app.domain import clock
from collector_app.domain.catalogue import Catalogue, Unit
from collector_app.domain.money import CURRENCIES, Currency, Money
from collector_app.domain.problems.documents import UnknownPaper
from collector_app.domain.triage import Condition
from collector_app.domain.weight import Weight
from collector_app.i18n.language import Language, language
from collector_app.queries.people import person_with_id, seller_with_id
from collector_app.queries.tickets import (
    Line,
    Paid,
    Ticket,
    lines_of,
    payments_of,
    ticket_hash,
    ticket_mark,
    ticket_numbered,
    ticket_with_id,
    void_reason,
)
from collector_app.store.desk import setting

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.store.books import Books

RECEIPT = "receipt"
KINDS = (RECEIPT,)


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper as a file; `copy` is 0 for the original."""

    number: str
    pdf: bytes
    copy: int
    language: str


def paper_named(name: str) -> Paper:
    """Return the paper of a name such as a5 or 80mm, or raise UnknownPaper."""
    for known, paper in PAPERS.items():
        if known.lower() == name.lower():
            return paper
    raise UnknownPaper(name[:20], ", ".join(known.lower() for known in PAPERS))


def print_receipt(app: App, number: str, reader: Language, paper: Paper) -> Printed:
    """Write down the print, then draw the receipt: durable before paper."""
    ticket = app.ask(ticket_numbered, number)
    copy = app.do(PrintDocument(RECEIPT, ticket.number, reader.code, paper.name))
    receipt = app.ask(receipt_of, ticket.number, app.catalogue, copy)
    return Printed(ticket.number, receipt_pdf(receipt, reader, paper), copy, reader.code)


def reader_of(app: App, code: str = "") -> Language:
    """Return the language of a paper: the one that was asked for, else the site's first."""
    return language(code or (app.pack.languages[0] if app.pack else "en"))


def receipt_of(books: Books, number: str, catalogue: Catalogue, copy: int = 0) -> Receipt:
    """Say a ticket's receipt as it stands now. Raises TicketNotFound."""
    ticket = ticket_numbered(books, number)
    currency = CURRENCIES[ticket.currency]
    payments = payments_of(books, ticket.id)
    standing = [payment for payment in payments if not payment.taken_back]
    rounding = sum(payment.rounding for payment in standing if payment.parts == 1)
    seller = seller_with_id(books, ticket.seller) if ticket.seller else None
    clerk = person_with_id(books, ticket.person)
    corrected = ticket_with_id(books, ticket.corrects) if ticket.corrects else None
    return Receipt(
        site_code=ticket.site,
        site_name=setting(books.connection, "site_name"),
        log_mark=ticket_mark(books, ticket),
        number=ticket.number,
        day_number=ticket.day_number,
        happened_at=_local(ticket.happened_at or ticket.at, books.here.offset),
        business_day=date.fromisoformat(ticket.business_day),
        clerk=clerk.name if clerk else "",
        seller=seller.name if seller else None,
        lines=tuple(_line(line, ticket, catalogue) for line in lines_of(books, ticket)),
        total=Money(ticket.total, currency),
        paid=Money(ticket.settled - rounding, currency),
        rounding=Money(rounding, currency),
        open=Money(ticket.open, currency),
        payments=tuple(_payment(payment, currency, books.here.offset) for payment in standing),
        pack=ticket.pack,
        qr=payload(Mark(ticket.number, Money(ticket.total, currency), ticket_hash(books, ticket))),
        consent=DECLARATION,
        from_paper=bool(ticket.happened_at),
        clock_doubtful=bool(ticket.doubtful),
        void_reason=void_reason(books, ticket) if ticket.voids else None,
        corrects=corrected.number if corrected else "",
        copy=copy,
        practice=setting(books.connection, "demo") == "1",
    )


def _payment(payment: Paid, currency: Currency, offset: int) -> ReceiptPayment:
    """Say a payment as money in the hand: what was only rounded away was never handed over."""
    handed = payment.amount - (payment.rounding if payment.parts == 1 else 0)
    return ReceiptPayment(payment.method, _local(payment.at, offset), Money(handed, currency))


def _local(moment: str, offset: int) -> datetime:
    return clock.read(moment).astimezone(clock.zone(offset))


def _line(line: Line, ticket: Ticket, catalogue: Catalogue) -> ReceiptLine:
    grade = catalogue.by_code(line.grade)
    condition = Condition(line.condition)
    currency = CURRENCIES[ticket.currency]
    is_priced = line.price_kind != "settle"
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
    )

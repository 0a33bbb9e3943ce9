"""One ticket, whole: what it holds, what was paid of it, and what happened to it since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain.entry import read_entry
from collector_app.queries.custody import custody_of
from collector_app.queries.payment_list import TicketSheet, ticket_sheet
from collector_app.queries.tickets import Ticket, ticket_with_id
from collector_app.store.tables import goods, journal, ledgers, trade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.domain.outcome import Custody
    from collector_app.store.books import Books

_AFTER_VOID = 12  # entries between a void and the ticket that replaces the voided one: payments taken over


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened to a ticket; `kind` is posted, paper, printed, voided, corrects or corrected."""

    kind: str
    at: str = ""
    person: str = ""
    what: str = ""  # a reason, or another ticket's number
    copy: int = 0


@dataclass(frozen=True, slots=True)
class WholeTicket:
    """A ticket with all that belongs to it."""

    sheet: TicketSheet
    history: tuple[Happening, ...]
    custody: Custody
    photos: tuple[str, ...]  # SHA-256
    codes: tuple[str, ...]  # of its batteries


def whole_ticket(books: Books, ticket: str) -> WholeTicket | None:
    """Return a ticket and its history, None where it is not here."""
    sheet = ticket_sheet(books, ticket)
    if sheet is None:
        return None
    found = sheet.ticket
    photo, item = goods.photo.c, goods.item.c
    photos = select(photo.sha256).where(photo.log == found.n, photo.seq == found.seq).order_by(photo.n, photo.k)
    codes = select(item.code).where(item.log == found.n, item.seq == found.seq).order_by(item.n, item.k)
    return WholeTicket(
        sheet,
        tuple(_history(books, found)),
        custody_of(books, found.n, found.seq),
        tuple(books.connection.execute(photos).scalars()),
        tuple(books.connection.execute(codes).scalars()),
    )


def _history(books: Books, ticket: Ticket) -> Iterator[Happening]:
    if ticket.happened_at:
        yield Happening("paper", ticket.happened_at)
    yield Happening("posted", ticket.at, ticket.person)
    if ticket.corrects:
        before = ticket_with_id(books, ticket.corrects)
        yield Happening("corrects", what="" if before is None else before.number)
    printed = ledgers.printed.c
    papers = select(printed.log, printed.seq, printed.copy).where(printed.number == ticket.number)
    for log, seq, copy in books.connection.execute(papers.order_by(printed.log, printed.seq)).all():
        yield _entry(books, log, seq, Happening("printed", copy=copy))
    void = trade.void.c
    voids = select(void.log, void.seq, void.reason).where(void.ticket == ticket.id).order_by(void.log, void.seq)
    for log, seq, reason in books.connection.execute(voids).all():
        yield _entry(books, log, seq, Happening("voided", what=reason))
        after = trade.ticket.c
        replacing = select(after.number).where(
            after.log == log, after.seq > seq, after.seq <= seq + _AFTER_VOID, after.corrects == ticket.id
        )
        for number in books.connection.execute(replacing).scalars():
            yield Happening("corrected", what=number)


def _entry(books: Books, log: int, seq: int, found: Happening) -> Happening:
    """Add when and by whom, as the journal has it."""
    column = journal.entry.c
    line = books.connection.execute(select(column.line).where(column.log == log, column.seq == seq)).scalar_one()
    entry = read_entry(bytes(line))
    return Happening(found.kind, entry.at, entry.person, found.what, found.copy)

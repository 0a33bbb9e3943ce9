"""Tickets: found by number, shown whole, listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Row, Select, bindparam, select

from collector_app.domain.chain import log_mark
from collector_app.domain.problems.tickets import TicketNotFound
from collector_app.queries.logs import business_day, logs_of
from collector_app.store.sql import Sql
from collector_app.store.tables import journal, ledgers, trade

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collector_app.store.books import Books

_ticket = trade.ticket.c


@dataclass(frozen=True, slots=True)
class Ticket:
    """A posted ticket as the ledgers hold it; money in the smallest unit, weight in grams."""

    n: int
    seq: int
    id: str
    site: str
    number: str
    day_number: int
    at: str
    happened_at: str
    business_day: str
    person: str
    seller: str
    currency: str
    pack: str
    lines: int
    unpriced: int
    net_g: int
    total: int
    settled: int
    voids: int
    doubtful: int
    corrects: str
    deliverer: str = ""
    pad: int = 0
    sheet: int = 0
    hurried: int = 0
    truck_in_g: int = 0
    truck_out_g: int = 0
    weight_step_g: int = 0
    weight_rounding: str = ""
    language: str = ""
    identity: str = ""

    @property
    def open(self) -> int:
        """What is still to be paid; nothing on a void."""
        return 0 if self.voids else self.total - self.settled

    @property
    def state(self) -> str:
        """One word: voided, unpaid, partly_paid, paid."""
        if self.voids:
            return "voided"
        if self.open <= 0:
            return "paid"
        return "partly_paid" if self.settled else "unpaid"


_COLUMNS = (
    _ticket.log.label("n"),
    _ticket.seq,
    _ticket.id,
    _ticket.site,
    _ticket.number,
    _ticket.day_number,
    _ticket.at,
    _ticket.happened_at,
    _ticket.business_day,
    _ticket.person,
    _ticket.seller,
    _ticket.currency,
    _ticket.pack,
    _ticket.lines,
    _ticket.unpriced,
    _ticket.net_g,
    _ticket.total,
    _ticket.settled,
    _ticket.voids,
    _ticket.doubtful,
    _ticket.corrects,
    _ticket.deliverer,
    _ticket.pad,
    _ticket.sheet,
    _ticket.hurried,
    _ticket.truck_in_g,
    _ticket.truck_out_g,
    _ticket.weight_step_g,
    _ticket.weight_rounding,
    _ticket.language,
    _ticket.identity,
)
_NUMBERED = Sql(
    select(*_COLUMNS).where(_ticket.number == bindparam("said")).order_by(_ticket.log, _ticket.seq).limit(1)
)


@dataclass(frozen=True, slots=True)
class Paid:
    """One payment of a ticket and what it settled of it."""

    id: str
    number: str
    method: str
    at: str
    amount: int  # of this ticket
    paid: int  # by the whole payment
    rounding: int
    parts: int
    taken_back: int


def tickets_where(*conditions: object) -> Select[*tuple[object, ...]]:
    """Return the selection of whole tickets under some conditions."""
    return select(*_COLUMNS).where(*conditions)  # type: ignore[arg-type] # columns of one table


def ticket_of(row: Row[*tuple[object, ...]] | tuple[object, ...]) -> Ticket:
    """Read one selected row."""
    return Ticket(*row)


def ticket_with_id(books: Books, ticket: str) -> Ticket | None:
    """Return the ticket of an id, None where it is not here."""
    row = books.connection.execute(tickets_where(_ticket.id == ticket).limit(1)).first()
    return None if row is None else ticket_of(row)


def ticket_numbered(books: Books, number: str) -> Ticket:
    """Return the ticket of a number as it is printed; on its own station the last digits alone find it.

    Raises TicketNotFound.
    """
    typed = number.strip().upper()
    for candidate in (typed, *own_numbers(books, typed)):
        row = _NUMBERED.one(books.connection, {"said": candidate})
        if row is not None:
            return ticket_of(row)
    raise TicketNotFound(number[:60])


def payments_of(books: Books, ticket: str) -> tuple[Paid, ...]:
    """Return the payments that name a ticket, oldest first, those that were taken back among them."""
    part, payment = trade.payment_part.c, trade.payment.c
    many = trade.payment_part.alias()
    rows = books.connection.execute(
        select(*payment, part.amount)
        .join_from(trade.payment_part, trade.payment, (part.log == payment.log) & (part.seq == payment.seq))
        .where(part.ticket == ticket)
        .order_by(payment.at, payment.log, payment.seq)
    ).all()
    found = []
    for row in rows:
        parts = books.connection.execute(select(many.c.n).where(many.c.log == row.log, many.c.seq == row.seq)).all()
        found.append(
            Paid(
                id=row.id,
                number=row.number,
                method=row.method,
                at=row.at,
                amount=row.amount,
                paid=row.paid + row.carried + row.advance,
                rounding=row.rounding,
                parts=len(parts),
                taken_back=row.taken_back,
            )
        )
    return tuple(found)


def unpaid_tickets(books: Books, limit: int = 200) -> tuple[Ticket, ...]:
    """Return the tickets that are not fully paid, oldest first."""
    rows = books.connection.execute(
        tickets_where(_ticket.site == books.here.site, _ticket.voids == 0, _ticket.settled < _ticket.total)
        .order_by(_ticket.log, _ticket.seq)
        .limit(limit)
    )
    return tuple(ticket_of(row) for row in rows)


def recent_tickets(books: Books, limit: int = 50) -> tuple[Ticket, ...]:
    """Return the newest tickets of this site, newest first."""
    rows = books.connection.execute(
        tickets_where(_ticket.site == books.here.site).order_by(_ticket.log.desc(), _ticket.seq.desc()).limit(limit)
    )
    return tuple(ticket_of(row) for row in rows)


def ticket_hash(books: Books, ticket: Ticket) -> bytes:
    """Return the chain hash of the entry that posted a ticket: what its QR carries."""
    column = journal.entry.c
    found = books.connection.execute(select(column.hash).where(column.log == ticket.n, column.seq == ticket.seq))
    return bytes(found.scalar_one())


def ticket_mark(books: Books, ticket: Ticket) -> str:
    """Return the mark of the log that issued a ticket."""
    return log_mark(
        str(books.connection.execute(select(journal.log.c.id).where(journal.log.c.n == ticket.n)).scalar_one())
    )


def void_reason(books: Books, ticket: Ticket) -> str:
    """Return why a ticket was voided, empty where its void is not here."""
    column = trade.void.c
    found = books.connection.execute(
        select(column.reason).where(column.ticket == ticket.id).order_by(column.log, column.seq).limit(1)
    )
    return str(found.scalar() or "")


def own_numbers(books: Books, typed: str) -> Iterable[str]:
    """Yield the numbers that digits alone may mean at their own station: of this year and the two before."""
    if not typed.isdigit() or len(typed) > 5:  # noqa: PLR2004 - a number ends in five digits
        return
    year = int((business_day(books) or "0000")[2:4])
    column = ledgers.stand.c
    for n in logs_of(books, books.here.site):
        log = books.connection.execute(
            select(journal.log.c.id)
            .join_from(journal.log, ledgers.stand, journal.log.c.n == column.log)
            .where(column.log == n)
        ).scalar_one()
        for back in range(3):
            yield f"{books.here.site}-{log_mark(log)}-{(year - back) % 100:02d}-{int(typed):05d}"

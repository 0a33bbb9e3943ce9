"""Payments: found by number, and as they were made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sqlalchemy import Row, select

from collector_app.domain.entries.payments import Method, PaymentMade
from collector_app.domain.entry import read_entry
from collector_app.store.tables import journal, trade

if TYPE_CHECKING:
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Made:
    """A payment in the ledgers."""

    n: int
    seq: int
    id: str
    number: str
    method: Method
    taken_back: int


def payment_numbered(books: Books, number: str) -> Made | None:
    """Return the payment of a number as it is printed, None without one."""
    row = books.connection.execute(
        select(trade.payment).where(trade.payment.c.number == number.strip().upper()).limit(1)
    ).first()
    return None if row is None else _made(row)


def standing_payments(books: Books, ticket: str) -> tuple[Made, ...]:
    """Return the payments of a ticket that were not taken back, oldest first."""
    part, payment = trade.payment_part.c, trade.payment.c
    rows = books.connection.execute(
        select(trade.payment)
        .join_from(trade.payment_part, trade.payment, (part.log == payment.log) & (part.seq == payment.seq))
        .where(part.ticket == ticket, payment.taken_back == 0)
        .order_by(payment.log, payment.seq)
    )
    return tuple(_made(row) for row in rows)


def payment_entry(books: Books, payment: Made) -> PaymentMade:
    """Return a payment exactly as its entry says it was made."""
    entry = journal.entry.c
    line = books.connection.execute(
        select(entry.line).where(entry.log == payment.n, entry.seq == payment.seq)
    ).scalar_one()
    return cast("PaymentMade", read_entry(line).payload())


def _made(row: Row[*tuple[object, ...]]) -> Made:
    return Made(row.log, row.seq, row.id, row.number, Method(row.method), row.taken_back)

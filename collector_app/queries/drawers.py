"""The drawer: open or closed, what it should hold, its day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select

from collector_app.domain.move import drawer_account
from collector_app.store.sql import Sql
from collector_app.store.tables import ledgers, trade

if TYPE_CHECKING:
    from collector_app.store.books import Books

TILL = "till"
_held, _drawer = ledgers.balance.c, trade.drawer.c
_EXPECTED = Sql(
    select(_held.amount).where(
        _held.site == bindparam("site"), _held.account == bindparam("account"), _held.unit == bindparam("unit")
    )
)
_DRAWER = Sql(
    select(_drawer.is_open, _drawer.opened_at, _drawer.opened_day, _drawer.counted)
    .where(_drawer.site == bindparam("site"), _drawer.drawer == bindparam("drawer"))
    .order_by(_drawer.log.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Drawer:
    """A store of cash as it stands; money in the smallest unit."""

    name: str
    is_open: bool
    opened_at: str
    opened_day: str
    counted: int  # by the last count, -1 before the first
    expected: int  # by the books


@dataclass(frozen=True, slots=True)
class CashLine:
    """One line of a drawer's day."""

    kind: str
    at: str
    amount: int
    reason: str
    number: str  # of the payment, empty for others


def drawer(books: Books, name: str = TILL) -> Drawer:
    """Return a drawer as this home's newest log that knows it left it; one that was never opened is closed and empty.

    A new log begins in front of the same drawer: its cash and whether it is open go on.
    """
    row = _DRAWER.one(books.connection, {"site": books.here.site, "drawer": name})
    expected = expected_cash(books, name)
    if row is None:
        return Drawer(name, is_open=False, opened_at="", opened_day="", counted=-1, expected=expected)
    is_open, opened_at, opened_day, counted = row
    return Drawer(name, bool(is_open), opened_at, opened_day, counted, expected)


def expected_cash(books: Books, name: str = TILL) -> int:
    """Return what a drawer should hold by the books."""
    here = books.here
    row = _EXPECTED.one(books.connection, {"site": here.site, "account": drawer_account(name), "unit": here.currency})
    return 0 if row is None else int(row[0])


def cash_day(books: Books, day: str, name: str = TILL) -> tuple[CashLine, ...]:
    """Return every line of a drawer's business day in the order of the books."""
    cash, paid = trade.cash.c, trade.payment.c
    lines = [
        ((row.log, row.seq), CashLine(row.kind, row.at, row.amount, row.reason, ""))
        for row in books.connection.execute(
            select(trade.cash).where(cash.site == books.here.site, cash.business_day == day, cash.drawer == name)
        )
    ]
    lines += [
        ((row.log, row.seq), CashLine("payment", row.at, -row.paid, "", row.number))
        for row in books.connection.execute(
            select(paid.log, paid.seq, paid.at, paid.paid, paid.number).where(
                paid.site == books.here.site, paid.business_day == day, paid.drawer == name
            )
        )
    ]
    return tuple(line for _, line in sorted(lines, key=lambda each: each[0]))


def paid_on(books: Books, day: str) -> int:
    """Return what was paid to sellers on a business day, by all methods."""
    paid = trade.payment.c
    found = books.connection.execute(
        select(func.coalesce(func.sum(paid.paid), 0)).where(paid.site == books.here.site, paid.business_day == day)
    ).scalar_one()
    return int(found)

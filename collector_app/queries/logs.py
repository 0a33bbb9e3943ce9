"""Where the logs of these books stand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain import clock
from collector_app.store.tables import journal, ledgers

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.store.books import Books


def logs_of(books: Books, site: str) -> tuple[int, ...]:
    """Return the short names of a site's logs, newest first."""
    column = ledgers.stand.c
    return tuple(
        books.connection.execute(select(column.log).where(column.site == site).order_by(column.log.desc())).scalars()
    )


def business_day(books: Books) -> str:
    """Return the last business day of this home's log, empty before its first entry."""
    column = ledgers.stand.c
    return books.connection.execute(select(column.business_day).where(column.log == books.here.n)).scalar() or ""


def clock_behind(books: Books, now: datetime) -> date | None:
    """Return the last business day where the clock is behind the last entry, else None."""
    column = ledgers.stand.c
    row = books.connection.execute(
        select(column.last_at, column.business_day).where(column.log == books.here.n)
    ).first()
    if row is None or now >= clock.read(row.last_at) - books.tolerance:
        return None
    return date.fromisoformat(row.business_day)


def entry_count(books: Books) -> int:
    """Return how many entries the journal holds."""
    return sum(books.connection.execute(select(journal.log.c.upto)).scalars())

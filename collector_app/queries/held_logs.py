"""What head office holds of each log: the verified prefix, what waits behind gaps, and branches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from collector_app.domain.chain import START
from collector_app.store.held import Why
from collector_app.store.tables import journal, ledgers, sync
from collector_app.sync.answer import MOST_RANGES, Span, Totals

if TYPE_CHECKING:
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class HeldLog:
    """One log of a site at head office; `n` is 0 while only later parts of it have come."""

    log: str
    n: int
    upto: int
    head: bytes
    waiting: tuple[Span, ...]
    missing: tuple[Span, ...]
    branches: tuple[Span, ...]
    unpaired: tuple[Span, ...]
    totals: Totals
    currency: str


def held_logs(books: Books, site: str) -> tuple[HeldLog, ...]:
    """Return every log of a site of which anything has come, in the order of their first arrival."""
    log, stand = journal.log.c, ledgers.stand.c
    rows = books.connection.execute(
        select(log.id, log.n, log.upto, log.head, stand.tickets, stand.net_g, stand.paid, stand.currency)
        .join_from(journal.log, ledgers.stand, stand.log == log.n)
        .where(stand.site == site, stand.country != "")
        .order_by(log.n)
    ).all()
    parts = _parts(books, site)
    found = [
        _held_log(row.id, (row.n, row.upto, row.head), parts.pop(row.id, {}), Totals(*row[4:7]), row.currency)
        for row in rows
    ]
    found += [_held_log(log, (0, 0, START), spans, Totals(0, 0, 0), "") for log, spans in parts.items()]
    return tuple(found)


def sites_with_parts(books: Books) -> tuple[str, ...]:
    """Return the sites of which anything has come, taken in or held."""
    stand = ledgers.stand.c
    known = books.connection.execute(select(stand.site).where(stand.country != "").distinct()).scalars()
    waiting = books.connection.execute(select(sync.held.c.site).distinct()).scalars()
    return tuple(sorted({*known, *waiting}))


def sums_of(books: Books, n: int) -> Totals:
    """Return the sums of one log as our own ledgers have them."""
    stand = ledgers.stand.c
    row = books.connection.execute(select(stand.tickets, stand.net_g, stand.paid).where(stand.log == n)).one()
    return Totals(row.tickets, row.net_g, row.paid)


def odd_count(books: Books, log: str, after: int) -> int:
    """Count the entries of a log after `after` that were kept but could not be read."""
    odd = ledgers.odd.c
    statement = (
        select(func.count())
        .select_from(ledgers.odd)
        .join(journal.log, journal.log.c.n == odd.log)
        .where(journal.log.c.id == log, odd.seq > after)
    )
    return books.connection.execute(statement).scalar_one()


def _held_log(
    log: str, stands: tuple[int, int, bytes], spans: dict[Why, list[Span]], totals: Totals, currency: str
) -> HeldLog:
    n, upto, head = stands
    waiting = _merged(spans.get(Why.GAP, []))
    return HeldLog(
        log=log,
        n=n,
        upto=upto,
        head=head,
        waiting=waiting,
        missing=_between(upto, waiting),
        branches=_merged(spans.get(Why.FORK, [])),
        unpaired=_merged(spans.get(Why.UNKNOWN_SITE, [])),
        totals=totals,
        currency=currency,
    )


def _parts(books: Books, site: str) -> dict[str, dict[Why, list[Span]]]:
    column = sync.held.c
    rows = books.connection.execute(
        select(column.log, column.reason, column.first, column.last)
        .where(column.site == site)
        .order_by(column.log, column.first)
    )
    parts: dict[str, dict[Why, list[Span]]] = {}
    for log, reason, first, last in rows:
        parts.setdefault(log, {}).setdefault(Why(reason), []).append(Span(first, last))
    return parts


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Join what touches or overlaps; `spans` are in order of `first`."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.first <= joined[-1].last + 1:
            joined[-1] = Span(joined[-1].first, max(joined[-1].last, span.last))
        else:
            joined.append(span)
    return tuple(joined[:MOST_RANGES])


def _between(upto: int, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    missing = []
    for span in spans:
        missing.append(Span(upto + 1, span.first - 1))
        upto = span.last
    return tuple(missing)

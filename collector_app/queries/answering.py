"""The content of head office's answer to a site: the complete list of what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.queries.held_logs import HeldLog, held_logs
from collector_app.queries.outgoing import hash_at
from collector_app.queries.pairing import earlier_logs, hq_id
from collector_app.store.tables import journal, ledgers, sync
from collector_app.sync.answer import MOST_REMARKS, Answer, Head, LogAnswer, Remark, Totals, located

if TYPE_CHECKING:
    from collector_app.store.books import Books


def answer_for(books: Books, site: str, number: int, certificates: tuple[str, ...]) -> Answer:
    """Return the answer to a site as things stand; `number` rises with every answer of this incarnation."""
    logs = held_logs(books, site)
    return Answer(
        hq=hq_id(books),
        incarnation=books.here.log,
        number=number,
        logs=tuple(_log_answer(books, log) for log in logs),
        totals=Totals(
            sum(log.totals.tickets for log in logs),
            sum(log.totals.net_g for log in logs),
            sum(log.totals.paid for log in logs),
        ),
        remarks=remarks_of(books, site),
        earlier=earlier_logs(books),
        certificates=certificates,
    )


def remarks_of(books: Books, site: str) -> tuple[Remark, ...]:
    """Return the newest remarks about a site's entries: what could not be read, and sums that differ."""
    log, stand, odd, remark = journal.log.c, ledgers.stand.c, ledgers.odd.c, sync.remark.c
    unread = books.connection.execute(
        select(log.id, odd.seq, odd.reason)
        .join_from(ledgers.odd, journal.log, log.n == odd.log)
        .where(odd.site == site)
        .order_by(odd.log.desc(), odd.seq.desc())
        .limit(MOST_REMARKS)
    )
    noted = books.connection.execute(
        select(remark.log, remark.seq, remark.code)
        .join_from(sync.remark, journal.log, log.id == remark.log)
        .join(ledgers.stand, stand.log == log.n)
        .where(stand.site == site)
        .order_by(remark.noted_at.desc())
        .limit(MOST_REMARKS)
    )
    return tuple(Remark(*row) for row in (*noted, *unread))[:MOST_REMARKS]


def _log_answer(books: Books, held: HeldLog) -> LogAnswer:
    return LogAnswer(
        log=held.log,
        upto=held.upto,
        head=held.head.hex(),
        held=held.waiting,
        want=held.missing,
        fork=held.branches[0].first if held.branches else 0,
        locator=_locator(books, held),
        branches=held.branches,
    )


def _locator(books: Books, held: HeldLog) -> tuple[Head, ...]:
    """Return a few heads, the one where the site's newest bundle ended among them."""
    heads = located(held.upto, lambda seq: hash_at(books, held.n, seq))
    column = sync.claim.c
    last = books.connection.execute(select(column.last).where(column.log == held.log)).scalar() or 0
    if not 0 < last <= held.upto or last in {head.seq for head in heads}:
        return heads
    return (Head(last, hash_at(books, held.n, last).hex()), *heads)

"""The content of head office's answer to a site: the complete list of what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain import canonical
from collector_app.domain.entries.codec import to_data
from collector_app.queries.held_logs import HeldLog, held_logs
from collector_app.queries.outgoing import hash_at
from collector_app.queries.pairing import earlier_logs, hq_id
from collector_app.store.tables import journal, ledgers, sync
from collector_app.sync.answer import MOST_REMARKS, Answer, Head, LogAnswer, Remark, Totals, located

if TYPE_CHECKING:
    from collector_app.store.books import Books

MOST_LOG_BYTES = 160 * 1024  # of the 256 KiB of a manifest; remarks and certificates take the rest


def answer_for(books: Books, site: str, number: int, certificates: tuple[str, ...]) -> Answer:
    """Return the answer to a site as things stand; `number` rises with every answer of this incarnation."""
    logs = held_logs(books, site)
    totals = (log.totals for log in logs)
    sums = [sum(each) for each in zip(*((each.tickets, each.net_g, each.paid) for each in totals), strict=True)]
    return Answer(
        hq=hq_id(books),
        incarnation=books.here.log,
        number=number,
        logs=_with_room(tuple(_log_answer(books, log) for log in logs)),
        totals=Totals(*map(_sayable, sums or (0, 0, 0))),
        remarks=remarks_of(books, site),
        earlier=earlier_logs(books),
        certificates=certificates,
    )


def _with_room(logs: tuple[LogAnswer, ...]) -> tuple[LogAnswer, ...]:
    """Leave out what an answer has no room for, the emptiest logs first: what is not named is sent again, never lost.

    No honest site has so many, and one that lies must not keep the others from their answers.
    """
    room = MOST_LOG_BYTES
    named = set()
    for log in sorted(logs, key=lambda each: -each.upto):
        room -= len(canonical.encode(to_data(log)))
        if room >= 0:
            named.add(log.log)
    return tuple(log for log in logs if log.log in named)


def _sayable(total: int) -> int:
    """Return a sum, or the greatest that a signed file can say: only a lie is greater."""
    return max(-canonical.MOST_INTEGER, min(total, canonical.MOST_INTEGER))


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

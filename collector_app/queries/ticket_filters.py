"""Which tickets a list shows: days, state, grade, clerk and a search, as spans of logs and streams of keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, bindparam, select, text

from collector_app.queries.ticket_keys import Either, Key, Span, SqlStream
from collector_app.queries.ticket_search import searched
from collector_app.store.sql import Sql
from collector_app.store.tables import journal, ledgers, trade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collector_app.queries.ticket_keys import Stream
    from collector_app.store.books import Books


MOST_FOUND = 500  # that a filter shows at once; older ones come with the next step


class TicketState(StrEnum):
    """What may be asked of a ticket, one at a time."""

    UNPAID = "unpaid"
    PARTLY_PAID = "partly_paid"
    PAID = "paid"
    VOIDED = "voided"
    TO_SETTLE = "to_settle"  # a line waits for its price
    FROM_PAPER = "from_paper"
    MANUAL = "manual"  # a weight was typed though a proven scale was connected
    NOT_ASKED = "not_asked"  # a question of the triage could not be asked
    HURRIED = "hurried"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tickets; empty means any. `since` and `until` are business days, `before` the key that a page ended on.

    Of what is found at most `most` are shown at once; a list of days alone has no end.
    """

    search: str = ""
    since: str = ""
    until: str = ""
    state: str = ""
    grade: str = ""
    clerk: str = ""  # id of a person
    before: Key | None = None
    most: int = MOST_FOUND

    @property
    def is_plain(self) -> bool:
        """Whether only days are chosen, so that every ticket of them is meant."""
        return not (self.search.strip() or self.state or self.grade or self.clerk or self.before)


_SIZE = 64
_REACH = 20_000  # seqs that one run may walk over where no index serves: about 10 ms
_ticket = trade.ticket.c


def _inside(index: str, condition: str, at_site: str = "site = :site AND ") -> Sql:
    """Return the statement that reads seqs downwards inside one index.

    Its name must be said, and conditions must stand there as the index has them: the planner would take the key of the
    table for as good, and walk over a million tickets. SQLAlchemy has no word for that.
    """
    table = index.partition("_")[0]
    return Sql(
        text(
            f"SELECT seq FROM {table} INDEXED BY {index} WHERE {at_site}{condition} "  # noqa: S608 - constants of this file
            f"AND log = :log AND seq BETWEEN :first AND :at ORDER BY seq DESC LIMIT {_SIZE}"
        )
    )


def _walking(*conditions: ColumnElement[bool]) -> Sql:
    place = (_ticket.log == bindparam("log"), _ticket.seq.between(bindparam("first"), bindparam("at")))
    return Sql(select(_ticket.seq).where(*place, *conditions).order_by(_ticket.seq.desc()).limit(_SIZE))


_BY_STATE: dict[str, Sql] = {
    TicketState.UNPAID: _inside("ticket_unpaid", "voids = 0 AND settled < total AND settled = 0"),
    TicketState.PARTLY_PAID: _inside("ticket_part", "voids = 0 AND settled <> 0 AND settled < total"),
    TicketState.PAID: _walking(_ticket.voids == 0, _ticket.settled >= _ticket.total),
    TicketState.VOIDED: _inside("ticket_voided", "voids > 0"),
    TicketState.TO_SETTLE: _inside("ticket_settle", "unpriced > 0"),
    TicketState.FROM_PAPER: _inside("ticket_late", "happened_at <> ''"),
    TicketState.MANUAL: _inside("line_manual", "source = 'manual'"),
    TicketState.NOT_ASKED: _inside("line_not_asked", "not_asked <> ''"),
    TicketState.HURRIED: _inside("ticket_hurried", "hurried > 0"),
}
_WALKED = frozenset({TicketState.PAID})  # nearly every ticket: walked through, newest first
_GRADE = _inside("line_grade", "grade = :grade")
_CLERK = _inside("ticket_person", "person = :clerk", at_site="")  # a person works at one site
_ALL = _walking()
_LOGS = Sql(
    select(ledgers.stand.c.log, journal.log.c.upto, ledgers.stand.c.site)
    .join_from(ledgers.stand, journal.log, journal.log.c.n == ledgers.stand.c.log)
    .order_by(ledgers.stand.c.log.desc())
)
_NEXT_DAY = Sql(
    select(_ticket.seq, _ticket.business_day)
    .where(_ticket.log == bindparam("log"), _ticket.seq >= bindparam("at"))
    .order_by(_ticket.seq)
    .limit(1)
)


def spans_of(books: Books, wanted: Wanted) -> tuple[Span, ...]:
    """Return where the tickets of the chosen days lie, newest log first; a business day never goes back in its log."""
    spans = []
    for log, upto, site in _LOGS.all(books.connection, {}):
        first = _first_from(books, log, upto, wanted.since) if wanted.since else 0
        last = _first_from(books, log, upto, wanted.until + "~") - 1 if wanted.until else upto
        if first <= last:
            spans.append(Span(log, site, first, last))
    return tuple(spans)


def streams_of(books: Books, wanted: Wanted, spans: Sequence[Span]) -> list[Stream]:
    """Return a stream for each filter; a ticket is meant when all of them have it."""
    connection = books.connection
    streams: list[Stream] = []
    if wanted.search.strip():
        streams.append(Either(list(searched(books, wanted.search, spans, wanted.until))))
    if wanted.state:
        reach = _REACH if wanted.state in _WALKED else 0
        streams.append(SqlStream(connection, _BY_STATE[wanted.state], {}, spans, _SIZE, reach))
    if wanted.grade:
        streams.append(SqlStream(connection, _GRADE, {"grade": wanted.grade}, spans, _SIZE))
    if wanted.clerk:
        streams.append(SqlStream(connection, _CLERK, {"clerk": wanted.clerk}, spans, _SIZE))
    return streams or [SqlStream(connection, _ALL, {}, spans, _SIZE)]


def _first_from(books: Books, log: int, upto: int, day: str) -> int:
    """Return the first seq of a log whose ticket is of `day` or later, one past its end where there is none."""
    low, high = 0, upto + 1
    while low < high:
        middle = (low + high) // 2
        row = _NEXT_DAY.one(books.connection, {"log": log, "at": middle})
        if row is None or row[1] >= day:
            high = middle
        else:
            low = row[0] + 1
    return low

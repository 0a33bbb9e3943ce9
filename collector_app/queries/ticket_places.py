"""Places in the list of all tickets: numbers have no gaps, so a ticket's place is reckoned and never counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from collector_app.queries.ticket_keys import FAR
from collector_app.store.posting.post import TICKET_SERIES
from collector_app.store.sql import Sql
from collector_app.store.tables import ledgers, trade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collector_app.queries.ticket_keys import Key, Span
    from collector_app.store.books import Books

_CENTURY = 100
_ticket = trade.ticket.c
_END = select(_ticket.seq, _ticket.number, _ticket.serial).where(
    _ticket.log == bindparam("log"), _ticket.seq >= bindparam("first"), _ticket.seq <= bindparam("last")
)
_NEWEST = Sql(_END.order_by(_ticket.seq.desc()).limit(1))
_OLDEST = Sql(_END.order_by(_ticket.seq).limit(1))
_COUNT = Sql(
    select(func.count()).where(
        _ticket.log == bindparam("log"), _ticket.seq >= bindparam("first"), _ticket.seq <= bindparam("last")
    )
)
_LAST = Sql(
    select(ledgers.series.c.year, ledgers.series.c.last)
    .where(ledgers.series.c.log == bindparam("log"), ledgers.series.c.document == TICKET_SERIES)
    .order_by(ledgers.series.c.year.desc())
)
_NUMBERED = Sql(
    select(_ticket.seq).where(_ticket.log == bindparam("log"), _ticket.number == bindparam("number")).limit(1)
)


@dataclass(frozen=True, slots=True)
class Run:
    """Tickets of one log and year with serials `first` to `last`; `stem` is their number without the serial."""

    log: int
    stem: str
    first: int
    last: int

    @property
    def count(self) -> int:
        """How many they are."""
        return self.last - self.first + 1


def runs_of(books: Books, spans: Sequence[Span]) -> tuple[Run, ...]:
    """Return the tickets of these spans, each of which holds one at least, newest first."""
    return tuple(run for span in spans for run in _of_span(books, span))


def count_of(runs: Sequence[Run]) -> int:
    """Return how many tickets they are."""
    return sum(run.count for run in runs)


def key_at(books: Books, runs: Sequence[Run], place: int) -> Key | None:
    """Return the key of the ticket at a place, 0 the newest; None past the end."""
    for run in runs:
        if place < run.count:
            number = f"{run.stem}{run.last - place:05d}"
            row = _NUMBERED.one(books.connection, {"log": run.log, "number": number})
            return (run.log, FAR) if row is None else (run.log, row[0])
        place -= run.count
    return None


def _of_span(books: Books, span: Span) -> list[Run]:
    """Return the runs of a span; where a site's numbers are none of ours they are counted, and have no places."""
    bounds = {"log": span.log, "first": span.first, "last": span.last}
    newest, oldest = _NEWEST.one(books.connection, bounds), _OLDEST.one(books.connection, bounds)
    runs = _numbered(books, span.log, newest, oldest)
    if min((run.count for run in runs), default=0) > 0 and count_of(runs) <= newest[0] - oldest[0] + 1:
        return runs
    return [Run(span.log, "", 1, _COUNT.one(books.connection, bounds)[0])]


def _numbered(books: Books, log: int, newest: Sequence[Any], oldest: Sequence[Any]) -> list[Run]:
    """Return the runs between two tickets by their numbers, nothing where those do not say it."""
    head, _, upper = newest[1].rpartition("-")[0].rpartition("-")
    lower = oldest[1].rpartition("-")[0].rpartition("-")[2]
    years = [(f"{year % _CENTURY:02d}", last) for year, last in _LAST.all(books.connection, {"log": log})]
    shorts = [short for short, _ in years]
    if upper not in shorts or lower not in shorts:
        return []
    chosen = years[shorts.index(upper) : shorts.index(lower) + 1]
    return [
        Run(
            log,
            f"{head}-{short}-",
            oldest[2] if short == lower else 1,
            newest[2] if short == upper else last,
        )
        for short, last in chosen
    ]

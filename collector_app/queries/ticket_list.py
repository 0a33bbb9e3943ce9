"""Lists of tickets: opened, searched and paged by key, in the same time whatever their number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sqlalchemy import bindparam, func, select

from collector_app.queries.ticket_filters import Wanted, spans_of, streams_of
from collector_app.queries.ticket_keys import Key, Span, found
from collector_app.queries.ticket_places import count_of, key_at, runs_of
from collector_app.queries.tickets import Ticket, ticket_of, tickets_where
from collector_app.store.sql import Sql
from collector_app.store.tables import ledgers, trade

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from collector_app.store.books import Books

MOST_SUMMED = 5000  # tickets that are added up while somebody looks
FIRST = 40  # rows that come with the window itself: what a screen shows, and some

_ticket, _seller = trade.ticket.c, ledgers.seller.c
_ROW = select(
    _ticket.id,
    _ticket.number,
    _ticket.day_number,
    func.coalesce(_seller.name, ""),
    _ticket.seller == "",
    _ticket.at,
    _ticket.business_day,
    _ticket.net_g,
    _ticket.total,
    _ticket.settled,
    _ticket.voids,
    _ticket.unpriced,
    _ticket.happened_at != "",
    _ticket.log,
    _ticket.seq,
).join_from(trade.ticket, ledgers.seller, _seller.id == _ticket.seller, isouter=True)
_WITH_KEY = Sql(_ROW.where(_ticket.log == bindparam("log"), _ticket.seq == bindparam("seq")))
_FROM_KEY = Sql(
    _ROW.where(_ticket.log == bindparam("log"), _ticket.seq <= bindparam("at"), _ticket.seq >= bindparam("first"))
    .order_by(_ticket.seq.desc())
    .limit(bindparam("most"))
)
_WHOLE = Sql(tickets_where(_ticket.log == bindparam("log"), _ticket.seq == bindparam("seq")))
_NEWEST = Sql(
    select(func.max(_ticket.seq)).where(
        _ticket.log == bindparam("log"), _ticket.seq <= bindparam("last"), _ticket.seq >= bindparam("first")
    )
)


class TicketRow(NamedTuple):
    """One ticket of the list; money in the smallest unit. A named tuple: hundreds are made while somebody types."""

    id: str
    number: str
    day_number: int
    seller: str  # name; empty for a walk-in, and for a seller who asked to be forgotten
    walk_in: int
    at: str
    business_day: str
    net_g: int
    total: int
    settled: int
    voided: int
    unpriced: int
    from_paper: int
    log: int
    seq: int

    @property
    def key(self) -> Key:
        """Where it stands in the list."""
        return self.log, self.seq

    @property
    def open(self) -> int:
        """What is still to be paid; nothing on a void."""
        return 0 if self.voided else self.total - self.settled

    @property
    def state(self) -> str:
        """One word, as `Ticket.state`."""
        if self.voided:
            return "voided"
        if self.open <= 0:
            return "paid"
        return "partly_paid" if self.settled else "unpaid"


Anchor: TypeAlias = tuple[int, tuple[Span, ...]] | tuple[Key, ...]
# of all tickets of some days: a place and where they lay when it was reckoned; of what was found: its keys


@dataclass(frozen=True, slots=True)
class TicketWindow:
    """How many tickets there are, how every `step`-th is reached, and the first rows; `more` are not counted."""

    count: int
    keys: tuple[Anchor, ...]
    first: tuple[TicketRow, ...] = ()
    more: bool = False
    stopped: str = ""  # the business day where looking was given up
    last: Key | None = None  # where the next step begins


def ticket_window(books: Books, wanted: Wanted, step: int) -> TicketWindow:
    """Return a list's length and its first rows; of all tickets of some days by reckoning, else by looking."""
    spans = spans_of(books, wanted)
    if wanted.is_plain:
        pinned = tuple(_pinned(books, spans))
        count = count_of(runs_of(books, pinned))
        keys = tuple((place, pinned) for place in range(0, count, step))
        return TicketWindow(count, keys, tuple(_from_key(books, pinned, None, FIRST)))
    here = found(streams_of(books, wanted, spans), wanted.most, wanted.before)
    return TicketWindow(
        len(here.keys),
        (here.keys,) if here.keys else (),
        _with_keys(books, here.keys[:FIRST]),
        here.more,
        _day_at(books, here.stopped) if here.stopped else "",
        here.stopped or (here.keys[-1] if here.more else None),
    )


def ticket_page(books: Books, wanted: Wanted, anchor: Anchor, skip: int, limit: int) -> tuple[TicketRow, ...]:
    """Return rows from an anchor on, `skip` of them left out."""
    if not wanted.is_plain:
        return _with_keys(books, anchor[skip : skip + limit])  # type: ignore[arg-type] # keys that were found
    place, spans = anchor
    key = key_at(books, runs_of(books, spans), place + skip)  # type: ignore[arg-type, operator] # as reckoned
    return () if key is None else tuple(_from_key(books, spans, key, limit))  # type: ignore[arg-type] # as above


def ticket_sums(books: Books, wanted: Wanted, window: TicketWindow) -> tuple[int, int] | None:
    """Return net weight and money of a list, voids left out; None where adding up would take long."""
    if window.count > MOST_SUMMED:
        return None
    rows: list[TicketRow] = []
    for anchor in window.keys:
        rows.extend(ticket_page(books, wanted, anchor, 0, MOST_SUMMED))
    standing = [row for row in rows if not row.voided]
    return sum(row.net_g for row in standing), sum(row.total for row in standing)


def tickets_wanted(books: Books, wanted: Wanted, limit: int = 100) -> tuple[Ticket, ...]:
    """Return whole tickets, newest first; `wanted.before` is the key that a page ended on."""
    here = found(streams_of(books, wanted, spans_of(books, wanted)), limit, wanted.before)
    rows = (_WHOLE.one(books.connection, {"log": log, "seq": seq}) for log, seq in here.keys)
    return tuple(ticket_of(row) for row in rows)


def _pinned(books: Books, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield spans that end where they end now: a ticket posted meanwhile moves no place."""
    for span in spans:
        bounds = {"log": span.log, "first": span.first, "last": span.last}
        (newest,) = _NEWEST.one(books.connection, bounds)
        if newest is not None:
            yield Span(span.log, span.site, span.first, newest)


def _from_key(books: Books, spans: Sequence[Span], key: Key | None, limit: int) -> Iterator[TicketRow]:
    for span in spans:
        if key is not None and span.log > key[0]:
            continue  # a newer log than the one where this page begins
        at = min(span.last, key[1]) if key is not None and span.log == key[0] else span.last
        bounds = {"log": span.log, "at": at, "first": span.first, "most": limit}
        rows = _FROM_KEY.all(books.connection, bounds)
        yield from map(TicketRow._make, rows)
        limit -= len(rows)
        if limit <= 0:
            return


def _with_keys(books: Books, keys: Sequence[Key]) -> tuple[TicketRow, ...]:
    return tuple(TicketRow._make(_WITH_KEY.one(books.connection, {"log": log, "seq": seq})) for log, seq in keys)


def _day_at(books: Books, key: Key) -> str:
    return str(_WITH_KEY.one(books.connection, {"log": key[0], "seq": key[1]})[6])

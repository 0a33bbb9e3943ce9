"""What a typed search means among tickets: numbers, day numbers, sellers, plates and codes, each inside one index."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, text

from collector_app.domain.chain import log_mark
from collector_app.domain.folding import fold
from collector_app.domain.seller_key import plate_key
from collector_app.queries.people import find_sellers
from collector_app.queries.ticket_keys import Key, KeyStream, SqlStream
from collector_app.store.posting.post import TICKET_SERIES
from collector_app.store.sql import Sql
from collector_app.store.tables import goods, journal, ledgers, trade

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from collector_app.queries.ticket_keys import Span, Stream
    from collector_app.store.books import Books

MOST_SELLERS = 200  # that one search may mean; more would only be found by nobody
MOST_KEYS = 500  # of numbers that begin alike; of plates and codes
MOST_TAILS = 600  # numbers that end as typed and are looked for one by one
DAYS = 7  # business days whose day numbers are meant, where no days are chosen
_TAIL = 3  # digits from which on the end of a number is enough
_DAY_DIGITS = 4  # a day has no 10,000 tickets
_NUMBER_DIGITS = 5
_TRIGRAM = 3
_LAST_SIGN = "\uffff"  # after every sign that a number holds

_ticket = trade.ticket.c
_SELLER_PAGE = 16
_SELLERS = Sql(
    text(
        "SELECT seq FROM ticket INDEXED BY ticket_seller WHERE seller = :seller AND seller <> '' "
        "AND log = :log AND seq BETWEEN :first AND :at ORDER BY seq DESC LIMIT 16"
    )
)
_NUMBER = Sql(select(_ticket.log, _ticket.seq).where(_ticket.number == bindparam("number")))
_BEGINS = Sql(
    select(_ticket.log, _ticket.seq)
    .where(_ticket.number >= bindparam("begins"), _ticket.number < bindparam("ends"))
    .order_by(_ticket.number.desc())
    .limit(MOST_KEYS)
)
_DAY_BEFORE = Sql(
    select(_ticket.business_day)
    .where(_ticket.site == bindparam("site"), _ticket.business_day < bindparam("day"))
    .order_by(_ticket.business_day.desc())
    .limit(1)
)
_DAY_NUMBER = Sql(
    select(_ticket.log, _ticket.seq).where(
        _ticket.site == bindparam("site"),
        _ticket.business_day == bindparam("day"),
        _ticket.day_number == bindparam("day_number"),
    )
)
_SERIES = Sql(
    select(ledgers.stand.c.site, journal.log.c.id, ledgers.series.c.year, ledgers.series.c.last)
    .join_from(ledgers.series, ledgers.stand, ledgers.stand.c.log == ledgers.series.c.log)
    .join(journal.log, journal.log.c.n == ledgers.series.c.log)
    .where(ledgers.series.c.document == TICKET_SERIES)
    .order_by(ledgers.series.c.year.desc(), ledgers.series.c.log.desc())
)
_MATCHING = text("SELECT rowid FROM trace_search WHERE trace_search MATCH :match ORDER BY rowid DESC LIMIT 500")
_TRACES = Sql(
    select(goods.trace.c.log, goods.trace.c.seq)
    .where(goods.trace.c.row.in_(_MATCHING.columns(goods.trace.c.row)))
    .order_by(goods.trace.c.row.desc())
)


def searched(books: Books, search: str, spans: Sequence[Span], until: str = "") -> Iterator[Stream]:
    """Yield what a search means; `until` is the last of the chosen days, empty for today."""
    typed = search.strip().upper()
    yield KeyStream([*_by_number(books, typed), *_by_day_number(books, typed, until), *_by_trace(books, search)])
    for seller in find_sellers(books, search, MOST_SELLERS):
        yield SqlStream(books.connection, _SELLERS, {"seller": seller.id}, spans, _SELLER_PAGE)


def _by_number(books: Books, typed: str) -> Iterator[Key]:
    for number in {typed, *_tails(books, typed)}:
        yield from _keys(books, _NUMBER, {"number": number})
    if "-" in typed:
        yield from _keys(books, _BEGINS, {"begins": typed, "ends": typed + _LAST_SIGN})


def _tails(books: Books, typed: str) -> Iterator[str]:
    """Yield the numbers that end in these digits, newest years first; one or two digits are a whole number."""
    if not typed.isdecimal() or len(typed) > _NUMBER_DIGITS + 1:
        return
    serial = int(typed)
    step = 10 ** len(typed) if len(typed) >= _TAIL else 0
    yield from islice(
        (
            f"{site}-{log_mark(log)}-{year % 100:02d}-{each:05d}"
            for site, log, year, last in _SERIES.all(books.connection, {})
            for each in (range(serial, last + 1, step) if step else (serial,))
        ),
        MOST_TAILS,
    )


def _by_day_number(books: Books, typed: str, until: str) -> Iterator[Key]:
    digits = typed.removeprefix("#")
    if not digits.isdecimal() or len(digits) > _DAY_DIGITS:
        return
    site, day = books.here.site, until or _LAST_SIGN
    if until:
        yield from _keys(books, _DAY_NUMBER, {"site": site, "day": day, "day_number": int(digits)})
    left = DAYS
    while left and (row := _DAY_BEFORE.one(books.connection, {"site": site, "day": day})) is not None:
        left, day = left - 1, row[0]
        yield from _keys(books, _DAY_NUMBER, {"site": site, "day": day, "day_number": int(digits)})


def _by_trace(books: Books, search: str) -> Iterator[Key]:
    """Yield tickets by plates and codes; under three signs an index of three has no answer."""
    ways = {tuple(fold(search).split()), (plate_key(search),)}
    asked = [" AND ".join(_quoted(word) for word in way) for way in sorted(ways) if _is_long(way)]
    if not asked:
        return
    match = " OR ".join(f"({way})" for way in asked)
    yield from _keys(books, _TRACES, {"match": match})


def _keys(books: Books, sql: Sql, values: dict[str, object]) -> list[Key]:
    return [(row[0], row[1]) for row in sql.all(books.connection, values)]


def _is_long(way: tuple[str, ...]) -> bool:
    return bool(way) and all(len(word) >= _TRIGRAM for word in way)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'

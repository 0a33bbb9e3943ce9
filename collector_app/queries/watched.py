"""What the rules of the desk let pass and a manager looks at: of the newest days, each kind inside its own index."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from collector_app.queries.exceptions import MOST, ExceptionRow, Oddity, exceptions
from collector_app.queries.pads import pads
from collector_app.queries.ticket_filters import Wanted, spans_of
from collector_app.store.sql import Sql

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from collector_app.queries.ticket_keys import Span
    from collector_app.store.books import Books

DAYS = 30  # who looks further back filters the list of tickets
FAR = 500  # basis points from the list's price: what a clerk may give by himself unless the site says otherwise
_WHOLE = 10_000
_PLACE = "line.site = :site AND line.log = :log AND line.seq BETWEEN :first AND :last"
_TICKET = "JOIN ticket ON ticket.log = line.log AND ticket.seq = line.seq AND ticket.voids = 0"
_NEWEST = f"ORDER BY line.seq DESC LIMIT {MOST}"


def _lines(index: str, chosen: str, condition: str) -> Sql:
    inside = f"INDEXED BY {index} " if index else ""
    return Sql(
        text(
            f"SELECT ticket.number, line.seq, line.grade, {chosen} FROM line {inside}{_TICKET} "  # noqa: S608 - constants of this file
            f"WHERE {_PLACE} AND {condition} {_NEWEST}"
        )
    )


_MANUAL = _lines("line_manual", "line.net_g, 0, ''", "line.source = 'manual'")
_OWN = _lines(
    "line_own_price",
    "line.price, line.list_price, ticket.currency",
    "line.price_reason <> '' AND line.list_price > 0 "
    f"AND abs(line.price - line.list_price) * {_WHOLE} > {FAR} * line.list_price",
)
_NOT_ASKED = _lines(
    "line_not_asked", "0, 1 + length(not_asked) - length(replace(not_asked, ' ', '')), ''", "not_asked <> ''"
)
_CRITICAL = _lines(
    "",
    "line.net_g, 0, ''",
    "line.condition = 'critical' AND NOT EXISTS "
    "(SELECT 1 FROM photo WHERE photo.log = line.log AND photo.seq = line.seq AND photo.n = line.n)",
)
_HURRIED = Sql(
    text(
        "SELECT number, seq, '', 0, 0, '' FROM ticket INDEXED BY ticket_hurried WHERE site = :site AND hurried > 0 "  # noqa: S608 - a constant
        f"AND voids = 0 AND log = :log AND seq BETWEEN :first AND :last ORDER BY seq DESC LIMIT {MOST}"
    )
)
_KINDS: tuple[tuple[Oddity, Sql], ...] = (
    (Oddity.MANUAL, _MANUAL),
    (Oddity.OWN_PRICE, _OWN),
    (Oddity.NOT_ASKED, _NOT_ASKED),
    (Oddity.HURRIED, _HURRIED),
    (Oddity.NO_PHOTO, _CRITICAL),
)


def findings(books: Books, today: date) -> tuple[ExceptionRow, ...]:
    """Return contradictions, whenever they began, then what was let pass in the last days, by kind and site."""
    return (*exceptions(books), *watched(books, today))


def watched(books: Books, today: date) -> tuple[ExceptionRow, ...]:
    """Return what was let pass in the last days, newest first inside each kind and site."""
    since = (today - timedelta(days=DAYS)).isoformat()
    spans = spans_of(books, Wanted(since=since))
    found = [*_sheets(books), *(row for kind, sql in _KINDS for row in _of_kind(books, kind, sql, spans))]
    order = list(Oddity)
    return tuple(sorted(found, key=lambda row: (order.index(row.kind), row.site)))


def _of_kind(books: Books, kind: Oddity, sql: Sql, spans: Sequence[Span]) -> Iterator[ExceptionRow]:
    for span in spans:
        place: dict[str, Any] = {"site": span.site, "log": span.log, "first": span.first, "last": span.last}
        for number, seq, grade, amount, other, unit in sql.all(books.connection, place):
            yield ExceptionRow(kind, span.site, number, amount, unit, seq=seq, grade=grade, other=other)


def _sheets(books: Books) -> Iterator[ExceptionRow]:
    for pad in reversed(pads(books)):
        for sheet in pad.missing[-MOST:]:
            yield ExceptionRow(Oddity.MISSING_SHEET, pad.site, str(sheet), other=pad.pad)
        for sheet, numbers in pad.twice:
            yield ExceptionRow(Oddity.SHEET_TWICE, pad.site, str(sheet), unit=", ".join(numbers), other=pad.pad)

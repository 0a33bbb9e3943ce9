"""Items: where a battery that was scanned has been bought before, and whether it still lies here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Row, select, text

from collector_app.domain.folding import fold
from collector_app.domain.identity.scan import ScanKind, recognised
from collector_app.domain.move import Place, lot_at
from collector_app.queries.lines import said_of
from collector_app.queries.tickets import Ticket, ticket_of, tickets_where
from collector_app.store.tables import goods, ledgers, trade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.domain.identity.scan import Scan
    from collector_app.store.books import Books

MOST = 50  # tickets; nobody reads more of one battery
RAW = frozenset({ScanKind.PASSPORT, ScanKind.CODE})
_BITS = 40  # of a row of the traces, the place in its log
_TRIGRAM = 3
_LONGEST = 100  # signs that are looked for; the rest is compared
_MATCHING = text("SELECT rowid FROM trace_search WHERE trace_search MATCH :match ORDER BY rowid DESC LIMIT :most")


@dataclass(frozen=True, slots=True)
class Bought:
    """A ticket on which an item was bought; `line` counts from 1 and is 0 where only the ticket is known."""

    ticket: str
    number: str
    business_day: str
    line: int
    grade: str
    is_voided: bool
    is_here: bool  # some of its lot still lies in store

    @property
    def stands(self) -> bool:
        """Whether the books say that this very item is here."""
        return self.is_here and not self.is_voided


def tickets_with(books: Books, scan: Scan) -> tuple[Bought, ...]:
    """Return the tickets that hold a scanned item, the newest first; none for a scan that names no goods."""
    if not scan.is_item:
        return ()
    return tuple(_with_raw(books, scan)) if scan.kind in RAW else _with_code(books, scan)


def bought_before(books: Books, scan: Scan) -> Bought | None:
    """Return the ticket that says this item is here already: bought, not voided, and not gone since."""
    return next((each for each in tickets_with(books, scan) if each.stands), None)


def _with_code(books: Books, scan: Scan) -> tuple[Bought, ...]:
    """Look up what is public by its index."""
    ticket, line, item = trade.ticket.c, trade.line.c, goods.item.c
    rows = books.connection.execute(
        select(
            ticket.id, ticket.number, ticket.business_day, ticket.voids, ticket.site,
            line.n, line.grade, line.lot, line.place,
        )
        .join_from(goods.item, trade.line, (line.log == item.log) & (line.seq == item.seq) & (line.n == item.n))
        .join(trade.ticket, (ticket.log == item.log) & (ticket.seq == item.seq))
        .where(item.code == scan.code, item.kind == scan.kind.value)
        .order_by(ticket.at.desc(), ticket.log.desc(), ticket.seq.desc(), line.n)
        .limit(MOST)
    ).all()  # fmt: skip
    return tuple(
        Bought(
            ticket=row.id,
            number=row.number,
            business_day=row.business_day,
            line=row.n + 1,
            grade=row.grade,
            is_voided=bool(row.voids),
            is_here=_lies_here(books, row.site, row),
        )
        for row in rows
    )


def _with_raw(books: Books, scan: Scan) -> Iterator[Bought]:
    """Look through the private scans of the tickets whose traces hold this one."""
    named = scan.gs1.serial if scan.gs1 is not None and scan.gs1.name else scan.kept
    key = fold(named)[:_LONGEST]
    if len(key) < _TRIGRAM:
        return
    match = '"' + key.replace('"', '""') + '"'
    rows = books.connection.execute(_MATCHING, {"match": match, "most": MOST}).scalars().all()
    for row in rows:
        found = books.connection.execute(
            tickets_where(trade.ticket.c.log == row >> _BITS, trade.ticket.c.seq == row & ((1 << _BITS) - 1))
        ).first()
        ticket = ticket_of(found) if found is not None else None
        if ticket is not None and any(recognised(code).code == scan.code for code in said_of(books, ticket).codes):
            yield _whole(books, ticket)


def _whole(books: Books, ticket: Ticket) -> Bought:
    line = trade.line.c
    rows = books.connection.execute(
        select(line.n, line.grade, line.lot, line.place).where(line.log == ticket.n, line.seq == ticket.seq)
    ).all()
    return Bought(
        ticket=ticket.id,
        number=ticket.number,
        business_day=ticket.business_day,
        line=1 if len(rows) == 1 else 0,
        grade=rows[0].grade if len(rows) == 1 else "",
        is_voided=bool(ticket.voids),
        is_here=any(_lies_here(books, ticket.site, row) for row in rows),
    )


def _lies_here(books: Books, site: str, line: Row[*tuple[object, ...]]) -> bool:
    """Whether the line's lot is not empty: where it was bought, or where it was moved to since."""
    held = ledgers.balance.c
    accounts = [lot_at(place, str(line.lot)) for place in Place]
    found = books.connection.execute(
        select(held.amount).where(held.site == site, held.account.in_(accounts), held.amount > 0).limit(1)
    ).first()
    return found is not None

"""The lines of a posted ticket, and what only its entry says of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import Row, select

from collector_app.domain import canonical
from collector_app.domain.entries.tickets import TicketLine, TicketPosted
from collector_app.domain.entry import read_entry
from collector_app.store.posting.tickets import CODES, PLATE
from collector_app.store.tables import goods, journal, trade

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collector_app.queries.tickets import Ticket
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a posted ticket; a price that was settled later stands in the place of what was posted."""

    n: int
    grade: str
    pieces: int
    gross_g: int
    tare_g: int
    deduction_g: int
    deduction_reason: str
    net_g: int
    paid_g: int  # the weight that is paid for
    condition: str
    signs: tuple[str, ...]
    unit: str
    price_kind: str
    price: int
    price_reason: str
    price_since: str
    list_price: int
    capacity_wh: int
    amount: int
    lot: str
    place: str
    source: str  # typed, scale, manual
    provisional: bool
    book: int
    not_asked: tuple[str, ...]
    unsure: tuple[str, ...]
    confirmed: tuple[str, ...]
    temperature_dc: int | None
    ambient_dc: int | None
    voltage_mv: int | None
    series: int
    capacity_mah: int
    settled: bool = False  # its price was given after posting

    @property
    def is_open(self) -> bool:
        """Whether its price is still to be settled."""
        return not self.settled and (self.provisional or self.price_kind == "settle")


@dataclass(frozen=True, slots=True)
class Said:
    """What the entry of a ticket says: its lines whole, with raw frames, and its private texts where they are here."""

    lines: tuple[TicketLine, ...]
    plate: str
    codes: tuple[str, ...]  # raw scans


def lines_of(books: Books, ticket: Ticket) -> tuple[Line, ...]:
    """Return the lines of a ticket in order."""
    column = trade.line.c
    rows = books.connection.execute(
        select(trade.line).where(column.log == ticket.n, column.seq == ticket.seq).order_by(column.n)
    )
    lines = [_line(row) for row in rows]
    if any(line.is_open for line in lines):
        lines = list(_settled(books, ticket, lines))
    return tuple(lines)


def said_of(books: Books, ticket: Ticket) -> Said:
    """Return what the entry that posted a ticket says."""
    entry, private = journal.entry.c, journal.entry_private.c
    line = books.connection.execute(
        select(entry.line).where(entry.log == ticket.n, entry.seq == ticket.seq)
    ).scalar_one()
    payload = read_entry(line).payload()
    hidden = books.connection.execute(
        select(private.line).where(private.log == ticket.n, private.seq == ticket.seq)
    ).scalar()
    texts = canonical.decode(hidden) if hidden is not None else {}
    lines = payload.lines if isinstance(payload, TicketPosted) else ()
    return Said(lines, str(texts.get(PLATE, "")), tuple(str(texts.get(CODES, "")).splitlines()))


def _settled(books: Books, ticket: Ticket, lines: Iterable[Line]) -> Iterable[Line]:
    """Yield the lines with the prices that were settled since; the newest counts."""
    column = goods.settled_line.c
    rows = books.connection.execute(
        select(column.n, column.price, column.amount)
        .where(column.ticket == ticket.id, column.site == ticket.site)
        .order_by(column.log, column.seq)
    )
    found = {row.n: row for row in rows}
    for line in lines:
        row = found.get(line.n)
        yield line if row is None else replace(line, price=row.price, amount=row.amount, settled=True)


def _line(row: Row[*tuple[object, ...]]) -> Line:
    return Line(
        n=row.n,
        grade=row.grade,
        pieces=row.pieces,
        gross_g=row.gross_g,
        tare_g=row.tare_g,
        deduction_g=row.deduction_g,
        deduction_reason=row.deduction_reason,
        net_g=row.net_g,
        paid_g=row.paid_g,
        condition=row.condition,
        signs=tuple(row.signs.split()),
        unit=row.unit,
        price_kind=row.price_kind,
        price=row.price,
        price_reason=row.price_reason,
        price_since=row.price_since,
        list_price=row.list_price,
        capacity_wh=row.capacity_wh,
        amount=row.amount,
        lot=row.lot,
        place=row.place,
        source=row.source,
        provisional=bool(row.provisional),
        book=row.book,
        not_asked=tuple(row.not_asked.split()),
        unsure=tuple(row.unsure.split()),
        confirmed=tuple(row.confirmed.split()),
        temperature_dc=row.temperature_dc,
        ambient_dc=row.ambient_dc,
        voltage_mv=row.voltage_mv,
        series=row.series,
        capacity_mah=row.capacity_mah,
    )

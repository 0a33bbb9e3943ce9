"""Lines whose price is to be settled: those taken in without one, and those with a provisional one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Row, Select, exists, func, or_, select, union

from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.tickets import PriceKind
from collector_app.store.tables import goods, ledgers, trade

if TYPE_CHECKING:
    from typing import Any

    from collector_app.queries.tickets import Ticket
    from collector_app.store.books import Books

_ticket, _line, _settled = trade.ticket.c, trade.line.c, goods.settled_line.c


@dataclass(frozen=True, slots=True)
class LineToSettle:
    """A line of a posted ticket that waits for its final price; money in the smallest unit."""

    ticket: str
    number: str
    day_number: int
    at: str  # UTC
    seller: str
    seller_name: str  # empty for a walk-in, and where the name is not ours to see
    n: int  # the line's place, from 0
    grade: str
    unit: Unit
    paid_g: int
    pieces: int
    capacity_wh: int
    capacity_mah: int
    provisional: bool
    price: int  # the provisional one; 0 where there is none
    amount: int  # what the line comes to until then
    settled: int  # what is paid of the ticket
    total: int


def lines_to_settle(books: Books, limit: int = 1000) -> tuple[LineToSettle, ...]:
    """Return the lines of this site that wait, the longest waiting first; a void ticket's never do."""
    here = books.here.site
    # two partial indexes find them among a million lines; a voided ticket keeps its marks and is left out here
    unpriced = select(_ticket.log, _ticket.seq).where(_ticket.site == here, _ticket.unpriced > 0)
    provisional = select(_line.log, _line.seq).where(_line.site == here, _line.provisional > 0)
    both = union(unpriced, provisional).subquery()
    chosen = _chosen().join(both, (both.c.log == _ticket.log) & (both.c.seq == _ticket.seq))
    rows = books.connection.execute(
        chosen.where(_waits(), _ticket.voids == 0).order_by(_ticket.at, _ticket.log, _ticket.seq, _line.n).limit(limit)
    )
    return tuple(_read(row) for row in rows)


def line_to_settle(books: Books, ticket: Ticket, n: int) -> LineToSettle | None:
    """Return one line of a ticket while it waits; None where it has its final price."""
    row = books.connection.execute(
        _chosen().where(_ticket.log == ticket.n, _ticket.seq == ticket.seq, _line.n == n, _waits())
    ).first()
    return None if row is None else _read(row)


def _waits() -> Any:  # noqa: ANN401 - a condition of SQLAlchemy's
    is_settled = exists().where(_settled.ticket == _ticket.id, _settled.site == _ticket.site, _settled.n == _line.n)
    return or_(_line.price_kind == PriceKind.SETTLE.value, _line.provisional > 0) & ~is_settled


def _chosen() -> Select[*tuple[Any, ...]]:
    name = (
        select(func.max(ledgers.seller.c.name))
        .where(ledgers.seller.c.id == _ticket.seller, ledgers.seller.c.site == _ticket.site)
        .scalar_subquery()
    )
    return select(
        _ticket.id,
        _ticket.number,
        _ticket.day_number,
        _ticket.at,
        _ticket.seller,
        name.label("seller_name"),
        _line.n,
        _line.grade,
        _line.unit,
        _line.paid_g,
        _line.pieces,
        _line.capacity_wh,
        _line.capacity_mah,
        _line.provisional,
        _line.price,
        _line.amount,
        _ticket.settled,
        _ticket.total,
    ).join_from(trade.ticket, trade.line, (_line.log == _ticket.log) & (_line.seq == _ticket.seq))


def _read(row: Row[*tuple[Any, ...]]) -> LineToSettle:
    return LineToSettle(
        row.id,
        row.number,
        row.day_number,
        row.at,
        row.seller,
        row.seller_name or "",
        row.n,
        row.grade,
        Unit(row.unit),
        row.paid_g,
        row.pieces,
        row.capacity_wh,
        row.capacity_mah,
        bool(row.provisional),
        row.price,
        row.amount,
        row.settled,
        row.total,
    )

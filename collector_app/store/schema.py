"""The schema: every table by name and kind, and the version that this program writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.store.tables import desk, goods, hq, journal, ledgers, sync, trade
from collector_app.store.tables.base import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table

HEAD = "0002"  # the newest migration
JOURNAL = (journal.log, journal.entry, journal.entry_private)
LEDGERS: tuple[Table, ...] = (
    ledgers.stand,
    ledgers.series,
    ledgers.person,
    ledgers.seller,
    ledgers.grade,
    ledgers.price,
    ledgers.waiting,
    ledgers.odd,
    ledgers.printed,
    ledgers.move,
    ledgers.balance,
    trade.ticket,
    trade.line,
    trade.lot,
    trade.release,
    trade.payment,
    trade.payment_part,
    trade.drawer,
    trade.cash,
    trade.void,
    trade.load,
    goods.item,
    goods.photo,
    goods.settled_line,
    goods.refusal,
    goods.look,
    goods.pad,
    goods.sheet,
    goods.proof,
    goods.container,
    goods.book,
    goods.skill,
    goods.trace,
    hq.invitation,
    hq.device,
)
SEARCH = {**ledgers.SEARCH, **goods.SEARCH}
OTHERS = {**journal.TRIGGERS, **SEARCH}  # what SQLAlchemy has no word for
DESK = (*desk.TABLES, *sync.TABLES)


def create_all(connection: Connection) -> None:
    """Create every table, for recomputing ledgers and for comparing with the migrations."""
    metadata.create_all(connection)
    for statement in OTHERS.values():
        connection.exec_driver_sql(statement)


def shape(connection: Connection) -> dict[str, str]:
    """Return the SQL of every object by name, white space folded; shadow tables of the search index left out."""
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL "
        "AND name NOT LIKE 'seller_search_%' AND name NOT LIKE 'trace_search_%' AND name NOT LIKE 'alembic_%'"
    )
    return {
        name: " ".join(sql.replace("(", " ( ").replace(")", " ) ").replace(",", " , ").split()) for name, sql in rows
    }

"""Posting of entries about drawers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import case
from sqlalchemy.dialects.sqlite import insert

from collector_app.domain import clock
from collector_app.store.sql import Sql, insert_into
from collector_app.store.tables import trade

if TYPE_CHECKING:
    from collector_app.domain.entries.drawers import CashMoved, DrawerCounted, DrawerOpened
    from collector_app.store.posting.batch import Batch, Source

_CASH = insert_into(trade.cash)


def _drawer() -> Sql:
    """Return the one statement that opens and closes: a batch may hold a week of both, in this order."""
    new, old = (statement := insert(trade.drawer)).excluded, trade.drawer.c
    opens = {name: case((new.is_open == 1, new[name]), else_=old[name]) for name in ("opened_at", "opened_day")}
    closes = {"counted": case((new.is_open == 0, new.counted), else_=old.counted)}
    always = {name: new[name] for name in ("site", "is_open", "changed")}
    keys = list(trade.drawer.primary_key.columns)
    return Sql(statement.on_conflict_do_update(index_elements=keys, set_={**always, **opens, **closes}))


_DRAWER = _drawer()


def post_opened(batch: Batch, source: Source, payload: DrawerOpened) -> None:
    """Open a drawer."""
    batch.add(_DRAWER, _drawer_row(source, payload.drawer, is_open=1, counted=payload.amount))
    cash_row(batch, source, payload.drawer, "opened", payload.amount, payload.expected, "")


def post_counted(batch: Batch, source: Source, payload: DrawerCounted) -> None:
    """Close a drawer on its count."""
    batch.add(_DRAWER, _drawer_row(source, payload.drawer, is_open=0, counted=payload.amount))
    cash_row(batch, source, payload.drawer, "counted", payload.amount, payload.expected, payload.reason.value)


def post_cash(batch: Batch, source: Source, payload: CashMoved) -> None:
    """Write cash that was added or taken out."""
    kind = "added" if payload.amount > 0 else "removed"
    cash_row(batch, source, payload.drawer, kind, payload.amount, 0, payload.reason.value)


def cash_row(  # noqa: PLR0913, PLR0917 - a row has as many columns as it has
    batch: Batch, source: Source, drawer: str, kind: str, amount: int, expected: int, reason: str
) -> None:
    """Write one line of a drawer's day."""
    entry = source.entry
    row = source.key
    row.update(
        site=source.site,
        drawer=drawer,
        business_day=entry.business_day,
        at=clock.in_utc(clock.read(entry.at)),
        person=entry.person,
        kind=kind,
        amount=amount,
        expected=expected,
        reason=reason,
    )
    batch.add(_CASH, row)


def _drawer_row(source: Source, drawer: str, *, is_open: int, counted: int) -> dict[str, object]:
    return {
        "log": source.n,
        "drawer": drawer,
        "site": source.site,
        "is_open": is_open,
        "opened_at": source.entry.at,
        "opened_day": source.entry.business_day,
        "counted": counted,
        "changed": source.entry.seq,
    }

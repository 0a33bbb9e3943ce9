"""Second looks: when a lot that is kept apart is looked at again, and which looks are due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from collector_app.domain import clock
from collector_app.domain.move import Place
from collector_app.queries.stock import LotStock, lots_on_hand
from collector_app.store.tables import goods, trade

if TYPE_CHECKING:
    from collector_app.domain.measured import Limits
    from collector_app.store.books import Books

_CHUNK = 500
EVER = datetime(1970, 1, 1, tzinfo=UTC)  # a lot that nobody knows the beginning of is due at once


@dataclass(frozen=True, slots=True)
class Look:
    """A lot kept apart: when it was last looked at, and when it is to be looked at next; both may be past."""

    lot: LotStock
    looked_at: str  # UTC, empty where nobody did
    due: datetime

    def is_due(self, now: datetime) -> bool:
        """Whether somebody should look now."""
        return self.due <= now


@dataclass(frozen=True, slots=True)
class LookTaken:
    """One look at a lot."""

    at: str  # UTC
    condition: str
    signs: tuple[str, ...]
    temperature_dc: int | None
    look: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of a lot: codes of signs, of questions that could not be told, and of those not asked."""

    signs: tuple[str, ...]
    unsure: tuple[str, ...]
    not_asked: tuple[str, ...]


def look_number(received: datetime, now: datetime, limits: Limits) -> int:
    """Return which look one is at this moment: 1 from the first hours on, 2 after the second, 3 and more later.

    A look before the first is due is 0: it is written down and does not stand for the first.
    """
    hours = (now - received) // timedelta(hours=1)
    first, second = limits.looks
    if hours < second:
        return int(hours >= first)
    return 2 + (hours - second) // limits.later_looks_h


def next_look(received: datetime, looked: datetime | None, limits: Limits) -> datetime:
    """Return the first moment of the plan at which nobody has looked yet."""
    done = 0 if looked is None else look_number(received, looked, limits)
    first, second = limits.looks
    hours = (first, second)[done] if done < len(limits.looks) else second + (done - 1) * limits.later_looks_h
    return received + timedelta(hours=hours)


def looks(books: Books, limits: Limits) -> tuple[Look, ...]:
    """Return the next look of every lot that is kept apart, the one that is due longest first."""
    apart = [lot for lot in lots_on_hand(books) if lot.place != Place.STORE and (lot.net_g > 0 or lot.pieces > 0)]
    newest = _newest(books, [lot.lot for lot in apart])
    found = []
    for lot in apart:
        looked = newest.get(lot.lot, "")
        found.append(Look(lot, looked, due_of(lot, looked, limits)))
    return tuple(sorted(found, key=lambda look: (look.due, look.lot.lot, look.lot.place)))


def looks_due(books: Books, now: datetime, limits: Limits) -> tuple[Look, ...]:
    """Return the lots that are to be looked at now."""
    return tuple(look for look in looks(books, limits) if look.is_due(now))


def looks_taken(books: Books, lot: str) -> tuple[LookTaken, ...]:
    """Return every look at a lot, oldest first."""
    column = goods.look.c
    rows = books.connection.execute(
        select(column.at, column.condition, column.signs, column.temperature_dc, column.look)
        .where(column.site == books.here.site, column.lot == lot)
        .order_by(column.at, column.log, column.seq)
    )
    return tuple(LookTaken(row[0], row[1], tuple(row[2].split()), row[3], row[4]) for row in rows)


def due_of(lot: LotStock, looked: str, limits: Limits) -> datetime:
    """Return when a lot is looked at next, after the look of a moment (UTC, empty for none)."""
    if not lot.received_at:
        return EVER
    return next_look(clock.read(lot.received_at), clock.read(looked) if looked else None, limits)


def seen_on(books: Books, lot: LotStock) -> Seen:
    """Return what was seen on a lot: when it came in, and by those who looked since."""
    ticket, line = trade.ticket.c, trade.line.c
    rows = books.connection.execute(
        select(line.signs, line.unsure, line.not_asked)
        .join_from(trade.ticket, trade.line, (ticket.log == line.log) & (ticket.seq == line.seq))
        .where(ticket.site == books.here.site, ticket.business_day == lot.received, line.lot == lot.lot)
        .order_by(ticket.log, ticket.seq, line.n)
    ).all()
    later = [sign for look in looks_taken(books, lot.lot) for sign in look.signs]
    return Seen(
        signs=tuple(dict.fromkeys([*(sign for row in rows for sign in row[0].split()), *later])),
        unsure=tuple(dict.fromkeys(code for row in rows for code in row[1].split())),
        not_asked=tuple(dict.fromkeys(code for row in rows for code in row[2].split())),
    )


def _newest(books: Books, lots: list[str]) -> dict[str, str]:
    column = goods.look.c
    newest: dict[str, str] = {}
    for start in range(0, len(lots), _CHUNK):
        rows = books.connection.execute(
            select(column.lot, func.max(column.at))
            .where(column.site == books.here.site, column.lot.in_(lots[start : start + _CHUNK]))
            .group_by(column.lot)
        )
        newest.update({row[0]: row[1] for row in rows})
    return newest

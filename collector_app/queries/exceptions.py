"""What a manager looks at: contradictions that posting let stand, and what the rules of the desk let pass.

Contradictions are the same in whatever order the entries came; the rest is of the newest days (`watched.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import or_, select, text

from collector_app.store.sql import Sql
from collector_app.store.tables import journal, ledgers

if TYPE_CHECKING:
    from collector_app.store.books import Books

_LOTS, _AFTER_LOTS = "lot/", "lot0"
MOST = 1000


def _odd(index: str, condition: str) -> Sql:
    """Return the tickets inside one index that holds few; without its name the planner walks over all of them."""
    return Sql(
        text(
            "SELECT site, number, settled, total, voids, currency, log.id, seq "  # noqa: S608 - constants of this file
            f"FROM ticket INDEXED BY {index} JOIN log ON log.n = ticket.log WHERE {condition} LIMIT {MOST}"
        )
    )


_PAID_VOIDS = _odd("ticket_voided", "voids > 0 AND settled > 0")
_OVERPAID = _odd("ticket_overpaid", "voids = 0 AND settled > total")


class Oddity(StrEnum):
    """What contradicts what."""

    UNREAD = "unread"  # an entry that this program keeps and cannot post
    OVERPAID = "overpaid"  # more was paid for a ticket than its total
    PAID_VOID = "paid_void"  # a ticket is void, and its money has not come back
    BELOW_ZERO = "below_zero"  # more left a lot than it held
    SHEET_TWICE = "sheet_twice"  # two tickets were entered from one paper sheet
    MISSING_SHEET = "missing_sheet"  # a paper sheet is neither entered nor accounted for
    MANUAL = "manual"  # a weight was typed though a proven scale was connected
    OWN_PRICE = "own_price"  # a price far from the list's
    NOT_ASKED = "not_asked"  # a question of the triage could not be asked
    HURRIED = "hurried"  # questions were answered faster than they can be read
    NO_PHOTO = "no_photo"  # critical goods without a photo


CONTRADICTIONS = frozenset({Oddity.UNREAD, Oddity.OVERPAID, Oddity.PAID_VOID, Oddity.BELOW_ZERO, Oddity.SHEET_TWICE})


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """One finding: `what` is a reason, a document's number, a lot or a sheet; `amount` money, or grams.

    Of a price far from the list's, `other` is the list's; of questions, `other` counts them; of a sheet it is the pad.
    """

    kind: Oddity
    site: str
    what: str
    amount: int = 0
    unit: str = ""  # a currency, or a grade
    pieces: int = 0
    log: str = ""
    seq: int = 0
    grade: str = ""
    other: int = 0


def exceptions(books: Books) -> tuple[ExceptionRow, ...]:
    """Return every contradiction of the ledgers as they stand, by kind, then site."""
    found = (*_unread(books), *_tickets(books), *_below_zero(books))
    order = list(Oddity)
    return tuple(sorted(found, key=lambda row: (order.index(row.kind), row.site, row.what, row.log, row.seq)))


def _unread(books: Books) -> tuple[ExceptionRow, ...]:
    log, odd = journal.log.c, ledgers.odd.c
    rows = books.connection.execute(
        select(odd.site, odd.reason, log.id, odd.seq)
        .join_from(ledgers.odd, journal.log, log.n == odd.log)
        .order_by(odd.log, odd.seq)
        .limit(MOST)
    )
    return tuple(ExceptionRow(Oddity.UNREAD, row.site, row.reason, log=row.id, seq=row.seq) for row in rows)


def _tickets(books: Books) -> tuple[ExceptionRow, ...]:
    rows = (*_PAID_VOIDS.all(books.connection, {}), *_OVERPAID.all(books.connection, {}))
    return tuple(
        ExceptionRow(
            Oddity.PAID_VOID if voids else Oddity.OVERPAID,
            site,
            number,
            settled if voids else settled - total,
            currency,
            log=log,
            seq=seq,
        )
        for site, number, settled, total, voids, currency, log, seq in rows
    )


def _below_zero(books: Books) -> tuple[ExceptionRow, ...]:
    held = ledgers.balance.c
    rows = books.connection.execute(
        select(held.site, held.account, held.unit, held.amount, held.pieces)
        .where(held.account >= _LOTS, held.account < _AFTER_LOTS, or_(held.amount < 0, held.pieces < 0))
        .order_by(held.site, held.account, held.unit)
        .limit(MOST)
    )
    return tuple(
        ExceptionRow(
            Oddity.BELOW_ZERO, row.site, row.account.split("/", 2)[2], min(row.amount, 0), row.unit, min(row.pieces, 0)
        )
        for row in rows
    )

"""The list of Payments: what is unpaid, what came today, or all; read in windows by key, whatever its length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import ColumnElement, Integer, Select, func, or_, select, tuple_, union
from sqlalchemy import cast as as_type

from collector_app.domain.move import GOODS, advance_account
from collector_app.queries.lines import Line, lines_of
from collector_app.queries.people import find_sellers
from collector_app.queries.tickets import Paid, Ticket, own_numbers, payments_of, ticket_with_id
from collector_app.store.tables import ledgers, trade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.store.books import Books

UNPAID, TODAY, ALL = "unpaid", "today", "all"
MOST_SELLERS = 200  # that one search may mean; more would only be found by nobody
MOST_FOUND = 500  # newest tickets that a search among all of them shows; who looks further types more
LAST_SIGN = "\uffff"  # after every sign that a number holds
Key: TypeAlias = tuple[str | int, ...]  # log, seq; a business day before them in the list of all

_ticket = trade.ticket.c
_any = trade.ticket.alias("found").c
_seller = ledgers.seller.c
_IN_A_DAY = (_ticket.log, _ticket.seq)  # as the index of unpaid tickets stands, and that of days inside one day
_BY_DAY = (_ticket.business_day, *_IN_A_DAY)  # as the index of days stands


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tickets: `which` is unpaid, today or all; `search` is a number, its end, a day number or a seller."""

    which: str = UNPAID
    search: str = ""
    day: str = ""  # the business day that today means


@dataclass(frozen=True, slots=True)
class Window:
    """How many rows there are, and the key of every `step`-th row."""

    count: int
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """One ticket of the list; money in the smallest unit."""

    id: str
    number: str
    day_number: int
    seller: str  # name; empty for a walk-in, and for a seller who asked to be forgotten
    walk_in: bool
    at: str
    business_day: str
    total: int
    open: int
    voided: bool

    @property
    def state(self) -> str:
        """One word, as `Ticket.state`."""
        if self.voided:
            return "voided"
        if self.open <= 0:
            return "paid"
        return "unpaid" if self.open == self.total else "partly_paid"


@dataclass(frozen=True, slots=True)
class TicketSheet:
    """One ticket, whole, for the panel beside the list."""

    ticket: Ticket
    seller: str
    lines: tuple[Line, ...]
    payments: tuple[Paid, ...]
    advance: int = 0  # what the seller has had for goods to come


def payment_window(books: Books, wanted: Wanted, step: int) -> Window:
    """Return how long the list is, and the key of every `step`-th row."""
    count = int(books.connection.execute(_narrowed(books, wanted, select(func.count()))).scalar_one())
    keys: list[Key] = []
    ordered = _narrowed(books, wanted, select(*_key(wanted))).order_by(*_order(wanted))
    row = books.connection.execute(ordered.limit(1)).first()
    while row is not None:
        keys.append(tuple(row))
        further = ordered.where(_after(wanted, keys[-1])).limit(1).offset(step)
        row = books.connection.execute(further).first()
    return Window(count, tuple(keys))


def payment_page(books: Books, wanted: Wanted, key: Key, skip: int, limit: int) -> tuple[PaymentRow, ...]:
    """Return rows from the one with `key` on, `skip` of them left out."""
    chosen = select(
        _ticket.id,
        _ticket.number,
        _ticket.day_number,
        func.coalesce(_seller.name, ""),
        _ticket.seller == "",
        _ticket.at,
        _ticket.business_day,
        _ticket.total,
        _ticket.total - _ticket.settled,
        _ticket.voids,
    ).join_from(trade.ticket, ledgers.seller, _seller.id == _ticket.seller, isouter=True)
    rows = books.connection.execute(
        _narrowed(books, wanted, chosen).where(_after(wanted, key)).order_by(*_order(wanted)).limit(limit).offset(skip)
    )
    return tuple(
        PaymentRow(
            id=row[0],
            number=row[1],
            day_number=row[2],
            seller=row[3],
            walk_in=bool(row[4]),
            at=row[5],
            business_day=row[6],
            total=row[7],
            open=0 if row[9] else row[8],
            voided=bool(row[9]),
        )
        for row in rows
    )


def payment_sum(books: Books, wanted: Wanted) -> int:
    """Return what is open in the list, or what its tickets cost where paid ones are among them; voids cost nothing."""
    if wanted.which == ALL and not wanted.search:
        return _held(books, GOODS)  # one balance: a million tickets could not be added up while somebody looks
    each = _ticket.total - _ticket.settled if wanted.which == UNPAID else _ticket.total
    summed = _narrowed(books, wanted, select(func.coalesce(func.sum(each), 0))).where(_ticket.voids == 0)
    return int(books.connection.execute(summed).scalar_one())


def unpaid_count(books: Books) -> int:
    """Return how many tickets wait for their money."""
    counted = _narrowed(books, Wanted(), select(func.count()))
    return int(books.connection.execute(counted).scalar_one())


def ticket_sheet(books: Books, ticket: str) -> TicketSheet | None:
    """Return a ticket with its lines and payments, None where it is not here."""
    found = ticket_with_id(books, ticket)
    if found is None:
        return None
    name = books.connection.execute(select(_seller.name).where(_seller.id == found.seller)).scalar()
    advance = _held(books, advance_account(found.seller)) if found.seller else 0
    return TicketSheet(found, str(name or ""), lines_of(books, found), payments_of(books, found.id), advance)


def _held(books: Books, account: str) -> int:
    """Return one balance in the station's money."""
    held = ledgers.balance.c
    found = books.connection.execute(
        select(held.amount).where(
            held.site == books.here.site, held.account == account, held.unit == books.here.currency
        )
    ).scalar()
    return int(found or 0)


def _narrowed(books: Books, wanted: Wanted, chosen: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    if wanted.which == ALL and wanted.search:
        # found first, inside the indexes of numbers and sellers; else the planner walks all days in their order
        parts = [select(*part.subquery().c) for part in _found_parts(books, wanted.search)]
        return chosen.where(tuple_(_ticket.log, _ticket.seq).in_(union(*parts)))
    narrowed = chosen.where(_ticket.site == books.here.site)
    if wanted.which == UNPAID:
        narrowed = narrowed.where(_ticket.voids == 0, _ticket.settled < _ticket.total)
    elif wanted.which == TODAY:
        narrowed = narrowed.where(_ticket.business_day == wanted.day)
    return narrowed.where(_found_here(books, wanted.search)) if wanted.search else narrowed


def _key(wanted: Wanted) -> tuple[ColumnElement[Any], ...]:
    return _BY_DAY if wanted.which == ALL else _IN_A_DAY


def _order(wanted: Wanted) -> tuple[ColumnElement[Any], ...]:
    """Oldest first where somebody waits, newest first elsewhere."""
    return _key(wanted) if wanted.which == UNPAID else tuple(each.desc() for each in _key(wanted))


def _after(wanted: Wanted, key: Key) -> ColumnElement[bool]:
    place = tuple_(*_key(wanted))
    return place >= key if wanted.which == UNPAID else place <= key


def _found_here(books: Books, search: str) -> ColumnElement[bool]:
    """Return what a search means among a few tickets: a number, its beginning, a day number, or a seller."""
    typed = search.strip().upper()
    ways: list[ColumnElement[bool]] = [_ticket.number.in_([typed, *own_numbers(books, typed)])]
    if "-" in typed:
        ways.append(_ticket.number.between(typed, typed + LAST_SIGN))
    if typed.isdecimal() and len(typed) <= 4:  # noqa: PLR2004 - a day has no 10,000 tickets
        ways.append(_ticket.day_number == as_type(typed, Integer))
    sellers = _sellers(books, search)
    if sellers:
        ways.append(_ticket.seller.in_(sellers))
    return or_(*ways)


def _found_parts(books: Books, search: str) -> Iterator[Select[*tuple[Any, ...]]]:
    """Yield the keys that a search means among all tickets, each part inside one index, its newest ones only.

    Day numbers are not among them: every day has a ticket 31. Nor is the site: a station holds its own tickets.
    """
    typed = search.strip().upper()
    keys = select(_any.log, _any.seq)
    yield keys.where(_any.number.in_([typed, *own_numbers(books, typed)]))
    if "-" in typed:
        starts = keys.where(_any.number.between(typed, typed + LAST_SIGN))
        yield starts.order_by(_any.number.desc()).limit(MOST_FOUND)
    sellers = _sellers(books, search)
    if sellers:
        theirs = keys.where(_any.seller.in_(sellers), _any.seller != "")
        yield theirs.order_by(_any.log.desc(), _any.seq.desc()).limit(MOST_FOUND)


def _sellers(books: Books, search: str) -> list[str]:
    return [seller.id for seller in find_sellers(books, search, MOST_SELLERS)]

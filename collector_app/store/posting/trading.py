"""Posting of entries about tickets, payments, prices, lots and loads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Integer, bindparam, select, update

from collector_app.domain import clock
from collector_app.domain.entries.payments import Method, PaymentMade, PaymentTakenBack
from collector_app.store.posting.batch import Arrival
from collector_app.store.posting.cash import cash_row
from collector_app.store.sql import Sql, insert_into, wrapped_sum
from collector_app.store.tables import goods, ledgers, trade

if TYPE_CHECKING:
    from collector_app.domain.entries.lots import LoadSent, LotReleased
    from collector_app.domain.entries.prices import GradeMade, PricesPublished
    from collector_app.domain.entries.tickets import LineSettled, TicketVoided
    from collector_app.store.posting.batch import Batch, Source

SETTLE, VOID, TAKE_BACK, PRICE, FIRST_PRICE = "settle", "void", "take_back", "price", "first_price"
TICKET, PAYMENT = "ticket", "payment"


@dataclass(frozen=True, slots=True)
class Effect:
    """What an entry does to an earlier ticket or payment of its site, perhaps one that is not here yet."""

    kind: str
    site: str
    referent: str
    amount: int = 0

    @property
    def awaits(self) -> Arrival:
        """What must be here before it can take effect."""
        return Arrival(PAYMENT if self.kind == TAKE_BACK else TICKET, self.site, self.referent)


_SETTLE = Sql(
    update(trade.ticket)
    .where(trade.ticket.c.id == bindparam("ticket_id"), trade.ticket.c.site == bindparam("of"))
    .values(settled=wrapped_sum(trade.ticket.c.settled, bindparam("more", type_=Integer)))
)
_REPRICE = Sql(
    update(trade.ticket)
    .where(trade.ticket.c.id == bindparam("ticket_id"), trade.ticket.c.site == bindparam("of"))
    .values(
        total=wrapped_sum(trade.ticket.c.total, bindparam("more", type_=Integer)),
        repriced=wrapped_sum(trade.ticket.c.repriced, bindparam("more", type_=Integer)),
        unpriced=trade.ticket.c.unpriced - bindparam("more_priced", type_=Integer),
        priced=trade.ticket.c.priced + bindparam("more_priced", type_=Integer),
    )
)
_SETTLED_LINE = insert_into(goods.settled_line)
_VOID = Sql(
    update(trade.ticket)
    .where(trade.ticket.c.id == bindparam("ticket_id"), trade.ticket.c.site == bindparam("of"))
    .values(voids=trade.ticket.c.voids + 1)
)
_PAYMENT = insert_into(trade.payment)
_PART = insert_into(trade.payment_part)
_TAKEN_BACK = Sql(
    update(trade.payment)
    .where(trade.payment.c.id == bindparam("payment_id"), trade.payment.c.site == bindparam("of"))
    .values(taken_back=trade.payment.c.taken_back + 1)
)
_RELEASE = insert_into(trade.release)
_PRICE = insert_into(ledgers.price)
_GRADE = insert_into(ledgers.grade)
_LOAD = insert_into(trade.load)
_VOIDED = insert_into(trade.void)
_WAITING = insert_into(ledgers.waiting)
_TICKET_KNOWN = Sql(
    select(trade.ticket.c.settled, trade.ticket.c.voids)
    .where(trade.ticket.c.id == bindparam("id"), trade.ticket.c.site == bindparam("of"))
    .limit(1)
)
_PAYMENT_KNOWN = Sql(
    select(trade.payment.c.taken_back)
    .where(trade.payment.c.id == bindparam("id"), trade.payment.c.site == bindparam("of"))
    .limit(1)
)


def post_void(batch: Batch, source: Source, payload: TicketVoided) -> None:
    """Mark a ticket void, or wait for it."""
    batch.add(_VOIDED, {**source.key, "site": source.site, "ticket": payload.ticket, "reason": payload.reason.value})
    _affect(batch, source, 0, Effect(VOID, source.site, payload.ticket))


def post_line_settled(batch: Batch, source: Source, payload: LineSettled) -> None:
    """Write the price that a line was given, and let the ticket's total follow."""
    row = source.key
    row.update(
        site=source.site,
        ticket=payload.ticket,
        n=payload.n,
        price=payload.price,
        amount=payload.amount,
        before=payload.before,
    )
    batch.add(_SETTLED_LINE, row)
    kind = FIRST_PRICE if payload.first else PRICE
    _affect(batch, source, 0, Effect(kind, source.site, payload.ticket, payload.amount - payload.before))


def post_payment(batch: Batch, source: Source, payload: PaymentMade) -> None:
    """Write a payment and settle its tickets, or wait for those that have not come."""
    entry = source.entry
    (taken_back,) = _PAYMENT_KNOWN.one(batch.connection, {"id": payload.payment, "of": source.site}) or (0,)
    row = source.key
    row.update(
        id=payload.payment,
        site=source.site,
        number=payload.number,
        method=payload.method.value,
        drawer=payload.drawer,
        currency=payload.currency,
        at=clock.in_utc(clock.read(entry.at)),
        business_day=entry.business_day,
        person=entry.person,
        paid=payload.paid,
        rounding=payload.rounding,
        carried=payload.carried,
        advance=payload.advance,
        over_books=payload.over_books,
        taken_back=taken_back,
        reference=source.private.get("reference"),
    )
    batch.add(_PAYMENT, row)
    batch.arrived.add(Arrival(PAYMENT, source.site, payload.payment))
    for n, part in enumerate(payload.parts):
        batch.add(_PART, {**source.key, "n": n, "ticket": part.ticket, "amount": part.amount})
        _affect(batch, source, n, Effect(SETTLE, source.site, part.ticket, part.amount))


def post_taken_back(batch: Batch, source: Source, payload: PaymentTakenBack) -> None:
    """Open the tickets of a payment again."""
    _affect(batch, source, len(payload.parts), Effect(TAKE_BACK, source.site, payload.payment))
    for n, part in enumerate(payload.parts):
        _affect(batch, source, n, Effect(SETTLE, source.site, part.ticket, -part.amount))
    if payload.method is Method.CASH and not payload.kept:
        cash_row(batch, source, payload.drawer, "taken_back", payload.paid + payload.carried, 0, payload.reason.value)


def post_prices(batch: Batch, source: Source, payload: PricesPublished) -> None:
    """Write the prices of a list."""
    since = clock.in_utc(clock.read(payload.since))
    for n, price in enumerate(payload.rows):
        row = source.key
        row.update(
            n=n,
            site=source.site,
            grade=price.grade,
            since=since,
            unit=price.unit.value,
            price=price.price,
            currency=payload.currency,
            book=payload.book,
            from_g=price.from_g,
        )
        batch.add(_PRICE, row)


def post_grade(batch: Batch, source: Source, payload: GradeMade) -> None:
    """Write a grade of the site's own."""
    row = source.key
    row.update(site=source.site, code=payload.grade, unit=payload.unit.value, name=source.private.get("name"))
    batch.add(_GRADE, row)


def post_released(batch: Batch, source: Source, payload: LotReleased) -> None:
    """Write what a lot was found to be."""
    row = source.key
    row.update(
        site=source.site,
        lot=payload.lot,
        condition=payload.condition.value,
        reason=payload.reason.value,
        at=clock.in_utc(clock.read(source.entry.at)),
    )
    batch.add(_RELEASE, row)


def post_load(batch: Batch, source: Source, payload: LoadSent) -> None:
    """Write a load."""
    row = source.key
    row.update(
        id=payload.load,
        site=source.site,
        number=payload.number,
        business_day=source.entry.business_day,
        net_g=sum(part.net_g for part in payload.lots),
    )
    batch.add(_LOAD, row)


def take_effect(batch: Batch, effect: Effect) -> None:
    """Let what an entry does to a ticket or payment take effect on it."""
    of = {"of": effect.site}
    if effect.kind == SETTLE:
        batch.change(_SETTLE, {**of, "ticket_id": effect.referent, "more": effect.amount})
    elif effect.kind in {PRICE, FIRST_PRICE}:
        priced = int(effect.kind == FIRST_PRICE)
        batch.change(_REPRICE, {**of, "ticket_id": effect.referent, "more": effect.amount, "more_priced": priced})
    elif effect.kind == VOID:
        batch.change(_VOID, {**of, "ticket_id": effect.referent})
    else:
        batch.change(_TAKEN_BACK, {**of, "payment_id": effect.referent})


def _affect(batch: Batch, source: Source, n: int, effect: Effect) -> None:
    """Take effect now, or wait until what it refers to is here."""
    known = _PAYMENT_KNOWN if effect.kind == TAKE_BACK else _TICKET_KNOWN
    held = {"id": effect.referent, "of": effect.site}
    if effect.awaits in batch.arrived or known.one(batch.connection, held) is not None:
        take_effect(batch, effect)
        return
    row = source.key
    row.update(n=n, referent=effect.referent, effect=effect.kind, amount=effect.amount)
    batch.add(_WAITING, row)

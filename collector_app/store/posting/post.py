"""Posting one entry: the same function for a desk, a bundle, a rebuild and a restore.

It reads only the entry and the ledgers, and it never refuses.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, func, select

from collector_app.domain import clock
from collector_app.domain.entries import (
    drawers,
    hq,
    logs,
    lots,
    pads,
    payments,
    prices,
    refusals,
    scales,
    sellers,
    tickets,
)
from collector_app.domain.move import BANK, CARRIED, PAYABLE, SELLER, Move
from collector_app.domain.problems.input import Malformed
from collector_app.store.posting import cash, people, trading, yard
from collector_app.store.posting import hq as office
from collector_app.store.posting import tickets as intake
from collector_app.store.posting.batch import Batch, Source
from collector_app.store.sql import Sql, insert_into, put_into
from collector_app.store.tables import ledgers

if TYPE_CHECKING:
    from collector_app.domain.entries.payload import Payload

Poster = Callable[[Batch, Source, Any], None]


def _only_moves(_batch: Batch, _source: Source, _payload: Payload) -> None:
    """Change nothing but balances: some entries are read in the journal alone."""


_POSTERS: dict[type[Payload], Poster] = {
    logs.LogBegan: people.post_began,
    logs.PersonAdded: people.post_person,
    logs.PersonTrained: people.post_trained,
    logs.DocumentPrinted: people.post_printed,
    logs.KeyExported: _only_moves,
    sellers.SellerSaved: people.post_seller,
    sellers.SellerErased: people.post_erased,
    sellers.SellerUnmasked: _only_moves,
    sellers.AdvanceGranted: people.post_advance,
    prices.PricesPublished: trading.post_prices,
    prices.PriceListNamed: yard.post_book,
    prices.GradeMade: trading.post_grade,
    tickets.TicketPosted: intake.post_ticket,
    tickets.TicketVoided: trading.post_void,
    tickets.LineSettled: trading.post_line_settled,
    refusals.GoodsRefused: yard.post_refusal,
    scales.ScaleProved: yard.post_proof,
    scales.ContainerSaved: yard.post_container,
    pads.PadPrinted: yard.post_pad,
    pads.SheetExplained: yard.post_sheet,
    payments.PaymentMade: trading.post_payment,
    payments.PaymentTakenBack: trading.post_taken_back,
    drawers.DrawerOpened: cash.post_opened,
    drawers.DrawerCounted: cash.post_counted,
    drawers.CashMoved: cash.post_cash,
    lots.LotMoved: _only_moves,
    lots.LotReleased: trading.post_released,
    lots.LotLooked: yard.post_looked,
    lots.LoadSent: trading.post_load,
    hq.SiteInvited: office.post_invited,
    hq.SiteCertified: office.post_certified,
    hq.AnswerMade: _only_moves,
}
_ODD = insert_into(ledgers.odd)
_SERIES = put_into(ledgers.series, "last")
_waiting = ledgers.waiting.c
_OF = func.coalesce(ledgers.stand.c.site, "")
_WAITING = Sql(
    select(_waiting.effect, _OF, _waiting.referent, _waiting.amount, _waiting.log, _waiting.seq, _waiting.n)
    .join_from(ledgers.waiting, ledgers.stand, ledgers.stand.c.log == _waiting.log, isouter=True)
    .where(_waiting.referent == bindparam("for_it"))
)
_ANY_WAITING = Sql(select(_waiting.log).limit(1))
_WAITED = Sql(
    delete(ledgers.waiting).where(
        _waiting.log == bindparam("of_log"), _waiting.seq == bindparam("of_seq"), _waiting.n == bindparam("of_n")
    )
)
TICKET_SERIES = "ticket"
PAYMENT_SERIES = "payment"
LOAD_SERIES = "load"
REFUSAL_SERIES = "refusal"
NEWER = "newer"
MALFORMED = "malformed"
ABSURD = "absurd"
_MOST_MOVED = 2**53  # by one entry; a thousand such still fit the sums of a ledger


def post(batch: Batch, source: Source) -> None:
    """Add one entry's ledger rows to the batch; one that cannot be read is kept as odd."""
    try:
        payload = source.entry.payload()
    except Malformed:
        _keep_odd(batch, source, MALFORMED)
        return
    if payload is None:
        _keep_odd(batch, source, NEWER)
        return
    post_payload(batch, source, payload)


def post_payload(batch: Batch, source: Source, payload: Payload) -> None:
    """Add the ledger rows of an entry whose payload is at hand."""
    moves = payload.moves()
    if sum(move.amount + abs(move.pieces) for move in moves) > _MOST_MOVED:
        _keep_odd(batch, source, ABSURD)
        return
    _POSTERS[type(payload)](batch, source, payload)
    batch.carry(source, moves)
    number = _numbered(payload)
    if number is not None:
        batch.add(_SERIES, {"log": source.n, "document": number[0], "year": number[1], "last": number[2]})
    batch.stand(
        source,
        clock.in_utc(clock.read(source.entry.at)),
        closes=isinstance(payload, drawers.DrawerCounted),
        sums=(_tickets(payload), _weight(moves), _paid(moves)),
    )


def finish(batch: Batch) -> None:
    """Write the batch, and let those take effect that had waited for what it brought."""
    arrived = batch.flush()
    if not arrived or _ANY_WAITING.one(batch.connection, {}) is None:
        return
    for arrival in arrived:
        for *said, log, seq, n in _WAITING.all(batch.connection, {"for_it": arrival.id}):
            effect = trading.Effect(*said)
            if effect.awaits == arrival:
                trading.take_effect(batch, effect)
                _WAITED.run(batch.connection, {"of_log": log, "of_seq": seq, "of_n": n})
    batch.flush()


def _keep_odd(batch: Batch, source: Source, reason: str) -> None:
    batch.add(_ODD, {**source.key, "site": source.site, "reason": reason})
    batch.stand(source, clock.in_utc(clock.read(source.entry.at)), closes=False, sums=(0, 0, 0))


def _numbered(payload: Payload) -> tuple[str, int, int] | None:
    if isinstance(payload, tickets.TicketPosted):
        return TICKET_SERIES, payload.year, payload.serial
    if isinstance(payload, payments.PaymentMade):
        return PAYMENT_SERIES, payload.year, payload.serial
    if isinstance(payload, refusals.GoodsRefused):
        return REFUSAL_SERIES, payload.year, payload.serial
    if isinstance(payload, lots.LoadSent):
        return LOAD_SERIES, payload.year, payload.serial
    return None


def _tickets(payload: Payload) -> int:
    return int(isinstance(payload, tickets.TicketPosted)) - int(isinstance(payload, tickets.TicketVoided))


def _weight(moves: tuple[Move, ...]) -> int:
    return sum(move.amount * ((move.source == SELLER) - (move.target == SELLER)) for move in moves)


def _paid(moves: tuple[Move, ...]) -> int:
    """Return what reached sellers: out of drawers, the bank and what was carried over, into what is owed."""
    return sum(
        move.amount * (_is_money_place(move.source) and move.target == PAYABLE)
        - move.amount * (_is_money_place(move.target) and move.source == PAYABLE)
        for move in moves
    )


def _is_money_place(account: str) -> bool:
    return account in (BANK, CARRIED) or account.startswith("drawer/")

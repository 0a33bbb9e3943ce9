"""Posting of tickets with their lines, lots, identities and photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, select

from collector_app.domain import clock
from collector_app.domain.folding import fold
from collector_app.domain.seller_key import plate_key
from collector_app.store.posting.batch import Arrival
from collector_app.store.posting.trading import TICKET
from collector_app.store.sql import Sql, insert_into, insert_once_into, wrapped
from collector_app.store.tables import goods, trade

if TYPE_CHECKING:
    from collector_app.domain.entries.tickets import TicketLine, TicketPosted
    from collector_app.store.posting.batch import Batch, Source

_TICKET = insert_into(trade.ticket)
_LINE = insert_into(trade.line)
_LOT = insert_once_into(trade.lot)
_ITEM = insert_into(goods.item)
_PHOTO = insert_into(goods.photo)
_TRACE = insert_into(goods.trace)
_ROW_BITS = 40  # a log may hold 2^40 entries
_TRACES = Sql(
    select(goods.trace.c.row, goods.trace.c.log, goods.trace.c.seq)
    .join_from(
        goods.trace,
        trade.ticket,
        (goods.trace.c.log == trade.ticket.c.log) & (goods.trace.c.seq == trade.ticket.c.seq),
    )
    .where(
        trade.ticket.c.site == bindparam("of"),
        (trade.ticket.c.seller == bindparam("seller")) | (trade.ticket.c.deliverer == bindparam("seller")),
    )
)
_UNTRACE = Sql(delete(goods.trace).where(goods.trace.c.row == bindparam("gone")))
_CODES = Sql(
    select(goods.item.c.code)
    .where(goods.item.c.log == bindparam("of_log"), goods.item.c.seq == bindparam("of_seq"))
    .order_by(goods.item.c.n, goods.item.c.k)
)
PLATE = "plate"
CODES = "codes"  # of the private line: raw scans, separated by a line break
_KNOWN = Sql(
    select(trade.ticket.c.settled, trade.ticket.c.voids, trade.ticket.c.repriced, trade.ticket.c.priced)
    .where(trade.ticket.c.id == bindparam("id"), trade.ticket.c.site == bindparam("of"))
    .limit(1)
)


def post_ticket(batch: Batch, source: Source, payload: TicketPosted) -> None:
    """Write a ticket, its lines and the lots that it begins."""
    entry = source.entry
    at = clock.in_utc(clock.read(entry.at))
    # an id that two entries bring means one ticket: both show the same
    held = {"id": payload.ticket, "of": source.site}
    settled, voids, repriced, priced = _KNOWN.one(batch.connection, held) or (0, 0, 0, 0)
    row = source.key
    row.update(
        id=payload.ticket,
        site=source.site,
        number=payload.number,
        serial=payload.serial,
        day_number=payload.day_number,
        at=at,
        happened_at=payload.happened_at,
        business_day=entry.business_day,
        person=entry.person,
        seller=payload.seller,
        currency=payload.currency,
        pack=payload.pack,
        lines=len(payload.lines),
        unpriced=sum(line.price_kind == "settle" for line in payload.lines) - priced,
        net_g=payload.net_g,
        total=wrapped(payload.total + repriced),
        settled=settled,
        voids=voids,
        doubtful=int(payload.clock == "doubtful"),
        corrects=payload.corrects,
        repriced=repriced,
        priced=priced,
    )
    row.update(_gate(payload))
    batch.add(_TICKET, row)
    batch.arrived.add(Arrival(TICKET, source.site, payload.ticket))
    for n, line in enumerate(payload.lines):
        _post_line(batch, source, n, line)
    _post_trace(batch, source, payload)


def _gate(payload: TicketPosted) -> dict[str, Any]:
    """Return the columns about who brought the goods, from which paper, and how they were rounded."""
    return {
        "deliverer": payload.deliverer,
        "pad": payload.pad,
        "sheet": payload.sheet,
        "hurried": payload.hurried,
        "truck_in_g": payload.truck_in_g,
        "truck_out_g": payload.truck_out_g,
        "weight_step_g": payload.weight_step_g,
        "weight_rounding": payload.weight_rounding.value,
        "language": payload.language,
        "identity": payload.identity.value,
    }


def _post_trace(batch: Batch, source: Source, payload: TicketPosted) -> None:
    """Let the ticket be found by its plate and codes, where it has any."""
    plate, codes = source.private.get(PLATE, ""), source.private.get(CODES, "")
    said = [plate, plate_key(plate), codes, *(item.code for line in payload.lines for item in line.items)]
    key = fold(" ".join(word for word in said if word))
    if key:
        row = source.n << _ROW_BITS | source.entry.seq
        batch.add(_TRACE, {**source.key, "row": row, "site": source.site, "key": key})


def _post_line(batch: Batch, source: Source, n: int, line: TicketLine) -> None:
    batch.add(
        _LINE,
        {
            "log": source.n,
            "seq": source.entry.seq,
            "n": n,
            "site": source.site,
            "grade": line.grade,
            "pieces": line.pieces,
            "gross_g": line.gross_g,
            "tare_g": line.tare_g,
            "deduction_g": line.deduction_g,
            "deduction_reason": line.deduction_reason,
            "net_g": line.net_g,
            "condition": line.condition.value,
            "signs": " ".join(line.signs),
            "unit": line.unit.value,
            "price_kind": line.price_kind.value,
            "price": line.price,
            "price_reason": line.price_reason,
            "price_since": line.price_since,
            "list_price": line.list_price,
            "capacity_wh": line.capacity_wh,
            "amount": line.amount,
            "lot": line.lot,
            "place": line.place,
            **_seen(line),
        },
    )
    _post_lot(batch, source, line)
    key = {**source.key, "n": n, "site": source.site}
    for k, item in enumerate(line.items):
        batch.add(_ITEM, {**key, "k": k, "kind": item.kind, "code": item.code})
    for k, sha256 in enumerate(line.photos):
        batch.add(_PHOTO, {**key, "k": k, "sha256": sha256})


def _seen(line: TicketLine) -> dict[str, Any]:
    """Return the columns about how a line was weighed, measured and priced."""
    return {
        "source": line.source.value,
        "paid_g": line.paid_g,
        "provisional": line.provisional,
        "book": line.book,
        "not_asked": " ".join(line.not_asked),
        "unsure": " ".join(line.unsure),
        "confirmed": " ".join(line.confirmed),
        "temperature_dc": line.temperature_dc,
        "ambient_dc": line.ambient_dc,
        "voltage_mv": line.voltage_mv,
        "series": line.series,
        "capacity_mah": line.capacity_mah,
    }


def _post_lot(batch: Batch, source: Source, line: TicketLine) -> None:
    batch.add(
        _LOT,
        {
            "log": source.n,
            "lot": line.lot,
            "site": source.site,
            "grade": line.grade,
            "condition": line.condition.value,
            "received": source.entry.business_day,
            "received_at": clock.in_utc(clock.read(source.entry.at)),
        },
    )


def forget_traces(batch: Batch, source: Source, seller: str) -> None:
    """Let the tickets of one who asked to be forgotten be found by the codes of their goods alone."""
    for row in _TRACES.all(batch.connection, {"of": source.site, "seller": seller}):
        batch.change(_UNTRACE, {"gone": row[0]})
        codes = _CODES.all(batch.connection, {"of_log": row[1], "of_seq": row[2]})
        key = fold(" ".join(str(code) for (code,) in codes))
        if key:
            batch.change(_TRACE, {"row": row[0], "log": row[1], "seq": row[2], "site": source.site, "key": key})

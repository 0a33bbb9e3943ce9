"""A ticket as the command line shows it: short in lists, whole by its number."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from collector_app.queries.custody import custody_of
from collector_app.queries.lines import Line, lines_of, said_of
from collector_app.queries.people import seller_with_id
from collector_app.queries.tickets import Paid, Ticket, payments_of, ticket_numbered

if TYPE_CHECKING:
    from collector_app.cli.context import Context
    from collector_app.domain.entries.tickets import TicketLine
    from collector_app.store.books import Books


def show(context: Context) -> None:
    """Show one ticket whole."""
    value = timed(context, context.app.ask(_whole, context.options.number))
    context.output.value(value, json.dumps(value, ensure_ascii=False, indent=2))


def _whole(books: Books, number: str) -> dict[str, Any]:
    ticket = ticket_numbered(books, number)
    seller = seller_with_id(books, ticket.seller) if ticket.seller else None
    said = said_of(books, ticket)
    return {
        **short(books, ticket),
        "seller": None
        if not ticket.seller
        else {"id": ticket.seller, "name": seller.name if seller and not seller.erased else None},
        "deliverer": ticket.deliverer or None,
        "plate": said.plate or None,
        "sheet": {"pad": ticket.pad, "sheet": ticket.sheet} if ticket.sheet else None,
        "truck": {"in_g": ticket.truck_in_g, "out_g": ticket.truck_out_g} if ticket.truck_in_g else None,
        "hurried": bool(ticket.hurried),
        "identity": ticket.identity or None,
        "language": ticket.language or None,
        "weight_rounding": {"step_g": ticket.weight_step_g, "way": ticket.weight_rounding}
        if ticket.weight_step_g
        else None,
        "codes": list(said.codes),
        "lines": [_line(line, whole) for line, whole in zip(lines_of(books, ticket), said.lines, strict=False)],
        "payments": [_payment(payment) for payment in payments_of(books, ticket.id)],
    }


def _line(line: Line, whole: TicketLine) -> dict[str, Any]:
    is_priced = line.price_kind != "settle" or line.settled
    return {
        "grade": line.grade,
        "pieces": line.pieces,
        "gross_g": line.gross_g,
        "tare_g": line.tare_g,
        "deduction_g": line.deduction_g,
        "deduction_reason": line.deduction_reason or None,
        "net_g": line.net_g,
        "condition": line.condition,
        "signs": list(line.signs),
        "unit": line.unit,
        "price_kind": line.price_kind,
        "price": line.price if is_priced else None,
        "price_reason": line.price_reason or None,
        "capacity_wh": line.capacity_wh or None,
        "amount": line.amount if is_priced else None,
        "lot": line.lot,
        "place": line.place,
        **_looked(line, whole),
    }


def _looked(line: Line, whole: TicketLine) -> dict[str, Any]:
    """Return how a line was weighed, measured and identified."""
    return {
        "paid_g": line.paid_g,
        "source": line.source,
        "weighings": [
            {"grams": each.grams, "source": each.source.value, "scale": each.scale or None, "frame": each.frame or None}
            for each in whole.weighings
        ],
        "containers": [{"number": each.number, "tare_g": each.tare_g} for each in whole.containers],
        "provisional": line.provisional,
        "settled": line.settled,
        "book": line.book,
        "not_asked": list(line.not_asked),
        "unsure": list(line.unsure),
        "confirmed": list(line.confirmed),
        "temperature_dc": line.temperature_dc,
        "ambient_dc": line.ambient_dc,
        "voltage_mv": line.voltage_mv,
        "series": line.series or None,
        "capacity_mah": line.capacity_mah or None,
        "items": [{"kind": each.kind, "code": each.code} for each in whole.items],
        "photos": list(whole.photos),
    }


def _payment(payment: Paid) -> dict[str, Any]:
    return {
        "number": payment.number,
        "method": payment.method,
        "at": payment.at,
        "amount": payment.amount,
        "paid": payment.paid,
        "rounding": payment.rounding,
        "taken_back": bool(payment.taken_back),
    }


def timed(context: Context, value: dict[str, Any]) -> dict[str, Any]:
    """Write the moments of a ticket, and of its payments, at the station's offset."""
    value["at"] = context.local(value["at"])
    for payment in value.get("payments", ()):
        payment["at"] = context.local(payment["at"])
    return value


def short(books: Books, ticket: Ticket) -> dict[str, Any]:
    """Return a ticket as lists show it."""
    return {
        "number": ticket.number,
        "id": ticket.id,
        "day_number": ticket.day_number,
        "at": ticket.at,
        "happened_at": ticket.happened_at or None,
        "business_day": ticket.business_day,
        "state": ticket.state,
        "net_g": ticket.net_g,
        "total": ticket.total,
        "settled": ticket.settled,
        "open": ticket.open,
        "currency": ticket.currency,
        "pack": ticket.pack,
        "clock": "doubtful" if ticket.doubtful else None,
        "from_paper": bool(ticket.happened_at),
        "to_be_settled": ticket.unpriced,
        "corrects": ticket.corrects or None,
        "custody": custody_of(books, ticket.n, ticket.seq).value,
    }

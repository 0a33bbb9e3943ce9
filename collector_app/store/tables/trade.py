"""The ledgers of the trade: tickets, lines, lots, payments, drawers, loads."""

from __future__ import annotations

from sqlalchemy import Column, Index, Named, Table, Text, TypedColumns, text

from collector_app.store.tables.base import CLUSTERED, STRICT, Int64, metadata
from collector_app.store.tables.ledgers import FromEntry, PartOfEntry


class TicketColumns(FromEntry):
    """A posted ticket; its sums and voids follow the payments, voids and settled prices that name it."""

    id: Named[str] = Column(Text)
    site: Named[str] = Column(Text)
    number: Named[str] = Column(Text)
    serial: Named[int] = Column(Int64)
    day_number: Named[int] = Column(Int64)
    at: Named[str] = Column(Text)  # UTC
    happened_at: Named[str] = Column(Text)  # as written on paper, empty unless a back-entry
    business_day: Named[str] = Column(Text)
    person: Named[str] = Column(Text)
    seller: Named[str] = Column(Text)  # empty: walk-in
    currency: Named[str] = Column(Text)
    pack: Named[str] = Column(Text)
    lines: Named[int] = Column(Int64)
    unpriced: Named[int] = Column(Int64)  # lines to be settled
    net_g: Named[int] = Column(Int64)
    total: Named[int] = Column(Int64)
    settled: Named[int] = Column(Int64)
    voids: Named[int] = Column(Int64)
    doubtful: Named[int] = Column(Int64)
    corrects: Named[str] = Column(Text)
    deliverer: Named[str] = Column(Text)
    pad: Named[int] = Column(Int64)
    sheet: Named[int] = Column(Int64)
    hurried: Named[int] = Column(Int64)
    truck_in_g: Named[int] = Column(Int64)
    truck_out_g: Named[int] = Column(Int64)
    weight_step_g: Named[int] = Column(Int64)
    weight_rounding: Named[str] = Column(Text)
    language: Named[str] = Column(Text)
    identity: Named[str] = Column(Text)
    repriced: Named[int] = Column(Int64)  # what settled lines added to the total
    priced: Named[int] = Column(Int64)  # lines without a price that have one now


class LineColumns(PartOfEntry):
    """A weighed line of a ticket."""

    site: Named[str] = Column(Text)
    grade: Named[str] = Column(Text)
    pieces: Named[int] = Column(Int64)
    gross_g: Named[int] = Column(Int64)
    tare_g: Named[int] = Column(Int64)
    deduction_g: Named[int] = Column(Int64)
    deduction_reason: Named[str] = Column(Text)
    net_g: Named[int] = Column(Int64)
    condition: Named[str] = Column(Text)
    signs: Named[str] = Column(Text)  # codes, separated by a space
    unit: Named[str] = Column(Text)
    price_kind: Named[str] = Column(Text)
    price: Named[int] = Column(Int64)
    price_reason: Named[str] = Column(Text)
    price_since: Named[str] = Column(Text)
    list_price: Named[int] = Column(Int64)
    capacity_wh: Named[int] = Column(Int64)
    amount: Named[int] = Column(Int64)
    lot: Named[str] = Column(Text)
    place: Named[str] = Column(Text)
    source: Named[str] = Column(Text)
    paid_g: Named[int] = Column(Int64)  # the weight that is paid for
    provisional: Named[int] = Column(Int64)
    book: Named[int] = Column(Int64)
    not_asked: Named[str] = Column(Text)  # codes, separated by a space, as are the next two
    unsure: Named[str] = Column(Text)
    confirmed: Named[str] = Column(Text)
    temperature_dc: Named[int | None] = Column(Int64)
    ambient_dc: Named[int | None] = Column(Int64)
    voltage_mv: Named[int | None] = Column(Int64)
    series: Named[int] = Column(Int64)
    capacity_mah: Named[int] = Column(Int64)


class LotColumns(TypedColumns):
    """A lot: goods of one grade that are told apart by day, or one line kept apart; as its log began it."""

    log = Column(Int64, primary_key=True)
    lot = Column(Text, primary_key=True)
    site: Named[str] = Column(Text)
    grade: Named[str] = Column(Text)
    condition: Named[str] = Column(Text)
    received: Named[str] = Column(Text)  # the first business day
    received_at: Named[str] = Column(Text)  # UTC


class ReleaseColumns(FromEntry):
    """A lot was let out of where it was kept apart, and found to be in some condition."""

    site: Named[str] = Column(Text)
    lot: Named[str] = Column(Text)
    condition: Named[str] = Column(Text)
    reason: Named[str] = Column(Text)
    at: Named[str] = Column(Text)  # UTC


class PaymentColumns(FromEntry):
    """A payment; `taken_back` counts the entries that took it back."""

    id: Named[str] = Column(Text)
    site: Named[str] = Column(Text)
    number: Named[str] = Column(Text)
    method: Named[str] = Column(Text)
    drawer: Named[str] = Column(Text)
    currency: Named[str] = Column(Text)
    at: Named[str] = Column(Text)
    business_day: Named[str] = Column(Text)
    person: Named[str] = Column(Text)
    paid: Named[int] = Column(Int64)
    rounding: Named[int] = Column(Int64)
    carried: Named[int] = Column(Int64)
    advance: Named[int] = Column(Int64)
    over_books: Named[int] = Column(Int64)
    taken_back: Named[int] = Column(Int64)
    reference: Named[str | None] = Column(Text)


class PaymentPartColumns(PartOfEntry):
    """How much of one ticket a payment settles."""

    ticket: Named[str] = Column(Text)
    amount: Named[int] = Column(Int64)


class DrawerColumns(TypedColumns):
    """A store of cash as its log last left it."""

    log = Column(Int64, primary_key=True)
    drawer = Column(Text, primary_key=True)
    site: Named[str] = Column(Text)
    is_open: Named[int] = Column(Int64)
    opened_at: Named[str] = Column(Text)
    opened_day: Named[str] = Column(Text)
    counted: Named[int] = Column(Int64)  # what the last count found, -1 before the first
    changed: Named[int] = Column(Int64)  # seq


class CashColumns(FromEntry):
    """One line of a drawer's day that is not a payment: opened, counted, added, removed, advance."""

    site: Named[str] = Column(Text)
    drawer: Named[str] = Column(Text)
    business_day: Named[str] = Column(Text)
    at: Named[str] = Column(Text)
    person: Named[str] = Column(Text)
    kind: Named[str] = Column(Text)
    amount: Named[int] = Column(Int64)
    expected: Named[int] = Column(Int64)
    reason: Named[str] = Column(Text)


class VoidColumns(FromEntry):
    """A void of a ticket, and why."""

    site: Named[str] = Column(Text)
    ticket: Named[str] = Column(Text)
    reason: Named[str] = Column(Text)


class LoadColumns(FromEntry):
    """A load that left the site."""

    id: Named[str] = Column(Text)
    site: Named[str] = Column(Text)
    number: Named[str] = Column(Text)
    business_day: Named[str] = Column(Text)
    net_g: Named[int] = Column(Int64)


ticket = Table(
    "ticket",
    metadata,
    TicketColumns,
    Index("ticket_id", "id"),
    Index("ticket_number", "number"),
    Index("ticket_day", "site", "business_day"),
    Index("ticket_seller", "seller", sqlite_where=text("seller <> ''")),
    Index("ticket_person", "person", "log", "seq"),  # begun with the site it would be taken for every ticket of an id
    Index("ticket_sheet", "site", "pad", "sheet", sqlite_where=text("pad > 0")),
    Index("ticket_voided", "site", "log", "seq", sqlite_where=text("voids > 0")),
    Index("ticket_late", "site", "log", "seq", sqlite_where=text("happened_at <> ''")),
    Index("ticket_settle", "site", "log", "seq", sqlite_where=text("unpriced > 0")),
    Index("ticket_hurried", "site", "log", "seq", sqlite_where=text("hurried > 0")),
    Index("ticket_unpaid", "site", "log", "seq", sqlite_where=text("voids = 0 AND settled < total")),
    Index("ticket_part", "site", "log", "seq", sqlite_where=text("voids = 0 AND settled <> 0 AND settled < total")),
    Index("ticket_overpaid", "site", "log", "seq", sqlite_where=text("voids = 0 AND settled > total")),
    **CLUSTERED,
)
line = Table(
    "line",
    metadata,
    LineColumns,
    Index("line_grade", "site", "grade", "log", "seq"),
    Index("line_manual", "site", "log", "seq", sqlite_where=text("source = 'manual'")),
    Index("line_not_asked", "site", "log", "seq", sqlite_where=text("not_asked <> ''")),
    Index("line_own_price", "site", "log", "seq", sqlite_where=text("price_reason <> ''")),
    Index("line_provisional", "site", "log", "seq", sqlite_where=text("provisional > 0")),
    **CLUSTERED,
)
lot = Table("lot", metadata, LotColumns, Index("lot_of_site", "site", "lot"), **CLUSTERED)
release = Table("release", metadata, ReleaseColumns, Index("released_lot", "site", "lot"), **CLUSTERED)
payment = Table(
    "payment",
    metadata,
    PaymentColumns,
    Index("payment_id", "id"),
    Index("payment_number", "number"),
    Index("payment_day", "site", "business_day"),
    **CLUSTERED,
)
payment_part = Table("payment_part", metadata, PaymentPartColumns, Index("payment_part_ticket", "ticket"), **CLUSTERED)
drawer = Table("drawer", metadata, DrawerColumns, **STRICT)
cash = Table("cash", metadata, CashColumns, Index("cash_day", "site", "business_day"), **CLUSTERED)
void = Table("void", metadata, VoidColumns, Index("void_ticket", "ticket"), **CLUSTERED)
load = Table("load", metadata, LoadColumns, **CLUSTERED)

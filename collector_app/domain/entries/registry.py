"""Which payload each kind and version of entry holds; old ones stay readable for ever."""

from __future__ import annotations

from collector_app.domain.entries import drawers, hq, logs, lots, payments, prices, sellers, tickets
from collector_app.domain.entries.payload import Payload

_ALL: tuple[type[Payload], ...] = (
    logs.LogBegan,
    logs.PersonAdded,
    logs.DocumentPrinted,
    logs.KeyExported,
    sellers.SellerSaved,
    sellers.SellerErased,
    sellers.AdvanceGranted,
    prices.PricesPublished,
    prices.GradeMade,
    tickets.TicketPosted,
    tickets.TicketVoided,
    payments.PaymentMade,
    payments.PaymentTakenBack,
    drawers.DrawerOpened,
    drawers.DrawerCounted,
    drawers.CashMoved,
    lots.LotMoved,
    lots.LotReleased,
    lots.LoadSent,
    hq.SiteInvited,
    hq.SiteCertified,
    hq.AnswerMade,
)
PAYLOADS: dict[tuple[str, int], type[Payload]] = {(payload.kind, payload.version): payload for payload in _ALL}
KINDS = frozenset(kind for kind, _ in PAYLOADS)

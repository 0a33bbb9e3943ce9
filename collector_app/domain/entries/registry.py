"""Which payload each kind and version of entry holds; old ones stay readable for ever."""

from __future__ import annotations

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
from collector_app.domain.entries.payload import Payload

_ALL: tuple[type[Payload], ...] = (
    logs.LogBegan,
    logs.PersonAdded,
    logs.PersonTrained,
    logs.DocumentPrinted,
    logs.KeyExported,
    sellers.SellerSaved,
    sellers.SellerErased,
    sellers.SellerUnmasked,
    sellers.AdvanceGranted,
    prices.PricesPublished,
    prices.PriceListNamed,
    prices.GradeMade,
    tickets.TicketPosted,
    tickets.TicketVoided,
    tickets.LineSettled,
    refusals.GoodsRefused,
    scales.ScaleProved,
    scales.ContainerSaved,
    pads.PadPrinted,
    pads.SheetExplained,
    payments.PaymentMade,
    payments.PaymentTakenBack,
    drawers.DrawerOpened,
    drawers.DrawerCounted,
    drawers.CashMoved,
    lots.LotMoved,
    lots.LotReleased,
    lots.LotLooked,
    lots.LoadSent,
    hq.SiteInvited,
    hq.SiteCertified,
    hq.AnswerMade,
)
PAYLOADS: dict[tuple[str, int], type[Payload]] = {
    (payload.kind, version): payload for payload in _ALL for version in range(1, payload.version + 1)
}
KINDS = frozenset(kind for kind, _ in PAYLOADS)

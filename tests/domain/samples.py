"""One fixed sample of each kind of entry, more where its moves depend on what it says; the golden vectors hold them.

A new kind or version adds its samples here; those of a released one never change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.domain.entries import drawers, hq, logs, lots, payments, prices, sellers, tickets
from collector_app.domain.entry import Entry, Envelope, sealed
from collector_app.domain.triage import Condition
from tests.domain.sample_ids import (
    CLERK,
    HEX,
    LEAD,
    LOAD,
    LOG,
    LOT,
    MANAGER,
    MORNING,
    PAYMENT,
    SELLER,
    TICKET,
    an_id,
)
from tests.domain.samples_intake import INTAKE

if TYPE_CHECKING:
    from collector_app.domain.entries.payload import Payload


PARTS = (payments.PaymentPart(TICKET, 810_300), payments.PaymentPart(an_id(11), 120_000))

LINES = (
    tickets.TicketLine(
        grade=LEAD,
        chemistry="LA_F",
        form="SLI_CAR",
        pieces=3,
        gross_g=45_200,
        net_g=43_800,
        condition=Condition.NORMAL,
        unit=Unit.KG,
        price_kind=tickets.PriceKind.LIST,
        amount=810_300,
        lot=LOT,
        place="store",
        tare_g=1_200,
        deduction_g=200,
        deduction_reason="wet",
        price=18_500,
        price_since=MORNING,
    ),
    tickets.TicketLine(
        grade="NMC.EBIKE_LI",
        chemistry="NMC",
        form="EBIKE_LI",
        pieces=1,
        gross_g=3_150,
        net_g=3_150,
        condition=Condition.DEFECTIVE,
        unit=Unit.KG,
        price_kind=tickets.PriceKind.OWN,
        amount=163_800,
        lot=an_id(41),
        place="defective",
        signs=("swelling",),
        price=52_000,
        price_reason="agreed",
        price_since=MORNING,
        list_price=50_000,
    ),
    tickets.TicketLine(
        grade="LFP.MODULE.REUSE",
        chemistry="LFP",
        form="MODULE",
        pieces=1,
        gross_g=30_000,
        net_g=30_000,
        condition=Condition.UNASKED,
        unit=Unit.KWH,
        price_kind=tickets.PriceKind.SETTLE,
        amount=0,
        lot=an_id(42),
        place="defective",
        capacity_wh=2_560,
    ),
)

FIRST_LIGHT: tuple[Payload, ...] = (
    logs.LogBegan(
        site="KTW",
        country="VN",
        currency="VND",
        reason=logs.LogReason.RESTORE,
        device_key=HEX,
        parent=an_id(9),
        parent_seq=4_711,
    ),
    logs.PersonAdded(CLERK, logs.Role.CLERK),
    logs.DocumentPrinted(document=TICKET, number="RYG-KTW-26-00042", language="vi", paper="80mm", copy=1),
    logs.KeyExported(HEX),
    sellers.SellerSaved(SELLER, 2),
    sellers.SellerErased(SELLER),
    sellers.AdvanceGranted(advance=an_id(60), seller=SELLER, drawer="main", currency="VND", amount=500_000),
    prices.PricesPublished(
        list=an_id(70),
        currency="VND",
        since=MORNING,
        rows=(prices.PriceRow(LEAD, Unit.KG, 18_500), prices.PriceRow("GOODS.OTHER.FRIDGE", Unit.PIECE, 90_000)),
    ),
    prices.GradeMade("GOODS.OTHER.FRIDGE", Unit.PIECE),
    tickets.TicketPosted(
        ticket=TICKET,
        number="RYG-KTW-26-00042",
        serial=42,
        year=2026,
        day_number=7,
        currency="VND",
        pack="VN 1",
        net_g=76_950,
        total=974_100,
        lines=LINES,
        seller=SELLER,
        happened_at="2026-11-21T16:20:00+07:00",
        clock="doubtful",
        corrects=an_id(12),
    ),
    tickets.TicketVoided(
        ticket=TICKET,
        number="RYG-KTW-26-00042",
        reason=tickets.VoidReason.WEIGHT,
        currency="VND",
        net_g=43_800,
        total=810_300,
        goods=(tickets.GivenBack(grade=LEAD, lot=LOT, place="store", net_g=43_800, pieces=3),),
    ),
    payments.PaymentMade(
        payment=PAYMENT,
        number="PRD-KTW-26-00017",
        serial=17,
        year=2026,
        method=payments.Method.CASH,
        currency="VND",
        paid=710_000,
        parts=PARTS,
        rounding=300,
        carried=120_000,
        advance=100_000,
        drawer="main",
        seller=SELLER,
        over_books=60_000,
    ),
    payments.PaymentMade(
        payment=PAYMENT,
        number="PRD-KTW-26-00018",
        serial=18,
        year=2026,
        method=payments.Method.BANK,
        currency="VND",
        paid=930_300,
        parts=PARTS,
        seller=SELLER,
    ),
    payments.PaymentMade(
        payment=PAYMENT,
        number="PRD-KTW-26-00019",
        serial=19,
        year=2026,
        method=payments.Method.CASH,
        currency="VND",
        paid=-1_200_000,
        parts=PARTS[:1],
        rounding=300,
        carried=2_010_000,
        drawer="main",
    ),
    payments.PaymentTakenBack(
        payment=PAYMENT,
        number="PRD-KTW-26-00017",
        reason=payments.TakeBackReason.MISTAKE,
        method=payments.Method.CASH,
        currency="VND",
        paid=710_000,
        parts=PARTS,
        rounding=300,
        carried=120_000,
        advance=100_000,
        drawer="main",
        seller=SELLER,
    ),
    payments.PaymentTakenBack(
        payment=PAYMENT,
        number="PRD-KTW-26-00017",
        reason=payments.TakeBackReason.CORRECTION,
        method=payments.Method.CASH,
        currency="VND",
        paid=710_000,
        parts=PARTS,
        rounding=300,
        carried=120_000,
        advance=100_000,
        drawer="main",
        seller=SELLER,
        kept=1,
    ),
    payments.PaymentTakenBack(
        payment=PAYMENT,
        number="PRD-KTW-26-00018",
        reason=payments.TakeBackReason.FAILED,
        method=payments.Method.BANK,
        currency="VND",
        paid=930_300,
        parts=PARTS,
    ),
    drawers.DrawerOpened(
        drawer="main", currency="VND", amount=5_000_000, expected=0, first=1, counted=(drawers.Counted(500_000, 10),)
    ),
    drawers.DrawerOpened(drawer="main", currency="VND", amount=4_980_000, expected=5_000_000),
    drawers.DrawerCounted(
        drawer="main",
        currency="VND",
        amount=4_170_000,
        expected=4_190_000,
        reason=drawers.DifferenceReason.CHANGE,
        counted=(drawers.Counted(500_000, 8), drawers.Counted(10_000, 17)),
    ),
    drawers.CashMoved(drawer="main", currency="VND", amount=-150_000, reason=drawers.CashReason.EXPENSE),
    drawers.CashMoved(drawer="main", currency="VND", amount=2_000_000, reason=drawers.CashReason.BANK),
    lots.LotMoved(lot=LOT, grade=LEAD, source="store", target="quarantine", net_g=14_600, pieces=1),
    lots.LotReleased(
        lot=an_id(41),
        grade="NMC.EBIKE_LI",
        source="defective",
        target="store",
        condition=Condition.NORMAL,
        reason=lots.ReleaseReason.LOOKED_AGAIN,
        net_g=3_150,
        pieces=1,
    ),
    lots.LoadSent(
        load=LOAD,
        number="LVD-KTW-26-00003",
        serial=3,
        year=2026,
        lots=(
            lots.Loaded(lot=LOT, grade=LEAD, place="store", net_g=29_200, pieces=2),
            lots.Loaded(lot=an_id(43), grade=LEAD, place="store", net_g=12_000, pieces=1),
        ),
    ),
    hq.SiteInvited(site="KTW", country="VN", token_hash=HEX, expires="2026-12-22T06:00:00+07:00"),
    hq.SiteCertified(
        site="KTW", country="VN", device_key=HEX, recipient="age1" + "q" * 58, token_hash=HEX, certificate=HEX
    ),
    hq.AnswerMade("KTW", 5, HEX),
)


SAMPLES = (*FIRST_LIGHT, *INTAKE)


def entry_of(payload: Payload) -> Entry:
    """Return the sample as the journal would keep it."""
    envelope = Envelope(LOG, 42, "2026-11-22T14:03:11+07:00", 420, "2026-11-22", CLERK, MANAGER)
    return sealed(envelope, payload, HEX)

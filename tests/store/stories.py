"""Three logs of two sites that refer to each other, entry by entry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.drawers import CashMoved, CashReason, DifferenceReason, DrawerCounted, DrawerOpened
from collector_app.domain.entries.logs import (
    DocumentPrinted,
    LogBegan,
    LogReason,
    PersonAdded,
    PersonTrained,
    Role,
    Skill,
)
from collector_app.domain.entries.lots import Loaded, LoadSent, LotLooked, LotMoved, LotReleased, ReleaseReason
from collector_app.domain.entries.pads import PadPrinted, SheetExplained, SheetReason
from collector_app.domain.entries.payments import (
    Method,
    PaymentMade,
    PaymentPart,
    PaymentTakenBack,
    TakeBackReason,
)
from collector_app.domain.entries.prices import GradeMade, PriceListNamed, PriceRow, PricesPublished
from collector_app.domain.entries.refusals import GoodsRefused, RefusalReason
from collector_app.domain.entries.scales import ContainerSaved, ScaleProved
from collector_app.domain.entries.sellers import AdvanceGranted, SellerErased, SellerSaved
from collector_app.domain.entries.tickets import (
    GivenBack,
    ItemCode,
    LineSettled,
    PriceKind,
    TicketLine,
    TicketPosted,
    TicketVoided,
    VoidReason,
)
from collector_app.domain.entry import Entry, Envelope, sealed
from collector_app.domain.triage import Condition
from collector_app.store.books import Here

if TYPE_CHECKING:
    from collector_app.domain.entries.payload import Payload

NOWHERE = Here("", "", "", 0, "", 0, "")
LOGS = tuple(f"01890000-0000-7000-8000-00000000000{n}" for n in (1, 2, 3))
SOMEBODY = "01890000-0000-7000-8000-0000000000aa"
LEAD = "LA_F.SLI_CAR"


def an_id(name: str) -> str:
    return f"01890000-0000-7000-8000-{name.encode().hex():0>12}"


def ticket(name: str, lot: str = "", total: int = 185_000) -> TicketPosted:
    line = TicketLine(
        grade=LEAD,
        chemistry="LA_F",
        form="SLI_CAR",
        pieces=1,
        gross_g=10_000,
        net_g=10_000,
        condition=Condition.NORMAL,
        unit=Unit.KG,
        price_kind=PriceKind.LIST,
        amount=total,
        lot=lot or f"lot-{name}",
        place="store",
    )
    return TicketPosted(
        ticket=an_id(name),
        number=f"N-{name}",
        serial=1,
        year=2026,
        day_number=1,
        currency="VND",
        pack="VN 1",
        net_g=10_000,
        total=total,
        lines=(line,),
    )


def void(name: str) -> TicketVoided:
    back = GivenBack(LEAD, f"lot-{name}", "store", 10_000, 1)
    return TicketVoided(an_id(name), f"N-{name}", VoidReason.MISTAKE, "VND", 10_000, 185_000, (back,))


def payment(name: str, *tickets: str) -> PaymentMade:
    parts = tuple(PaymentPart(an_id(each), 60_000) for each in tickets)
    return PaymentMade(
        payment=an_id(name),
        number=f"P-{name}",
        serial=1,
        year=2026,
        method=Method.CASH,
        currency="VND",
        paid=60_000 * len(parts),
        parts=parts,
        drawer="till",
    )


def taken_back(name: str, *tickets: str, kept: int = 0) -> PaymentTakenBack:
    made = payment(name, *tickets)
    return PaymentTakenBack(
        payment=made.payment,
        number=made.number,
        reason=TakeBackReason.MISTAKE,
        method=Method.CASH,
        currency="VND",
        paid=made.paid,
        parts=made.parts,
        drawer="till",
        kept=kept,
    )


def released(lot: str, condition: Condition) -> LotReleased:
    return LotReleased(lot, LEAD, "quarantine", "defective", condition, ReleaseReason.EXPERT, 10_000, 1)


def began(site: str = "KTW") -> LogBegan:
    return LogBegan(site, "VN", "VND", LogReason.INSTALL, "ab" * 32)


# Three logs of one site refer to each other's tickets, payments, lots, sellers and people; some ids
# are brought by two of them.
STORIES: tuple[tuple[Payload, ...], ...] = (
    (
        began(),
        PersonAdded(an_id("p1"), Role.MANAGER),
        DrawerOpened("till", "VND", 500_000, 0, first=1),
        ticket("a"),
        SellerSaved(an_id("s"), 1),
        payment("x", "a", "b", "d"),
        void("b"),
        ticket("twice", lot="shared"),
        SellerErased(an_id("t")),
        released("lot-a", Condition.DEFECTIVE),
        taken_back("y", "b"),
        GradeMade("GOODS.OTHER.RIMS", Unit.KG),
        DocumentPrinted("receipt", "N-a", "vi", "a5"),
        LineSettled(an_id("d"), "N-d", 0, LEAD, "VND", Unit.KG, 19_000, 190_000, 185_000, 0),
        PersonTrained(an_id("p1"), (Skill.VOLTAGE,)),
        PadPrinted(1, 1, 50),
        LineSettled(an_id("twice"), "N-twice", 0, LEAD, "VND", Unit.KG, 20_000, 200_000),
        ScaleProved("S1", "AND18", 20_000, 20_000),
        ContainerSaved(3, 7_120, "2026-11-22"),
    ),
    (
        began(),
        PersonAdded(an_id("p1"), Role.CLERK),
        ticket("b"),
        payment("y", "b", "a"),
        void("a"),
        payment("x", "twice"),
        SellerSaved(an_id("s"), 2),
        SellerSaved(an_id("t"), 5),
        ticket("twice", lot="shared", total=170_000),
        released("lot-a", Condition.NORMAL),
        taken_back("x", "a", "b", "d", kept=1),
        LotMoved("lot-b", LEAD, "store", "quarantine", 10_000, 1),
        DrawerCounted("till", "VND", 400_000, 440_000, DifferenceReason.UNKNOWN),
        LineSettled(an_id("a"), "N-a", 0, LEAD, "VND", Unit.KG, 20_000, 200_000),
        LineSettled(an_id("never"), "N-never", 0, LEAD, "VND", Unit.KG, 20_000, 200_000),
        SheetExplained(1, 7, SheetReason.SPOILED),
        PriceListNamed(2),
        LotLooked("lot-a", LEAD, "quarantine", Condition.DEFECTIVE, 1),
        GoodsRefused(an_id("r"), "R-1", 1, 2026, RefusalReason.SWOLLEN, photos=("ab" * 32,)),
        replace(
            ticket("plated"),
            seller=an_id("t"),
            lines=(replace(ticket("plated").lines[0], items=(ItemCode("tag", "CB1:KTW-1"),), photos=("cd" * 32,)),),
        ),
    ),
    (
        began("KTW"),
        began("NRC"),
        void("twice"),
        SellerSaved(an_id("s"), 2),
        void("never"),
        payment("z", "never"),
        taken_back("unknown"),
        LoadSent(an_id("l"), "L-1", 1, 2026, (Loaded("lot-a", LEAD, "store", 10_000, 1),)),
        PricesPublished(an_id("q"), "VND", "2026-11-22T00:00:00+07:00", (PriceRow(LEAD, Unit.KG, 18_500),)),
        AdvanceGranted(an_id("v"), an_id("s"), "till", "VND", 100),
        CashMoved("till", "VND", -5, CashReason.EXPENSE),
        ticket("d"),
    ),
)


def entry(log: int, seq: int, payload: Payload) -> Entry:
    envelope = Envelope(LOGS[log], seq, f"2026-11-22T08:{seq % 60:02}:00+07:00", 420, "2026-11-22", SOMEBODY)
    return sealed(envelope, payload)


ENTRIES = tuple(
    tuple(entry(log, n, payload) for n, payload in enumerate(story, 1)) for log, story in enumerate(STORIES)
)

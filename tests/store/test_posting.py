"""Whatever order the logs of several homes arrive in, the ledgers come out the same, and nothing is refused."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.drawers import CashMoved, CashReason, DifferenceReason, DrawerCounted, DrawerOpened
from collector_app.domain.entries.logs import DocumentPrinted, LogBegan, LogReason, PersonAdded, Role
from collector_app.domain.entries.lots import Loaded, LoadSent, LotMoved, LotReleased, ReleaseReason
from collector_app.domain.entries.payments import (
    Method,
    PaymentMade,
    PaymentPart,
    PaymentTakenBack,
    TakeBackReason,
)
from collector_app.domain.entries.prices import GradeMade, PriceRow, PricesPublished
from collector_app.domain.entries.sellers import AdvanceGranted, SellerErased, SellerSaved
from collector_app.domain.entries.tickets import (
    GivenBack,
    PriceKind,
    TicketLine,
    TicketPosted,
    TicketVoided,
    VoidReason,
)
from collector_app.domain.entry import Entry, Envelope, read_entry, sealed
from collector_app.domain.triage import Condition
from collector_app.store import journal
from collector_app.store.books import Books, Here
from collector_app.store.engine import memory_engine
from collector_app.store.schema import create_all
from tests.stations import ledger_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


# Two logs of one site and one of another refer to each other's tickets, payments, lots, sellers and people; some ids
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
        ticket("twice", lot="shared"),
        released("lot-a", Condition.NORMAL),
        taken_back("x", "a", "b", "d", kept=1),
        LotMoved("lot-b", LEAD, "store", "quarantine", 10_000, 1),
        DrawerCounted("till", "VND", 400_000, 440_000, DifferenceReason.UNKNOWN),
    ),
    (
        began("NRC"),
        began("KTW"),
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
    envelope = Envelope(LOGS[log], seq, f"2026-11-22T08:{seq:02}:00+07:00", 420, "2026-11-22", SOMEBODY)
    return sealed(envelope, payload)


ENTRIES = tuple(
    tuple(entry(log, n, payload) for n, payload in enumerate(story, 1)) for log, story in enumerate(STORIES)
)


@contextmanager
def empty_books() -> Iterator[Books]:
    """Yield books that know the logs by the same short names, whichever comes first."""
    engine = memory_engine()
    with engine.begin() as connection:
        create_all(connection)
        for log in LOGS:
            journal.head_of(connection, log)
        yield Books(connection, NOWHERE)
    engine.dispose()


def posted(order: Sequence[int], sizes: Sequence[int]) -> dict[str, list[tuple[Any, ...]]]:
    """Take entries log by log as `order` says, so many at a time as `sizes` says, and return the ledgers."""
    with empty_books() as books:
        left = [list(entries) for entries in ENTRIES]
        for log, size in zip(order, sizes, strict=True):
            if left[log]:
                run, left[log] = left[log][:size], left[log][size:]
                books.take_all(run, journal.head_of(books.connection, LOGS[log]))
        for log, run in enumerate(left):
            if run:
                books.take_all(run, journal.head_of(books.connection, LOGS[log]))
        return ledger_rows(books)


IN_TURN = posted([], [])


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 5)), max_size=40))
def test_any_order_that_keeps_each_log_s_own_yields_the_same_rows(turns: list[tuple[int, int]]) -> None:
    assert posted([log for log, _ in turns], [size for _, size in turns]) == IN_TURN


def test_what_the_logs_say_of_each_other_is_in_the_ledgers() -> None:
    """Ticket b: 60,000 by each of two payments, both taken back, voided once. 'twice' is one ticket in two entries."""
    columns = {row[2]: (row[18], row[19]) for row in IN_TURN["ticket"]}  # id: settled, voids
    assert columns[an_id("b")] == (0, 1)
    assert columns[an_id("a")] == (60_000, 1)
    assert [row[18:20] for row in IN_TURN["ticket"] if row[2] == an_id("twice")] == [(60_000, 1), (60_000, 1)]
    assert {row[3] for row in IN_TURN["waiting"]} == {an_id("never"), an_id("unknown")}
    assert IN_TURN["odd"] == []


def test_the_latest_word_about_a_seller_counts_and_the_first_ask_to_be_forgotten_for_ever() -> None:
    sellers = {row[1]: row for row in IN_TURN["seller"]}
    assert sellers[an_id("s")][-2] == 2
    assert sellers[an_id("t")][3] == 1


def test_every_entry_s_moves_and_every_balance_sum_to_zero() -> None:
    sums: dict[str, int] = {}
    for _, _, unit, amount, _ in IN_TURN["balance"]:
        sums[unit] = sums.get(unit, 0) + amount
    assert set(sums.values()) == {0}


def test_ledgers_posted_anew_log_by_log_are_those_of_arrival() -> None:
    """At head office entries arrived in turns; a rebuild goes log by log."""
    turns = [log for _ in range(20) for log in (2, 1, 0)]
    with empty_books() as books:
        left = [list(entries) for entries in ENTRIES]
        for log in turns:
            if left[log]:
                books.take_all([left[log].pop(0)], journal.head_of(books.connection, LOGS[log]))
        arrived = ledger_rows(books)
        anew = memory_engine()
        with anew.begin() as connection:
            create_all(connection)
            again = Books(connection, NOWHERE)
            for kept in journal.entries(books.connection, page=4):
                again.repost(kept)
            again.settle()
            assert ledger_rows(again) == arrived
        anew.dispose()


def odd_reason(made: Entry) -> str:
    first = entry(0, 1, began())
    with empty_books() as books:
        books.take_all([first, made], journal.head_of(books.connection, LOGS[0]))
        rows = ledger_rows(books)
        assert rows["move"] == rows["ticket"] == []
        assert [row[:3] for row in rows["odd"]] == [(1, 2, "KTW")]
        return str(rows["odd"][0][3])


def spoken(payload: Payload, old: str, new: str) -> Entry:
    return read_entry(entry(0, 2, payload).line.replace(old.encode(), new.encode()))


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (spoken(ticket("a"), '"version":1', '"version":2'), "newer"),
        (spoken(void("a"), '"ticket.voided"', '"ticket.praised"'), "newer"),
        (spoken(ticket("a"), '"total":185000', '"total":"much"'), "malformed"),
        (spoken(ticket("a"), '"kg"', '"stone"'), "malformed"),
        (entry(0, 2, ticket("a", total=2**53 - 1)), "absurd"),
    ],
)
def test_what_cannot_be_posted_is_kept_and_marked(made: Entry, reason: str) -> None:
    assert odd_reason(made) == reason


def test_an_entry_of_a_log_that_never_began_is_posted_without_a_site() -> None:
    with empty_books() as books:
        books.take_all([entry(0, 1, ticket("a"))], journal.head_of(books.connection, LOGS[0]))
        rows = ledger_rows(books)
    assert rows["stand"] == []
    assert rows["ticket"][0][3] == ""


def test_an_entry_that_does_not_follow_is_a_bug_of_the_caller() -> None:
    with empty_books() as books:
        head = journal.head_of(books.connection, LOGS[0])
        with pytest.raises(journal.OutOfOrder):
            books.take_all([entry(0, 2, began())], head)
        with pytest.raises(journal.OutOfOrder):
            books.take(entry(0, 2, began()), head)
        moved = books.take(entry(0, 1, began()), head)
        books.settle()
    assert moved == replace(moved, n=1, upto=1)

"""A site that lies, with a good certificate: posting never fails, and no other site's figures move."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collector_app.domain.entries.drawers import CashMoved, CashReason
from collector_app.domain.entries.payments import PaymentPart
from collector_app.domain.entries.sellers import SellerErased, SellerSaved
from collector_app.store import journal
from collector_app.store.books import Books
from collector_app.store.compare import wrong_balances
from collector_app.store.engine import memory_engine
from collector_app.store.schema import create_all
from collector_app.store.sql import wrapped
from tests.stations import ledger_rows
from tests.store.stories import LOGS, NOWHERE, an_id, began, entry, payment, taken_back, ticket, void

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from collector_app.domain.entries.payload import Payload

MOST = 2**53 - 1
Rows = dict[str, list[tuple["Any", ...]]]


@contextmanager
def books_of(*logs: Sequence[Payload], size: int = 10_000) -> Iterator[Books]:
    """Yield books that took these logs in, so many entries at a time."""
    engine = memory_engine()
    with engine.begin() as connection:
        create_all(connection)
        books = Books(connection, NOWHERE)
        for n, payloads in enumerate(logs):
            made = [entry(n, seq, payload) for seq, payload in enumerate(payloads, start=1)]
            for start in range(0, len(made), size):
                books.take_all(made[start : start + size], journal.head_of(connection, LOGS[n]))
        yield books
    engine.dispose()


def rows_of(*logs: Sequence[Payload], size: int = 10_000) -> Rows:
    with books_of(*logs, size=size) as books:
        return ledger_rows(books)


def of_site(rows: Rows, table: str, site: str) -> list[tuple[Any, ...]]:
    return [row for row in rows[table] if site in row]


@pytest.mark.parametrize("foreign_first", [False, True])
def test_what_a_site_writes_changes_no_ticket_payment_or_seller_of_another(*, foreign_first: bool) -> None:
    own = (began(), ticket("a"), payment("p", "a"), SellerSaved(an_id("s"), 1))
    foreign = (
        began("NRC"),
        void("a"),
        payment("q", "a"),
        taken_back("p", "a"),
        SellerSaved(an_id("s"), 7),
        SellerErased(an_id("s")),
    )
    alone = rows_of(own)
    both = rows_of(foreign, own) if foreign_first else rows_of(own, foreign)
    own_log = 2 if foreign_first else 1
    for table in ("ticket", "payment"):
        assert [row[1:] for row in of_site(both, table, "KTW")] == [row[1:] for row in alone[table]]
    (seller,) = of_site(both, "seller", "KTW")
    assert seller[0] == own_log << 40 | 4
    assert seller[3] == 0
    assert {row[3] for row in both["waiting"]} == {an_id("a"), an_id("p")}


@pytest.mark.parametrize("size", [7, 5000])
@pytest.mark.parametrize("sign", [1, -1])
def test_sums_beyond_64_bits_wrap_round_whatever_the_order(size: int, sign: int) -> None:
    moves = 1100
    with books_of((began(), *[CashMoved("till", "VND", sign * MOST, CashReason.OWNER)] * moves), size=size) as books:
        held = {row[1]: row[3] for row in ledger_rows(books)["balance"]}
        assert list(wrong_balances(books.connection)) == []
    assert held["drawer/till"] == wrapped(sign * moves * MOST) != sign * moves * MOST
    assert held["owner"] == wrapped(-sign * moves * MOST)


def test_a_ticket_paid_beyond_64_bits_stays_a_row() -> None:
    parts = tuple(PaymentPart(an_id("a"), MOST) for _ in range(600))
    absurd = (replace(payment(name), parts=parts) for name in ("x", "y"))
    (row,) = rows_of((began(), ticket("a"), *absurd))["ticket"]
    assert row[18] == wrapped(1200 * MOST)


def test_one_id_may_name_a_seller_a_ticket_and_a_payment_that_never_comes() -> None:
    """They are told apart by kind, so what waits for the payment goes on waiting."""
    for story in (
        (began(), SellerSaved(an_id("a")), ticket("a"), taken_back("a")),
        (began(), ticket("a"), taken_back("a"), SellerSaved(an_id("a"))),
        (began(), taken_back("a"), ticket("a"), SellerSaved(an_id("a"))),
    ):
        for size in (1, 10):
            rows = rows_of(story, size=size)
            assert len(rows["seller"]) == 1
            assert [row[3:5] for row in rows["waiting"]] == [(an_id("a"), "take_back")]


def test_odd_words_are_kept_as_they_are() -> None:
    (line,) = ticket("a").lines
    odd = replace(
        ticket("a"),
        number="\x00\x1b[2J",
        currency=line.grade,
        lines=tuple(replace(line, place=place, lot="", grade="VND") for place in ("x/y", "", "../..")),
    )
    rows = rows_of((began("KTW"), odd))
    assert rows["odd"] == []
    assert {row[1] for row in rows["balance"]} >= {"lot/x/y/", "lot//", "lot/../../"}

"""Whatever order the logs of several homes arrive in, the ledgers come out the same, and nothing is refused."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collector_app.domain.entry import Entry, read_entry
from collector_app.store import journal
from collector_app.store.books import Books
from collector_app.store.engine import memory_engine
from collector_app.store.schema import create_all
from tests.stations import ledger_rows
from tests.store.stories import (
    ENTRIES,
    LOGS,
    NOWHERE,
    an_id,
    began,
    entry,
    ticket,
    void,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from collector_app.domain.entries.payload import Payload


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


def test_a_line_that_is_settled_moves_the_total_of_its_ticket() -> None:
    """Ticket a: 185,000, and 200,000 for a line without a price; d: 190,000 where 185,000 was provisional."""
    sums = {row[2]: (row[17], row[15]) for row in IN_TURN["ticket"]}  # id: total, unpriced
    assert sums[an_id("a")] == (385_000, -1)
    assert sums[an_id("d")] == (190_000, 0)
    assert [row[4] for row in IN_TURN["settled_line"]] == [0, 0, 0, 0]


def test_a_ticket_is_found_by_the_codes_of_its_goods_after_its_seller_is_forgotten() -> None:
    assert [row[-1] for row in IN_TURN["trace"]] == ["cb1:ktw-1"]


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
        (spoken(ticket("a"), '"version":1', '"version":3'), "newer"),
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

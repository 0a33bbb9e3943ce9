"""Streams of keys beside plain sets of the same keys, and the plans of their statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as some

from collector_app.queries import ticket_filters, ticket_list, ticket_places, ticket_search
from collector_app.queries.ticket_keys import Either, KeyStream, found
from collector_app.store.sql import Sql

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.store.books import Books

KEYS = some.sets(some.tuples(some.integers(1, 3), some.integers(1, 30)), max_size=30)
STATEMENTS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": statement
    for module in (ticket_filters, ticket_list, ticket_places, ticket_search)
    for name, statement in [
        *((name, value) for name, value in vars(module).items() if isinstance(value, Sql)),
        *((state, sql) for state, sql in getattr(module, "_BY_STATE", {}).items()),
    ]
}


@given(sets=some.lists(some.lists(KEYS, min_size=1, max_size=3), min_size=1, max_size=3), limit=some.integers(1, 9))
def test_what_all_streams_have_is_found_newest_first(sets: list[list[set[tuple[int, int]]]], limit: int) -> None:
    streams = [Either([KeyStream(tuple(part)) for part in parts]) for parts in sets]
    here = found(streams, limit)
    expected = sorted(set.intersection(*(set.union(*parts) for parts in sets)), reverse=True)
    assert list(here.keys) == expected[:limit]
    assert here.more == (len(expected) > limit)
    assert here.stopped is None


@given(keys=KEYS, before=some.tuples(some.integers(1, 3), some.integers(1, 30)))
def test_a_page_begins_below_the_key_that_the_last_one_ended_on(
    keys: set[tuple[int, int]], before: tuple[int, int]
) -> None:
    here = found([KeyStream(tuple(keys))], 100, before)
    assert list(here.keys) == sorted((key for key in keys if key < before), reverse=True)


def test_looking_is_given_up_after_so_many_keys_that_only_one_stream_has() -> None:
    odd, even = [(1, seq) for seq in range(1, 99, 2)], [(1, seq) for seq in range(2, 100, 2)]
    here = found([KeyStream(odd), KeyStream(even)], 10, rounds=5)
    assert here.keys == ()
    assert here.more
    assert here.stopped is not None
    assert here.stopped > (1, 80)


@pytest.mark.parametrize("name", STATEMENTS)
def test_no_list_of_tickets_walks_over_all_of_them(station: App, name: str) -> None:
    """Every statement searches an index or the key; only what a log or a year has one row of is scanned."""

    def plan(books: Books) -> list[str]:
        cursor = books.connection.connection.cursor()
        sql = STATEMENTS[name].text
        names = {part.strip(",()") for part in sql.replace(")", " ").split() if part.startswith(":")}
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}", {part[1:]: "x" for part in names})
        return [row[3] for row in cursor.fetchall()]

    by_key = ("_WITH_KEY", "_FROM_KEY", "_WHOLE", "_NEWEST", "_OLDEST", "_ALL", "paid", "_NEXT_DAY", "_LAST", "_COUNT")
    small = ("SCAN series", "SCAN stand", "SCAN log", "SCAN trace_search VIRTUAL TABLE INDEX")
    steps = station.ask(plan)
    if name.rpartition(".")[2] not in (*by_key, "_LOGS", "_SERIES", "_TRACES"):
        assert any(" INDEX ticket_" in step or " INDEX line_" in step for step in steps), steps
    for step in steps:
        assert "SCAN" not in step or step.startswith(small), steps
        assert "TEMP B-TREE FOR ORDER BY" not in step or "stand" in " ".join(steps), steps

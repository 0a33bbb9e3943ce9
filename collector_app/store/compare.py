"""Comparing ledgers row by row with others that were posted from the same journal, and balances with their moves."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from collector_app.domain.finding import Fault, Finding
from collector_app.store.schema import LEDGERS
from collector_app.store.sql import Sql, wrapped
from collector_app.store.tables import goods, ledgers

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from sqlalchemy import Connection, Table

    Tick = Callable[[int], None]

_PAGE = 1000
_WORDS = "CREATE VIRTUAL TABLE temp.{index}_words USING fts5vocab('main', '{index}_search', 'instance')"
_EACH_WORD = "SELECT term, doc, col, offset FROM temp.{index}_words ORDER BY term, doc, col, offset"
_INDEXED = (ledgers.seller, goods.trace)


def count_rows(connection: Connection) -> int:
    """Return how many rows all ledgers hold."""
    return sum(int(_run(connection, f"SELECT count(*) FROM {table.name}").fetchone()[0]) for table in LEDGERS)  # noqa: S608 - our own table names


def different_rows(ours: Connection, theirs: Connection, tick: Tick) -> Iterator[Finding]:
    """Yield every ledger row of ours that is not the same in theirs; `tick` hears of every page."""
    for table in LEDGERS:
        yield from _differences(table, ours, theirs, tick)


def wrong_balances(connection: Connection) -> Iterator[Finding]:
    """Yield every account that does not hold the sum of its moves."""
    sums: dict[tuple[str, str, str], list[int]] = {}
    for site, unit, source, target, amount, pieces in _rows(connection, ledgers.move):
        for account, sign in ((source, -1), (target, 1)):
            held = sums.setdefault((site, account, unit), [0, 0])
            held[0] += sign * amount
            held[1] += sign * pieces
    for site, account, unit, amount, pieces in _rows(connection, ledgers.balance):
        if [wrapped(held) for held in sums.pop((site, account, unit), [0, 0])] != [amount, pieces]:
            yield Finding(Fault.BALANCE, detail=f"{site} {account} {unit}")
    for (site, account, unit), held in sums.items():
        if held != [0, 0]:
            yield Finding(Fault.BALANCE, detail=f"{site} {account} {unit}")


def unsearchable(ours: Connection, theirs: Connection, wrong: Collection[str]) -> Iterator[Finding]:
    """Yield a finding where a search index does not hold what an index made anew holds; not of tables found wrong."""
    _run(ours, "PRAGMA query_only = OFF")  # for a view of the index in the connection's own memory
    for table in _INDEXED:
        if table.name in wrong:
            continue
        words = [_pages(_words(each, table.name), None) for each in (ours, theirs)]
        if any(mine != other for mine, other in zip_longest(*words)):
            yield Finding(Fault.SEARCH, table=table.name)


def _words(connection: Connection, index: str) -> Any:  # noqa: ANN401 - the driver's cursor
    _run(connection, _WORDS.format(index=index))
    return _run(connection, _EACH_WORD.format(index=index))


def _differences(table: Table, ours: Connection, theirs: Connection, tick: Tick) -> Iterator[Finding]:
    keys = len(table.primary_key.columns)
    columns = [*table.primary_key.columns, *(column for column in table.columns if not column.primary_key)]
    statement = Sql(select(*columns).order_by(*table.primary_key.columns)).text
    left, right = _pages(_run(ours, statement), tick), _pages(_run(theirs, statement), None)
    mine, other = next(left, None), next(right, None)
    while mine is not None or other is not None:
        if mine == other:
            mine, other = next(left, None), next(right, None)
        elif other is None or (mine is not None and mine[:keys] < other[:keys]):
            yield _finding(table, mine, "not in the journal")
            mine = next(left, None)
        elif mine is None or other[:keys] < mine[:keys]:
            yield _finding(table, other, "missing")
            other = next(right, None)
        else:
            wrong = [column.name for column, a, b in zip(columns, mine, other, strict=True) if a != b]
            yield _finding(table, mine, " ".join(wrong))
            mine, other = next(left, None), next(right, None)


def _finding(table: Table, row: tuple[Any, ...] | None, detail: str) -> Finding:
    named = dict(zip((column.name for column in table.primary_key.columns), row or (), strict=False))
    seq = named.get("seq", 0)
    return Finding(Fault.LEDGER, str(named.get("log", "")), int(seq), table.name, detail)


def _rows(connection: Connection, table: Table) -> Iterator[tuple[Any, ...]]:
    keys = {"log", "seq", "n"}
    columns = [column for column in table.columns if column.name not in keys]
    return _pages(_run(connection, Sql(select(*columns)).text), None)


def _pages(cursor: Any, tick: Tick | None) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - the driver's own type
    while rows := cursor.fetchmany(_PAGE):
        if tick is not None:
            tick(len(rows))
        yield from rows


def _run(connection: Connection, statement: str) -> Any:  # noqa: ANN401 - the driver's own type
    cursor = connection.connection.cursor()
    cursor.execute(statement)
    return cursor

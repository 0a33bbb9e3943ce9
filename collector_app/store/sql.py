"""Statements that are built once and run many times, past SQLAlchemy's per-call work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Table, case, func, insert, literal_column
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.sql import ClauseElement

_DIALECT = SQLiteDialect_pysqlite(paramstyle="named")
_MOST = 2**63 - 1
_ROUND = 2**64
_WHOLE: ColumnElement[str] = literal_column("'integer'")  # a sum that does not fit is 'real'


class Sql:
    """One statement as text with named parameters, written from SQLAlchemy's own form."""

    __slots__ = ("_fixed", "text")

    def __init__(self, statement: ClauseElement) -> None:
        compiled = statement.compile(dialect=_DIALECT)
        fixed = {name: value for name, value in compiled.params.items() if value is not None}
        self.text = str(compiled)
        for name in [name for name, value in fixed.items() if type(value) is int]:
            # a bound LIMIT is planned anew on every run, which takes ten times as long as the reading
            self.text = re.sub(rf":{name}\b", str(fixed.pop(name)), self.text)
        self._fixed = fixed

    def run(self, connection: Connection, rows: list[dict[str, Any]] | dict[str, Any]) -> None:
        """Run it for one row or for many at once."""
        if not rows:
            return
        for row in (rows if isinstance(rows, list) else [rows]) if self._fixed else ():
            row.update(self._fixed)
        driver = connection.connection.cursor()
        if isinstance(rows, list):
            driver.executemany(self.text, rows)
        else:
            driver.execute(self.text, rows)

    def one(self, connection: Connection, row: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a row of any shape
        """Run it and return the first row as a plain tuple, None without one."""
        driver = connection.connection.cursor()
        driver.execute(self.text, {**self._fixed, **row})
        return driver.fetchone()

    def all(self, connection: Connection, row: Mapping[str, Any]) -> list[Any]:
        """Run it and return every row as a plain tuple."""
        driver = connection.connection.cursor()
        driver.execute(self.text, {**self._fixed, **row})
        return list(driver.fetchall())


def wrapped(value: int) -> int:
    """Return a sum as 64 bits hold it: beyond them it wraps round, so that any order of adding gives the same.

    No real trade comes near; a station that lies may, and posting never refuses.
    """
    return (value + _MOST + 1) % _ROUND - _MOST - 1


def wrapped_sum(held: ColumnElement[int], more: ColumnElement[int]) -> ColumnElement[int]:
    """Return the expression that adds as `wrapped` does."""
    return case(
        (func.typeof(held + more) == _WHOLE, held + more),
        (more > 0, (held - _MOST - 1) + (more - _MOST - 1)),
        else_=(held + _MOST + 1) + (more + _MOST + 1),
    )


def insert_into(table: Table) -> Sql:
    """Return the plain insert of all columns."""
    return Sql(insert(table))


def insert_once_into(table: Table) -> Sql:
    """Return the insert that leaves a row alone where it is there already."""
    return Sql(sqlite_insert(table).on_conflict_do_nothing())


def add_into(table: Table, *sums: str) -> Sql:
    """Return the insert that adds to the named sums where the row is there already."""
    statement = sqlite_insert(table)
    return Sql(
        statement.on_conflict_do_update(
            index_elements=list(table.primary_key.columns),
            set_={name: wrapped_sum(table.c[name], statement.excluded[name]) for name in sums},
        )
    )


def put_into(table: Table, *changed: str) -> Sql:
    """Return the insert that overwrites the named columns where the row is there already."""
    statement = sqlite_insert(table)
    return Sql(
        statement.on_conflict_do_update(
            index_elements=list(table.primary_key.columns),
            set_={name: statement.excluded[name] for name in changed},
        )
    )

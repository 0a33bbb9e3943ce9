"""Statements as text: what they fix stands in them, what a row brings is bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import bindparam, select

from collector_app.store.engine import memory_engine
from collector_app.store.sql import Sql, insert_into
from collector_app.store.tables import desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

_setting = desk.setting.c


@pytest.fixture
def connection() -> Iterator[Connection]:
    """Give a database with three settings."""
    engine = memory_engine()
    with engine.begin() as opened:
        desk.setting.create(opened)
        rows = [{"name": name, "value": value} for name, value in (("a", "1"), ("b", "2"), ("c", "2"))]
        insert_into(desk.setting).run(opened, rows)
        yield opened
    engine.dispose()


def test_a_fixed_number_stands_in_the_text() -> None:
    """A bound LIMIT would be planned anew on every run."""
    statement = Sql(
        select(_setting.name).where(_setting.value == bindparam("wanted")).order_by(_setting.name.desc()).limit(1)
    )
    assert "LIMIT 1" in " ".join(statement.text.split())
    assert ":wanted" in statement.text


def test_many_fixed_numbers_do_not_mix(connection: Connection) -> None:
    """With ten and more, the name of the first begins the name of the eleventh."""
    statement = Sql(
        select(*((_setting.name + str(n)).label(f"n{n}") for n in range(3)), _setting.name).limit(12).offset(1)
    )
    assert [row[3] for row in statement.all(connection, {})] == ["b", "c"]


def test_a_fixed_word_is_bound_and_a_row_brings_the_rest(connection: Connection) -> None:
    statement = Sql(
        select(_setting.name).where(_setting.value == "2", _setting.name > bindparam("after")).order_by(_setting.name)
    )
    assert statement.all(connection, {"after": "b"}) == [("c",)]
    assert statement.one(connection, {"after": "c"}) is None

"""Posting finds a ticket or payment by its id alone: a plan over all tickets of a site would slow every new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.store.posting import tickets, trading
from collector_app.store.sql import Sql

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.store.books import Books

BY_ID = {
    f"{module.__name__.rpartition('.')[2]}.{name}": statement
    for module in (tickets, trading)
    for name, statement in vars(module).items()
    if isinstance(statement, Sql) and any(f"{table}.id = :" in statement.text for table in ("ticket", "payment"))
}


def test_there_are_such_statements() -> None:
    assert len(BY_ID) >= 4


@pytest.mark.parametrize("name", BY_ID)
def test_an_id_is_found_in_the_index_of_ids(station: App, name: str) -> None:
    def plan(books: Books) -> list[str]:
        cursor = books.connection.connection.cursor()
        text = BY_ID[name].text
        names = {part.strip(",()") for part in text.replace(")", " ").replace(",", " ").split() if part.startswith(":")}
        cursor.execute(f"EXPLAIN QUERY PLAN {text}", {part[1:]: "x" for part in names})
        return [row[3] for row in cursor.fetchall()]

    (step,) = station.ask(plan)
    assert "_id (id=?)" in step

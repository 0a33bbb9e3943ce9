"""Rebuilding: the ledgers are thrown away and posted anew from the journal; desk and journal are not touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete

from collector_app.store import journal
from collector_app.store.schema import LEDGERS, SEARCH

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.store.books import Books

_PAGE = 1000


def rebuild(books: Books, entries: int, progress: Callable[[int, int], None]) -> int:
    """Post every entry anew inside the open transaction, and return how many there were.

    `progress` hears of done and all, and may raise Stopped; then nothing has changed.
    """
    _clear(books)
    done = 0
    for kept in journal.entries(books.connection):
        books.repost(kept)
        done += 1
        if done % _PAGE == 0:
            books.settle()
            progress(done, entries)
    books.settle()
    progress(done, entries)
    return done


def _clear(books: Books) -> None:
    """Drop the search index first: a damaged one would not let go of its sellers row by row."""
    connection = books.connection
    for name in reversed(SEARCH):
        connection.exec_driver_sql(f"DROP {'TRIGGER' if SEARCH[name].startswith('CREATE TRIGGER') else 'TABLE'} {name}")
    for table in LEDGERS:
        connection.execute(delete(table))
    for statement in SEARCH.values():
        connection.exec_driver_sql(statement)

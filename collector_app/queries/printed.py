"""Papers that were printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from collector_app.store.tables import ledgers

if TYPE_CHECKING:
    from collector_app.store.books import Books


def copies_of(books: Books, document: str, number: str) -> int:
    """Return how often a paper was printed."""
    column = ledgers.printed.c
    return int(
        books.connection.execute(
            select(func.count()).where(column.number == number, column.document == document)
        ).scalar_one()
    )

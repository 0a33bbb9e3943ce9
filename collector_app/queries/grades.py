"""Grades that the site made for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain.catalogue import Grade, Unit
from collector_app.store.tables import ledgers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collector_app.store.books import Books

GOODS = "GOODS"
OTHER = "OTHER"


def own_grades(books: Books) -> Iterable[Grade]:
    """Return the site's own grades of other goods; their names are the site's words, not to be translated."""
    column = ledgers.grade.c
    rows = books.connection.execute(
        select(column.code, column.unit, column.name).where(column.site == books.here.site).order_by(column.seq)
    ).all()
    return tuple(
        Grade(row.code, GOODS, OTHER, row.code.split(".")[2], row.name or row.code, Unit(row.unit), 0) for row in rows
    )

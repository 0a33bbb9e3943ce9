"""Which grades a station buys most: what its first screen of tiles shows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.store.tables import trade

if TYPE_CHECKING:
    from collector_app.store.books import Books

LATEST = 500  # lines: some days of a yard, read by their key


def common_grades(books: Books) -> tuple[str, ...]:
    """Return the grades of this home's latest lines, the commonest first; equal ones by their code."""
    column = trade.line.c
    lines = books.connection.execute(
        select(column.grade)
        .where(column.log == books.here.n)
        .order_by(column.seq.desc(), column.n.desc())
        .limit(LATEST)
    )
    counted = Counter(lines.scalars())
    return tuple(sorted(counted, key=lambda grade: (-counted[grade], grade)))

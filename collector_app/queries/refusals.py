"""Goods that were refused: of this site, and at head office of every site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from collector_app.domain.problems.care import RefusalNotFound
from collector_app.store.tables import goods

if TYPE_CHECKING:
    from collector_app.store.books import Books

MOST = 200
_TAIL = 5  # digits of a number after its R


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was sent away, when, by whom and why."""

    id: str
    site: str
    number: str
    at: str  # UTC
    business_day: str
    person: str
    reason: str
    grade: str
    pieces: int
    gross_g: int
    signs: tuple[str, ...]
    seller: str


def refusals(books: Books, site: str = "", limit: int = MOST) -> tuple[Refusal, ...]:
    """Return the newest refusals, newest first; of one site, or of all that these books know."""
    column = goods.refusal.c
    newest = select(goods.refusal).order_by(column.at.desc(), column.log.desc(), column.seq.desc())
    statement = newest.limit(min(limit, MOST))
    rows = books.connection.execute(statement.where(column.site == site) if site else statement)
    return tuple(_refusal(row) for row in rows)


def refusal_numbered(books: Books, number: str) -> Refusal:
    """Return the refusal of a number; at its own station `R12` or `12` is enough. Raises RefusalNotFound."""
    column = goods.refusal.c
    wanted = number.strip().upper()
    tail = wanted.removeprefix("R")
    found = select(goods.refusal).order_by(column.at.desc(), column.log.desc()).limit(1)
    if tail.isascii() and tail.isdigit() and len(tail) <= _TAIL:
        ending = f"-R{int(tail):05d}"
        found = found.where(column.site == books.here.site, column.number.endswith(ending, autoescape=True))
    else:
        found = found.where(column.number == wanted)
    row = books.connection.execute(found).first()
    if row is None:
        raise RefusalNotFound(number[:60])
    return _refusal(row)


def refusals_of(books: Books, site: str) -> int:
    """Return how many refusals a site wrote down."""
    column = goods.refusal.c
    return int(books.connection.execute(select(func.count()).where(column.site == site)).scalar_one())


def _refusal(row: Any) -> Refusal:  # noqa: ANN401 - a selected row
    return Refusal(
        id=row.id,
        site=row.site,
        number=row.number,
        at=row.at,
        business_day=row.business_day,
        person=row.person,
        reason=row.reason,
        grade=row.grade,
        pieces=row.pieces,
        gross_g=row.gross_g,
        signs=tuple(row.signs.split()),
        seller=row.seller,
    )

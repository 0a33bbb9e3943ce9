"""The scale of this desk, and the containers whose tare is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain.scale import PRACTICE, ScaleSetting, unkept_scale
from collector_app.domain.weight import Weight
from collector_app.store.desk import setting
from collector_app.store.tables import goods

if TYPE_CHECKING:
    from collector_app.store.books import Books

DEMO = "demo"  # as `commands.settings` names it
SCALE = "scale"  # the setting of this desk: JSON of a ScaleSetting, empty without a scale


@dataclass(frozen=True, slots=True)
class Container:
    """Something that goods lie in: its number, its name, its tare, and the day on which that was weighed."""

    number: int
    name: str
    tare: Weight
    day: str


def scale_here(books: Books) -> ScaleSetting | None:
    """Return the scale of this desk, None where none was set up; a practice scale weighs in practice homes alone."""
    found = unkept_scale(setting(books.connection, SCALE))
    if found is not None and found.port == PRACTICE and setting(books.connection, DEMO) != "1":
        return None
    return found


def containers(books: Books) -> tuple[Container, ...]:
    """Return the containers of the site by their numbers, each with its newest tare."""
    column = goods.container.c
    rows = books.connection.execute(
        select(column.number, column.name, column.tare_g, column.day)
        .where(column.site == books.here.site)
        .order_by(column.day, column.log, column.seq)
    )
    newest = {row.number: Container(row.number, row.name or "", Weight(row.tare_g), row.day) for row in rows}
    return tuple(each for _, each in sorted(newest.items()) if each.tare)

"""Rows of Stock: lots kept apart first, then what lies in the store by grade, place or lot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.move import Place
from collector_app.domain.triage import Condition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from collector_app.queries.stock import LotStock

BY_GRADE, BY_PLACE, BY_LOT = "grade", "place", "lot"


@dataclass(frozen=True, slots=True)
class StockRow:
    """One row: a lot, or the lots of a grade or a place together."""

    kind: str
    key: str
    lots: tuple[LotStock, ...]
    share: float  # of all kilograms here

    @property
    def lot(self) -> LotStock:
        """The lot, or the oldest one."""
        return self.lots[0]

    @property
    def net_g(self) -> int:
        """Grams of all its lots."""
        return sum(lot.net_g for lot in self.lots)

    @property
    def pieces(self) -> int:
        """Pieces of all its lots."""
        return sum(lot.pieces for lot in self.lots)

    @property
    def is_apart(self) -> bool:
        """Whether it is one lot outside the store."""
        return self.kind == BY_LOT and self.lot.place != Place.STORE


def rows_of(lots: Iterable[LotStock], heading: str, tile_of: Callable[[str], int]) -> tuple[StockRow, ...]:
    """Return the rows under a heading; critical lots before defective ones, before everything else."""
    every = tuple(lots)
    weight = sum(lot.net_g for lot in every if lot.net_g > 0)
    if heading == BY_PLACE:
        return _grouped(every, heading, lambda lot: lot.place, weight)
    apart = sorted((lot for lot in every if lot.place != Place.STORE), key=_danger)
    stored = [lot for lot in every if lot.place == Place.STORE]
    if heading == BY_GRADE:
        stored.sort(key=lambda lot: (tile_of(lot.grade), lot.grade))  # the oldest lot of a grade stays its first
    return (*_grouped(apart, BY_LOT, _own, weight), *_grouped(stored, heading, _key_of(heading), weight))


def _key_of(heading: str) -> Callable[[LotStock], str]:
    return (lambda lot: lot.grade) if heading == BY_GRADE else _own


def _own(lot: LotStock) -> str:
    return f"{lot.lot}/{lot.place}"


def _danger(lot: LotStock) -> tuple[bool, str]:
    return (lot.condition != Condition.CRITICAL and lot.place != Place.QUARANTINE, lot.received_at)


def _grouped(lots: Iterable[LotStock], kind: str, key: Callable[[LotStock], str], weight: int) -> tuple[StockRow, ...]:
    groups: dict[str, list[LotStock]] = {}
    for lot in lots:
        groups.setdefault(key(lot), []).append(lot)
    return tuple(
        StockRow(kind, name, tuple(group), sum(lot.net_g for lot in group) / weight if weight else 0.0)
        for name, group in groups.items()
    )

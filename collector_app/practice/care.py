"""Care of what lies in store: second looks, and loads that leave before it is too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.lots import ReleaseLot
from collector_app.commands.send_load import SendLoad
from collector_app.domain.entries.lots import ReleaseReason
from collector_app.domain.move import Place
from collector_app.domain.triage import Condition
from collector_app.practice.goods import LEAD
from collector_app.queries.stock import LotStock, lots_on_hand, stock_by_grade_and_place

if TYPE_CHECKING:
    from collector_app.practice.chance import Chance
    from collector_app.practice.crew import Crew
    from collector_app.store.books import Books

_LEAD_FULL_G, _LEAD_KEPT_G = 14_500_000, 11_000_000
_OTHER_FULL_G = 750_000
_MOST_DEFECTIVE, _LEAST_DEFECTIVE = 4, 2


def look_again(crew: Crew, chance: Chance) -> None:
    """Let the oldest lots go that were kept apart, until few are left."""
    lots = lots_on_hand(crew.books)
    critical, defective = _at(lots, Place.QUARANTINE), _at(lots, Place.DEFECTIVE)
    for lot in critical[:-1]:
        crew.manager(ReleaseLot(lot.lot, ReleaseReason.EXPERT, Condition.DEFECTIVE))
        crew.wait(60)
    for lot in defective[: max(0, len(defective) + len(critical[:-1]) - _MOST_DEFECTIVE)]:
        reason = ReleaseReason.DISCHARGED if chance.happens(600) else ReleaseReason.LOOKED_AGAIN
        crew.manager(ReleaseLot(lot.lot, reason))
        crew.wait(60)


def wanted(books: Books) -> tuple[Condition, ...]:
    """Return the conditions of which a demo station has too few lots in store."""
    lots = lots_on_hand(books)
    critical = () if _at(lots, Place.QUARANTINE) else (Condition.CRITICAL,)
    short = _LEAST_DEFECTIVE - len(_at(lots, Place.DEFECTIVE))
    return (*critical, *(Condition.DEFECTIVE for _ in range(short)))


def send_loads(crew: Crew) -> None:
    """Send the heaviest grades of lead when there is too much of it, and everything else before it is a tonne."""
    held = {stock.grade: stock.net_g for stock in stock_by_grade_and_place(crew.books) if _can_go(stock.place)}
    lead = {grade: net_g for grade, net_g in held.items() if grade in LEAD and net_g > 0}
    going, left = [], sum(lead.values())
    if left > _LEAD_FULL_G:
        for grade in sorted(lead, key=lambda each: (-lead[each], each)):
            if left > _LEAD_KEPT_G:
                going.append(grade)
                left -= lead[grade]
        crew.manager(SendLoad(tuple(going)))
    others = tuple(grade for grade, net_g in held.items() if grade not in LEAD and net_g > 0)
    if sum(held[grade] for grade in others) > _OTHER_FULL_G:
        crew.wait(900)
        crew.manager(SendLoad(others))


def _at(lots: tuple[LotStock, ...], place: Place) -> list[LotStock]:
    return [lot for lot in lots if lot.place == place.value and lot.net_g > 0]


def _can_go(place: str) -> bool:
    return place == Place.STORE.value

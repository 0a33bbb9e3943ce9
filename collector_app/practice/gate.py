"""What happens at a demo gate beside buying: goods are sent away, and lots that stand apart are looked at again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.look_again import LookAgain
from collector_app.commands.refuse_goods import RefuseGoods
from collector_app.domain.entries.refusals import RefusalReason
from collector_app.domain.triage import Condition
from collector_app.domain.weight import Weight
from collector_app.queries.looks import looks_due

if TYPE_CHECKING:
    from collector_app.domain.measured import Limits
    from collector_app.practice.chance import Chance
    from collector_app.practice.crew import Crew

_REFUSED = (
    (RefuseGoods(RefusalReason.FLOODED, "LFP.EMOTO_LI", 2, Weight(41_000), ("submerged",)), 3),
    (RefuseGoods(RefusalReason.OPENED, "NMC.EBIKE_LI", 1, Weight(2_700), ("opened",)), 3),
    (RefuseGoods(RefusalReason.SWOLLEN, "LCO.PHONE", 40, Weight(1_800), ("swelling_marked",)), 2),
    (RefuseGoods(RefusalReason.PAPERS, "NMC.EV_PACK", 1), 2),
    (RefuseGoods(RefusalReason.NOT_BOUGHT), 1),
)


def refuse(crew: Crew, chance: Chance) -> None:
    """Send something away."""
    crew.clerk(chance.one_of(_REFUSED))


def look(crew: Crew, limits: Limits) -> None:
    """Look at what is due; nothing got worse."""
    for due in looks_due(crew.books, crew.now, limits):
        condition = Condition(due.lot.condition).counts_as
        crew.clerk(LookAgain(due.lot.lot, condition))
        crew.wait(90)

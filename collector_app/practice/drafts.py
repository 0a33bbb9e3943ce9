"""What the next visitor brings: tickets as they are weighed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.tickets import DeductionReason, PriceReason
from collector_app.domain.money import divided_half_up, rounded_half_up
from collector_app.domain.ticket import LineDraft, TicketDraft
from collector_app.domain.triage import Condition
from collector_app.domain.weight import NOTHING, Weight
from collector_app.practice.goods import GOODS, PACKS, WH_PER_KG, DemoGood
from collector_app.practice.packs import measured
from collector_app.practice.weighed import contained, corrected, weighed

if TYPE_CHECKING:
    from collector_app.practice.chance import Chance
    from collector_app.practice.sellers import DemoSeller, Sellers
    from collector_app.practice.stations import DemoCountry

_LINES = ((1, 620), (2, 200), (3, 100), (4, 30), (5, 20), (6, 10), (7, 10), (9, 6), (12, 4))
_CONDITIONS = ((Condition.NORMAL, 925), (Condition.DEFECTIVE, 60), (Condition.CRITICAL, 15))
_SIGNS = {
    Condition.DEFECTIVE: (("swelling",), ("dented",), ("voltage_low",), ("exposed_wires",), ("swelling", "dented")),
    Condition.CRITICAL: (("swelling_marked",), ("punctured",), ("leaking", "smell"), ("crushed",), ("submerged",)),
}
_DEDUCTIONS = (
    (DeductionReason.WET, 4),
    (DeductionReason.DIRT, 3),
    (DeductionReason.DRAINED, 2),
    (DeductionReason.CASE, 1),
)
_OWN_PRICES = 120  # of a thousand lines
_DEDUCTED = 60  # of a thousand lines
_PLAIN = GOODS[7]  # what brings a condition that the station must show


@dataclass(frozen=True, slots=True)
class Visit:
    """A ticket to be, and whether it must stay as it is."""

    draft: TicketDraft
    shows: bool = False  # it brings what a demo station must have in store


class Visitors:
    """Makes up tickets; prices are those in force, as the clerk sees them."""

    def __init__(self, country: DemoCountry, sellers: Sellers, scale_step: Weight, chance: Chance) -> None:
        self._country = country
        self._sellers = sellers
        self._step = scale_step.grams
        self._chance = chance
        self._goods = tuple((good, good.share(country.code)) for good in GOODS)

    def next(self, prices: dict[str, int], shows: Condition | None = None) -> Visit:
        """Return the next visit; one that `shows` a condition brings an e-bike battery in it."""
        seller = self._sellers.next()
        goods = [self._chance.one_of(self._goods) for _ in range(self._chance.one_of(_LINES))]
        if shows is not None:
            goods[0] = _PLAIN
        lines = [self._line(good, seller, prices, shows if at == 0 else None) for at, good in enumerate(goods)]
        draft = TicketDraft(tuple(lines), seller.id if seller else None, plate=seller.plate if seller else "")
        return Visit(draft, shows is not None)

    def corrected(self, draft: TicketDraft) -> TicketDraft:
        """Return the ticket as it should have been: a first line that was read wrongly on the scale."""
        line = draft.lines[0]
        less = rounded_half_up(line.net.grams // 20, self._step)
        return replace(draft, lines=(corrected(line, line.gross - Weight(less)), *draft.lines[1:]))

    def _line(
        self, good: DemoGood, seller: DemoSeller | None, prices: dict[str, int], shows: Condition | None
    ) -> LineDraft:
        chance = self._chance
        pieces = chance.within(good.pieces.least, good.pieces.most, good.pieces.median) if good.pieces else 1
        piece = chance.within(good.grams.least, good.grams.most, good.grams.median)
        net = max(self._step, rounded_half_up(pieces * piece, self._step))
        containers = contained(net, chance)
        tare = sum(each.tare_g for each in containers)
        deduction, reason = self._deduction(net)
        line = LineDraft(
            grade=good.grade,
            pieces=pieces,
            gross=Weight(net + tare),
            tare=Weight(tare),
            containers=containers,
            deduction=deduction,
            deduction_reason=reason,
            capacity_wh=divided_half_up(net * WH_PER_KG, 1000) if good.unit is Unit.KWH else 0,
            provisional=good.grade in PACKS,
        )
        line = self._triaged(weighed(line, chance), good, shows)
        return self._priced(line, seller, prices[good.grade])

    def _deduction(self, net: int) -> tuple[Weight, str]:
        taken = rounded_half_up(net * self._chance.randint(5, 30) // 1000, self._step)
        if not self._chance.happens(_DEDUCTED) or not taken:
            return NOTHING, ""
        return Weight(taken), self._chance.one_of(_DEDUCTIONS).value

    def _triaged(self, line: LineDraft, good: DemoGood, shows: Condition | None) -> LineDraft:
        if not good.can_burn:
            return line
        condition = shows or self._chance.one_of(_CONDITIONS)
        signs = self._chance.choice(_SIGNS[condition]) if condition in _SIGNS else ()
        return measured(replace(line, condition=condition, signs=signs), chance=self._chance)

    def _priced(self, line: LineDraft, seller: DemoSeller | None, listed: int) -> LineDraft:
        above = 0
        if not (seller and seller.is_regular) and self._chance.happens(_OWN_PRICES):
            above = self._chance.one_of(((self._chance.randint(10, 30), 9), (-self._chance.randint(10, 20), 1)))
        own = rounded_half_up(divided_half_up(listed * (1000 + above), 1000), self._country.price_step)
        if own == listed:
            return line
        return replace(line, price=own, price_reason=PriceReason.AGREED.value)

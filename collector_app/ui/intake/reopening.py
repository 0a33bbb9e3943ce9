"""Reopening: the line of a posted ticket as a line that can be typed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.entries.tickets import PriceKind, PriceReason
from collector_app.domain.triage import Condition
from collector_app.domain.weighing import Weighing, WeightSource
from collector_app.ui.intake.hand import Line

if TYPE_CHECKING:
    from collector_app.queries.lines import Line as PostedLine


def line_again(found: PostedLine) -> Line:
    """Return a posted line as it was typed, with the price that was shown or agreed for it."""
    is_list = found.price_kind == PriceKind.LIST and not found.settled
    is_own = found.price_kind == PriceKind.OWN or found.settled
    shown = found.price if is_list else found.list_price
    return Line(
        grade=found.grade,
        weighings=(Weighing(found.gross_g, WeightSource(found.source)),),
        tare_g=found.tare_g,
        deduction_g=found.deduction_g,
        deduction_reason=found.deduction_reason,
        pieces=found.pieces,
        counted=found.pieces > 1,
        capacity_wh=found.capacity_wh,
        capacity_mah=found.capacity_mah,
        signs=found.signs,
        not_asked=found.not_asked,
        unsure=found.unsure,
        looked=found.condition == Condition.NORMAL and not (found.signs or found.unsure),
        temperature_dc=found.temperature_dc,
        ambient_dc=found.ambient_dc,
        voltage_mv=found.voltage_mv,
        series=found.series,
        price=found.price if is_own else None,
        price_reason=found.price_reason or (PriceReason.HQ if found.settled else ""),
        flat=found.amount if found.price_kind == PriceKind.FLAT and not found.settled else None,
        provisional=found.provisional and not found.settled,
        shown_price=None if shown < 0 or found.price_kind == PriceKind.SETTLE else shown,
        shown_since=found.price_since,
        book=found.book,
        unit=found.unit,
        confirmed=found.confirmed,
    )

"""Tickets that wait in the tray: begun, put aside because the seller went for more, and still there."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from collector_app.commands.drafting import HoldDraft, KeepDraft
from collector_app.queries.people import seller_with_id
from collector_app.queries.prices import price_at

if TYPE_CHECKING:
    from collector_app.domain.ticket import LineDraft, TicketDraft
    from collector_app.practice.crew import Crew

BODY_VERSION = 2  # of the intake desk's own JSON; a test reads it with the desk's reader


def hold(crew: Crew, draft: TicketDraft) -> None:
    """Begin a ticket and put it aside."""
    seller = seller_with_id(crew.books, draft.seller) if isinstance(draft.seller, str) else None
    body = {
        "version": BODY_VERSION,
        "seller": seller.id if seller else "",
        "seller_name": seller.name if seller else "",
        "lines": [_line(crew, line) for line in draft.lines],
        "line": {"weighings": [], "signs": []},
        "step": "more",
    }
    kept = crew.clerk(KeepDraft(json.dumps(body, ensure_ascii=False, separators=(",", ":"))))
    crew.wait(30)
    crew.clerk(HoldDraft(kept.id, held=True))


def _line(crew: Crew, line: LineDraft) -> dict[str, Any]:
    found = price_at(crew.books, line.grade, crew.now)
    return {
        "grade": line.grade,
        "weighings": [asdict(each) for each in line.weighings],
        "containers": [asdict(each) for each in line.containers],
        "deduction_g": line.deduction.grams,
        "deduction_reason": line.deduction_reason,
        "pieces": line.pieces,
        "counted": line.pieces > 1,
        "capacity_wh": line.capacity_wh,
        "signs": list(line.signs),
        "looked": True,
        "not_asked": list(line.not_asked),
        "items": [asdict(each) for each in line.items],
        "provisional": line.provisional,
        "price": line.price,
        "price_reason": line.price_reason,
        "shown_price": found.price if found else None,
        "shown_since": found.since if found else "",
    }

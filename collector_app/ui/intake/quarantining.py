"""Quarantining: what goes to quarantine gets its tag as soon as its ticket is in the books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.triage import Outcome
from collector_app.ui.intake.questions import outcome
from collector_app.ui.printing import print_here

if TYPE_CHECKING:
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.shell.frame import Frame

QUARANTINE_TAG = "quarantine_tag"
_TAGGED = (Outcome.CRITICAL, Outcome.EMERGENCY)


def tag_critical(frame: Frame, desk: IntakeDesk, number: str) -> None:
    """Lay out the tag of each critical line of the ticket in hand, which was posted under this number."""
    for at, line in enumerate(desk.hand.lines, start=1):
        if outcome(desk.catalogue, line) in _TAGGED:
            print_here(frame, f"{number}-{at}", QUARANTINE_TAG)

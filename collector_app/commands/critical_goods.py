"""Critical goods are taken in by a manager only: the rule of every face of the program, not of one window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.people import NeedsManager
from collector_app.domain.triage import Condition, condition_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collector_app.commands.tools import Tools
    from collector_app.domain.ticket import LineDraft


def check_critical(tools: Tools, lines: Iterable[LineDraft]) -> None:
    """Raise NeedsManager where a clerk acts alone and a line is critical, before anything is written."""
    if not tools.as_clerk:
        return
    for line in lines:
        signs = tools.catalogue.signs_of(line.signs)
        if condition_of(line.condition, signs, needs_triage=False, unsure=line.unsure) is Condition.CRITICAL:
            raise NeedsManager("take_in_critical")

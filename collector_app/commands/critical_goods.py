"""Critical goods are taken in by a manager only: the rule of every face of the program, not of one window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.measured import HOT, WARM, sure_heat, voltage_sign
from collector_app.domain.problems.people import NeedsManager
from collector_app.domain.triage import Condition, condition_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collector_app.commands.tools import Tools
    from collector_app.domain.catalogue import Catalogue
    from collector_app.domain.ticket import LineDraft


def signs_on(line: LineDraft, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the signs that were seen on a line, and those that its own measures mean, whoever left them out."""
    found = [sure_heat(line.temperature_dc, line.ambient_dc, catalogue.care.limits)]
    window = catalogue.care.windows.get(catalogue.by_code(line.grade).chemistry)
    if window is not None and line.voltage_mv is not None and line.series > 0:
        found.append(voltage_sign(line.voltage_mv, line.series, window))
    known = {"", *line.signs, *((WARM,) if HOT in line.signs else ())}
    return (*line.signs, *(sign for sign in found if sign not in known))


def check_critical(tools: Tools, lines: Iterable[LineDraft]) -> None:
    """Raise NeedsManager where a clerk acts alone and a line is critical, before anything is written."""
    if not tools.as_clerk:
        return
    for line in lines:
        signs = tools.catalogue.signs_of(signs_on(line, tools.catalogue))
        if condition_of(line.condition, signs, needs_triage=False, unsure=line.unsure) is Condition.CRITICAL:
            raise NeedsManager("take_in_critical")

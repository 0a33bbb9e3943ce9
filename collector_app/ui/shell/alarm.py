"""The alarm of one battery: people first, then the emergency numbers of the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.i18n.names import emergency_name, grade_name
from collector_app.i18n.text import text
from collector_app.ui.shell.emergency import MOST_NUMBERS, Alarm

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.catalogue import Grade
    from collector_app.ui.shell.frame import Frame


def raise_alarm(frame: Frame, grade: Grade, after: Callable[[], object]) -> None:
    """Cover the window with what to do now; `after` makes the record once everybody is safe."""
    pack = frame.app.pack
    numbers = pack.emergency if pack is not None else ()
    lines = (
        text("Everybody away from the {grade} now.", grade=grade_name(grade)),
        text("Do not touch it, do not breathe the smoke."),
        text("Call for help from outside."),
    )
    phones = tuple((emergency_name(number), number.number) for number in numbers[:MOST_NUMBERS])
    frame.alarm(Alarm(lines, phones, after))

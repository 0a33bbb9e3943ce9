"""Sentences for problems with the condition of a battery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.triage import SignsContradict, UnknownCondition, UnknownSign
from collector_app.domain.triage import Condition
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case UnknownSign(sign):
            return text("“{sign}” is not in the list of signs. Choose a sign from the list.", sign=sign)
        case UnknownCondition(condition):
            return text("“{condition}” is not a condition. Say normal, defective or critical.", condition=condition)
        case SignsContradict(least=Condition.CRITICAL.value):
            return text("A red sign was seen, so this battery is critical. Choose critical, or take the sign away.")
        case SignsContradict():
            return text(
                "A sign was seen, so this battery is not normal. Choose defective or critical, or take the sign away."
            )
    return None

"""Triage: the signs seen on a battery and the condition that follows; `domain.md` 2.3.

The signs are data (`resources/catalogue/signs.csv`); what they mean for the condition is decided here, for every face
of the program alike. An answer may always be worse than the signs, never better.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from collector_app.domain.problems.triage import SignsContradict, UnknownCondition

if TYPE_CHECKING:
    from collections.abc import Iterable


class Condition(StrEnum):
    """The outcome of triage; an unasked line stands apart with the defective ones and is shown as unasked."""

    NORMAL = "normal"
    UNASKED = "unasked"
    DEFECTIVE = "defective"
    CRITICAL = "critical"

    @property
    def counts_as(self) -> Condition:
        """The condition by which stock is kept: nobody asked means defective until somebody looks."""
        return Condition.DEFECTIVE if self is Condition.UNASKED else self

    @property
    def stands_apart(self) -> bool:
        """Whether a lot of it is kept away from the normal ones."""
        return self is not Condition.NORMAL


class Severity(StrEnum):
    """How bad one sign is: amber makes a battery defective, red makes it critical."""

    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign that a clerk can see, smell, hear or measure."""

    code: str
    severity: Severity
    name: str  # English; the reader's word comes from the translations, context "sign"
    question: int = 0  # the question of the triage form it answers, 1-10
    emergency: bool = False  # people out and call first: the form waits


SAYABLE = (Condition.NORMAL, Condition.DEFECTIVE, Condition.CRITICAL)


def condition_named(word: str) -> Condition:
    """Return the condition that a person or a script may say; unasked is what follows from saying nothing.

    Raises UnknownCondition.
    """
    for condition in SAYABLE:
        if condition.value == word:
            return condition
    raise UnknownCondition(word)


def worst(signs: Iterable[Sign]) -> Condition:
    """Return the mildest condition that all these signs together allow; no sign at all is normal."""
    severities = {sign.severity for sign in signs}
    if Severity.RED in severities:
        return Condition.CRITICAL
    return Condition.DEFECTIVE if severities else Condition.NORMAL


def condition_of(asked: Condition | None, signs: Iterable[Sign], *, needs_triage: bool) -> Condition:
    """Return the condition of a line from what was said and what was seen.

    Where nothing was said the signs decide; without signs a grade that can burn is unasked, any other normal.
    Raises SignsContradict when what was said is better than what was seen.
    """
    seen = tuple(signs)
    least = worst(seen)
    if asked is None or asked is Condition.UNASKED:
        return Condition.UNASKED if needs_triage and not seen else least
    if SAYABLE.index(asked) < SAYABLE.index(least):
        raise SignsContradict(asked.value, least.value, tuple(sign.code for sign in seen))
    return asked

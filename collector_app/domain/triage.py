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


class Outcome(StrEnum):
    """Where triage ends, from best to worst; only the first three are conditions that a lot can have."""

    NORMAL = "normal"
    DEFECTIVE = "defective"  # separate zone, looked at again after 24 and 72 hours
    CRITICAL = "critical"  # quarantine, a manager's PIN, no stacking, no dispatch
    EMERGENCY = "emergency"  # people out and call first; the record is made after

    @property
    def condition(self) -> Condition:
        """The condition of what is taken in after it: nothing is better than critical after an emergency."""
        return Condition.CRITICAL if self is Outcome.EMERGENCY else Condition(self.value)


SAYABLE = (Condition.NORMAL, Condition.DEFECTIVE, Condition.CRITICAL)


def condition_named(word: str) -> Condition:
    """Return the condition that a person or a script may say; unasked is what follows from saying nothing.

    Raises UnknownCondition.
    """
    for condition in SAYABLE:
        if condition.value == word:
            return condition
    raise UnknownCondition(word)


def outcome_of(signs: Iterable[Sign], unsure: Iterable[str] = ()) -> Outcome:
    """Return where all these answers together lead; the one rule of every face of the program.

    `unsure` are the questions that were looked at and could not be told. A question that was not asked is neither: it
    is said on paper and sent to head office, and makes nothing worse or better.
    """
    seen = tuple(signs)
    if any(sign.emergency for sign in seen):
        return Outcome.EMERGENCY
    if any(sign.severity is Severity.RED for sign in seen):
        return Outcome.CRITICAL
    return Outcome.DEFECTIVE if seen or any(unsure) else Outcome.NORMAL


def worst(signs: Iterable[Sign], unsure: Iterable[str] = ()) -> Condition:
    """Return the mildest condition that all these answers together allow; no sign at all is normal."""
    return outcome_of(signs, unsure).condition


def condition_of(
    asked: Condition | None, signs: Iterable[Sign], *, needs_triage: bool, unsure: Iterable[str] = ()
) -> Condition:
    """Return the condition of a line from what was said and what was seen.

    Where nothing was said the signs decide; without signs a grade that can burn is unasked, any other normal.
    Raises SignsContradict when what was said is better than what was seen.
    """
    seen = tuple(signs)
    unknown = tuple(unsure)
    least = worst(seen, unknown)
    if asked is None or asked is Condition.UNASKED:
        return Condition.UNASKED if needs_triage and not seen and not unknown else least
    if SAYABLE.index(asked) < SAYABLE.index(least):
        raise SignsContradict(asked.value, least.value, tuple(sign.code for sign in seen))
    return asked

"""The picture key: "what battery is this?", answered by a digit at each drawing, in at most five questions.

A choice is named by the digits that lead to it, so that `311` lies below `31`; the key itself is data
(`resources/catalogue/picture_key.csv`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Catalogue, Grade

ROOT = "0"  # the key that opens it, and the row that asks the first question
MOST_QUESTIONS = 5
UNKNOWN = "UNK"


class Sure(StrEnum):
    """How sure a drawing makes us of what it is."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Choice:
    """One drawing: either it asks on, or it ends at a grade."""

    code: str  # its digits; ROOT for the first question
    name: str  # English, context "picture key"
    drawing: str  # of resources/drawings
    ask: str = ""  # English, context "picture key": what is asked below it
    grade: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Found:
    """What the key came to."""

    grade: Grade
    sure: Sure


@dataclass(frozen=True)
class PictureKey:
    """Every drawing by its digits."""

    choices: dict[str, Choice] = field(default_factory=dict)

    def below(self, code: str) -> tuple[Choice, ...]:
        """Return the drawings that the question at a choice shows, by their digits."""
        before = "" if code == ROOT else code
        found = (each for each in self.choices if each != ROOT and each[:-1] == before)
        return tuple(self.choices[each] for each in sorted(found))

    def step(self, code: str, digit: str) -> Choice | None:
        """Return the drawing that a digit means at a choice; None where it means nothing."""
        return None if digit == ROOT else self.choices.get(digit if code == ROOT else code + digit)


def found_at(choice: Choice, catalogue: Catalogue) -> Found:
    """Return the grade of a drawing that ends the key. Raises UnknownGrade.

    A guess about what can burn is never more than unknown, so that triage is asked as of the worst of its kind.
    """
    grade = catalogue.by_code(choice.grade)
    if choice.sure is Sure.GUESS and catalogue.needs_triage(grade):
        grade = catalogue.grade(UNKNOWN, grade.form)
    return Found(grade, choice.sure)

"""The questions of triage: what is looked at or measured, who may be asked, and what each digit means; `domain.md` 2.3.

Which questions are asked follows from the form, from what the station has to measure with, and from what the person
was taught. One that cannot be asked here is *not asked*: kept, printed and sent as such, never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Family
from collector_app.domain.entries.logs import Skill

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from collector_app.domain.catalogue import Catalogue, Grade

LIGHT, PIECE = "LIGHT", "PIECE"  # beside the forms: light cells bought by the kilogram, and one that was set aside
UNSURE_DIGIT = "9"
MOST_SET_ASIDE = 8  # by one digit, each a line of its own; more are one line together
MANY_SET_ASIDE = 9
_WET = frozenset({Family.LEAD, Family.NICKEL})


class Kind(StrEnum):
    """How a question is answered."""

    LOOKED = "looked"  # by a digit
    TEMPERATURE = "temperature"  # by a number of degrees, and that of the air
    VOLTAGE = "voltage"  # by the volts of the whole pack, and how many cells stand in series
    SET_ASIDE = "set_aside"  # by a digit: how many pieces


class Instrument(StrEnum):
    """What a station may have to measure with: a setting of the site."""

    THERMOMETER = "thermometer"
    VOLTMETER = "voltmeter"
    INSULATION = "insulation"


@dataclass(frozen=True, slots=True)
class Answer:
    """A digit, its words, and the sign that it means; no sign for the good answer and for `cannot tell`."""

    digit: str
    name: str  # English, context "answer to a question"
    sign: str = ""

    @property
    def is_unsure(self) -> bool:
        """Whether it says: looked, cannot tell."""
        return self.digit == UNSURE_DIGIT and not self.sign


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `forms` may also hold LIGHT and PIECE, `families` those that are asked of every form."""

    code: str
    name: str  # English, context "question"
    label: str  # one or two words for a list, context "question"
    look: str  # what to look at, context "question"
    kind: Kind
    drawing: str  # of resources/drawings
    answers: tuple[Answer, ...] = ()
    forms: frozenset[str] = frozenset()
    families: frozenset[Family] = frozenset()
    instrument: Instrument | None = None
    skill: Skill | None = None

    def answered(self, digit: str) -> Answer | None:
        """Return the answer of a digit."""
        return next((answer for answer in self.answers if answer.digit == digit), None)


@dataclass(frozen=True, slots=True)
class Equipment:
    """What can be asked here and now: the instruments of the site, the skills of who is signed in."""

    instruments: frozenset[Instrument] = frozenset()
    skills: frozenset[Skill] = frozenset()

    def can_ask(self, question: Question) -> bool:
        """Whether a question has all that it needs."""
        has = question.instrument is None or question.instrument in self.instruments
        return has and (question.skill is None or question.skill in self.skills)


@dataclass(frozen=True, slots=True)
class Asking:
    """The questions about one line: those to ask, in order, and those that cannot be asked here."""

    asked: tuple[Question, ...] = ()
    not_asked: tuple[Question, ...] = ()


def questions_about(catalogue: Catalogue, grade: Grade, *, set_aside: bool = False) -> tuple[Question, ...]:
    """Return every question that belongs to a grade, or to one piece of it that was set aside."""
    every = catalogue.care.questions.values()
    if not catalogue.needs_triage(grade):
        family = catalogue.chemistries[grade.chemistry].family
        return tuple(question for question in every if family in question.families)
    if set_aside:
        return tuple(question for question in every if PIECE in question.forms)
    own = tuple(question for question in every if grade.form in question.forms)
    return own or tuple(question for question in every if LIGHT in question.forms)


def asking(catalogue: Catalogue, grade: Grade, equipment: Equipment, *, set_aside: bool = False) -> Asking:
    """Part the questions about a grade into those that can be asked here and those that cannot.

    Volts say nothing where the catalogue knows no window for the chemistry: then that question is not asked either.
    """
    asked: list[Question] = []
    rest: list[Question] = []
    for question in questions_about(catalogue, grade, set_aside=set_aside):
        judged = question.kind is not Kind.VOLTAGE or grade.chemistry in catalogue.care.windows
        (asked if judged and equipment.can_ask(question) else rest).append(question)
    return Asking(tuple(asked), tuple(rest))


def asked_about(
    catalogue: Catalogue,
    grade: Grade,
    not_asked: Collection[str],
    *,
    set_aside: bool = False,
    voltage_mv: int | None = None,
) -> tuple[Question, ...]:
    """Return the questions about a line, in order, without those of which it was said that they cannot be asked.

    A line keeps the questions that it began with, whoever goes on with it. Insulation does not matter in a pack of few
    volts: once they were measured, that question is none at all.
    """
    is_low = voltage_mv is not None and voltage_mv < catalogue.care.limits.insulation_from_mv
    return tuple(
        question
        for question in questions_about(catalogue, grade, set_aside=set_aside)
        if question.code not in not_asked and not (is_low and question.instrument is Instrument.INSULATION)
    )


def instruments_named(words: str) -> frozenset[Instrument]:
    """Return the instruments of a setting such as `thermometer voltmeter`; words that nobody knows are left out."""
    known = {each.value: each for each in Instrument}
    return frozenset(known[word] for word in words.replace(",", " ").split() if word in known)


def written(instruments: Collection[Instrument]) -> str:
    """Return instruments as a setting keeps them."""
    return " ".join(each.value for each in Instrument if each in instruments)


def skills_named(codes: Iterable[str]) -> frozenset[Skill]:
    """Return the skills of these codes; one that this program does not know yet is left out."""
    known = {each.value: each for each in Skill}
    return frozenset(known[code] for code in codes if code in known)

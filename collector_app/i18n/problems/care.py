"""Sentences for problems with training, instruments, refusals and second looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.care import (
    BadReading,
    NotKeptApart,
    RefusalNotFound,
    UnknownInstrument,
    UnknownSkill,
)
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case UnknownSkill(skill, skills):
            return text("“{skill}” is not a skill. Choose from: {skills}.", skill=skill, skills=skills)
        case UnknownInstrument(instrument, instruments):
            return text(
                "“{instrument}” is not an instrument. Choose from: {instruments}.",
                instrument=instrument,
                instruments=instruments,
            )
        case RefusalNotFound(number):
            return text("No refusal has the number {number}. Look in the list of refusals.", number=number)
        case NotKeptApart(lot):
            return text(
                "Lot {lot} lies among the normal goods. If something is wrong with it, move it away first.", lot=lot
            )
        case BadReading(reading):
            return text("{reading} cannot be right. Measure again.", reading=reading)
    return None

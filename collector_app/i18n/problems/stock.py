"""Sentences for problems with lots and loads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.stock import KeptApart, LotNotFound, NothingToLoad, NotThatMuch, UnknownPlace
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case LotNotFound(lot):
            return text("No goods of lot {lot} are in stock there. Choose a lot from the stock on hand.", lot=lot)
        case NotThatMuch(lot, there):
            return text("Only {there} of lot {lot} is there. Take that much or less.", there=there, lot=lot)
        case KeptApart(lot):
            return text("Lot {lot} is kept apart and may not be loaded. Ask a manager to release it first.", lot=lot)
        case NothingToLoad(grade):
            return text("No {grade} is in the store. Choose another grade, or wait until some comes in.", grade=grade)
        case UnknownPlace(place):
            return text("The site has no place called “{place}”. Choose a place from the list.", place=place)
    return None

"""Sentences about what was typed into a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.typed import (
    AmbiguousNumber,
    DayOutOfReach,
    NotADay,
    NotANumber,
    NotATime,
    NothingTyped,
    TimeToCome,
    TooManyDecimals,
    TypedTooMuch,
    WholeAmountsOnly,
    WholeNumbersOnly,
)
from collector_app.i18n.text import Text, plural, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case NothingTyped():
            return text("Nothing is typed yet. Type a number.")
        case NotANumber(typed):
            return text("“{typed}” is not a number. Type digits only.", typed=typed)
        case AmbiguousNumber(typed, one, other):
            return text(
                "“{typed}” can mean {one} or {other}. Type it again without a mark between the thousands.",
                typed=typed,
                one=one,
                other=other,
            )
        case TypedTooMuch(most):
            return text("This is more than {most}, the most that can be entered here. Check the number.", most=most)
    return _too_fine(problem) or _no_day(problem)


def _too_fine(problem: Problem) -> Text | None:
    match problem:
        case TooManyDecimals(_typed, most):
            return plural(
                "At most {n} digit can stand after the decimal mark. Type it shorter.",
                "At most {n} digits can stand after the decimal mark. Type it shorter.",
                most,
            )
        case WholeAmountsOnly(typed):
            return text(
                "“{typed}” is not a whole amount. Type all its digits, or a point at the end for 000.", typed=typed
            )
        case WholeNumbersOnly(typed):
            return text("“{typed}” is not a whole number. Type digits only.", typed=typed)
    return None


def _no_day(problem: Problem) -> Text | None:
    match problem:
        case NotADay(typed):
            return text("“{typed}” is not a day. Type day, month and year, for example 5/2/2026.", typed=typed)
        case NotATime(typed):
            return text(
                "“{typed}” is not a time. Type hours and minutes, for example 0915; "
                "for another day type its day and month first, for example 22110915.",
                typed=typed,
            )
        case TimeToCome(typed):
            return text("“{typed}” has not come yet today. For another day type its day and month first.", typed=typed)
        case DayOutOfReach():
            return text(
                "This day lies before the last business day, or more than a year after it. "
                "Look at a calendar, and type the day again."
            )
    return None

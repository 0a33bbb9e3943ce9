"""Sentences for problems with tickets and their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.tickets import (
    AmountTooBig,
    BadGross,
    BadIdentity,
    BadMeasure,
    BadPieces,
    BadPrice,
    CapacityNeeded,
    DeductionNeedsReason,
    DraftNotFound,
    GoodsAreGone,
    NegativeWeight,
    NoLines,
    NoPrice,
    NotOwnLog,
    PriceNeedsReason,
    TareAboveGross,
    TicketIsPaid,
    TicketIsVoid,
    TicketNotFound,
    TooManyLines,
    TooManyParts,
    UnknownReason,
    WeighingsDiffer,
)
from collector_app.i18n.text import Text, plural, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    asked = (_lines, _parts, _weight, _price, _ticket, _void)
    return next((said for each in asked if (said := each(problem)) is not None), None)


def _lines(problem: Problem) -> Text | None:
    match problem:
        case NoLines():
            return text("The ticket has no line yet. Weigh something first.")
        case TooManyLines(lines, most):
            return plural(
                "A ticket holds at most {most} lines, and this one has {n}. Put the rest on a second ticket.",
                "A ticket holds at most {most} lines, and this one has {n}. Put the rest on a second ticket.",
                lines,
                most=most,
            )
        case BadPieces(line, pieces, most):
            return text(
                "Line {line}: {pieces} cannot be the number of pieces. Enter a number from 1 to {most}.",
                line=line,
                pieces=pieces,
                most=most,
            )
        case DraftNotFound():
            return text("This draft is no longer there: it was posted or thrown away. Look for it among the tickets.")
    return None


def _parts(problem: Problem) -> Text | None:
    match problem:
        case TooManyParts(line, most):
            return text(
                "Line {line} has more weighings, codes or photos than one line can hold ({most}). Make a second line.",
                line=line,
                most=most,
            )
        case BadMeasure(line):
            return text(
                "Line {line}: no battery has such a temperature or voltage. Measure again, or leave it out.", line=line
            )
        case BadIdentity(line):
            return text("Line {line}: this code cannot be kept. Scan it again, or type it.", line=line)
        case WeighingsDiffer(line, gross, weighed):
            return text(
                "Line {line}: the weighings come to {weighed}, and the gross weight is {gross}. Weigh again.",
                line=line,
                weighed=weighed,
                gross=gross,
            )
    return None


def _weight(problem: Problem) -> Text | None:
    match problem:
        case BadGross(line, gross, most):
            return text(
                "Line {line}: {gross} cannot be the gross weight. Weigh again; at most {most} is possible.",
                line=line,
                gross=gross,
                most=most,
            )
        case TareAboveGross(line, gross, off):
            return text(
                "Line {line}: tare and deduction together are {off}, so nothing is left of {gross}. "
                "Check them, or weigh again.",
                line=line,
                off=off,
                gross=gross,
            )
        case NegativeWeight(line):
            return text("Line {line}: tare and deduction cannot be below zero. Enter them without a minus.", line=line)
        case DeductionNeedsReason(line):
            return text("Line {line}: weight was deducted without a reason. Choose the reason.", line=line)
        case UnknownReason(reason):
            return text("“{reason}” is not one of the reasons. Choose a reason from the list.", reason=reason)
    return None


def _price(problem: Problem) -> Text | None:
    match problem:
        case NoPrice(grade):
            return text(
                "There is no price for {grade} now. Enter a price with its reason, or mark the line as to be settled.",
                grade=grade,
            )
        case BadPrice(line):
            return text("Line {line}: this cannot be a price. Enter zero or more, and check its digits.", line=line)
        case PriceNeedsReason(line):
            return text("Line {line}: the price is not the one of the list. Choose the reason.", line=line)
        case CapacityNeeded(line):
            return text("Line {line}: the price is per kWh. Enter the capacity in watt hours.", line=line)
        case AmountTooBig(most):
            return text(
                "The amount is more than {most}, the most that can be kept. Check weights and prices.", most=most
            )
    return None


def _ticket(problem: Problem) -> Text | None:
    match problem:
        case TicketNotFound(number):
            return text("There is no ticket {number}. Check the number on the paper.", number=number)
        case TicketIsVoid(number):
            return text(
                "Ticket {number} is voided, so nothing more can be done with it. Make a new ticket.", number=number
            )
    return None


def _void(problem: Problem) -> Text | None:
    match problem:
        case TicketIsPaid(number):
            return text(
                "Ticket {number} is paid, in full or in part. Take the payment back first, then void it.", number=number
            )
        case GoodsAreGone(number, grade):
            return text(
                "Goods of ticket {number} ({grade}) have left the site, so it cannot be voided. "
                "Ask a manager how to put it right.",
                number=number,
                grade=grade,
            )
        case NotOwnLog(number):
            return text(
                "{number} was issued on another laptop, so it cannot be voided here. "
                "Void it there, or ask head office.",
                number=number,
            )
    return None

"""Sentences for problems with payments, drawers and prices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.domain.problems.money import (
    BadAmount,
    BadGradeCode,
    CountsDiffer,
    DrawerIsClosed,
    DrawerIsOpen,
    GradeCodeTaken,
    MoreThanOpen,
    NamedTwice,
    NoPrices,
    NothingOpen,
    PaymentIsTakenBack,
    PaymentNotFound,
    UnknownDenomination,
    WrongUnit,
)
from collector_app.i18n.names import unit_name
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    return _payment(problem) or _taken_back(problem) or _drawer(problem) or _prices(problem)


def _payment(problem: Problem) -> Text | None:
    match problem:
        case NothingOpen(number):
            return text("Nothing is left to pay on ticket {number}. Check the number.", number=number)
        case MoreThanOpen(amount, open_):
            return text(
                "{amount} is more than the outstanding balance of {open}. Pay {open} or less.",
                amount=amount,
                open=open_,
            )
        case BadAmount(amount):
            return text("{amount} is not a possible amount. Check its digits.", amount=amount)
        case NamedTwice(number):
            return text("{number} is named twice. Nothing was paid. Name it once.", number=number)
    return None


def _taken_back(problem: Problem) -> Text | None:
    match problem:
        case PaymentNotFound(number):
            return text("There is no payment {number}. Check the number on the paper.", number=number)
        case PaymentIsTakenBack(number):
            return text("Payment {number} was taken back already. Nothing more needs to be done.", number=number)
    return None


def _drawer(problem: Problem) -> Text | None:
    match problem:
        case DrawerIsClosed():
            return text("The cash drawer is closed. Open it first, then try again.")
        case DrawerIsOpen():
            return text("The cash drawer is open already. Count and close it before you open it anew.")
        case CountsDiffer(counted, amount):
            return text(
                "The notes and coins make {counted}, and {amount} was entered. Count again, or correct the amount.",
                counted=counted,
                amount=amount,
            )
        case UnknownDenomination(denomination):
            return text(
                "There is no note or coin of {denomination}. Choose a denomination from the list.",
                denomination=denomination,
            )
    return None


def _prices(problem: Problem) -> Text | None:
    match problem:
        case NoPrices():
            return text("The list has no price yet. Enter at least one price.")
        case WrongUnit(grade, expected=expected):
            return text(
                "The price of {grade} is per {unit}. Enter the price for one {unit}.",
                grade=grade,
                unit=unit_name(Unit(expected)),
            )
        case GradeCodeTaken(grade):
            return text("There is a grade {grade} already. Choose another code.", grade=grade)
        case BadGradeCode(grade):
            return text(
                "“{grade}” is not a code for a grade. Use two to twelve capital letters or digits.", grade=grade
            )
    return None

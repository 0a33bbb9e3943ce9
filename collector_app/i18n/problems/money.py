"""Sentences for problems with payments, drawers and prices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.domain.money import Money
from collector_app.domain.problems.money import (
    BadAmount,
    BadGradeCode,
    BadStep,
    BelowPaid,
    CountsDiffer,
    DrawerIsClosed,
    DrawerIsOpen,
    GradeCodeTaken,
    LineIsSettled,
    LineNotFound,
    MoreThanOpen,
    NamedTwice,
    NoPrices,
    NoRoomForBooks,
    NothingOpen,
    OutsideBand,
    PaymentIsTakenBack,
    PaymentNotFound,
    PriceTwice,
    TooManySteps,
    UnknownBook,
    UnknownDenomination,
    WrongUnit,
)
from collector_app.i18n.names import unit_name
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    return (
        _payment(problem)
        or _taken_back(problem)
        or _drawer(problem)
        or _prices(problem)
        or _lists(problem)
        or _own_price(problem)
        or _settling(problem)
    )


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


def _lists(problem: Problem) -> Text | None:
    match problem:
        case UnknownBook(book, most):
            return text("There is no price list {book}. Its number is between 1 and {most}.", book=book, most=most)
        case NoRoomForBooks(most):
            return text("There are {most} price lists already. Give one of them another name.", most=most)
        case BadStep(grade, most):
            return text("A price of {grade} begins between 0 and {most}. Check that weight.", grade=grade, most=most)
        case TooManySteps(grade, most):
            return text(
                "{grade} has room for {most} prices by weight in one list. Take one out first.", grade=grade, most=most
            )
        case PriceTwice(grade):
            return text("{grade} has two prices from the same weight on. Keep one of them.", grade=grade)
    return None


def _own_price(problem: Problem) -> Text | None:
    match problem:
        case OutsideBand(line=line, price=price, listed=None):
            return text(
                "Line {line}: no list has a price beside {price}. Let a manager type the PIN, or settle it later.",
                line=line,
                price=price,
            )
        case OutsideBand(line=line, price=price, listed=Money() as listed):
            return text(
                "Line {line}: {price} is far from {listed} of the list. Let a manager type the PIN, or change it.",
                line=line,
                price=price,
                listed=listed,
            )
    return None


def _settling(problem: Problem) -> Text | None:
    match problem:
        case LineNotFound(number, line):
            return text("Ticket {number} has no line {line}. Look at the ticket again.", number=number, line=line)
        case LineIsSettled(number, line):
            return text(
                "Line {line} of ticket {number} has its final price already. Correct the ticket to change it.",
                number=number,
                line=line,
            )
        case BelowPaid(number, paid, total):
            return text(
                "Ticket {number} would come to {total}, and {paid} is paid. Take the payment back first.",
                number=number,
                total=total,
                paid=paid,
            )
    return None

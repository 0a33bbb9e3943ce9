"""Sentences for problems with people, rights, PINs and sellers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.people import (
    BadPin,
    DelivererWasErased,
    NameTaken,
    NeedsManager,
    NoNumberKept,
    NotAManager,
    NotASellerCode,
    NotOneself,
    OverCashLimit,
    PersonNotFound,
    PinBlocked,
    PinNotSet,
    SellerIsErased,
    SellerNotFound,
    SellerWasErased,
    SeveralSellers,
    TooManyPlates,
    TooManyPriceLists,
    UnknownNumberKind,
    WrongPin,
)
from collector_app.i18n.text import Text, plural, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    said = (each(problem) for each in (_right, _person, _pin, _seller, _on_ticket, _written))
    return next(filter(None, said), None)


def _right(problem: Problem) -> Text | None:
    match problem:
        case OverCashLimit(limit=limit):
            return text(
                "This is more than {limit}, the most that a clerk may pay in cash. Ask a manager to approve it.",
                limit=limit,
            )
        case NeedsManager():
            return text("A manager must approve this. Ask a manager to type the PIN here.")
        case NotAManager(name):
            return text("{name} is not a manager. Ask a manager to approve this.", name=name)
        case NotOneself():
            return text("This takes two people. Ask another manager to approve it.")
    return None


def _person(problem: Problem) -> Text | None:
    match problem:
        case PersonNotFound(name):
            return text("Nobody called “{name}” works here. Choose a name from the list.", name=name)
        case NameTaken(name):
            return text("Somebody called “{name}” works here already. Choose a name that tells them apart.", name=name)
        case PinNotSet(name):
            return text("{name} has no PIN yet. Set one first.", name=name)
    return None


def _pin(problem: Problem) -> Text | None:
    match problem:
        case WrongPin(left) if left <= 0:
            return text("The PIN is wrong. Wait a while before the next try.")
        case WrongPin(left):
            return plural(
                "The PIN is wrong. Try again; {n} try is left before you have to wait.",
                "The PIN is wrong. Try again; {n} tries are left before you have to wait.",
                left,
            )
        case PinBlocked(seconds):
            return plural(
                "The PIN was wrong too often. Wait {n} second, then try again.",
                "The PIN was wrong too often. Wait {n} seconds, then try again.",
                seconds,
            )
        case BadPin(digits):
            return plural(
                "A PIN has {n} digit here and must not be easy to guess. Choose another one.",
                "A PIN has {n} digits here and must not be easy to guess. Choose another one.",
                digits,
            )
    return None


def _seller(problem: Problem) -> Text | None:
    match problem:
        case SellerNotFound(seller):
            return text(
                "No seller matches “{seller}”. Search by name, nickname, phone or number, or write down a new seller.",
                seller=seller,
            )
        case SellerIsErased():
            return text("This seller asked to be forgotten, so nothing more is kept. Write the seller down anew.")
        case SeveralSellers(seller, count):
            return plural(
                "{n} seller matches “{seller}”, and none was chosen. Choose the right one.",
                "{n} sellers match “{seller}”, and none was chosen. Choose the right one.",
                count,
                seller=seller,
            )
    return None


def _on_ticket(problem: Problem) -> Text | None:
    match problem:
        case SellerWasErased():
            return text(
                "The seller of this ticket asked to be forgotten while it waited. Everything else is kept: press the "
                "search key and choose who sells."
            )
        case DelivererWasErased():
            return text(
                "Who brought these goods asked to be forgotten while the ticket waited. Everything else is kept: "
                "choose anew who delivers."
            )
        case NotASellerCode():
            return text(
                "This is no seller card of ours, or it was misread. Scan it again, or find the seller by phone."
            )
    return None


def _written(problem: Problem) -> Text | None:
    match problem:
        case TooManyPriceLists(most):
            return plural(
                "A seller has at most {n} price list. Take one away first.",
                "A seller has at most {n} price lists. Take one away first.",
                most,
            )
        case TooManyPlates(most):
            return plural(
                "A seller has at most {n} plate. Take one away first.",
                "A seller has at most {n} plates. Take one away first.",
                most,
            )
        case NoNumberKept():
            return text("No number of an identity paper is written down for this seller. There is nothing to show.")
        case UnknownNumberKind(number_kind, known):
            return text(
                "There is no identity paper called “{kind}” here. Choose one of: {known}.",
                kind=number_kind,
                known=known,
            )
    return None

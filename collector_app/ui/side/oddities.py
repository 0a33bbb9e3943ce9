"""Oddities: what a manager looks at, in a sentence with its next step; the same at a station and at head office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.chain import log_mark
from collector_app.domain.money import CURRENCIES, VND, Money
from collector_app.domain.weight import Weight
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.queries.exceptions import ExceptionRow, Oddity
from collector_app.ui.kit.state import State, bad, plain, waiting

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Catalogue

ODDITIES: dict[Oddity, State] = {
    Oddity.UNREAD: bad(text_in("what contradicts", "not readable")),
    Oddity.OVERPAID: waiting(text_in("what contradicts", "overpaid")),
    Oddity.PAID_VOID: waiting(text_in("what contradicts", "void, but paid")),
    Oddity.BELOW_ZERO: waiting(text_in("what contradicts", "below zero")),
    Oddity.SHEET_TWICE: waiting(text_in("what contradicts", "sheet used twice")),
    Oddity.MISSING_SHEET: waiting(text_in("what a manager looks at", "sheet missing")),
    Oddity.MANUAL: plain(text_in("what a manager looks at", "typed weight")),
    Oddity.OWN_PRICE: plain(text_in("what a manager looks at", "price far off")),
    Oddity.NOT_ASKED: plain(text_in("what a manager looks at", "not asked")),
    Oddity.HURRIED: plain(text_in("what a manager looks at", "hurried")),
    Oddity.NO_PHOTO: plain(text_in("what a manager looks at", "no photo")),
}
_NEXT = {
    Oddity.UNREAD: text("Bring this program up to date. If it stays, call the site: its program may be altered."),
    Oddity.OVERPAID: text("The site takes the payment back that was made twice."),
    Oddity.PAID_VOID: text("The site takes the payment back, so that the money returns to the drawer."),
    Oddity.BELOW_ZERO: text("The site weighs what is there: a load or a move took more than was bought."),
    Oddity.SHEET_TWICE: text("Look for the sheet and compare it with both tickets. Void the one that is not on it."),
    Oddity.MISSING_SHEET: text("Look for the sheet. Enter it, or say what became of it."),
    Oddity.MANUAL: text("Ask the clerk why the scale's weight was not taken."),
    Oddity.OWN_PRICE: text("Ask why the price was given, or change the list if it is the market's."),
    Oddity.NOT_ASKED: text(
        "Get the instrument or the training that these questions need. The goods wait apart until then."
    ),
    Oddity.HURRIED: text(
        "Look at these goods again, and speak with the clerk: a question that is not read protects nobody."
    ),
    Oddity.NO_PHOTO: text("Take photos of the goods while they are here."),
}
_REASONS = {
    "newer": text_in("why an entry is not read", "it is newer than this program"),
    "malformed": text_in("why an entry is not read", "it is not what its kind says"),
    "absurd": text_in("why an entry is not read", "its amounts are absurd"),
}


def exception_words(row: ExceptionRow, catalogue: Catalogue) -> Text:
    """Return what was found, in one sentence."""
    known = catalogue.grades.get(row.grade or row.unit)
    grade = (row.grade or row.unit) if known is None else grade_name(known)
    number, amount = row.what, Money(row.amount, CURRENCIES.get(row.unit, VND))
    match row.kind:
        case Oddity.UNREAD:
            return text(
                "Entry {seq} of log {mark} is kept, but not counted: {reason}.",
                seq=row.seq,
                mark=log_mark(row.log),
                reason=_REASONS.get(row.what, row.what),
            )
        case Oddity.OVERPAID:
            return text("Ticket {number} is paid {amount} more than its total.", number=number, amount=amount)
        case Oddity.PAID_VOID:
            return text("Ticket {number} is void, and {amount} of it is still paid.", number=number, amount=amount)
        case Oddity.BELOW_ZERO:
            return plural(
                "{grade}, lot {lot}: {weight} and {n} piece too much have left.",
                "{grade}, lot {lot}: {weight} and {n} pieces too much have left.",
                -row.pieces,
                grade=grade,
                lot=row.what,
                weight=Weight(-row.amount),
            )
    return _watched(row, grade, amount)


def _watched(row: ExceptionRow, grade: Text | str, amount: Money) -> Text:
    match row.kind:
        case Oddity.SHEET_TWICE | Oddity.MISSING_SHEET:
            return _sheet(row)
        case Oddity.MANUAL:
            return text(
                "{number}: {weight} of {grade} were typed.", number=row.what, weight=Weight(row.amount), grade=grade
            )
        case Oddity.OWN_PRICE:
            return text(
                "{number}: {price} for {grade}, while the list says {listed}.",
                number=row.what,
                price=amount,
                grade=grade,
                listed=Money(row.other, amount.currency),
            )
        case Oddity.NOT_ASKED:
            return plural(
                "{number}: {n} question was not asked about {grade}.",
                "{number}: {n} questions were not asked about {grade}.",
                row.other,
                number=row.what,
                grade=grade,
            )
        case Oddity.HURRIED:
            return text("{number}: questions were answered faster than they can be read.", number=row.what)
    return text(
        "{number}: critical goods without a photo, {weight} of {grade}.",
        number=row.what,
        weight=Weight(row.amount),
        grade=grade,
    )


def _sheet(row: ExceptionRow) -> Text:
    if row.kind is Oddity.MISSING_SHEET:
        return text("Sheet {sheet} of pad {pad} is missing.", sheet=row.what, pad=row.other)
    return text(
        "Sheet {sheet} of pad {pad} was entered more than once: {numbers}.",
        sheet=row.what,
        pad=row.other,
        numbers=row.unit,
    )


def exception_next(row: ExceptionRow) -> Text:
    """Return what to do about it."""
    return _NEXT[row.kind]

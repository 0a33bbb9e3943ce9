"""What the pages of head office say: findings with their next step, contradictions, and what came of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.chain import log_mark
from collector_app.domain.money import CURRENCIES, VND, Money
from collector_app.domain.weight import Weight
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.queries.exceptions import ExceptionRow, Oddity
from collector_app.queries.missing import Lack, Missing
from collector_app.ui.kit.state import State, bad, plain, waiting

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Catalogue

LACKS: dict[Lack, State] = {
    Lack.FORK: bad(text_in("what is missing", "two histories")),
    Lack.GAP: waiting(text_in("what is missing", "a part is missing")),
    Lack.UNPAIRED: waiting(text_in("what is missing", "not paired")),
    Lack.REMARK: waiting(text_in("what is missing", "sums differ")),
    Lack.LATE: plain(text_in("what is missing", "late")),
}
_NEXT = {
    Lack.FORK: text("Call the site: a backup may have been put back, or a laptop copied. A person must decide."),
    Lack.GAP: text("Write answers and send this site its own: it names the missing part. What waits is then taken in."),
    Lack.UNPAIRED: text("Accept the site's join request; its entries are then taken in by themselves."),
    Lack.REMARK: text("Call the site and compare its tickets, weight and payments with those shown here."),
    Lack.LATE: text("Ask the site to pack and to send its newest bundle."),
}
ODDITIES: dict[Oddity, State] = {
    Oddity.UNREAD: bad(text_in("what contradicts", "not readable")),
    Oddity.OVERPAID: waiting(text_in("what contradicts", "overpaid")),
    Oddity.PAID_VOID: waiting(text_in("what contradicts", "void, but paid")),
    Oddity.BELOW_ZERO: waiting(text_in("what contradicts", "below zero")),
}
_ODD_NEXT = {
    Oddity.UNREAD: text("Bring this program up to date. If it stays, call the site: its program may be altered."),
    Oddity.OVERPAID: text("Ask the site to take the payment back that was made twice."),
    Oddity.PAID_VOID: text("Ask the site to take the payment back, so that the money returns to the drawer."),
    Oddity.BELOW_ZERO: text("Ask the site to weigh what is there: a load or a move took more than was bought."),
}
_REASONS = {
    "newer": text_in("why an entry is not read", "it is newer than this program"),
    "malformed": text_in("why an entry is not read", "it is not what its kind says"),
    "absurd": text_in("why an entry is not read", "its amounts are absurd"),
}


def missing_words(found: Missing) -> Text:
    """Return what is missing, in one sentence."""
    span: dict[str, str | int] = {"site": found.site, "mark": found.mark, "first": found.first, "last": found.last}
    match found.kind:
        case Lack.FORK:
            return text("{site} log {mark}: entries {first} to {last} stand twice, in two histories.", **span)
        case Lack.GAP:
            return text("{site} log {mark}: entries {first} to {last} have not come.", **span)
        case Lack.UNPAIRED:
            return text("{site} log {mark}: entries {first} to {last} wait until the site is paired.", **span)
        case Lack.REMARK:
            site, mark, first = found.site, found.mark, found.first
            return text(
                "{site} log {mark}: its sums and ours differ at entry {first}.", site=site, mark=mark, first=first
            )
    return plural(
        "{site}: nothing has come for {n} day.", "{site}: nothing has come for {n} days.", found.days, site=found.site
    )


def missing_next(found: Missing) -> Text:
    """Return what to do about it."""
    return _NEXT[found.kind]


def exception_words(row: ExceptionRow, catalogue: Catalogue) -> Text:
    """Return what contradicts what, in one sentence."""
    match row.kind:
        case Oddity.UNREAD:
            reason = _REASONS.get(row.what, row.what)
            return text(
                "Entry {seq} of log {mark} is kept, but not counted: {reason}.",
                seq=row.seq,
                mark=log_mark(row.log),
                reason=reason,
            )
        case Oddity.OVERPAID:
            return text("Ticket {number} is paid {amount} more than its total.", number=row.what, amount=_money(row))
        case Oddity.PAID_VOID:
            return text(
                "Ticket {number} is void, and {amount} of it is still paid.", number=row.what, amount=_money(row)
            )
    grade = catalogue.grades.get(row.unit)
    return plural(
        "{grade}, lot {lot}: {weight} and {n} piece too much have left.",
        "{grade}, lot {lot}: {weight} and {n} pieces too much have left.",
        -row.pieces,
        grade=row.unit if grade is None else grade_name(grade),
        lot=row.what,
        weight=Weight(-row.amount),
    )


def exception_next(row: ExceptionRow) -> Text:
    """Return what to do about it."""
    return _ODD_NEXT[row.kind]


def _money(row: ExceptionRow) -> Money:
    return Money(row.amount, CURRENCIES.get(row.unit, VND))

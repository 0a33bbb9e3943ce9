"""Pricing: what the lists say of a line in hand, as its weight and its seller become known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.domain.weight import NOTHING

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Grade
    from collector_app.domain.price import PriceInForce, PriceLists
    from collector_app.domain.weight import Weight
    from collector_app.ui.intake.hand import Hand, Line


@dataclass(frozen=True, slots=True)
class Moved:
    """A line whose list says something else now than when it was shown; `place` is -1 for the line being typed."""

    place: int
    line: Line
    now: PriceInForce


def unit_of(line: Line, grade: Grade) -> Unit:
    """Return what the price of a line is for."""
    return Unit(line.unit) if line.unit else grade.unit


def listed(lists: PriceLists, own: tuple[int, ...], line: Line) -> PriceInForce | None:
    """Return what the lists say of a line now; before it is weighed, the price from nothing on."""
    return lists.get(line.grade, own, _net(line))


def priced(lists: PriceLists, before: Hand, after: Hand) -> Hand:
    """Return the changed ticket with the prices that follow from the change.

    A price is looked up when a grade is chosen, when its weight changes and when another seller is named; else the
    price that was shown stays, whatever is published meanwhile. A posted ticket that is opened to be corrected keeps
    its prices.
    """
    own = after.seller_books
    if after.corrects != before.corrects:
        return after
    line = after.line
    if own != before.seller_books:
        every = tuple(with_price(each, listed(lists, own, each)) for each in after.lines)
        return replace(after, line=with_price(line, listed(lists, own, line)) if line.grade else line, lines=every)
    if line.grade and _asked(line) != _asked(before.line):
        is_new = line.grade != before.line.grade and after.editing < 0
        line = with_price(line, listed(lists, own, line)) if is_new else _looked_up(lists, own, line)
    known = {_asked(each) for each in before.lines}
    every = tuple(
        each if place < len(before.lines) and _asked(each) in known else _looked_up(lists, own, each)
        for place, each in enumerate(after.lines)
    )
    return replace(after, line=line, lines=every)


def with_price(line: Line, found: PriceInForce | None) -> Line:
    """Return the line as the list prices it; an own or a flat price of it stays."""
    unit = line.unit if is_own(line) else found.unit.value if found is not None else ""
    if found is None:
        return replace(line, shown_price=None, shown_since="", book=0, unit=unit)
    return replace(line, shown_price=found.price, shown_since=found.since, book=found.book, unit=unit)


def moved(lists: PriceLists, hand: Hand) -> tuple[Moved, ...]:
    """Return the lines of a ticket that waited whose lists say something else now; own prices never move."""
    if hand.corrects:
        return ()
    every = (*enumerate(hand.lines), *(((-1, hand.line),) if hand.line.grade and hand.editing < 0 else ()))
    found = ((place, line, listed(lists, hand.seller_books, line)) for place, line in every if not is_own(line))
    return tuple(
        Moved(place, line, now)
        for place, line, now in found
        if now is not None and (now.price, now.unit.value) != (line.shown_price, line.unit or now.unit.value)
    )


def taken(hand: Hand, changes: tuple[Moved, ...]) -> Hand:
    """Return the ticket with the prices of today for the lines that moved."""
    lines = list(hand.lines)
    line = hand.line
    for each in changes:
        if each.place < 0:
            line = with_price(line, each.now)
        else:
            lines[each.place] = with_price(lines[each.place], each.now)
    return replace(hand, lines=tuple(lines), line=line)


def is_own(line: Line) -> bool:
    """Whether somebody gave the line a price of its own, or one for the whole of it."""
    return line.price is not None or line.flat is not None


def _looked_up(lists: PriceLists, own: tuple[int, ...], line: Line) -> Line:
    """Return the line as it is priced with another weight, by the list that was shown where that is still known."""
    found = listed(lists, own, line)
    if line.shown_price is None or found is None:
        return with_price(line, found)
    has_steps = any(step.from_g for step in lists.ladders.get((found.book, line.grade), ()))
    if found.book == line.book and found.since != line.shown_since and not has_steps:
        return line
    return with_price(line, found)


def _asked(line: Line) -> tuple[str, Weight]:
    return line.grade, _net(line)


def _net(line: Line) -> Weight:
    return line.net if line.weighings else NOTHING

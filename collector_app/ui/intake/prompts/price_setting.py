"""Setting a price: what looks mistyped is asked, what leaves the band is a manager's, a call reprices the list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.domain import clock
from collector_app.domain.money import Money
from collector_app.domain.price import PriceInForce, is_odd, is_outside, meant
from collector_app.domain.problems.people import NeedsManager
from collector_app.i18n.text import text
from collector_app.ui.intake.hand import Line, Step
from collector_app.ui.intake.pricing import listed, unit_of, with_price
from collector_app.ui.kit.act import Act
from collector_app.ui.shell.frame import Approval, said_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from collector_app.app.app import Approval as Given
    from collector_app.domain.entries.tickets import PriceReason
    from collector_app.domain.problem import Problem
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.intake.prompts.prompt import Room


class Meaning(Enum):
    """What a typed price is meant for."""

    UNIT = auto()  # a kilogram, a piece, a kilowatt-hour of this line
    FLAT = auto()  # the whole line
    PROVISIONAL = auto()  # this line, until it is settled
    LIST = auto()  # everybody from now on


@dataclass(frozen=True, slots=True)
class Own:
    """Why a price was typed, and what for."""

    reason: PriceReason
    meaning: Meaning = Meaning.UNIT


class PriceSetting(QObject):
    """Takes a typed price through every question that it raises, and puts it on the line."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._desk = room.desk
        self._ticket = ""
        self._done: Callable[[], object] = room.again

    def set(self, price: Money, own: Own, done: Callable[[], object], again: Callable[[], object]) -> None:
        """Set a price; `done` is called when it is on its line, `again` when it is typed anew."""
        self._done = done
        self._ticket = self._desk.hand.id
        beside = self._beside(own)
        if beside is None or not is_odd(price.amount, beside.amount):
            self._check_band(price, own)
            return
        other = meant(price.amount, beside.amount)
        answers = [Act(text("yes, {price}", price=price), lambda: self._check_band(price, own))]
        if other is not None:
            corrected = Money(other, price.currency)
            answers.append(Act(text("no, {price}", price=corrected), lambda: self._check_band(corrected, own)))
        answers.append(Act(text("type it again"), again))
        words = text("{price} instead of {listed}?", price=price, listed=beside)
        self._room.ask(words, tuple(replace(act, key=str(at)) for at, act in enumerate(answers, start=1)))

    def _beside(self, own: Own) -> Money | None:
        """Return what the price is compared with: the list's, or what the whole line comes to by the list."""
        line = line_in_question(self._desk)
        if own.meaning is Meaning.FLAT:
            return self._desk.amount(replace(line, price=None, flat=None))
        if line.shown_price is None:
            return None
        return Money(line.shown_price, self._desk.sums().total.currency)

    def _check_band(self, price: Money, own: Own) -> None:
        """Ask a manager where this person may not go alone; an unweighed line is looked at when it is posted."""
        if own.meaning is Meaning.LIST:
            self._publish(price, None)
            return
        beside, band = self._beside(own), self._room.frame.app.band(self._desk.approval)
        is_unweighed = own.meaning is Meaning.FLAT and not line_in_question(self._desk).weighings
        is_free = band is None or is_unweighed
        if is_free or (beside is not None and not is_outside(price.amount, beside.amount, band or 0)):
            self._put(price, own)
            return
        why = text("{price} is far from the list's price. A manager answers for it.", price=price)
        self._room.frame.approve(Approval(why, lambda approval: self._approved(approval, price, own)))

    def _approved(self, approval: Given | None, price: Money, own: Own) -> None:
        if self._desk.hand.id == self._ticket:
            self._desk.approval = approval
            self._put(price, own)

    def _put(self, price: Money, own: Own) -> None:
        line = replace(line_in_question(self._desk), price=None, price_reason="", flat=None, provisional=False)
        if own.meaning is Meaning.FLAT:
            line = replace(line, flat=price.amount, price_reason=own.reason.value)
        else:
            line = replace(line, provisional=own.meaning is Meaning.PROVISIONAL)
            if price.amount != line.shown_price:
                line = replace(line, price=price.amount, price_reason=own.reason.value)
        self._done()
        put_line(self._room, line)

    def _publish(self, price: Money, approval: Given | None) -> None:
        """Publish from now on what was said by telephone, in the list that priced the line."""
        line = line_in_question(self._desk)
        grade = self._desk.catalogue.by_code(line.grade)
        unit = unit_of(line, grade)
        counter, own = self._desk.counter, self._desk.hand.seller_books
        step = listed(counter.prices, own, line) if counter is not None else None
        from_g = step.from_g if step is not None and step.book == line.book else 0
        new = PriceInForce(grade.code, unit, price.amount, "", line.book, from_g)
        command = PublishPrices((NewPrice(grade.code, price.amount, unit, from_g),), book=line.book)
        self._room.frame.worker.do(
            command,
            lambda since: self._published(new, since),
            lambda problem: self._refused(problem, price, approval),
            approval=approval,
        )

    def _refused(self, problem: Problem, price: Money, approval: Given | None) -> None:
        if isinstance(problem, NeedsManager) and approval is None:
            why = text("{price} will hold for everybody from now on. A manager answers for it.", price=price)
            self._room.frame.approve(Approval(why, lambda given: self._publish(price, given)))
        else:
            self._room.card.trouble.say(said_of(problem))

    def _published(self, new: PriceInForce, since: datetime) -> None:
        self._room.frame.toast(text("The new price holds from now on."))
        self._done()
        line = line_in_question(self._desk)
        if self._desk.hand.id != self._ticket or line.grade != new.grade:
            return  # the ticket was laid aside while a manager was asked; it is asked about the new price later
        line = replace(line, price=None, price_reason="", flat=None, provisional=False)
        put_line(self._room, with_price(line, replace(new, since=clock.in_utc(since))))


def line_in_question(desk: IntakeDesk) -> Line:
    """Return the line whose price is talked about: the one being typed, else the last one."""
    hand = desk.hand
    return hand.lines[-1] if hand.step in (Step.MORE, Step.PAY) and hand.lines else hand.line


def put_line(room: Room, line: Line) -> None:
    """Put the line back where it was, and go on with the flow."""
    desk, hand = room.desk, room.desk.hand
    room.aside(None)
    if hand.step in (Step.MORE, Step.PAY) and hand.lines:
        desk.become(replace(hand, lines=(*hand.lines[:-1], line)))
    else:
        desk.line_is(line)

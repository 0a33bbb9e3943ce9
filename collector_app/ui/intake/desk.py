"""The intake desk: the ticket in hand, kept on the disk after every answer; it decides no rule of the trade."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collector_app.commands.drafting import KeepDraft
from collector_app.domain import clock
from collector_app.domain.catalogue import Unit
from collector_app.domain.ids import uuid7
from collector_app.domain.money import Money
from collector_app.domain.ticket import amount_of
from collector_app.queries.equipment import equipment
from collector_app.queries.waiting import Tray
from collector_app.ui.intake.asking import Counter, Posted, counter
from collector_app.ui.intake.hand import Hand, Line, Step
from collector_app.ui.intake.pricing import moved, priced, unit_of
from collector_app.ui.intake.questions import unasked
from collector_app.ui.intake.reopening import line_again
from collector_app.ui.intake.tray import TicketTray
from collector_app.ui.intake.triaging import Triaging

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.app.app import Approval
    from collector_app.domain.catalogue import Catalogue, Grade
    from collector_app.domain.questions import Equipment
    from collector_app.store.drafts import Draft
    from collector_app.ui.shell.frame import Frame

CAPACITY = frozenset({Unit.KWH, Unit.AH})
IDENTIFIED = frozenset({"EV_PACK", "EV_BUS", "ESS_RACK", "ESS_PACK_LC", "MODULE", "HEV_PACK"})


@dataclass(frozen=True, slots=True)
class Sums:
    """What the lines come to: the amounts in their order (None is to be settled), and their total."""

    amounts: tuple[Money | None, ...]
    total: Money


class IntakeDesk(QObject):
    """Every verb is one answer of the clerk: it changes the hand, writes the draft, and says `changed`."""

    changed = Signal()
    counter_changed = Signal()
    numbered = Signal()
    prices_moved = Signal(object)  # Moved lines of a ticket that waited

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.hand = Hand()
        self.counter: Counter | None = None
        self.triage = Triaging(self)
        self.approval: Approval | None = None  # a manager's, for the open questions of the ticket in hand
        self.tray = TicketTray(frame, self)
        self._waited = False  # the ticket in hand was laid aside, and nobody looked yet whether prices moved
        self._after_number: Callable[[], object] | None = None

    @property
    def catalogue(self) -> Catalogue:
        """The goods that this station knows."""
        return self._frame.app.catalogue

    def refresh(self) -> None:
        """Ask what lies on the counter."""
        moment = clock.read(self.hand.happened_at) if self.hand.happened_at else self._frame.app.clock()
        self._frame.worker.ask(counter, moment, self.hand.id, then=self._took_counter, slot="counter")
        person = self._frame.person.id if self._frame.person is not None else ""
        self._frame.worker.ask(equipment, person, then=self._took_equipment, slot="equipment")

    def grade(self) -> Grade:
        """Return the grade of the line in hand."""
        return self.catalogue.by_code(self.hand.line.grade)

    def held(self) -> Tray:
        """Return how many tickets wait, and the first of them; the one in hand is not among them."""
        return self.counter.tray if self.counter is not None else Tray(0, ())

    def sums(self, lines: tuple[Line, ...] | None = None) -> Sums:
        """Return what the lines come to, as the books will compute it."""
        if self.counter is None:
            raise RuntimeError
        chosen = self.hand.lines if lines is None else lines
        amounts = tuple(self.amount(line) for line in chosen)
        total = sum(amount.amount for amount in amounts if amount is not None)
        return Sums(amounts, Money(total, self.counter.currency))

    def amount(self, line: Line) -> Money | None:
        """Return what one line comes to; None while its price is to be settled, or its weight is not there."""
        if line.is_unpriced or self.counter is None or not line.weighings:
            return None
        grade = self.catalogue.by_code(line.grade)
        unit = unit_of(line, grade)
        has_capacity = line.capacity_wh if unit is Unit.KWH else line.capacity_mah
        if unit in CAPACITY and line.flat is None and not has_capacity:
            return None
        price, currency = line.price_in_force or 0, self.counter.currency
        return amount_of(line.draft(), grade, price, currency, 1, self.counter.rounded)

    def begin(self, seller: str = "", name: str = "", *, new: bool = False) -> None:
        """Say who sells: nobody named, somebody known, or somebody new."""
        step = Step.GOODS if not self.hand.lines else Step.MORE
        self.become(replace(self.hand, seller=seller, seller_name=name, new_seller=new, step=step))

    def from_paper(self, sheet: int, happened_at: str) -> None:
        """Say from which sheet of a pad the ticket is entered, and when it was written; its prices are of then."""
        self.become(replace(self.hand, sheet=sheet, happened_at=happened_at))
        self.refresh()

    def weigh_truck(self, full_g: int, empty_g: int) -> None:
        """Say what the truck weighed with the goods and without them."""
        self.become(replace(self.hand, truck_in_g=full_g, truck_out_g=empty_g))

    def choose(self, grade: Grade) -> None:
        """Say what it is; the price shown from here on is the price of this line."""
        line = self.triage.begun(replace(unasked(self.hand.line), grade=grade.code))
        hand = self._priced(replace(self.hand, line=line))
        self.become(replace(hand, step=self._after_goods(hand.line)))

    def triaged(self, line: Line) -> None:
        """Go on with a line about which everything was answered."""
        self.become(replace(self.hand, line=line, step=self._after_signs(line)))

    def count(self, pieces: int) -> None:
        """Say how many there are."""
        line = replace(self.hand.line, pieces=pieces, counted=True)
        self.become(replace(self.hand, line=line, step=self._after_pieces(line)))

    def capacity(self, thousandths: int) -> None:
        """Say how much energy or charge is bought: watt-hours, or milliampere-hours, whichever the price is for."""
        line = self.hand.line
        in_charge = unit_of(line, self.grade()) is Unit.AH
        line = replace(line, capacity_mah=thousandths) if in_charge else replace(line, capacity_wh=thousandths)
        self.become(replace(self.hand, line=line, step=Step.WEIGHT))

    def line_is(self, line: Line) -> None:
        """Change the line in hand and stay at the same question."""
        self.become(replace(self.hand, line=line))

    def finish_line(self) -> None:
        """Put the line in hand among the lines."""
        self.become(self.triage.after_line(self.hand.with_line_done()))

    def go(self, step: Step) -> None:
        """Ask something else."""
        self.become(replace(self.hand, step=step))

    def edit(self, place: int) -> None:
        """Type a line anew from its weight on."""
        line = replace(self.hand.lines[place], weighings=())
        self.become(replace(self.hand, line=line, editing=place, step=Step.WEIGHT))

    def remove(self, place: int) -> None:
        """Take a line out."""
        lines = tuple(line for at, line in enumerate(self.hand.lines) if at != place)
        step = Step.MORE if lines else Step.GOODS
        self.become(replace(self.hand, lines=lines, line=Line(), editing=-1, step=step))

    def drop_line(self) -> None:
        """Take the line in hand out; a ticket of which nothing is left is thrown away."""
        lines = tuple(line for place, line in enumerate(self.hand.lines) if place != self.hand.editing)
        if lines:
            self.become(self.triage.without_piece(replace(self.hand, lines=lines, editing=-1)))
        else:
            self.throw_away()

    def hold(self) -> None:
        """Let this ticket wait, and begin another."""
        self.tray.put()
        self.lay_down()

    def take_up(self, draft: str) -> None:
        """Go on with a ticket that waited, by the id of its draft; the one in hand waits instead."""
        self.tray.take(draft)

    def go_on(self, hand: Hand) -> None:
        """Take a ticket in hand that was laid aside before."""
        self.hand = hand
        self._waited = True
        self.approval = None
        self.changed.emit()
        self.refresh()

    def throw_away(self) -> None:
        """Forget the ticket in hand, because the clerk said so."""
        self.tray.drop()
        self.lay_down()

    def lay_down(self) -> None:
        """Begin with an empty hand."""
        self.hand = Hand()
        self.approval = None
        self.changed.emit()
        self.refresh()

    def correct(self, found: Posted) -> None:
        """Open a posted ticket as a new draft that replaces it."""
        self.become(
            Hand(
                id=self._new_id(),
                seller=found.ticket.seller,
                seller_name=found.seller_name,
                lines=tuple(line_again(line) for line in found.lines),
                step=Step.MORE,
                corrects=found.ticket.number,
            )
        )

    def when_numbered(self, then: Callable[[], object]) -> None:
        """Call `then` once the ticket has its day number: a fast clerk may be done before the disk is."""
        if self.hand.day_number:
            then()
        else:
            self._after_number = then

    def become(self, hand: Hand) -> None:
        """Take a changed ticket in hand, with the prices that follow, and write its draft: one, whatever came first."""
        hand = hand if hand.id else replace(hand, id=self._new_id())
        self.hand = hand = self._priced(hand)
        self._frame.worker.do(KeepDraft(hand.kept(), hand.id), then=self._kept, changes=False)
        self.changed.emit()

    def _new_id(self) -> str:
        return uuid7(int(self._frame.app.clock().timestamp() * 1000), os.urandom(10))

    def _priced(self, hand: Hand) -> Hand:
        return hand if self.counter is None else priced(self.counter.prices, self.hand, hand)

    def _kept(self, draft: Draft) -> None:
        if draft.id == self.hand.id and draft.day_number != self.hand.day_number:
            self.hand = replace(self.hand, day_number=draft.day_number)
            self.numbered.emit()
            then, self._after_number = self._after_number, None
            if then is not None:
                then()

    def _took_equipment(self, found: Equipment) -> None:
        self.triage.equipment = found

    def _took_counter(self, found: Counter) -> None:
        self.counter = found
        self.tray.take_interrupted()
        self.counter_changed.emit()
        if self._waited:
            self._waited = False
            changes = moved(found.prices, self.hand)
            if changes:
                self.prices_moved.emit(changes)

    def _after_goods(self, line: Line) -> Step:
        return Step.SIGNS if self.triage.asks(line) else self._after_signs(line)

    def _after_signs(self, line: Line) -> Step:
        grade = self.catalogue.by_code(line.grade)
        asked = unit_of(line, grade) is Unit.PIECE or grade.form in IDENTIFIED
        return Step.PIECES if asked and not line.counted else self._after_pieces(line)

    def _after_pieces(self, line: Line) -> Step:
        unit = unit_of(line, self.catalogue.by_code(line.grade))
        known = line.capacity_wh if unit is Unit.KWH else line.capacity_mah
        return Step.CAPACITY if unit in CAPACITY and not known else Step.WEIGHT

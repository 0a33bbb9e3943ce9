"""The intake desk: the ticket in hand, kept on the disk after every answer; it decides no rule of the trade."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collector_app.commands.drafting import DropDraft, HoldDraft, KeepDraft
from collector_app.domain.catalogue import Unit
from collector_app.domain.ids import uuid7
from collector_app.domain.money import Money
from collector_app.domain.ticket import amount_of
from collector_app.ui.intake.asking import Counter, Posted, counter
from collector_app.ui.intake.hand import Hand, Line, Step, unkept
from collector_app.ui.intake.questions import Answer, Question, questions_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.catalogue import Catalogue, Grade
    from collector_app.store.drafts import Draft
    from collector_app.ui.shell.frame import Frame

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

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.hand = Hand()
        self.counter: Counter | None = None
        self._took_up = False
        self._after_number: Callable[[], object] | None = None

    @property
    def catalogue(self) -> Catalogue:
        """The goods that this station knows."""
        return self._frame.app.catalogue

    def refresh(self) -> None:
        """Ask what lies on the counter."""
        self._frame.worker.ask(counter, self._frame.app.clock(), then=self._took_counter, slot="counter")

    def grade(self) -> Grade:
        """Return the grade of the line in hand."""
        return self.catalogue.by_code(self.hand.line.grade)

    def questions(self) -> tuple[Question, ...]:
        """Return the triage questions of the line in hand."""
        return questions_of(self.catalogue, self.grade()) if self.hand.line.grade else ()

    def held(self) -> tuple[Draft, ...]:
        """Return the tickets that wait, oldest first; the one in hand is not among them."""
        found = self.counter.drafts if self.counter is not None else ()
        return tuple(each for each in found if each.id != self.hand.id)

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
        price = line.price_in_force
        if price is None or self.counter is None or not line.weighings:
            return None
        grade = self.catalogue.by_code(line.grade)
        if grade.unit is Unit.KWH and not line.capacity_wh:
            return None
        return amount_of(line.draft(), grade, price, self.counter.currency, 1)

    def begin(self, seller: str = "", name: str = "", *, new: bool = False) -> None:
        """Say who sells: nobody named, somebody known, or somebody new."""
        at = int(self._frame.app.clock().timestamp() * 1000)
        hand = self.hand if self.hand.id else replace(self.hand, id=uuid7(at, os.urandom(10)))
        step = Step.GOODS if not hand.lines else Step.MORE
        self.become(replace(hand, seller=seller, seller_name=name, new_seller=new, step=step))

    def choose(self, grade: Grade) -> None:
        """Say what it is; the price shown from here on is the price of this line."""
        price = self.counter.prices.get(grade.code) if self.counter is not None else None
        line = replace(
            self.hand.line,
            grade=grade.code,
            signs=(),
            answers=0,
            shown_price=price.price if price is not None else None,
            shown_since=price.since if price is not None else "",
        )
        self.become(replace(self.hand, line=line, step=self._after_goods(line)))

    def answer(self, answer: Answer) -> None:
        """Say what was seen."""
        line = self.hand.line
        signs = (*line.signs, answer.sign) if answer.sign and answer.sign not in line.signs else line.signs
        line = replace(line, signs=signs, answers=line.answers + 1)
        step = Step.SIGNS if line.answers < len(self.questions()) else self._after_signs(line)
        self.become(replace(self.hand, line=line, step=step))

    def count(self, pieces: int) -> None:
        """Say how many there are."""
        line = replace(self.hand.line, pieces=pieces, counted=True)
        self.become(replace(self.hand, line=line, step=self._after_pieces(line)))

    def capacity(self, wh: int) -> None:
        """Say how much energy is bought."""
        self.become(replace(self.hand, line=replace(self.hand.line, capacity_wh=wh), step=Step.WEIGHT))

    def line_is(self, line: Line) -> None:
        """Change the line in hand and stay at the same question."""
        self.become(replace(self.hand, line=line))

    def finish_line(self) -> None:
        """Put the line in hand among the lines."""
        self.become(self.hand.with_line_done())

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

    def hold(self) -> None:
        """Let this ticket wait, and begin another."""
        if self.hand.is_begun and self.hand.id:
            self._into_tray(HoldDraft(self.hand.id, held=True))
        self.lay_down()

    def take_up(self, draft: Draft) -> None:
        """Go on with a ticket that waited; the one in hand waits instead."""
        if self.hand.is_begun and self.hand.id:
            self._into_tray(HoldDraft(self.hand.id, held=True))
        found = unkept(draft.body, draft.id, draft.day_number)
        if found is not None:
            self._into_tray(HoldDraft(draft.id, held=False))
            self.hand = found
            self.changed.emit()
            self.refresh()

    def throw_away(self) -> None:
        """Forget the ticket in hand, because the clerk said so."""
        if self.hand.id:
            self._into_tray(DropDraft(self.hand.id))
        self.lay_down()

    def lay_down(self) -> None:
        """Begin with an empty hand."""
        self.hand = Hand()
        self.changed.emit()
        self.refresh()

    def correct(self, found: Posted) -> None:
        """Open a posted ticket as a new draft that replaces it."""
        lines = tuple(
            Line(
                grade=line.grade,
                weighings=(line.gross_g,),
                tare_g=line.tare_g,
                deduction_g=line.deduction_g,
                deduction_reason=line.deduction_reason,
                pieces=line.pieces,
                counted=line.pieces > 1,
                capacity_wh=line.capacity_wh,
                signs=line.signs,
                price=line.price if line.price_kind == "own" else None,
                price_reason=line.price_reason,
                shown_price=line.price if line.price_kind == "list" else None,
                shown_since=line.price_since,
            )
            for line in found.lines
        )
        at = int(self._frame.app.clock().timestamp() * 1000)
        self.become(
            Hand(
                id=uuid7(at, os.urandom(10)),
                seller=found.ticket.seller,
                seller_name=found.seller_name,
                lines=lines,
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
        """Take a changed ticket in hand and write its draft."""
        self.hand = hand
        self._frame.worker.do(KeepDraft(hand.kept(), hand.id), then=self._kept, changes=False)
        self.changed.emit()

    def _into_tray(self, command: HoldDraft | DropDraft) -> None:
        """Change the tray, and ask for it only once that is on the disk: the reader may be faster than the writer."""
        self._frame.worker.do(command, then=lambda _: self.refresh(), changes=False)

    def _kept(self, draft: Draft) -> None:
        if draft.id == self.hand.id and draft.day_number != self.hand.day_number:
            self.hand = replace(self.hand, day_number=draft.day_number)
            self.numbered.emit()
            then, self._after_number = self._after_number, None
            if then is not None:
                then()

    def _took_counter(self, found: Counter) -> None:
        self.counter = found
        if not self._took_up:
            self._took_up = True
            self._take_up_interrupted()
        self.counter_changed.emit()

    def _take_up_interrupted(self) -> None:
        """Go on where the power went: the newest draft that nobody held."""
        loose = [each for each in self.held() if not each.held]
        found = unkept(loose[-1].body, loose[-1].id, loose[-1].day_number) if loose else None
        if found is not None and not self.hand.is_begun:
            self.hand = found
            self.changed.emit()

    def _after_goods(self, line: Line) -> Step:
        grade = self.catalogue.by_code(line.grade)
        return Step.SIGNS if questions_of(self.catalogue, grade) else self._after_signs(line)

    def _after_signs(self, line: Line) -> Step:
        grade = self.catalogue.by_code(line.grade)
        asked = grade.unit is Unit.PIECE or grade.form in IDENTIFIED
        return Step.PIECES if asked and not line.counted else self._after_pieces(line)

    def _after_pieces(self, line: Line) -> Step:
        grade = self.catalogue.by_code(line.grade)
        return Step.CAPACITY if grade.unit is Unit.KWH and not line.capacity_wh else Step.WEIGHT

"""Showing: what the left and the right of Intake say of the ticket in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem
from collector_app.i18n.text import Text, text
from collector_app.i18n.typed import typed_weight
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.price_words import price_and_why
from collector_app.ui.intake.prompts.held import waited
from collector_app.ui.intake.prompts.seller import WALK_IN
from collector_app.ui.intake.shown import note_of, seller_card, shown_lines
from collector_app.ui.small_photos import small_photos_of

if TYPE_CHECKING:
    from collector_app.domain.weight import Weight
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.intake.folded import FoldedSums
    from collector_app.ui.intake.sums_column import HandOver, SumsColumn
    from collector_app.ui.intake.ticket_card import TicketCard
    from collector_app.ui.shell.frame import Frame

CHIPS = 2  # of those who wait, at the foot of the ticket


class Showing:
    """Repaints ticket card and sums column; what goes over the counter stays until the next ticket's first line."""

    def __init__(self, frame: Frame, desk: IntakeDesk, ticket: TicketCard, sums: SumsColumn) -> None:
        self._frame = frame
        self._desk = desk
        self._ticket = ticket
        self._sums = sums
        self.over: HandOver | None = None

    def moved_on(self) -> None:
        """Forget what went over the counter once the next ticket has a line."""
        if self._desk.hand.line.weighings or self._desk.hand.lines:
            self.over = None

    def show(self, folded: FoldedSums) -> None:
        """Write every figure anew."""
        desk, hand, language = self._desk, self._desk.hand, self._frame.look.language
        if desk.counter is None:
            return
        number = f"#{hand.day_number}" if hand.day_number else ""
        seller: Text | str = hand.seller_name or WALK_IN
        self._ticket.show_ticket(seller if hand.is_begun else text("Next ticket"), number, self._total())
        self._ticket.show_note(note_of(hand))
        self._ticket.show_lines(*shown_lines(desk, language, small_photos_of(self._frame)))
        self._show_held()
        ended = hand.step in (Step.MORE, Step.PAY) and hand.lines
        self._sums.show_line(hand.lines[-1] if ended else hand.line, None)
        self._sums.show_price(*price_and_why(desk, self._frame))
        self._sums.show_over(self.over)
        folded.tell()
        if self.over is None or hand.is_begun:
            self._frame.seller_sees(lambda: seller_card(desk, self._frame))

    def show_typed(self, value: str, folded: FoldedSums) -> None:
        """Show the weight that is being typed."""
        self._sums.show_line(self._desk.hand.line, self._weight_with(value))
        folded.tell()

    def _show_held(self) -> None:
        now = self._frame.app.clock().timestamp()
        held = self._desk.held()
        chips = (
            text("#{number} \u00b7 {waited}", number=each.day_number, waited=waited(each, now))
            for each in held.first[:CHIPS]
        )
        self._ticket.show_held(tuple(chips), held.count)

    def _total(self) -> str:
        hand = self._desk.hand
        lines = (*hand.lines, hand.line) if hand.line.weighings and hand.editing < 0 else hand.lines
        return self._frame.look.language.money(self._desk.sums(lines).total)

    def _weight_with(self, value: str) -> Weight | None:
        try:
            typed = typed_weight(value, self._frame.look.language)
        except Problem:
            return None
        return typed if self._desk.hand.editing >= 0 else self._desk.hand.line.gross + typed

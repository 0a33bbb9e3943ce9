"""The price of a line and what is deducted from it: a number, and a reason by one digit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.documents.reasons import DEDUCTIONS, PRICES
from collector_app.domain.entries.tickets import DeductionReason, PriceReason
from collector_app.domain.problem import Problem
from collector_app.domain.ticket import check_line
from collector_app.i18n.names import unit_name
from collector_app.i18n.text import text
from collector_app.i18n.typed import typed_money, typed_weight
from collector_app.ui.intake.hand import Line, Step
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.money import Money
    from collector_app.ui.intake.prompts.prompt import Room

DEDUCTION_KEYS = (
    DeductionReason.CONTAINER,
    DeductionReason.WET,
    DeductionReason.DIRT,
    DeductionReason.DRAINED,
    DeductionReason.CASE,
    DeductionReason.OTHER,
)
PRICE_KEYS = tuple(PriceReason)


class DeductPrompt(Prompt):
    """Why first, by one digit, then how much; a container is tare, everything else a deduction."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._reason = ""

    def open(self) -> None:
        """Ask for the reason, or for the weight once there is one."""
        look = self.room.frame.look
        if not self._reason:
            self.card.question.show_text(text("What is taken off?"))
            self.card.cards.show_acts(self.acts())
            self.card.show_board(self.card.cards)
            self.card.tiles.setFocus()
            self.card.setFocus()
            return
        self.card.question.show_text(text("How much is taken off?"))
        self.card.field.ask(text("How much is taken off?"), look.language.unit_kg, mark=look.language.marks.decimal)
        self.card.field.hint(DEDUCTIONS[self._reason])
        self.card.show_field()
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return the reasons, or taking the weight."""
        leave = Act(BACK, self._leave, "esc")
        if self._reason:
            return (Act(text("take the weight"), self._enter, "enter"), leave)
        reasons = tuple(
            Act(DEDUCTIONS[reason], self._choosing(reason.value), str(place))
            for place, reason in enumerate(DEDUCTION_KEYS, start=1)
        )
        return (*reasons, leave)

    def _choosing(self, reason: str) -> Callable[[], None]:
        def choose() -> None:
            self._reason = reason
            self.open()
            self.room.again()

        return choose

    def _enter(self) -> None:
        line = self.desk.hand.line
        try:
            grams = typed_weight(self.card.field.value(), self.room.frame.look.language).grams
            if self._reason == DeductionReason.CONTAINER:
                line = replace(line, tare_g=grams)
            else:
                line = replace(line, deduction_g=grams, deduction_reason=self._reason if grams else "")
            if line.weighings:
                check_line(line.draft(), len(self.desk.hand.lines) + 1)
        except Problem as problem:
            self.refuse(problem)
            return
        self._reason = ""
        self.room.aside(None)
        self.desk.line_is(line)

    def _leave(self) -> None:
        if self._reason:
            self._reason = ""
            self.open()
            self.room.again()
        else:
            self.room.aside(None)


class PricePrompt(Prompt):
    """Another price for this line, with its reason by one digit; Enter never answers for the reason."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._price: Money | None = None

    def open(self) -> None:
        """Ask for the price, or for the reason once there is one."""
        counter = self.desk.counter
        if counter is None:
            return
        if self._price is not None:
            self.card.question.show_text(text("Why {price}?", price=self._price))
            self.card.cards.show_acts(self.acts())
            self.card.show_board(self.card.cards)
            self.card.setFocus()
            return
        grade = self.desk.catalogue.by_code(self._line().grade)
        unit = text("per {unit}", unit=unit_name(grade.unit))
        self.card.question.show_text(text("Which price?"))
        self.card.field.ask(text("Which price?"), unit, mark=".")
        self.card.field.hint(text("Another price for this line only"))
        self.card.show_field()
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return the reasons, or taking the price."""
        leave = Act(BACK, self._leave, "esc")
        if self._price is None:
            return (Act(text("take the price"), self._enter, "enter"), leave)
        reasons = tuple(
            Act(PRICES[reason], self._choosing(reason.value), str(place))
            for place, reason in enumerate(PRICE_KEYS, start=1)
        )
        return (*reasons, leave)

    def typed(self, value: str) -> None:
        """Say how the price was read."""
        if not value or self.desk.counter is None:
            return
        try:
            price = typed_money(value, self.desk.counter.currency, self.room.frame.look.language)
        except Problem:
            self.card.field.understood("")
            return
        self.card.field.understood(f"= {self.room.frame.look.language.money(price)}")

    def _line(self) -> Line:
        hand = self.desk.hand
        return hand.lines[-1] if hand.step is Step.MORE else hand.line

    def _enter(self) -> None:
        if self.desk.counter is None:
            return
        try:
            self._price = typed_money(
                self.card.field.value(), self.desk.counter.currency, self.room.frame.look.language
            )
        except Problem as problem:
            self.refuse(problem)
            return
        self.open()
        self.room.again()

    def _choosing(self, reason: str) -> Callable[[], None]:
        def choose() -> None:
            if self._price is None:
                return
            line = replace(self._line(), price=self._price.amount, price_reason=reason)
            self._price = None
            hand = self.desk.hand
            self.room.aside(None)
            if hand.step is Step.MORE:
                self.desk.become(replace(hand, lines=(*hand.lines[:-1], line)))
            else:
                self.desk.line_is(line)

        return choose

    def _leave(self) -> None:
        if self._price is not None:
            self._price = None
            self.open()
            self.room.again()
        else:
            self.room.aside(None)

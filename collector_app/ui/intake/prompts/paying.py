"""More goods or pay, and how it is paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem
from collector_app.i18n.text import text
from collector_app.i18n.typed import typed_money
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.prompts.price import PricePrompt
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.intake.prompts.truck import TruckPrompt, truck_question
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.sum_lines import SumLine

if TYPE_CHECKING:
    from collector_app.domain.money import Money
    from collector_app.ui.intake.prompts.prompt import Room

CASH, BANK, LATER, PART, CORRECT = "cash", "bank", "later", "part", "correct"


class MorePrompt(Prompt):
    """Enter when that is all; a digit begins the next line at once."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._price = PricePrompt(room)
        self._truck = TruckPrompt(room)

    def open(self) -> None:
        """Ask."""
        self.card.question.show_text(text("Is that all?"))
        self.card.cards.show_acts(self.acts())
        self.card.show_board(self.card.cards)
        self.card.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return paying, another line, the last line's price, typing it anew, taking it out."""
        last = len(self.desk.hand.lines) - 1
        return (
            Act(text("that is all"), self._all, "enter"),
            Act(text("one more line"), lambda: self.desk.go(Step.GOODS), "+"),
            Act(text("type the last line anew"), lambda: self.desk.edit(last), "up"),
            Act(text("take the last line out"), lambda: self.desk.remove(last), "-"),
            Act(text("change the price"), lambda: self.room.aside(self._price), "*"),
            Act(BACK, lambda: self.desk.edit(last), "esc"),
        )

    def take(self, key: str) -> bool:
        """Begin the next line with the first digit of its tile."""
        if not key.isdigit() or key == "0":
            return False
        self.desk.go(Step.GOODS)
        self.card.tiles.press(key)
        return True

    def _all(self) -> None:
        """Go on to paying; a truck that does not agree with its lines is asked about first."""
        question = truck_question(self.desk, lambda: self.desk.go(Step.PAY), lambda: self.room.aside(self._truck))
        if question is None:
            self.desk.go(Step.PAY)
        else:
            self.room.put(*question)


class PayPrompt(Prompt):
    """What to pay, and how: the total, its rounding, the sum that goes over the counter."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._part = PartPrompt(room)

    def open(self) -> None:
        """Show the sums."""
        self.card.question.show_text(text("How is it paid?"))
        self.card.sums.show_lines(self._sums())
        self.card.cards.show_acts(self.acts())
        self.card.show_board(self.card.sums, self.card.cards)
        self.card.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return the methods."""
        leave = Act(BACK, lambda: self.desk.go(Step.MORE), "esc")
        if self.desk.hand.corrects:
            return (Act(text("replace the ticket"), lambda: self.room.finish(CORRECT), "enter"), leave)
        total = self.desk.sums().total
        if not total:
            return (Act(text("finish"), lambda: self.room.finish(LATER), "enter"), leave)
        return (
            Act(text("cash"), lambda: self.room.finish(CASH), "enter"),
            Act(text("bank"), lambda: self.room.finish(BANK), "2"),
            Act(text("later"), lambda: self.room.finish(LATER), "3"),
            Act(text("a part in cash now"), lambda: self.room.aside(self._part), "4"),
            leave,
        )

    def take(self, key: str) -> bool:
        """Let 1 be cash too."""
        if key == "1" and not self.desk.hand.corrects and self.desk.sums().total:
            self.room.finish(CASH)
            return True
        return False

    def _sums(self) -> tuple[SumLine, ...]:
        say = self.room.frame.look.language
        sums, pack = self.desk.sums(), self.room.frame.app.pack
        cash = pack.rounded_cash(sums.total) if pack is not None else sums.total
        rows = [SumLine(text("Total"), say.money(sums.total))]
        if cash != sums.total:
            rows.append(SumLine(text("Rounding in cash"), say.money(cash - sums.total)))
        rows.append(SumLine(text("To pay in cash"), say.cash(cash), strong=True, large=True))
        unpriced = sum(1 for amount in sums.amounts if amount is None)
        if unpriced:
            rows.append(SumLine(text("Lines whose price is settled later"), say.number(unpriced)))
        return tuple(rows)


class PartPrompt(Prompt):
    """How much of it is handed over now; the rest stays to be paid."""

    def open(self) -> None:
        """Ask for the amount."""
        self.card.question.show_text(text("How much now?"))
        self.card.field.ask(text("How much now?"), mark=".")
        self.card.field.hint(text("{total} in all; the rest is paid later", total=self.desk.sums().total))
        self.card.show_field()
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return handing it over."""
        return (Act(text("hand it over"), self._enter, "enter"), Act(BACK, lambda: self.room.aside(None), "esc"))

    def typed(self, value: str) -> None:
        """Say how the amount was read."""
        try:
            said = f"= {self.room.frame.look.language.money(self._read(value))}"
        except Problem:
            said = ""
        self.card.field.understood(said)

    def _enter(self) -> None:
        try:
            self._pay(self._read(self.card.field.value()))
        except Problem as problem:
            self.clear_up(problem, self._pay)

    def _pay(self, amount: Money) -> None:
        total = self.desk.sums().total
        if 0 < amount.amount < total.amount:
            self.room.aside(None)
            self.room.finish(PART, amount.amount)
        else:
            self.card.field.problem(text("A part is more than nothing and less than {total}.", total=total))

    def _read(self, value: str) -> Money:
        language = self.room.frame.look.language
        return typed_money(value, self.desk.sums().total.currency, language)

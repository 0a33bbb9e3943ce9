"""New prices: the list changed while a ticket waited, and one digit says which prices count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.money import Money
from collector_app.i18n.names import grade_name, unit_name
from collector_app.i18n.text import Text, text
from collector_app.ui.intake.pricing import Moved, taken, unit_of
from collector_app.ui.intake.prompts.prompt import Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.sum_lines import SumLine

if TYPE_CHECKING:
    from collector_app.ui.intake.prompts.prompt import Room

MOST_SHOWN = 4


class NewPricesPrompt(Prompt):
    """Digits only, and Esc leaves the prices that the seller was told."""

    def __init__(self, room: Room, changes: tuple[Moved, ...]) -> None:
        super().__init__(room)
        self._changes = changes
        self._ticket = room.desk.hand.id

    def open(self) -> None:
        """Show old and new side by side."""
        self.card.question.show_text(text("The list changed meanwhile. Which prices?"))
        self.card.sums.show_lines(tuple(self._line(each) for each in self._changes[:MOST_SHOWN]))
        self.card.cards.show_acts(self.acts())
        self.card.show_board(self.card.sums, self.card.cards)
        self.card.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return both answers."""
        return (
            Act(text("as the seller was told"), self._keep, "1"),
            Act(text("the prices of now"), self._take, "2"),
            Act(text("as the seller was told"), self._keep, "esc", shown=False),
        )

    def _keep(self) -> None:
        self.room.aside(None)

    def _take(self) -> None:
        self.room.aside(None)
        if self.desk.hand.id == self._ticket:
            self.desk.become(taken(self.desk.hand, self._changes))

    def _line(self, moved: Moved) -> SumLine:
        grade = self.desk.catalogue.by_code(moved.line.grade)
        currency = self.desk.sums().total.currency
        now = Money(moved.now.price, currency)
        words: Text = text("now {price}/{unit}", price=now, unit=unit_name(moved.now.unit))
        if moved.line.shown_price is not None:
            words = text(
                "{old}/{old_unit}, now {price}/{unit}",
                old=Money(moved.line.shown_price, currency),
                old_unit=unit_name(unit_of(moved.line, grade)),
                price=now,
                unit=unit_name(moved.now.unit),
            )
        return SumLine(grade_name(grade), words)

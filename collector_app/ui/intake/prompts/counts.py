"""How many, and how much energy: asked where the price is by it, or the goods need an identity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.domain.problem import Problem
from collector_app.domain.ticket import MOST_CAPACITY_MAH, MOST_CAPACITY_WH, MOST_PIECES
from collector_app.i18n.names import unit_name
from collector_app.i18n.text import text
from collector_app.i18n.typed import typed_count, typed_weight
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.pricing import unit_of
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from collector_app.domain.weight import Weight


class PiecesPrompt(Prompt):
    """How many: asked where the price is by the piece or the goods need an identity, else opened from the weight."""

    def open(self) -> None:
        """Ask."""
        line = self.desk.hand.line
        self.card.question.show_text(text("How many pieces?"))
        self.card.field.ask(text("How many pieces?"), value=str(line.pieces) if line.counted else "")
        self.card.field.hint(text("Enter for one"))
        self.card.cards.show_acts(())
        self.card.show_field()
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return taking the number."""
        return (Act(text("take the number"), self._enter, "enter"), Act(BACK, self._leave, "esc"))

    def _enter(self) -> None:
        said = self.card.field.value()
        try:
            pieces = typed_count(said, MOST_PIECES) if said else 1
        except Problem as problem:
            self.refuse(problem)
            return
        self.room.aside(None)
        self.desk.count(max(1, pieces))

    def _leave(self) -> None:
        if self.desk.hand.step is not Step.PIECES:
            self.room.aside(None)
        else:
            self.desk.triage.back()


class CapacityPrompt(Prompt):
    """How much energy or charge: asked where the price is by the kWh or the Ah."""

    def open(self) -> None:
        """Ask."""
        self.card.question.show_text(text("How much capacity?"))
        mark = self.room.frame.look.language.marks.decimal
        self.card.field.ask(text("How much capacity?"), unit_name(self._unit()), mark=mark)
        self.card.field.hint(text("The sum of all pieces, from their labels"))
        self.card.show_field()
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return taking the number."""
        return (Act(text("take the number"), self._enter, "enter"), Act(BACK, self.desk.triage.back, "esc"))

    def _enter(self) -> None:
        try:  # kilowatt-hours and ampere-hours have three decimals, as a kilogram has
            typed = typed_weight(self.card.field.value(), self.room.frame.look.language)
        except Problem as problem:
            self.clear_up(problem, self._take)
        else:
            self._take(typed)

    def _take(self, typed: Weight) -> None:
        unit = self._unit()
        most = MOST_CAPACITY_MAH if unit is Unit.AH else MOST_CAPACITY_WH
        if 0 < typed.grams <= most:
            self.desk.capacity(typed.grams)
        else:
            words = text("A capacity is between 0 and {most} {unit}.", most=most // 1000, unit=unit_name(unit))
            self.tell(words)

    def _unit(self) -> Unit:
        return unit_of(self.desk.hand.line, self.desk.grade())

"""A truck is check-weighed: with the goods, without them, and the difference is compared with its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.check_weigh import is_off, unloaded, weighed
from collector_app.domain.problem import Problem
from collector_app.domain.weight import Weight
from collector_app.i18n.text import Text, text
from collector_app.i18n.typed import typed_weight
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.scale.link import scale_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.intake.desk import IntakeDesk

    Question = tuple[Text, tuple[Act, ...]]

WITH, WITHOUT = text("How heavy is the truck with the goods?"), text("How heavy is the truck without the goods?")


class TruckPrompt(Prompt):
    """First with the goods; opened again, without them. Enter takes the scale where one is connected."""

    def open(self) -> None:
        """Ask for what is not known yet."""
        look = self.room.frame.look
        self.card.question.show_text(self._question())
        self.card.field.ask(self._question(), look.language.unit_kg, mark=look.language.marks.decimal)
        self.card.field.hint(self._hint())
        self.card.show_field()
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return taking the weight."""
        return (Act(text("take the weight"), self._enter, "enter"), Act(BACK, self._leave, "esc"))

    def typed(self, value: str) -> None:
        """Say how the weight was read."""
        try:
            said = f"= {self.room.frame.look.language.weight(typed_weight(value, self.room.frame.look.language))}"
        except Problem:
            said = ""
        self.card.field.understood(said)

    def _is_full(self) -> bool:
        hand = self.desk.hand
        return not hand.truck_in_g or bool(hand.truck_out_g)

    def _question(self) -> Text:
        return WITH if self._is_full() else WITHOUT

    def _hint(self) -> Text:
        hand = self.desk.hand
        if hand.truck_in_g and hand.truck_out_g:
            full, empty = Weight(hand.truck_in_g), Weight(hand.truck_out_g)
            return text("So far {full} with the goods, {empty} without", full=full, empty=empty)
        if hand.truck_in_g:
            return text("With the goods: {full}", full=Weight(hand.truck_in_g))
        return text("Type the weight, then Enter")

    def _enter(self) -> None:
        try:
            self._take(self._read())
        except Problem as problem:
            self.clear_up(problem, self._take)

    def _read(self) -> Weight:
        said, scale = self.card.field.value(), scale_of(self.room.frame)
        if not said and scale.is_ready:
            return Weight(scale.take().grams)
        return typed_weight(said, self.room.frame.look.language)

    def _take(self, weight: Weight) -> None:
        hand = self.desk.hand
        if self._is_full():
            if not weight:
                self.card.field.problem(text("A truck with goods weighs something."))
                return
            self.desk.weigh_truck(weight.grams, 0)
        elif weight.grams >= hand.truck_in_g:
            self.card.field.problem(
                text("Without the goods the truck is lighter than {full}.", full=Weight(hand.truck_in_g))
            )
        else:
            self.desk.weigh_truck(hand.truck_in_g, weight.grams)

    def _leave(self) -> None:
        self.room.aside(None)


def truck_question(desk: IntakeDesk, go_on: Callable[[], object], weigh: Callable[[], object]) -> Question | None:
    """Return what is asked before paying for a truck whose weighings and lines do not agree; None where nothing is."""
    hand = desk.hand
    if not hand.truck_in_g or desk.counter is None:
        return None
    anew = Act(text("weigh the truck"), weigh, "2")
    leave = Act(text("look at the lines"), lambda: None, "3")
    if not hand.truck_out_g:
        words = text("The truck was not weighed without the goods. Go on?")
        return words, (Act(text("go on without it"), go_on, "1"), anew, leave)
    by_truck = unloaded(Weight(hand.truck_in_g), Weight(hand.truck_out_g))
    by_lines = weighed(line.draft() for line in hand.lines)
    if not is_off(by_truck, by_lines, desk.counter.truck_tolerance):
        return None
    words = text(
        "The truck left {truck} and the lines say {lines}, {difference} apart. Is it so?",
        truck=by_truck,
        lines=by_lines,
        difference=Weight(abs((by_truck - by_lines).grams)),
    )
    return words, (Act(text("it is so, both are kept"), go_on, "1"), anew, leave)

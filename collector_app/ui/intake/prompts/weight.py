"""How many and how heavy: pieces, capacity, gross weight with several weighings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem
from collector_app.domain.problems.typed import NothingTyped
from collector_app.domain.ticket import MOST_CAPACITY_WH, MOST_PIECES, check_line
from collector_app.domain.weight import Weight
from collector_app.i18n.names import form_name, grade_name
from collector_app.i18n.text import Text, text
from collector_app.i18n.typed import typed_count, typed_weight
from collector_app.ui.intake.hand import Step
from collector_app.ui.intake.prompts.price import DeductPrompt, PricePrompt
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from collector_app.ui.intake.hand import Line
    from collector_app.ui.intake.prompts.prompt import Room


class PiecesPrompt(Prompt):
    """How many: asked where the price is by the piece or the goods need an identity, else opened by Space."""

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
            back_to_signs(self)


class CapacityPrompt(Prompt):
    """How much energy: asked where the price is by the kWh."""

    def open(self) -> None:
        """Ask."""
        self.card.question.show_text(text("How much capacity?"))
        self.card.field.ask(text("How much capacity?"), "kWh", mark=self.room.frame.look.language.marks.decimal)
        self.card.field.hint(text("The sum of all pieces, from their labels"))
        self.card.show_field()
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return taking the number."""
        return (Act(text("take the number"), self._enter, "enter"), Act(BACK, lambda: back_to_signs(self), "esc"))

    def _enter(self) -> None:
        try:  # a kilowatt-hour has three decimals, as a kilogram has
            wh = typed_weight(self.card.field.value(), self.room.frame.look.language).grams
        except Problem as problem:
            self.refuse(problem)
            return
        if 0 < wh <= MOST_CAPACITY_WH:
            self.desk.capacity(wh)
        else:
            self.tell(text("A capacity is between 0 and {most} kWh.", most=MOST_CAPACITY_WH // 1000))


class WeightPrompt(Prompt):
    """The gross weight; several weighings make one gross. An odd weight is a question, never a wall."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._pieces = PiecesPrompt(room)
        self._deduct = DeductPrompt(room)
        self._price = PricePrompt(room)

    def open(self) -> None:
        """Ask, with the old weight ready where a line is typed anew."""
        look, hand = self.room.frame.look, self.desk.hand
        again = hand.editing >= 0 and bool(hand.line.weighings)
        value = look.language.weight_number(hand.line.gross) if again else ""
        self.card.question.show_text(text("Gross weight?"))
        self.card.field.ask(text("Gross weight?"), look.language.unit_kg, mark=look.language.marks.decimal, value=value)
        self.card.field.hint(self._hint())
        self.card.cards.show_acts(self.acts())
        self.card.show_field(self.card.cards)
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return taking, adding, deducting, the price, the pieces."""
        bar = self.card.bar.acts
        return (
            *bar,
            *((Act(text("take the weight"), self._enter, "enter"),) if not bar else ()),
            Act(text("one more weighing"), self._add, "+"),
            Act(text("deduct"), self._to_deduct, "-"),
            Act(text("change the price"), lambda: self.room.aside(self._price), "*"),
            Act(text("pieces"), lambda: self.room.aside(self._pieces), "space"),
            Act(BACK, self._leave, "esc"),
        )

    def typed(self, value: str) -> None:
        """Say how the weight was read."""
        self.card.bar.withdraw()
        self.room.again()
        if not value:
            self.card.field.hint(self._hint())
            return
        try:
            weight = typed_weight(value, self.room.frame.look.language)
        except Problem as problem:
            self.card.field.understood("")
            if len(value) > 1:
                self.refuse_quietly(problem)
            return
        self.card.field.understood(f"= {self.room.frame.look.language.weight(weight)}")

    def refuse_quietly(self, problem: Problem) -> None:
        """Say nothing yet: the number is still being typed."""
        del problem

    def back(self) -> bool:
        """Empty the field, or take back the last weighing."""
        if self.card.bar.acts:
            self.card.bar.withdraw()
            self.card.show_field(self.card.cards)
            self.card.field.setFocus()
            self.room.again()
            return True
        if self.card.field.value() and self.desk.hand.editing < 0:
            self.card.field.clear()
            self.card.field.hint(self._hint())
            return True
        line = self.desk.hand.line
        if line.weighings and self.desk.hand.editing < 0:
            self.desk.line_is(replace(line, weighings=line.weighings[:-1]))
            return True
        return False

    def _hint(self) -> Text:
        line, say = self.desk.hand.line, self.room.frame.look.language
        if line.weighings and self.desk.hand.editing < 0:
            said = " + ".join(say.weight_number(Weight(grams)) for grams in line.weighings)
            return text("{weighings} so far; Enter when that is all", weighings=said)
        return text("{grade}: type the weight, then Enter", grade=grade_name(self.desk.grade()))

    def _weighed(self) -> Line | None:
        """Return the line with what is typed; None where it was refused and said so."""
        line, said = self.desk.hand.line, self.card.field.value()
        try:
            if said:
                grams = typed_weight(said, self.room.frame.look.language).grams
                before = () if self.desk.hand.editing >= 0 else line.weighings
                line = replace(line, weighings=(*before, grams))
            elif not line.weighings:
                raise NothingTyped
            check_line(line.draft(), len(self.desk.hand.lines) + 1)
        except Problem as problem:
            self.refuse(problem)
            return None
        return line

    def _add(self) -> None:
        line = self._weighed()
        if line is not None:
            self.desk.line_is(line)

    def _to_deduct(self) -> None:
        if self.card.field.value():
            line = self._weighed()
            if line is None:
                return
            self.desk.line_is(line)
        self.room.aside(self._deduct)

    def _enter(self) -> None:
        line = self._weighed()
        if line is None:
            return
        form = self.desk.catalogue.forms[self.desk.grade().form]
        if form.is_plausible(line.net, line.pieces):
            self._finish(line)
            return
        words = text(
            "{weight} for {pieces} \u00d7 {form}?",
            weight=line.net,
            pieces=line.pieces,
            form=form_name(form),
        )
        self.card.bar.ask(
            words,
            (
                Act(text("yes, it is so"), lambda: self._finish(line), "1"),
                Act(text("weigh again"), self._weigh_again, "2"),
                Act(text("count the pieces"), lambda: self._count(line), "3"),
            ),
        )
        self.card.show_field()
        self.card.setFocus()  # the digits are answers now, not a weight
        self.room.again()

    def _finish(self, line: Line) -> None:
        self.card.bar.withdraw()
        self.desk.hand = replace(self.desk.hand, line=line)
        self.desk.finish_line()

    def _weigh_again(self) -> None:
        self.card.bar.withdraw()
        self.desk.line_is(replace(self.desk.hand.line, weighings=()))

    def _count(self, line: Line) -> None:
        self.card.bar.withdraw()
        self.desk.line_is(line)
        self.room.aside(self._pieces)

    def _leave(self) -> None:
        if self.back():
            return
        if self.desk.hand.editing >= 0:
            self.desk.finish_line()
        elif self.desk.hand.line.counted and self.desk.hand.step is Step.PIECES:
            self.desk.go(Step.PIECES)
        else:
            back_to_signs(self)


def back_to_signs(prompt: Prompt) -> None:
    """Go back to the last question about signs, or to the goods."""
    desk = prompt.desk
    line = desk.hand.line
    if not line.answers:
        desk.go(Step.GOODS)
        return
    question = desk.questions()[line.answers - 1]
    kept = tuple(sign for sign in line.signs if all(sign != answer.sign for answer in question.answers))
    desk.become(replace(desk.hand, line=replace(line, signs=kept, answers=line.answers - 1), step=Step.SIGNS))

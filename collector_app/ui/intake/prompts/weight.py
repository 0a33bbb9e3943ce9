"""How heavy: the stable weight of the scale by one Enter, or a typed one; several weighings make one gross."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem
from collector_app.domain.problems import scales
from collector_app.domain.problems.typed import NothingTyped
from collector_app.domain.ticket import check_line
from collector_app.domain.weighing import Weighing
from collector_app.domain.weight import Weight
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import Text, text
from collector_app.i18n.typed import typed_weight
from collector_app.ui.intake.doubts import Doubts
from collector_app.ui.intake.hand import Line, Step
from collector_app.ui.intake.prompts.counts import PiecesPrompt
from collector_app.ui.intake.prompts.deduct import DeductPrompt
from collector_app.ui.intake.prompts.photo import photo_act
from collector_app.ui.intake.prompts.price import PricePrompt
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.intake.prompts.scale import ScalePrompt
from collector_app.ui.kit.act import Act
from collector_app.ui.scale.link import scale_of
from collector_app.ui.shell.frame import said_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.intake.prompts.prompt import Room

    Then = Callable[[Line], None]

QUESTION = text("Gross weight?")
_NOTHING_NEW = (
    scales.SameLoad,
    scales.ScaleEmpty,
    scales.ScaleUnplugged,
    scales.ScaleSilent,
    scales.ScaleNotProved,
)
_PASSING = (scales.ScaleMoves, *_NOTHING_NEW)  # what a look at the platform mends


class WeightPrompt(Prompt):
    """Enter takes what is typed, else what is on the scale, else what was weighed so far."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._pieces = PiecesPrompt(room)
        self._deduct = DeductPrompt(room)
        self._price = PricePrompt(room)
        self._diagnosis = ScalePrompt(room)
        self._scale = scale_of(room.frame)
        self._scale.changed.connect(self._scale_changed)
        self._is_open = False

    def open(self) -> None:
        """Ask; where a line is typed anew and no scale has the word, its old weight stands ready."""
        self._is_open = True
        look, before = self.room.frame.look, self._before()
        value = ""
        if before is not None and not self.desk.hand.line.weighings and not self._scale.is_connected:
            value = look.language.weight_number(before.gross)
        self.card.question.show_text(QUESTION)
        self.card.field.ask(QUESTION, look.language.unit_kg, mark=look.language.marks.decimal, value=value)
        self.card.field.hint(self._hint())
        self.card.cards.show_acts(self.acts())
        self.card.show_field(self.card.cards)
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return taking, adding, deducting, the price, a photo, the pieces, the scale."""
        return (
            Act(text("take the weight"), partial(self._weigh, self._doubt, is_last=True), "enter"),
            Act(text("one more weighing"), partial(self._weigh, self.desk.line_is), "+"),
            Act(text("deduct"), partial(self._beside, self._deduct), "-"),
            Act(text("change the price"), partial(self._beside, self._price), "*"),
            photo_act(self.room),
            Act(text("pieces"), partial(self._beside, self._pieces), "down"),
            Act(text("the scale"), lambda: self.room.aside(self._diagnosis), "up"),
            Act(BACK, self._leave, "esc"),
        )

    def typed(self, value: str) -> None:
        """Say how the weight was read."""
        language = self.room.frame.look.language
        if not value:
            self.card.field.hint(self._hint())
            return
        try:
            self.card.field.understood(f"= {language.weight(typed_weight(value, language))}")
        except Problem:
            self.card.field.understood("")  # it is still being typed

    def back(self) -> bool:
        """Empty the field, or take back the last weighing."""
        hand = self.desk.hand
        if self.card.field.value() and hand.editing < 0:
            self.card.field.clear()
            self.card.field.hint(self._hint())
            return True
        if hand.line.weighings:
            self.desk.line_is(replace(hand.line, weighings=hand.line.weighings[:-1]))
            return True
        return False

    def leave(self) -> None:
        """Stop saying what the scale allows: another question is open."""
        self._is_open = False

    def _before(self) -> Line | None:
        """Return the line as it was, where one is typed anew."""
        hand = self.desk.hand
        return hand.lines[hand.editing] if 0 <= hand.editing < len(hand.lines) else None

    def _hint(self) -> Text:
        line, say = self.desk.hand.line, self.room.frame.look.language
        if line.weighings:
            said = " + ".join(say.weight_number(Weight(each.grams)) for each in line.weighings)
            return text("{weighings} so far; Enter when that is all", weighings=said)
        if self._scale.is_ready:
            return text("Enter takes the stable weight")
        if self._scale.is_connected:
            return text("Wait until the scale is still, or type the weight")
        return text("{grade}: type the weight, then Enter", grade=grade_name(self.desk.grade()))

    def _scale_changed(self) -> None:
        """Say what Enter does now, while nothing is typed."""
        if self._is_open and not self.card.field.value() and not self.card.bar.acts:
            self.card.field.hint(self._hint())

    def _weigh(self, then: Then, *, is_last: bool = False) -> None:
        """Give the line with one weighing more to `then`; what was refused is said."""
        said, before = self.card.field.value(), self._before()
        if not said:
            self._from_scale(then, is_last=is_last)
            return
        language = self.room.frame.look.language
        if before is not None and said == language.weight_number(before.gross):
            then(replace(self.desk.hand.line, weighings=before.weighings))
            return
        take = partial(self._take_typed, then)
        try:
            weight = typed_weight(said, language)
        except Problem as problem:
            self.clear_up(problem, take)
        else:
            take(weight)

    def _take_typed(self, then: Then, weight: Weight) -> None:
        self._with(Weighing(weight.grams, self._scale.source), then)

    def _with(self, weighing: Weighing, then: Then) -> None:
        line = self.desk.hand.line
        line = replace(line, weighings=(*line.weighings, weighing))
        try:
            check_line(line.draft(), len(self.desk.hand.lines) + 1)
        except Problem as problem:
            self.refuse(problem)
        else:
            then(line)

    def _from_scale(self, then: Then, *, is_last: bool) -> None:
        line = self.desk.hand.line
        try:
            if not self._scale.is_there:
                raise NothingTyped
            weighing = self._scale.take()
        except Problem as problem:
            if is_last and line.weighings and isinstance(problem, (NothingTyped, *_NOTHING_NEW)):
                then(line)
            else:
                self._say_why(problem, then)
        else:
            self._with(weighing, then)

    def _say_why(self, problem: Problem, then: Then) -> None:
        """Say why nothing is taken; what nobody sees at the platform is shown on the page of the scale."""
        again = Act(text("weigh again"), self.open, "2")
        if isinstance(problem, scales.SameLoad):
            take = Act(text("another load, take it"), lambda: self._with(self._scale.take(again=True), then), "1")
            self.room.ask(
                text("{weight} was taken already. Is this another load?", weight=problem.weight), (take, again)
            )
        elif isinstance(problem, (NothingTyped, *_PASSING)):
            self.refuse(problem)
        else:
            see = Act(text("see the scale"), lambda: self.room.aside(self._diagnosis), "3")
            self.room.ask(said_of(problem), (again, see))

    def _beside(self, prompt: Prompt) -> None:
        """Open a prompt beside the weight; what was typed is a weighing, and not lost."""
        if not self.card.field.value():
            self.room.aside(prompt)
            return

        def go(line: Line) -> None:
            self.desk.line_is(line)
            self.room.aside(prompt)

        self._weigh(go)

    def _doubt(self, line: Line) -> None:
        """Ask about what is odd, then go on; an odd weight is a question, never a wall."""
        setting = self._scale.setting
        most = Weight(setting.capacity_g) if setting is not None and setting.is_proved and setting.capacity_g else None
        Doubts(self._finish, self._weigh_again, self._count).settle(self, line, most)

    def _finish(self, line: Line) -> None:
        self.desk.hand = replace(self.desk.hand, line=line)
        self.desk.finish_line()

    def _weigh_again(self) -> None:
        self.desk.line_is(replace(self.desk.hand.line, weighings=()))

    def _count(self, line: Line) -> None:
        self.desk.line_is(line)
        self.room.aside(self._pieces)

    def _leave(self) -> None:
        hand = self.desk.hand
        if self.back():
            return
        if hand.editing >= 0:  # the line stays as it was
            self.desk.become(replace(hand, line=Line(), editing=-1, step=Step.MORE))
        elif hand.line.counted and hand.step is Step.PIECES:
            self.desk.go(Step.PIECES)
        else:
            self.desk.triage.back()

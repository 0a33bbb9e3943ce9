"""What is taken off the gross weight: a stored container by one digit, or a reason and then how much."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from collector_app.documents.reasons import DEDUCTIONS
from collector_app.domain.entries.tickets import DeductionReason
from collector_app.domain.problem import Problem
from collector_app.domain.ticket import check_line
from collector_app.domain.weighing import ContainerUsed
from collector_app.i18n.text import Text, text
from collector_app.i18n.typed import typed_weight
from collector_app.ui.intake.prompts.container import ContainerPrompt
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.scale.link import scale_of
from collector_app.ui.shell.frame import said_of

if TYPE_CHECKING:
    from collector_app.domain.weight import Weight
    from collector_app.queries.scales import Container
    from collector_app.ui.intake.hand import Line
    from collector_app.ui.intake.prompts.prompt import Room

STORED = 4  # containers on digits of their own
REASON_KEYS = {
    "5": DeductionReason.CONTAINER,
    "6": DeductionReason.WET,
    "7": DeductionReason.DIRT,
    "8": DeductionReason.DRAINED,
    "9": DeductionReason.CASE,
    "0": DeductionReason.OTHER,
}
_WORDS = {**DEDUCTIONS, DeductionReason.CONTAINER: text("other container")}


class DeductPrompt(Prompt):
    """A container is tare and may be taken more than once; everything else is a deduction with its reason."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._container = ContainerPrompt(room)
        self._scale = scale_of(room.frame)
        self._reason = ""

    def open(self) -> None:
        """Ask for the container or the reason, or for the weight once there is one."""
        look = self.room.frame.look
        if not self._reason:
            self.card.question.show_text(text("What is taken off?"))
            acts = self.acts()
            self.card.cards.show_acts(tuple(act for act in acts if act.key not in "+-") if look.roomy else acts)
            self.card.show_board(self.card.cards)
            self.card.setFocus()
            return
        self.card.question.show_text(text("How much is taken off?"))
        self.card.field.ask(text("How much is taken off?"), look.language.unit_kg, mark=look.language.marks.decimal)
        self.card.field.hint(_WORDS[self._reason])
        self.card.show_field()
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return containers and reasons, or taking the weight."""
        leave = Act(BACK, self._leave, "esc")
        if self._reason:
            return (Act(text("take the weight"), self._enter, "enter"), leave)
        stored = tuple(
            Act(self._words_of(each), partial(self._put_in, each), str(place))
            for place, each in enumerate(self._scale.containers[:STORED], start=1)
        )
        reasons = tuple(Act(_WORDS[reason], partial(self._choose, reason), key) for key, reason in REASON_KEYS.items())
        store = Act(text("store an empty container"), partial(self.room.aside, self._container), "+")
        return (*stored, *reasons, *self._emptying(), store, leave)

    def typed(self, value: str) -> None:
        """Say how the weight was read."""
        language = self.room.frame.look.language
        try:
            self.card.field.understood(f"= {language.weight(typed_weight(value, language))}")
        except Problem:
            self.card.field.hint(_WORDS.get(self._reason, ""))

    def _words_of(self, container: Container) -> Text:
        """Return name, tare and the day on which that was weighed; large text has no room for the day."""
        name, tare = container.name, container.tare
        if self.room.frame.look.roomy:
            return text("{name}: {weight}", name=name, weight=tare)
        return text("{name}: {weight}, {day}", name=name, weight=tare, day=date.fromisoformat(container.day))

    def _emptying(self) -> tuple[Act, ...]:
        if not self.desk.hand.line.containers:
            return ()
        without = replace(self.desk.hand.line, containers=())
        return (Act(text("take the containers out again"), partial(self._done, without), "-"),)

    def _put_in(self, container: Container) -> None:
        line = self.desk.hand.line
        used = ContainerUsed(container.number, container.tare.grams)
        self._done(replace(line, containers=(*line.containers, used)))

    def _choose(self, reason: str) -> None:
        self._reason = reason
        self.open()
        self.room.again()

    def _enter(self) -> None:
        try:
            weight = typed_weight(self.card.field.value(), self.room.frame.look.language)
        except Problem as problem:
            self.clear_up(problem, self._take_off)
        else:
            self._take_off(weight)

    def _take_off(self, weight: Weight) -> None:
        line, grams = self.desk.hand.line, weight.grams
        if self._reason == DeductionReason.CONTAINER:
            self._done(replace(line, tare_g=grams))
        else:
            self._done(replace(line, deduction_g=grams, deduction_reason=self._reason if grams else ""))

    def _done(self, line: Line) -> None:
        """Go back to the weight with this line; a tare above the gross is refused once there is a gross."""
        try:
            if line.weighings:
                check_line(line.draft(), len(self.desk.hand.lines) + 1)
        except Problem as problem:
            if not self._reason:
                self.card.trouble.say(said_of(problem))
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

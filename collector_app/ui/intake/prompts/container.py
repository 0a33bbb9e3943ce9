"""A container is stored: its number, then its tare from the scale by one Enter, or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.save_container import SaveContainer
from collector_app.domain.problem import Problem
from collector_app.domain.problems.typed import NothingTyped
from collector_app.domain.weighing import MOST_CONTAINER
from collector_app.domain.weight import Weight
from collector_app.i18n.text import text
from collector_app.i18n.typed import typed_count, typed_weight
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.scale.link import scale_of
from collector_app.ui.side.doing import Doing

if TYPE_CHECKING:
    from collector_app.queries.scales import Container
    from collector_app.ui.intake.prompts.prompt import Room


class ContainerPrompt(Prompt):
    """An empty container on the scale gets a number; a known number keeps its name and takes the new tare."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._scale = scale_of(room.frame)
        self._doing = Doing(room.frame, self.card.trouble.say)
        self._number = 0

    def open(self) -> None:
        """Ask for the number, or for the tare once there is one."""
        language = self.room.frame.look.language
        if not self._number:
            taken = {each.number for each in self._scale.containers}
            free = next(number for number in range(1, MOST_CONTAINER + 2) if number not in taken)
            words = text("Which number has the empty container?")
            self.card.field.ask(words, value=str(free) if free <= MOST_CONTAINER else "")
        else:
            words = text("How heavy is container {number} empty?", number=self._number)
            self.card.field.ask(words, language.unit_kg, mark=language.marks.decimal)
            self.card.field.hint(text("Enter takes the stable weight; 0 takes the container off the list"))
        self.card.question.show_text(words)
        self.card.show_field()
        self.card.field.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return taking what is typed, or what is on the scale."""
        take = self._take_tare if self._number else self._take_number
        return (Act(text("go on"), take, "enter"), Act(BACK, self._leave, "esc"))

    def leave(self) -> None:
        """Begin with the number again next time."""
        self._number = 0

    def _take_number(self) -> None:
        try:
            self._number = typed_count(self.card.field.value(), MOST_CONTAINER)
        except Problem as problem:
            self.refuse(problem)
            return
        self.open()
        self.room.again()

    def _take_tare(self) -> None:
        said = self.card.field.value()
        try:
            if said:
                self._save(typed_weight(said, self.room.frame.look.language))
            elif self._scale.is_there:
                self._save(Weight(self._scale.take(again=True).grams))
            else:
                raise NothingTyped
        except Problem as problem:
            self.clear_up(problem, self._save)

    def _save(self, tare: Weight) -> None:
        number = self._number
        known = {each.number: each.name for each in self._scale.containers}
        name = known.get(number) or self.room.frame.look.say(text("Container {number}", number=number))
        self._doing.do(SaveContainer(number, name, tare), self._saved)

    def _saved(self, saved: Container) -> None:
        self._scale.refresh()
        self.room.frame.toast(text("Container {number} is stored: {tare}.", number=saved.number, tare=saved.tare))
        self.room.aside(None)

    def _leave(self) -> None:
        if self._number:
            self._number = 0
            self.open()
            self.room.again()
        else:
            self.room.aside(None)

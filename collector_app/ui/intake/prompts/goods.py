"""What it is, and what can be seen on it: digits only, and a number where something is measured."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.domain.entries.refusals import RefusalReason
from collector_app.domain.questions import Kind
from collector_app.i18n.text import text
from collector_app.ui.intake.hand import Line, Step
from collector_app.ui.intake.prompts.looking import AsidePart, LookedPart
from collector_app.ui.intake.prompts.measuring import TemperaturePart, VoltagePart
from collector_app.ui.intake.prompts.photo import photo_act
from collector_app.ui.intake.prompts.picture_key import PictureKeyPrompt
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.intake.prompts.refuse import RefusePrompt, refuse_line
from collector_app.ui.kit.act import Act
from collector_app.ui.shell.alarm import raise_alarm

if TYPE_CHECKING:
    from collector_app.domain.catalogue import Grade
    from collector_app.domain.questions import Answer
    from collector_app.ui.intake.prompts.prompt import Room


class GoodsPrompt(Prompt):
    """Two digits choose a tile; the second one answers."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._pictures = PictureKeyPrompt(room)
        self.card.tiles.chosen.connect(self.desk.choose)

    def open(self) -> None:
        """Show the tiles."""
        self.card.question.show_text(text("What is it?"))
        common = self.desk.counter.common if self.desk.counter is not None else ()
        self.card.tiles.show_goods(self.desk.catalogue, common)
        self.card.tiles.start()
        self.card.show_board(self.card.tiles)
        self.card.tiles.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return paying where there are lines, the picture key, and the way back."""
        pay = (Act(text("no more goods"), self._pay, "enter"),) if self.desk.hand.lines else ()
        which = () if self.card.tiles.first else (Act(text("what battery is this?"), self._pictures.begin, "0"),)
        return (*pay, *which, Act(BACK, self._leave, "esc"))

    def take(self, key: str) -> bool:
        """Take a digit."""
        if not key.isdigit():
            return False
        grade: Grade | None = self.card.tiles.press(key)
        if grade is not None:
            self.desk.choose(grade)
        else:
            first = self.card.tiles.first
            self.card.question.show_text(text("What is it? {digit} …", digit=first) if first else text("What is it?"))
        return True

    def back(self) -> bool:
        """Take back the first digit."""
        if self.card.tiles.back():
            self.card.question.show_text(text("What is it?"))
            return True
        return False

    def _pay(self) -> None:
        self.desk.go(Step.MORE)

    def _leave(self) -> None:
        if self.back():
            return
        if self.desk.hand.lines:
            self.desk.become(replace(self.desk.hand, line=Line(), step=Step.MORE))
        else:
            self.desk.go(Step.SELLER)


class SignsPrompt(Prompt):
    """One question at a time; a red answer asks for a manager at posting, some for everybody to leave at once."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._refuse = RefusePrompt(room)
        self._looked = LookedPart(room, self._answer)
        self._parts: dict[Kind, Prompt] = {
            Kind.LOOKED: self._looked,
            Kind.SET_ASIDE: AsidePart(room),
            Kind.TEMPERATURE: TemperaturePart(room, self._alarm),
            Kind.VOLTAGE: VoltagePart(room),
        }
        self.card.signs.chosen.connect(self._chosen)

    def open(self) -> None:
        """Show the question that is not answered yet."""
        self.desk.triage.is_shown()
        self._part.open()

    def acts(self) -> tuple[Act, ...]:
        """Return the answers with their digits: no Enter among them unless a number is measured."""
        part = self._part
        is_looked = part is self._looked
        refuse = (Act(text("refuse these goods"), lambda: self.room.aside(self._refuse), "0"),) if is_looked else ()
        photo = (photo_act(self.room),) if is_looked else ()
        return (*part.acts(), *refuse, *photo, Act(BACK, self._leave, "esc"))

    def back(self) -> bool:
        """Go back inside a question of several numbers."""
        return self._part.back()

    @property
    def _part(self) -> Prompt:
        question = self.desk.triage.question()
        return self._looked if question is None else self._parts[question.kind]

    def _leave(self) -> None:
        if not self.back():
            self.desk.triage.back()

    def _chosen(self, key: str) -> None:
        for act in self._part.acts():
            if act.key == key:
                act.do()
                return

    def _answer(self, answer: Answer) -> None:
        if self.desk.triage.answer(answer):
            self._alarm()

    def _alarm(self) -> None:
        raise_alarm(self.room.frame, self.desk.grade(), self._after)

    def _after(self) -> None:
        """Let the record be made, now that everybody is safe."""
        acts = (
            Act(text("it is not taken in: write a refusal"), self._send_away, "1"),
            Act(text("it is taken in, to the quarantine area"), self._take_in, "2"),
        )
        self.room.put(text("Is everybody safe? What became of it?"), acts)

    def _send_away(self) -> None:
        refuse_line(self.room.frame, self.desk, RefusalReason.BURNING)

    def _take_in(self) -> None:
        self.desk.triage.after_emergency()

"""What it is, and what can be seen on it: digits only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collector_app.i18n.names import grade_name
from collector_app.i18n.text import text
from collector_app.ui.intake.hand import Line, Step
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.intake.questions import is_emergency
from collector_app.ui.kit.act import Act
from collector_app.ui.shell.emergency import Alarm

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.catalogue import Grade
    from collector_app.i18n.text import Text
    from collector_app.ui.intake.prompts.prompt import Room
    from collector_app.ui.intake.questions import Answer


class GoodsPrompt(Prompt):
    """Two digits choose a tile; the second one answers."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
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
        """Return the search, paying where there are lines, and the way back."""
        pay = (Act(text("no more goods"), self._pay, "enter"),) if self.desk.hand.lines else ()
        return (*pay, Act(BACK, self._leave, "esc"))

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
        self.card.signs.chosen.connect(self._digit)

    def open(self) -> None:
        """Show the question that is not answered yet."""
        questions = self.desk.questions()
        place = min(self.desk.hand.line.answers, len(questions) - 1)
        question = questions[place]
        self.card.question.show_text(question.words)
        self.card.signs.ask(question, self.desk.catalogue, place + 1, len(questions))
        self.card.show_board(self.card.signs)
        self.card.signs.setFocus()

    def acts(self) -> tuple[Act, ...]:
        """Return the answers with their digits: no Enter among them."""
        questions = self.desk.questions()
        place = min(self.desk.hand.line.answers, len(questions) - 1)
        answers = tuple(
            Act(self.card.signs.words(answer), self._answering(answer), answer.digit)
            for answer in questions[place].answers
        )
        return (*answers, Act(BACK, self._leave, "esc"))

    def _digit(self, digit: str) -> None:
        found = self.desk.questions()[self.desk.hand.line.answers].answered(digit)
        if found is not None:
            self._answer(found)

    def _answering(self, answer: Answer) -> Callable[[], None]:
        return lambda: self._answer(answer)

    def _answer(self, answer: Answer) -> None:
        grade = grade_name(self.desk.grade())
        self.desk.answer(answer)
        if answer.sign and is_emergency(self.desk.catalogue, (answer.sign,)):
            self.room.frame.alarm(_alarm(self.room, grade))

    def _leave(self) -> None:
        line = self.desk.hand.line
        if not line.answers:
            self.desk.go(Step.GOODS)
            return
        question = self.desk.questions()[line.answers - 1]
        kept = tuple(sign for sign in line.signs if all(sign != answer.sign for answer in question.answers))
        self.desk.line_is(replace(line, signs=kept, answers=line.answers - 1))


def _alarm(room: Room, grade: Text) -> Alarm:
    """Return what to do now: people first, then the fire brigade of this country."""
    pack = room.frame.app.pack
    numbers = pack.emergency if pack is not None else ()
    phone = " · ".join(number.number for number in numbers[:2])
    return Alarm(
        (
            text("Everybody away from the {grade} now.", grade=grade),
            text("Do not touch it, do not breathe the smoke."),
            text("Call for help from outside."),
        ),
        phone,
    )

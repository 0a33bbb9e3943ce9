"""Looking: a question about signs that one digit answers, and how many pieces were set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.questions import MANY_SET_ASIDE, MOST_SET_ASIDE, Instrument
from collector_app.domain.triage import Severity
from collector_app.i18n.text import text
from collector_app.i18n.triage_names import answer_text, question_look, question_text
from collector_app.ui.intake.prompts.prompt import Prompt
from collector_app.ui.intake.signs_board import AMBER, GOOD, RED, AnswerRow, Shown
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.questions import Answer, Question
    from collector_app.domain.triage import Sign
    from collector_app.i18n.text import Text
    from collector_app.ui.intake.prompts.prompt import Room
    from collector_app.ui.kit.tokens import Token

_STATES = {Severity.AMBER: AMBER, Severity.RED: RED}
FINGERS = "0123456789"


class LookedPart(Prompt):
    """A digit each: nothing else answers, and never Enter."""

    def __init__(self, room: Room, take: Callable[[Answer], object]) -> None:
        super().__init__(room)
        self._take = take

    def open(self) -> None:
        """Show the drawing with its answers."""
        question = self.desk.triage.question()
        if question is None:
            return
        rows = tuple(AnswerRow(each.digit, answer_text(each), self._state(each)) for each in question.answers)
        show_question(self, question, rows)

    def acts(self) -> tuple[Act, ...]:
        """Return the answers with their digits."""
        question = self.desk.triage.question()
        answers = question.answers if question is not None else ()
        return tuple(Act(answer_text(each), self._taking(each), each.digit) for each in answers)

    def _taking(self, answer: Answer) -> Callable[[], object]:
        return lambda: self._take(answer)

    def _state(self, answer: Answer) -> tuple[str, Token]:
        sign: Sign | None = self.desk.catalogue.signs.get(answer.sign)
        if sign is not None:
            return _STATES[sign.severity]
        return AMBER if answer.is_unsure else GOOD


class AsidePart(Prompt):
    """How many pieces of light goods were set aside: none, some that each become a line, or many in one line."""

    def open(self) -> None:
        """Show what the digits mean."""
        question = self.desk.triage.question()
        if question is None:
            return
        rows = (
            AnswerRow("0", text("None: all are cool, dry and whole"), GOOD),
            AnswerRow("", text("That many, each in a line of its own"), AMBER, cap=f"1\u2013{MOST_SET_ASIDE}"),
            AnswerRow(str(MANY_SET_ASIDE), text("Nine or more, together in one line"), AMBER),
        )
        show_question(self, question, rows)

    def acts(self) -> tuple[Act, ...]:
        """Return the digits; the strip has no room for ten, so it shows the two ends."""
        return tuple(
            Act(
                text("none set aside") if digit == "0" else text("so many were set aside"),
                self._setting(int(digit)),
                digit,
                shown=digit in {"0", "9"},
            )
            for digit in FINGERS
        )

    def _setting(self, pieces: int) -> Callable[[], None]:
        return lambda: self.desk.triage.set_aside(pieces)


def show_question(prompt: Prompt, question: Question, rows: tuple[AnswerRow, ...]) -> None:
    """Show a question that digits answer."""
    asked = prompt.desk.triage.asked()
    card = prompt.card
    card.question.show_text(question_text(question))
    card.signs.ask(
        Shown(
            question.drawing,
            question_text(question),
            _where_to_look(prompt, question),
            rows,
            prompt.desk.hand.line.answers + 1,
            len(asked),
        )
    )
    card.show_board(card.signs)
    card.signs.setFocus()


def _where_to_look(prompt: Prompt, question: Question) -> Text:
    """Return where to look; for insulation what the tester must show at the volts that were measured."""
    volts = prompt.desk.hand.line.voltage_mv
    if question.instrument is not Instrument.INSULATION or not volts:
        return question_look(question)
    ohms = volts * prompt.desk.catalogue.care.limits.insulation_ohm_per_v // 1000
    return text("From the case to each pole: {kiloohms} kΩ or more", kiloohms=-(-ohms // 1000))

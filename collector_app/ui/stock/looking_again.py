"""Looking again at a lot that is kept apart: a digit each, in the side panel, and what it came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.look_again import LookAgain, LookedAgain
from collector_app.domain.questions import PIECE, Kind, questions_about
from collector_app.domain.questions import Question as Asked
from collector_app.domain.triage import Condition, Outcome, outcome_of
from collector_app.i18n.text import text
from collector_app.i18n.triage_names import answer_text, question_look, question_text
from collector_app.ui.kit.act import Act
from collector_app.ui.shell.alarm import raise_alarm
from collector_app.ui.side.ask_panel import Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.catalogue import Catalogue
    from collector_app.domain.questions import Answer
    from collector_app.queries.stock import LotStock
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.side.doing import Doing
    from collector_app.ui.side.side import Side

HISTORY = "history"  # nobody brings it a second time


class LookingAgain:
    """One look at one lot; nothing is written before the last digit, and Esc forgets them all."""

    def __init__(self, frame: Frame, side: Side, doing: Doing, done: Callable[[], object]) -> None:
        self._frame = frame
        self._side = side
        self._doing = doing
        self._done = done
        self._lot: LotStock | None = None
        self._given: tuple[tuple[Asked, Answer], ...] = ()

    def begin(self, lot: LotStock) -> None:
        """Ask the first question."""
        self._lot, self._given = lot, ()
        self._ask()

    def _ask(self) -> None:
        lot = self._lot
        if lot is None:
            return
        asked = looks_at(self._frame.app.catalogue, lot.grade)
        if len(self._given) == len(asked):
            self._write(lot)
            return
        question = asked[len(self._given)]
        answers = tuple(Act(answer_text(each), self._giving(question, each), each.digit) for each in question.answers)
        self._side.ask_yes(Question(question_text(question), question_look(question)), answers)

    def _giving(self, question: Asked, answer: Answer) -> Callable[[], None]:
        def give() -> None:
            self._given = (*self._given, (question, answer))
            if self._outcome() is Outcome.EMERGENCY and self._lot is not None:
                lot = self._lot
                grade = self._frame.app.catalogue.by_code(lot.grade)
                self._side.show_panel()
                raise_alarm(self._frame, grade, lambda: self._write(lot))
            else:
                self._ask()

        return give

    def _outcome(self) -> Outcome:
        return outcome_of(self._frame.app.catalogue.signs_of(self._signs), self._unsure)

    @property
    def _signs(self) -> tuple[str, ...]:
        return tuple(answer.sign for _question, answer in self._given if answer.sign)

    @property
    def _unsure(self) -> tuple[str, ...]:
        return tuple(question.code for question, answer in self._given if answer.is_unsure)

    def _write(self, lot: LotStock) -> None:
        self._lot = None
        self._doing.do(LookAgain(lot.lot, signs=self._signs, unsure=self._unsure), self._looked)

    def _looked(self, looked: LookedAgain) -> None:
        self._done()
        if looked.moved:
            self._frame.toast(text("Written down. The lot goes to the quarantine area."))
        elif looked.condition is Condition.NORMAL:
            self._frame.toast(text("Written down. It looks well; a manager may release it."))
        else:
            self._frame.toast(text("Written down. It stays where it is."))


def looks_at(catalogue: Catalogue, code: str) -> tuple[Asked, ...]:
    """Return what is looked at again: the signs of the form or the family, else those of one piece."""
    grade = catalogue.by_code(code)
    one = questions_about(catalogue, grade, set_aside=True)
    own = questions_about(catalogue, grade)
    chosen = own if any(question.kind is Kind.LOOKED for question in own) else one
    pieces = (question for question in catalogue.care.questions.values() if PIECE in question.forms)
    return tuple(question for question in chosen or pieces if _can_be_seen(question))


def _can_be_seen(question: Asked) -> bool:
    plain = question.instrument is None and question.skill is None
    return plain and question.kind is Kind.LOOKED and question.code != HISTORY

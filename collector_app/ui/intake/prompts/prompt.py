"""Prompt: one question in the middle of Intake."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from collector_app.domain.problems.typed import AmbiguousNumber
from collector_app.i18n.text import Text, text, text_in
from collector_app.ui.kit.act import Act
from collector_app.ui.shell.frame import Frame, said_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.problem import Problem
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.intake.prompt_card import PromptCard

BACK = text_in("key", "back one step")


@dataclass(frozen=True, slots=True)
class Room:
    """What a prompt works with.

    `aside` opens a prompt beside the flow (None goes back to it); `again` redraws the keys. `ask` puts a question with
    digits under the field: while it stands only its answers and Esc count, and what was typed stays. `put` asks in
    place of the prompt.
    """

    frame: Frame
    desk: IntakeDesk
    card: PromptCard
    aside: Callable[[Prompt | None], None]
    again: Callable[[], None]
    finish: Callable[..., None]  # a method of payment, and for a part its amount
    ask: Callable[[Text, tuple[Act, ...]], None]
    put: Callable[[Text, tuple[Act, ...]], None]


class Prompt(QObject):
    """A question: `open` shows it, `take` gets the keys that no field took, `typed` every change of the field.

    It reads keys into values and gives them to the desk; which question comes next is the desk's answer.
    """

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.desk = room.desk
        self.card = room.card

    def open(self) -> None:
        """Show the question, with the focus where it is answered."""
        raise NotImplementedError

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done besides typing."""
        return ()

    def take(self, key: str) -> bool:
        """Take a key; False where it means nothing here."""
        del key
        return False

    def typed(self, value: str) -> None:
        """Say how the typed number was read."""

    def back(self) -> bool:
        """Go one step back inside the question; False where there is none."""
        return False

    def leave(self) -> None:
        """Stop listening to what others use too: another question is open."""

    def refuse(self, problem: Problem) -> None:
        """Say below the field what is wrong."""
        self.card.field.problem(said_of(problem))

    def clear_up(self, problem: Problem, then: Callable[[Any], object]) -> None:
        """Let a digit say which reading of a number is meant, and give it to `then`; any other problem is said."""
        if not isinstance(problem, AmbiguousNumber):
            self.refuse(problem)
            return
        readings = (Act(text("{amount}", amount=each), partial(then, each)) for each in (problem.one, problem.other))
        answers = (*readings, Act(text("type it again"), self.card.field.select))
        numbered = tuple(replace(act, key=str(place)) for place, act in enumerate(answers, start=1))
        self.room.ask(text("What does “{typed}” mean?", typed=problem.typed), numbered)

    def tell(self, words: Text) -> None:
        """Say below the field what to do."""
        self.card.field.hint(words)

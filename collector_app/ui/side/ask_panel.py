"""Ask panel: what an act still asks, in the panel's place: a choice by digits, a number, or typed words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from collector_app.domain.problem import Problem
from collector_app.i18n.text import Text, text
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.keys import asks_finder
from collector_app.ui.kit.number_field import BigNumberField
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.side_panel import SidePanel
from collector_app.ui.kit.tokens import Role
from collector_app.ui.shell.frame import said_of
from collector_app.ui.side.act_rows import ActRows

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.sum_lines import SumLine

FIELD, MOST_WORDS = 40, 100


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: a title, why or of what, and sums that help to answer."""

    title: Text | str
    second: Text | str = ""
    sums: tuple[SumLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    """How a number is asked: its unit, the decimal key, how it is read and said again, and what follows."""

    read: Callable[[str], Any]  # may raise a Problem, whose sentence then stands below the field
    then: Callable[[Any], object]
    unit: Text | str = ""
    mark: str = ""
    value: str = ""
    hint: Text | str = ""
    echo: Callable[[Any], Text | str] | None = None
    word: Text | None = None


class TypedLine(QLineEdit):
    """A line for words; Enter and Esc are answers and belong to the page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMaxLength(MOST_WORDS)
        look.style_changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._look.font(Role.BODY))
        self.setFixedHeight(self._look.px(FIELD))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on what answers the question."""
        if asks_finder(event) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


class AskPanel(SidePanel):
    """One question at a time; `acts` belong first in the acts of the page while it is asked."""

    answered_away = Signal()  # Esc: nothing was answered

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._number: Number | None = None
        self._words: Callable[[str], object] | None = None
        self._problem = ProblemBar(look)
        self.field = BigNumberField(look, "")
        self.line = TypedLine(look)
        self._choices = ActRows(look, most=1)
        self._answers = ActRows(look)
        for part in (self.field, self.line, self._choices, self._problem):
            self.middle.addWidget(part)
        self.body.addWidget(self._answers)
        self.field.typed.connect(self._typed)
        self.acts: tuple[Act, ...] = ()
        self._clear()

    def ask_choice(self, question: Question, choices: tuple[tuple[Text, Callable[[], object]], ...]) -> None:
        """Ask for one of a few answers by its digit; Enter answers nothing."""
        self._clear()
        acts = tuple(Act(word, do, key=str(place)) for place, (word, do) in enumerate(choices, start=1))
        self._choices.show_acts(acts)
        self._show(question, acts)

    def ask_number(self, question: Question, number: Number) -> None:
        """Ask for a number; Enter takes it."""
        self._clear()
        self._number = number
        self.field.show()
        self.field.ask(question.title, number.unit, mark=number.mark, value=number.value)
        self.field.hint(number.hint)
        if number.value:
            self._typed(number.value)
        self._show(question, (Act(number.word or text("Go on"), self._take_number, key="enter"),))

    def ask_words(self, question: Question, then: Callable[[str], object], word: Text) -> None:
        """Ask for words that may be left out; Enter takes them."""
        self._clear()
        self._words = then
        self.line.clear()
        self.line.setAccessibleName(self.look.say(question.title))
        self.line.show()
        self._show(question, (Act(word, self._take_words, key="enter"),))

    def ask_yes(self, question: Question, acts: tuple[Act, ...]) -> None:
        """Show what will happen, with the acts that let it happen."""
        self._clear()
        self._show(question, acts)

    def come_in(self) -> None:
        """Put the focus where the answer is typed."""
        if self._number is not None:
            self.field.setFocus()
        elif self._words is not None:
            self.line.setFocus()
        else:
            self.setFocus()

    def refuse(self, words: Text) -> None:
        """Say why the answer was refused; what was typed stays."""
        if self._number is not None:
            self.field.problem(words)
        else:
            self._problem.say(words)

    def _clear(self) -> None:
        self._number, self._words = None, None
        self._choices.show_acts(())
        for part in (self.field, self.line, self._problem):
            part.hide()

    def _show(self, question: Question, acts: tuple[Act, ...]) -> None:
        self.show_thing(question.title, question.second, sums=question.sums)
        back = Act(text("Back"), self.answered_away.emit, key="esc")
        self.acts = (*acts, back)
        mine = tuple(act for act in acts if act.key == "enter") if self._choices.acts else acts
        self._answers.show_acts((*mine, back), main="enter")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _typed(self, typed: str) -> None:
        number = self._number
        if number is None or number.echo is None:
            return
        try:
            self.field.understood(number.echo(number.read(typed)))
        except Problem:
            self.field.hint(number.hint)

    def _take_number(self) -> None:
        if self._number is None:
            return
        try:
            value = self._number.read(self.field.value())
        except Problem as problem:
            self.field.problem(said_of(problem))
            return
        self._number.then(value)

    def _take_words(self) -> None:
        if self._words is not None:
            self._words(self.line.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the page."""
        event.ignore()

"""Begin page: asks the steps one after the other in a card, and shows the recovery code once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collector_app.domain.entries.logs import Role as Duty
from collector_app.domain.pin import check_pin
from collector_app.domain.problem import Problem
from collector_app.i18n.language import language
from collector_app.i18n.text import text
from collector_app.ui.begin import steps
from collector_app.ui.begin.steps import PIN_DIGITS, Said, Step
from collector_app.ui.kit.card import Card
from collector_app.ui.kit.dots import Dots
from collector_app.ui.kit.keys import ENTER, ESC, meaning
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.note import Note, NoteKind
from collector_app.ui.kit.picks import Pick, Picks
from collector_app.ui.kit.tokens import Role, Token
from collector_app.ui.shell.frame import said_of
from collector_app.ui.side.ask_panel import TypedLine

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look

WIDTH = 560
TYPED = (Step.SITE, Step.NAME, Step.MANAGER)


class BeginPage(QWidget):
    """Digits choose, Enter takes what is typed, Esc goes one step back; `wanted` comes with all answers."""

    wanted = Signal(object)  # Said
    finished = Signal()  # the recovery code is on paper

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.said = Said()
        self.step = Step.LANGUAGE
        self.setProperty("part", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.own_ring = True
        self._place = Words(look, "", Role.SMALL, Token.TEXT2)
        self._ask = Words(look, "", Role.PROMPT, wrap=True)
        self._why = Words(look, "", Role.BODY, Token.TEXT2, wrap=True)
        self.code = Words(look, "", Role.PROMPT, wrap=True)
        self.picks = Picks(look)
        self.line = TypedLine(look)
        self.dots = Dots(look, PIN_DIGITS)
        self.note = Note(look, lines=2)
        self._card = Card(look, padding=24)
        self._card.body.setSpacing(8)
        for part in (self._place, self._ask, self._why, self.code, self.picks, self.line, self.dots, self.note):
            self._card.body.addWidget(part)
        column = QVBoxLayout(self)
        column.addStretch(1)
        row = QHBoxLayout()  # not an alignment, which would forget how high wrapped words are
        row.addStretch(1)
        row.addWidget(self._card)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self.picks.chosen.connect(self._choose)
        self.dots.entered.connect(self._enter_pin)
        look.style_changed.connect(self._restyle)
        self._restyle()

    def start(self) -> None:
        """Ask from the beginning; what was answered before stays where it was typed."""
        self._show(Step.LANGUAGE)

    def refuse(self, step: Step, words: Text) -> None:
        """Say why the books could not be begun, at the step that can mend it."""
        self._show(step)
        self.note.say(words, NoteKind.PROBLEM)

    def show_code(self, code: str) -> None:
        """Show the recovery code; only a digit says that it is on paper."""
        self.code.show_text(code)
        self._show(Step.RECOVERY)

    def wait(self) -> None:
        """Say that the books are being made."""
        self.note.say(text("One moment: the books are being made."))

    def _show(self, step: Step) -> None:
        self.step = step
        self._place.show_text(steps.progress(step))
        self._ask.show_text(steps.asked(step))
        self._why.show_text(steps.why(step))
        self.note.say("")
        self.picks.show_picks(steps.picks(step))
        self.picks.setVisible(bool(self.picks.picks))
        self.code.setVisible(step is Step.RECOVERY)
        self.line.setVisible(step in TYPED)
        self.dots.setVisible(step in (Step.PIN, Step.PIN_AGAIN))
        if step in TYPED:
            self.line.setText({Step.SITE: self.said.site, Step.NAME: self.said.name}.get(step, self.said.manager))
            self.line.setAccessibleName(self._look.say(steps.asked(step)))
            self.line.setFocus()
            self.line.selectAll()
        elif self.dots.isVisibleTo(self):
            self.dots.clear()
            self.dots.setFocus()
        else:
            self.setFocus()

    def _choose(self, pick: Pick) -> None:
        if self.step is Step.LANGUAGE:
            self._look.speak(language(str(pick.what)))
        elif self.step is Step.COUNTRY:
            self.said.country = str(pick.what)
        else:
            self.code.show_text("")
            self.finished.emit()
            return
        self._show(Step(self.step + 1))

    def _enter(self) -> None:
        typed = self.line.text().strip()
        if not typed:
            self.note.say(text("Nothing is typed yet."), NoteKind.PROBLEM)
            return
        if self.step is Step.SITE:
            self.said.site = typed.upper()
        elif self.step is Step.NAME:
            self.said.name = typed
        else:
            self.said.manager = typed
        self._show(Step(self.step + 1))

    def _enter_pin(self, pin: str) -> None:
        if self.step is Step.PIN:
            try:
                check_pin(pin, Duty.MANAGER)
            except Problem as problem:
                self.note.say(said_of(problem), NoteKind.PROBLEM)
                return
            self.said.pin = pin
            self._show(Step.PIN_AGAIN)
        elif pin != self.said.pin:
            self.refuse(Step.PIN, text("The two PINs differ. Type a new one."))
        else:
            self.wanted.emit(self.said)

    def _restyle(self) -> None:
        self._card.setFixedWidth(self._look.px(WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit, go on by Enter, go back by Esc; Enter alone never says that the code is on paper."""
        key = meaning(event)
        if event.isAutoRepeat():
            return
        chosen = next((pick for pick in self.picks.picks if pick.key == key), None)
        if chosen is not None:
            self._choose(chosen)
        elif key == ENTER and self.step in TYPED:
            self._enter()
        elif key == ESC and Step.LANGUAGE < self.step < Step.RECOVERY:
            self._show(Step(self.step - 1))
        else:
            event.ignore()

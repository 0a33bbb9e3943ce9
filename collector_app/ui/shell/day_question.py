"""Day question: which day it is, asked once where the clock of this computer is behind the last entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collector_app.domain.problem import Problem
from collector_app.i18n.text import text
from collector_app.i18n.typed_day import typed_day
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.button import Button, Kind
from collector_app.ui.kit.card import Card
from collector_app.ui.kit.keys import ENTER, meaning
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.note import Note, NoteKind
from collector_app.ui.kit.tokens import Role, Token
from collector_app.ui.shell.frame import said_of
from collector_app.ui.side.ask_panel import TypedLine

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look

WIDTH = 560


class DayQuestion(QWidget):
    """Enter alone takes the last business day, so that a wrong clock never stops the buying."""

    answered = Signal(object)  # a date

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._last: date | None = None
        self.setProperty("part", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ask = Words(look, text("Which day is it today?"), Role.PROMPT, wrap=True)
        self._why = Words(look, "", Role.BODY, Token.TEXT2, wrap=True)
        self.line = TypedLine(look)
        self.note = Note(look, lines=2)
        self._button = Button(look, Act(text("Go on"), self._take, key=ENTER), Kind.MAIN)
        self._card = Card(look, padding=24)
        self._card.body.setSpacing(8)
        for part in (self._ask, self._why, self.line, self.note):
            self._card.body.addWidget(part)
        self._card.body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.addStretch(1)
        row = QHBoxLayout()  # not an alignment, which would forget how high wrapped words are
        row.addStretch(1)
        row.addWidget(self._card)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self.line.textEdited.connect(self._typed)
        look.style_changed.connect(self._restyle)
        self._restyle()

    def ask(self, last: date) -> None:
        """Ask; `last` is the last business day."""
        self._last = last
        self.line.clear()
        self.line.setAccessibleName(self._look.say(text("Which day is it today?")))
        why = text(
            "The clock of this computer is behind the last entry. Buying goes on, and tickets are marked. "
            "Type today's date, for example 5/2/2026, or press Enter alone for {day}, the last business day.",
            day=last,
        )
        self._why.show_text(why)
        self.note.say("")
        self.line.setFocus()

    def refuse(self, words: Text) -> None:
        """Say why this day cannot be; what was typed stays."""
        self.note.say(words, NoteKind.PROBLEM)
        self.line.selectAll()

    def _typed(self, typed: str) -> None:
        try:
            self.note.say(self._look.language.long_day(typed_day(typed)), NoteKind.ECHO)
        except Problem:
            self.note.say("")

    def _take(self) -> None:
        typed = self.line.text().strip()
        try:
            self.answered.emit(typed_day(typed) if typed else self._last)
        except Problem as problem:
            self.refuse(said_of(problem))

    def _restyle(self) -> None:
        self._card.setFixedWidth(self._look.px(WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the answer by Enter."""
        if meaning(event) == ENTER and not event.isAutoRepeat():
            self._take()
        else:
            event.ignore()

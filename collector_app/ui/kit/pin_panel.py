"""PIN panel: another person answers here, 320 x 420 at the side; Esc returns with everything kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.button import Button
from collector_app.ui.kit.card import Card
from collector_app.ui.kit.dots import Dots
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.note import Note, NoteKind
from collector_app.ui.kit.pad import Pad
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from collector_app.ui.kit.look import Look

WIDTH, HEIGHT = 320, 420


class PinPanel(Card):
    """Says who must answer and why, takes the digits, and gives them on by `entered`; `left` says that nobody did."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._who = Words(look, "", Role.TITLE, wrap=True)
        self._why = Words(look, "", Role.SMALL, Token.TEXT2, wrap=True)
        self._dots = Dots(look)
        self._note = Note(look, lines=2)
        self._pad = Pad(look)
        self.body.setSpacing(8)
        back = Button(look, Act(text("Go back"), self._leave, key="esc"))
        back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self._who, self._why, self._dots, self._note, self._pad):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addWidget(back, 0, Qt.AlignmentFlag.AlignRight)
        self._dots.entered.connect(self.entered)
        self._pad.pressed.connect(self._dots.press)
        self.managers: tuple[tuple[str, str], ...] = ()
        self.chosen = ""
        self.setFocusProxy(self._dots)

    def ask(self, who: Text | str, why: Text, length: int = 6) -> None:
        """Start one question."""
        self.chosen = self.managers[0][0] if self.managers else ""
        self._who.show_text(text("{name} answers", name=self.managers[0][1]) if self.managers else who)
        self._why.show_text(why)
        self._note.say("")
        self._dots.expect(length)
        self._dots.setFocus()

    def refuse(self, words: Text) -> None:
        """Say that the PIN was wrong, or that it must wait; the digits are gone, everything else stays."""
        self._dots.clear()
        self._note.say(words, NoteKind.PROBLEM)
        self._dots.setFocus()

    def _leave(self) -> None:
        self.left.emit()

    def _next_manager(self) -> None:
        ids = [manager for manager, _name in self.managers]
        if len(ids) > 1:
            manager, name = self.managers[(ids.index(self.chosen) + 1) % len(ids)]
            self.chosen = manager
            self._who.show_text(text("{name} answers", name=name))
            self._dots.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc; choose another manager by Down; keep every other key: nothing below may be answered now."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._leave()
        elif event.key() == Qt.Key.Key_Down and not event.isAutoRepeat():
            self._next_manager()
        event.accept()

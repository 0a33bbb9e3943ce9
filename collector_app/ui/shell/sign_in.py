"""Sign-in: who is there; a tile a person with a number, then the dots of the PIN."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from collector_app.i18n.text import Text, text
from collector_app.ui.kit.button import Button
from collector_app.ui.kit.card import Card
from collector_app.ui.kit.dots import Dots
from collector_app.ui.kit.drawn import DrawnButton
from collector_app.ui.kit.keys import ESC, meaning
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.note import Note, NoteKind
from collector_app.ui.kit.pad import Pad
from collector_app.ui.kit.paint import CENTRE
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.side_panel import clear, packed_row
from collector_app.ui.kit.tokens import RADIUS_CARD, RADIUS_FIELD, Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.paint import Canvas

WIDTH, HEIGHT, COLUMNS, A_ROW, PIN_WIDTH = 180, 120, 4, 5, 320


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person as the sign-in shows him; `pin` is said in demo homes only."""

    person: object
    name: str
    role: Text
    digits: int
    pin: str = ""
    has_pin: bool = True


class PersonTile(DrawnButton):
    """180 x 120: the number at the left, the name, the role, and in a demo home the PIN."""

    def __init__(self, look: Look, number: int, card: PersonCard) -> None:
        super().__init__(look)
        self.card = card
        self._number = number
        self._is_selected = False
        self.changed()

    def select(self, *, selected: bool) -> None:
        """Show that this person is asked for a PIN."""
        self._is_selected = selected
        self.update()

    def spoken(self) -> Text | str:
        """Return number and name."""
        return f"{self._number} {self.card.name}"

    def wanted(self) -> QSize:
        """Return 180 x 120 at 100 %."""
        return QSize(self.look.px(WIDTH), self.look.px(HEIGHT))

    def draw(self, canvas: Canvas) -> None:
        """Draw the tile."""
        fill = Token.ACCENT_SOFT if self._is_selected else Token.RAISED if self.hovered else Token.SURFACE
        edge, width = (Token.ACCENT, 2) if self._is_selected else (Token.LINE, 0)
        canvas.ground(self.rect(), fill, radius=RADIUS_CARD, edge=edge, width=width)
        box = QRect(12, 12, self.look.px(36), self.look.px(44))
        canvas.ground(box, Token.RAISED, radius=RADIUS_FIELD)
        canvas.words(box, str(self._number), Role.TITLE, Token.TEXT, CENTRE)
        room = QRect(box.right() + 10, 8, self.width() - box.right() - 18, self.look.px(56))
        canvas.wrapped(room, self.card.name, Role.NAME, Token.TEXT)
        second = QRect(12, self.look.px(64), self.width() - 24, self.look.line(Role.SMALL))
        canvas.words(second, self.look.say(self.card.role), Role.SMALL, Token.TEXT2)
        if self.card.pin:
            said = self.look.say(text("demo PIN {pin}", pin=self.card.pin))
            canvas.words(second.translated(0, self.look.line(Role.SMALL)), said, Role.TINY, Token.PRACTICE)


class SignIn(QWidget):
    """Choose by digit or click, type the PIN; `entered` names the person and what was typed ."""

    entered = Signal(object, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tiles: list[PersonTile] = []
        self._chosen: PersonTile | None = None
        self.own_ring = True
        self.setProperty("part", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._site = Words(look, "", Role.TITLE)
        self._ask = Words(look, text("Who is there?"), Role.PROMPT)
        self.trouble = ProblemBar(look)
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        self._pin = Card(look)
        self._who = Words(look, "", Role.NAME)
        self._dots = Dots(look, 4)
        self.note = Note(look, lines=2)
        pad = Pad(look)
        for part in (self._who, self._dots, self.note, pad):
            self._pin.body.addWidget(part)
        look.style_changed.connect(self._restyle)
        self._restyle()
        self._choices = QVBoxLayout()
        self._choices.setSpacing(8)
        self._lay_out()
        self._dots.entered.connect(self._enter)
        pad.pressed.connect(self._dots.press)
        self._pin.hide()

    def show_people(self, site: str, people: tuple[PersonCard, ...]) -> None:
        """Show who may sign in here."""
        self._site.show_text(site)
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = [PersonTile(self._look, number, card) for number, card in enumerate(people, start=1)]
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
            tile.clicked.connect(lambda _checked=False, chosen=tile: self._choose(chosen))

    @property
    def asked(self) -> PersonCard | None:
        """Who is asked for a PIN now."""
        return self._chosen.card if self._chosen is not None else None

    def people(self) -> tuple[PersonCard, ...]:
        """Return who may sign in here."""
        return tuple(tile.card for tile in self._tiles)

    def show_choices(self, acts: tuple[Act, ...]) -> None:
        """Show languages and light or dark at the foot: before anybody signs in, everybody must be able to read."""
        clear(self._choices)
        row: QHBoxLayout | None = None
        for place, act in enumerate(acts):
            if place % A_ROW == 0:
                row = packed_row(self._choices)
                row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            if row is not None:
                row.addWidget(Button(self._look, act))

    def start(self) -> None:
        """Ask who is there; one person alone is asked for the PIN at once."""
        self._leave_pin()
        if len(self._tiles) == 1:
            self._choose(self._tiles[0])

    def refuse(self, words: Text) -> None:
        """Say that the PIN was wrong, or that it must wait."""
        self._dots.clear()
        self.note.say(words, NoteKind.PROBLEM)

    def ask_again(self, words: Text) -> None:
        """Ask for the same digits once more."""
        self._dots.clear()
        self.note.say(words)

    def say_problem(self, words: Text) -> None:
        """Say why nobody can sign in at all."""
        self._ask.show_text("")
        self.trouble.say(words)

    def _restyle(self) -> None:
        self._pin.setFixedWidth(self._look.px(PIN_WIDTH))

    def _choose(self, tile: PersonTile) -> None:
        for each in self._tiles:
            each.select(selected=each is tile)
        self._chosen = tile
        if tile.card.has_pin:
            self._who.show_text(text("PIN of {name}", name=tile.card.name))
        else:
            self._who.show_text(text("A new PIN for {name}, {n} digits", name=tile.card.name, n=tile.card.digits))
        self.note.say("")
        self._dots.expect(tile.card.digits)
        self._pin.show()
        self._dots.setFocus()

    def _enter(self, pin: str) -> None:
        if self._chosen is not None:
            self.entered.emit(self._chosen.card.person, pin)

    def _leave_pin(self) -> None:
        self._pin.hide()
        self._dots.clear()
        self._chosen = None
        for tile in self._tiles:
            tile.select(selected=False)
        self.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addStretch(1)
        row.addLayout(self._grid)
        row.addWidget(self._pin)
        row.addStretch(1)
        column.addStretch(1)
        column.addWidget(self._site, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.trouble)
        column.addSpacing(16)
        column.addLayout(row)
        column.addStretch(2)
        column.addLayout(self._choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a person by digit; go back from a PIN by Esc."""
        key = meaning(event)
        if event.isAutoRepeat():
            return
        if key.isdigit() and self._pin.isHidden() and 1 <= int(key) <= len(self._tiles):
            self._choose(self._tiles[int(key) - 1])
        elif key == ESC:
            self._leave_pin()
        else:
            event.ignore()

"""Prompt card: step chips, one question, the field or the board that answers it, and what this step needs below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collector_app.ui.intake.picture_board import PictureBoard
from collector_app.ui.intake.signs_board import SignsBoard
from collector_app.ui.intake.step_bar import StepBar
from collector_app.ui.intake.tile_board import TileBoard
from collector_app.ui.kit.card import Card, packed, rule
from collector_app.ui.kit.key_cards import KeyCards
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.number_field import BigNumberField
from collector_app.ui.kit.picks import Picks
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.question_bar import QuestionBar
from collector_app.ui.kit.search_field import SearchField
from collector_app.ui.kit.sum_lines import SumLines
from collector_app.ui.kit.tokens import GAP, Role

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.look import Look

NARROWEST = 448  # of 534, in a window 1280 wide


class PromptCard(Card):
    """The parts of the middle, at fixed places: a prompt shows those that it needs, and nothing ever moves."""

    def __init__(self, look: Look, search_name: Text) -> None:
        super().__init__(look)
        self.steps = StepBar(look)
        self.question = Words(look, "", Role.PROMPT, wrap=True)
        self.field = BigNumberField(look, "")
        self.search = SearchField(look, search_name)
        self.tiles = TileBoard(look)
        self.signs = SignsBoard(look)
        self.pictures = PictureBoard(look)
        self.cards = KeyCards(look)
        self.picks = Picks(look, 5)
        self.sums = SumLines(look)
        self.bar = QuestionBar(look)
        self.trouble = ProblemBar(look)
        self._gap = QWidget()
        self._gap.setFixedHeight(GAP)
        self._line = QWidget()  # the hairline with its air, so that both go together
        self.own_ring = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()

    def show_field(self, *lower: QWidget) -> None:
        """Show the number field, and below it what is given; where the text is large the strip alone shows the keys."""
        below = {part for part in lower if part is not self.cards or not self.look.roomy}
        air = {self._line} if not self.look.roomy else set()
        self._show({self.field, *air, *below})

    def show_search(self) -> None:
        """Show the search field with its hits: the only way into letters."""
        self._show({self.search, self._gap, self.picks})

    def show_board(self, board: QWidget, *lower: QWidget) -> None:
        """Show tiles, signs or sums where the field would be."""
        self._show(
            {
                board,
                *((self._gap,) if lower else ()),
                *(part for part in lower if part is not self.cards or not self.look.roomy),
            }
        )

    def make_room(self) -> None:
        """Leave only the field above a question; where the text is large the question has the card to itself."""
        for part in (self._line, self._gap, self.cards, self.picks, self.trouble):
            part.hide()
        self.field.setVisible(self.field.isVisible() and not self.look.roomy)

    def _show(self, parts: set[QWidget]) -> None:
        every = (
            self.field,
            self._line,
            self._gap,
            self.search,
            self.tiles,
            self.signs,
            self.pictures,
            self.sums,
            self.cards,
            self.picks,
        )
        for part in every:
            if part not in parts:
                part.hide()
        for part in every:
            if part in parts:
                part.show()

    def _lay_out(self) -> None:
        self.setMinimumWidth(NARROWEST)
        self.body.setContentsMargins(24, 14, 24, 16)
        head = packed(QVBoxLayout(), 12)
        head.addWidget(self.steps)
        self.question.setMinimumHeight(self.look.line(Role.PROMPT))
        head.addWidget(self.question)
        self.body.addLayout(head)
        self.body.addSpacing(16)
        for board in (self.field, self.search, self.tiles, self.signs, self.pictures, self.sums):
            self.body.addWidget(board)
        air = packed(QVBoxLayout(self._line))
        air.setContentsMargins(0, 14, 0, 13)
        air.addWidget(rule(self.look))
        self.body.addWidget(self._line)
        self.body.addWidget(self._gap)
        for below in (self.bar, self.trouble, self.cards, self.picks):
            self.body.addWidget(below)
        self.body.addStretch(1)
        self._show(set())

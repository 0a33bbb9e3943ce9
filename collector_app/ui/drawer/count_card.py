"""Count card: one row of 44 a note or coin, typed counts and their amounts; nothing of the books is shown here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from collector_app.domain.entries.drawers import Counted
from collector_app.domain.problem import Problem
from collector_app.i18n.text import text
from collector_app.i18n.typed import typed_count
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.card import Card
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.number_field import NumberLine
from collector_app.ui.kit.paint import RIGHT
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from collector_app.ui.kit.look import Look
    from collector_app.ui.payments.said import TicketWords

ROW, FIELD, FIELD_WIDTH, NOTE_WIDTH, MOST = 44, 36, 120, 150, 100_000


class _Rows(QScrollArea):
    """Scrolls by itself to the row in hand; Up and Down belong to the rows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the page."""
        event.ignore()


class CountCard(Card):
    """Enter and Down go to the next row, Up to the one before; Enter on the last says that all is counted."""

    changed = Signal()
    done = Signal()

    def __init__(self, look: Look, words: TicketWords, denominations: tuple[int, ...]) -> None:
        super().__init__(look)
        self._words = words
        self._denominations = denominations
        self._title = Words(look, text("How many are there of each?"), Role.TITLE)
        self._fields: list[NumberLine] = []
        self._notes: list[Words] = []
        self._amounts: list[Words] = []
        rows = QWidget()
        rows.setProperty("part", "clear")
        self._grid = QGridLayout(rows)
        self._grid.setContentsMargins(3, 0, 12, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(3, 1)
        for place in range(len(denominations)):
            self._add_row(place)
        self._grid.setRowStretch(len(denominations), 1)
        self._scroll = _Rows()
        self._scroll.setProperty("part", "list")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(rows)
        rows.setAutoFillBackground(False)
        self.body.setSpacing(8)
        self.body.addWidget(self._title)
        self.body.addWidget(self._scroll, 1)
        look.style_changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def start(self) -> None:
        """Forget what was typed, and begin with the largest note."""
        for field in self._fields:
            field.clear()
        self.retranslate()
        self.come_in()

    def come_in(self) -> None:
        """Go on where nothing is typed yet."""
        empty = next((field for field in self._fields if not field.text()), self._fields[-1])
        self._go(self._fields.index(empty))

    def counted(self) -> tuple[Counted, ...]:
        """Return every note and coin of which there are some."""
        return tuple(
            Counted(note, count) for note, count in zip(self._denominations, self._counts(), strict=True) if count
        )

    def total(self) -> int:
        """Return what was counted so far."""
        return sum(each.denomination * each.count for each in self.counted())

    def acts(self) -> tuple[Act, ...]:
        """Return the keys of the rows."""
        return (
            Act(text("Next"), self._next, key="enter"),
            Act(text("All counted"), self.done.emit, key="+"),
            Act(text("Up"), lambda: self._step(-1), key="up", shown=False),
            Act(text("Down"), lambda: self._step(1), key="down", shown=False),
        )

    def retranslate(self) -> None:
        """Say notes and amounts anew."""
        for note, label in zip(self._denominations, self._notes, strict=True):
            label.show_text(self._words.money(note))
        self._sum()

    def _add_row(self, place: int) -> None:
        note = Words(self.look, "", Role.STRONG)
        note.setAlignment(RIGHT)
        field = NumberLine(self.look)
        field.setProperty("part", "")
        del field.own_ring  # it stands bare in the big field only; here the ring of the window is around it
        field.setMaxLength(6)
        field.setAlignment(RIGHT)
        field.setAccessibleName(self._words.money(self._denominations[place]))
        field.textEdited.connect(self._typed)
        amount = Words(self.look, "", Role.STRONG)
        amount.setAlignment(RIGHT)
        times = Words(self.look, "\u00d7", Role.BODY, Token.TEXT2)
        for column, part in enumerate((note, times, field, amount)):
            self._grid.addWidget(part, place, column)
        self._notes.append(note)
        self._fields.append(field)
        self._amounts.append(amount)

    def _counts(self) -> list[int]:
        counts = []
        for field in self._fields:
            try:
                counts.append(typed_count(field.text(), MOST))
            except Problem:
                counts.append(0)
        return counts

    def _typed(self) -> None:
        self._sum()
        self.changed.emit()

    def _sum(self) -> None:
        for note, count, label in zip(self._denominations, self._counts(), self._amounts, strict=True):
            label.show_text(self._words.money(note * count) if count else "")

    def _now(self) -> int:
        return next((place for place, field in enumerate(self._fields) if field.hasFocus()), -1)

    def _next(self) -> None:
        if self._now() == len(self._fields) - 1:
            self.done.emit()
        else:
            self._step(1)

    def _step(self, by: int) -> None:
        self._go(max(0, min(len(self._fields) - 1, self._now() + by)))

    def _go(self, place: int) -> None:
        self._fields[place].setFocus()
        self._scroll.ensureWidgetVisible(self._fields[place])

    def _restyle(self) -> None:
        for place, (note, field) in enumerate(zip(self._notes, self._fields, strict=True)):
            self._grid.setRowMinimumHeight(place, self.look.px(ROW))
            note.setMinimumWidth(self.look.px(NOTE_WIDTH))
            field.setFont(self.look.font(Role.STRONG))
            field.setFixedSize(self.look.px(FIELD_WIDTH), self.look.px(FIELD))

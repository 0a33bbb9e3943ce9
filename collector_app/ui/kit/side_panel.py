"""Side panel: the selected row, whole; 400 wide, beside the list and never over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from collector_app.ui.kit.button import Button, Kind
from collector_app.ui.kit.card import Card, packed
from collector_app.ui.kit.chip import Chip
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.sum_lines import SumLine, SumLines
from collector_app.ui.kit.tokens import GAP, Role, Token

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.state import State

WIDTH = 400


class SidePanel(Card):
    """Title, state chip, sum lines, the page's own parts in `middle`, acts at the foot; Esc gives the focus back."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._title = Words(look, "", Role.TITLE, wrap=True)
        self._second = Words(look, "", Role.SMALL, Token.TEXT2, wrap=True)
        self._second.setMinimumWidth(WIDTH - 3 * GAP)  # else its room is that of the narrowest column of words
        self._chip: Chip | None = None
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._sums = SumLines(look)
        self._foot = packed(QVBoxLayout(), 8)
        inside = QWidget()
        inside.setProperty("part", "clear")
        column = packed(QVBoxLayout(inside), 8)
        self.middle = packed(QVBoxLayout(), 8)
        column.addWidget(self._second)
        column.addWidget(self._sums)
        column.addLayout(self.middle)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setProperty("part", "list")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.body.setSpacing(8)
        self.body.addLayout(self._head)
        self.body.addWidget(scroll, 1)
        self.body.addLayout(self._foot)
        self.setFixedWidth(WIDTH)

    def show_thing(
        self, title: Text | str, second: Text | str = "", state: State | None = None, sums: tuple[SumLine, ...] = ()
    ) -> None:
        """Show one thing: its name, what belongs to it, its state and its sums."""
        self._title.show_text(title)
        self._second.show_text(second)
        self._second.setVisible(bool(second))
        self._sums.show_lines(sums)
        if self._chip is not None:
            self._head.removeWidget(self._chip)
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if state is not None:
            self._chip = Chip(self.look, state)
            self._head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)

    def show_acts(self, acts: tuple[Act, ...], main: int | None = 0, danger: int | None = None) -> None:
        """Show the acts at the foot, two in a row; `main` and `danger` are places among them."""
        clear(self._foot)
        row: QHBoxLayout | None = None
        for place, act in enumerate(acts):
            if row is None or row.count() == 2:  # noqa: PLR2004 - two in a row
                row = packed_row(self._foot)
            kind = Kind.MAIN if place == main else Kind.DANGER if place == danger else Kind.PLAIN
            row.addWidget(Button(self.look, act, kind))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the focus back to the list by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        else:
            event.ignore()


def packed_row(column: QVBoxLayout) -> QHBoxLayout:
    """Add a row to a column and return it."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP // 2)
    column.addLayout(row)
    return row


def clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take every part out of a layout and forget it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout | QHBoxLayout):
            clear(inner)

"""Folded: where large text leaves no room for the right column, it becomes one line under the prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from collector_app.ui.kit.card import packed
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.tokens import Role, Token

if TYPE_CHECKING:
    from collector_app.ui.intake.sums_column import SumsColumn
    from collector_app.ui.kit.look import Look

PAGE_WIDTH = 1278  # at 100 %; large text needs as much more


class FoldedSums(QWidget):
    """Weight and price in one line, and below it what to hand over; shown exactly while the column is not."""

    def __init__(self, look: Look, sums: SumsColumn) -> None:
        super().__init__()
        self._look = look
        self._sums = sums
        self._line = Words(look, "", Role.STRONG)
        self._over = Words(look, "", Role.STRONG, Token.OK)
        column = packed(QVBoxLayout(self))
        column.addWidget(self._line)
        column.addWidget(self._over)

    def fold(self, page_width: int) -> None:
        """Choose between the column and the line."""
        folds = self._look.roomy and page_width < self._look.px(PAGE_WIDTH)
        self._sums.setVisible(not folds)
        self.setVisible(folds)

    def tell(self) -> None:
        """Say what the column says now."""
        line, over = self._sums.folded()
        self._line.show_text(line)
        self._over.show_text(over)
        self._over.setVisible(bool(over))

"""List card: search and filters 56 high, head 32, rows, a foot of 44 with the sum of what is filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from collector_app.ui.kit.card import Card, rule
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.tokens import Role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collector_app.i18n.text import Text
    from collector_app.ui.kit.empty_state import EmptyState
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.rows_view import RowsView
    from collector_app.ui.kit.search_field import SearchField

WIDTH, TOP, FOOT, SEARCH, SEARCH_ROOMY = 830, 56, 44, 320, 160


class ListCard(Card):
    """The pattern of Payments, Stock, Prices and Sync: put a SidePanel of 400 beside it, 16 apart.

    `search` stands at the top left, `beside` (filters, buttons) right of it; `empty` takes the rows' place when told.
    """

    def __init__(
        self, look: Look, view: RowsView, search: SearchField | None, beside: tuple[QWidget, ...], empty: EmptyState
    ) -> None:
        super().__init__(look, padding=1)
        self._view = view
        self._empty = empty
        self._top = QHBoxLayout()
        self._top.setContentsMargins(12, 8, 12, 8)
        self._top.setSpacing(12)
        self._search = search
        if search is not None:
            search.left_down.connect(view.come_in)
            self._top.addWidget(search)
        for part in beside:
            self._top.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top.addStretch(1)
        self._middle = QStackedWidget()
        self._middle.addWidget(view)
        self._middle.addWidget(empty)
        self._foot = Words(look, "", Role.STRONG)
        self._foot.setContentsMargins(12, 0, 12, 0)
        self.body.addLayout(self._top)
        self.body.addWidget(self._middle, 1)
        self.body.addWidget(rule(look))
        self.body.addWidget(self._foot)
        look.style_changed.connect(self._restyle)
        self._restyle()

    def show_foot(self, words: Text | str) -> None:
        """Say the sum of what is filtered."""
        self._foot.show_text(words)

    def show_empty(self, words: Text | None) -> None:
        """Show why there is nothing; None shows the rows."""
        if words is not None:
            self._empty.say(words)
        self._middle.setCurrentIndex(0 if words is None else 1)

    def _restyle(self) -> None:
        self._foot.setFixedHeight(self.look.px(FOOT))
        if self._search is not None:  # what stands beside it grows with the text
            self._search.setMinimumWidth(SEARCH_ROOMY if self.look.roomy else SEARCH)

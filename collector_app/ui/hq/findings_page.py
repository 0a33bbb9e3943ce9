"""Findings page: the base of Missing and Exceptions, a list of sentences with the next step beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout

from collector_app.i18n.text import Text, text, text_in
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.columns import Column
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.filters import Filter, Filters
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.list_card import WIDTH, ListCard
from collector_app.ui.kit.rows_model import RowsModel
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.side_panel import SidePanel
from collector_app.ui.kit.tokens import GAP, Role
from collector_app.ui.shell.page import Page

if TYPE_CHECKING:
    from collector_app.ui.kit.state import State
    from collector_app.ui.shell.frame import Frame

ALL = "all"
FEW = 5  # kinds that stand among the filters even where nothing of them is found
ROOM = WIDTH - 26  # px for the filters, which then stand in several rows


class FindingsPage(Page):
    """Subclasses say what a row says; rows have `kind` and `site`, and Enter opens the site."""

    def __init__(self, frame: Frame, nothing: Text, states: dict[Any, State]) -> None:
        super().__init__(frame)
        self._nothing = nothing
        self._states = states
        self.rows: tuple[Any, ...] = ()
        self.model = RowsModel(
            self.look,
            (
                Column(text_in("column", "Site"), lambda row: row.site, width=88, strong=True),
                Column(text_in("column", "What"), self.words_of),
                Column(text_in("column", "State"), lambda row: states[row.kind], width=190),
            ),
        )
        self.view = RowsView(self.look, self.model, self.look.say(self.word))
        self.filters = Filters(self.look, self._filters(), ROOM)
        self.side = SidePanel(self.look)
        self._next = Words(self.look, "", Role.NAME, wrap=True)
        self.side.middle.addWidget(self._next)
        empty = EmptyState(self.look, "circle-check", nothing)
        self.card = ListCard(self.look, self.view, None, (self.filters,), empty)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self.card, 1)
        row.addWidget(self.side)
        self.view.selected.connect(self._select)
        self.filters.chosen.connect(lambda _name: self._show())
        self.side.left.connect(self.opened)
        self._select(None)
        self.refresh()

    def words_of(self, row: Any) -> Text:  # noqa: ANN401 - subclasses know their rows
        """Return what was found, in one sentence."""
        raise NotImplementedError

    def next_of(self, row: Any) -> Text:  # noqa: ANN401 - as above
        """Return what to do about it."""
        raise NotImplementedError

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now."""
        if not self.model.rows:
            return ()
        return (self.opening(), Act(text("Next filter"), lambda: self.filters.step(1), key="+"))

    def opening(self) -> Act:
        """Return what Enter does with a row."""
        return Act(text("Open the site"), self._open_site, key="enter")

    def waiting(self) -> int:
        """Return how many findings there are."""
        return len(self.rows)

    def opened(self, what: object = None) -> None:
        """Put the focus into the list."""
        del what
        if self.model.rows:
            self.view.come_in()
        else:
            self.setFocus()

    def take(self, rows: tuple[Any, ...]) -> None:
        """Show these findings."""
        self.rows = rows
        self.filters.show_filters(self._filters())
        self._show()
        self.frame.status_wanted.emit()

    def _filters(self) -> tuple[Filter, ...]:
        counted = [(kind, state, sum(row.kind == kind for row in self.rows)) for kind, state in self._states.items()]
        kinds = tuple(
            Filter(kind.value, word, count)
            for kind, state, count in counted
            if isinstance(word := state.word, Text) and (count or len(counted) <= FEW)
        )
        return (Filter(ALL, text_in("filter of findings", "All"), len(self.rows)), *kinds)

    def _show(self) -> None:
        now = self.filters.now
        rows = tuple(row for row in self.rows if now in (ALL, row.kind.value))
        self.model.show_rows(rows)
        self.card.show_empty(None if rows else self._nothing)
        if rows and self.hasFocus():
            self.view.come_in()  # the page was opened before its rows had come
        elif rows and not self.view.currentIndex().isValid():
            self.view.select_place(0)
        self._select(self.view.row())
        self.acts_changed.emit()

    def _select(self, row: Any) -> None:  # noqa: ANN401 - as above
        if row is None:
            self.side.show_thing(text("Nothing selected"))
            self._next.show_text("")
        else:
            self.side.show_thing(row.site, self.words_of(row), self._states[row.kind])
            self._next.show_text(self.next_of(row))

    def _open_site(self) -> None:
        row = self.view.row()
        if row is not None:
            self.frame.open_page("sites", row.site)

    def _books_changed(self) -> None:
        self.refresh()

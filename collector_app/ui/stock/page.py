"""The page Stock: four figures, the list under one of three headings, and the lot or grade beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from collector_app.domain.move import Place
from collector_app.domain.weight import Weight
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.queries.looks import Look, looks
from collector_app.queries.lot_source import LotTicket, tickets_behind
from collector_app.queries.stock import LotStock, lots_on_hand
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.filters import Filter, Filters
from collector_app.ui.kit.list_card import ListCard
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.rows_model import RowsModel
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.search_field import SearchField
from collector_app.ui.shell.page import Page
from collector_app.ui.side.entries import Entries
from collector_app.ui.side.folding import fold_columns, fold_search
from collector_app.ui.side.side import Side
from collector_app.ui.stock.acts import StockActs
from collector_app.ui.stock.figures import Figures
from collector_app.ui.stock.rows import BY_GRADE, BY_LOT, BY_PLACE, StockRow, rows_of
from collector_app.ui.stock.said import StockWords

if TYPE_CHECKING:
    from collector_app.domain.measured import Limits
    from collector_app.store.books import Books
    from collector_app.ui.shell.frame import Frame


class StockPage(Page):
    """Enter on a grade or a place shows its lots; Space marks grades for a load; digits act on what is selected."""

    name: ClassVar[str] = "stock"
    word: ClassVar[Text] = text("Stock")
    icon: ClassVar[str] = "stack-2"

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._lots: tuple[LotStock, ...] = ()
        self._within: StockRow | None = None
        self._search = ""
        self._place = 0
        self._behind: tuple[LotTicket, ...] = ()
        self.marks: set[str] = set()
        self.words = StockWords(frame)
        self.model = RowsModel(self.look, self.words.columns(self.marks))
        fold_columns(self.look, self.model, lambda: self.words.columns(self.marks))
        self.view = RowsView(self.look, self.model, self.look.say(text("Stock")))
        self.view.same = lambda one, other: bool((one.kind, one.key) == (other.kind, other.key))
        self.search_field = SearchField(self.look, text("Grade, tile or lot"))
        self.filters = Filters(
            self.look,
            (
                Filter(BY_GRADE, text_in("filter of stock", "Grades")),
                Filter(BY_PLACE, text_in("filter of stock", "Places")),
                Filter(BY_LOT, text_in("filter of stock", "Lots")),
            ),
        )
        self.figures = Figures(self.look, self.filters.choose)
        self.side = Side(self.look)
        self._entries = Entries(self.look)
        self.side.panel.middle.addWidget(self._entries)
        self.problem = ProblemBar(self.look)
        self.acting = StockActs(frame, self.side, self._refuse, self._done)
        self._lay_out()
        self._connect()

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now."""
        if self.side.is_asking:
            return self.side.acts
        row = self.view.row()
        into = Act(text("Lots"), self._enter, key="enter")
        if row is not None and row.kind == BY_LOT:
            into = Act(text("Open"), self.side.come_in, key="enter")
        mark = (Act(text("Mark"), self._mark, key="space"),) if row is not None and row.kind == BY_GRADE else ()
        search = Act(text("Search"), self._go_search, key="/")
        return (into, *mark, search, *self.side.foot.acts)

    def everywhere(self) -> tuple[Act, ...]:
        """Return what a manager sets about looking and measuring."""
        return self.acting.equipping.acts()

    def opened(self, what: object = None) -> None:
        """Put the focus into the list, if need be on one grade or lot."""
        if isinstance(what, str) and what:
            self.view.select_where(lambda row: what in (row.lot.grade, row.lot.lot))
        if self.side.is_asking:
            self.side.come_in()
        else:
            self.view.come_in()

    def search(self) -> bool:
        """Search grades and lots."""
        self._go_search()
        return True

    def step_back(self) -> bool:
        """Go back: out of a question, to the list, out of the marks, out of one grade."""
        if self.side.is_asking:
            self.side.show_panel()
        elif not self.view.hasFocus():
            self.view.come_in()
        elif self.marks:
            self._mark_none()
        elif self._within is not None:
            before, self._within = self._within, None
            self.filters.choose(before.kind)
            self.view.select_where(lambda row: self.view.same(row, before))
        else:
            return False
        return True

    def refresh(self) -> None:
        """Ask for all lots."""
        self.worker.ask(_stock, self.frame.app.catalogue.care.limits, then=self._took_lots, slot="stock")

    def retranslate(self) -> None:
        """Say the figures anew."""
        self.figures.show_lots(self._lots, self.words)
        self._show_panel()
        self._show_foot()

    def _lay_out(self) -> None:
        empty = EmptyState(self.look, "stack-2", text("Nothing lies here."))
        self.card = ListCard(self.look, self.view, self.search_field, (self.filters,), empty)
        fold_search(self.look, self.search_field)
        left = packed(QVBoxLayout(), 8)
        left.addWidget(self.problem)
        left.addWidget(self.card, 1)
        row = packed(QHBoxLayout(), 16)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self.figures)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.view.selected.connect(self._select)
        self.search_field.searched.connect(self._searched)
        self.filters.chosen.connect(self._head)
        self.side.left.connect(self.view.come_in)
        self.side.changed.connect(self.acts_changed)

    def _took_lots(self, found: tuple[tuple[LotStock, ...], tuple[Look, ...]]) -> None:
        lots, apart = found
        self._lots = lots
        self.words.dues = {(look.lot.lot, look.lot.place): look.due for look in apart}
        self.figures.show_lots(lots, self.words)
        self._show_rows()

    def _show_rows(self) -> None:
        rows = rows_of(self._lots, self.filters.now, self.words.tile_of)
        within = self._within
        if within is not None:
            inside = {(lot.lot, lot.place) for lot in within.lots}
            rows = tuple(row for row in rows if (row.lot.lot, row.lot.place) in inside)
        if self._search:
            rows = tuple(row for row in rows if self.words.finds(row, self._search))
        self.marks &= {row.key for row in rows}
        self.model.show_rows(rows)
        self.search_field.show_hits(len(rows) if self._search else None)
        nothing = text("Nothing is found by this name.") if self._search else text("Nothing lies here.")
        self.card.show_empty(None if rows else nothing)
        if rows and not self.view.currentIndex().isValid():
            self.view.select_place(0)
        self._show_panel()
        self._show_foot()

    def _show_foot(self) -> None:
        rows = self.model.rows
        weight = Weight(sum(row.net_g for row in rows))
        said = plural("{n} row, {weight}", "{n} rows, {weight}", len(rows), weight=weight)
        if self.marks:
            marked = Weight(sum(row.net_g for row in rows if row.key in self.marks))
            said = plural(
                "{n} grade marked: {marked}. {all}",
                "{n} grades marked: {marked}. {all}",
                len(self.marks),
                marked=marked,
                all=said,
            )
        self.card.show_foot(said)

    def _head(self, _heading: str) -> None:
        if self._within is not None and self.filters.now != BY_LOT:
            self._within = None
        self.marks.clear()
        self._show_rows()
        self.view.select_place(0)

    def _searched(self, said: str) -> None:
        self._search = said
        self._show_rows()

    def _go_search(self) -> None:
        self.search_field.setFocus()
        self.search_field.selectAll()

    def _enter(self) -> None:
        row = self.view.row()
        if row is not None and row.kind != BY_LOT:
            self._within = row
            self.filters.choose(BY_LOT)
            self.view.come_in()

    def _select(self, row: StockRow | None) -> None:
        place = self.view.currentIndex().row()
        if row is not None and place != self._place:  # a hand moved on; a list that came anew says nothing
            self._place = place
            self.problem.hide()
        self._behind = ()
        self._show_panel()
        if row is not None and row.kind == BY_LOT:
            self.worker.ask(tickets_behind, row.lot, then=self._took_behind, slot="stock tickets")

    def _took_behind(self, behind: tuple[LotTicket, ...]) -> None:
        self._behind = behind
        self._show_panel()

    def _show_panel(self) -> None:
        row = self.view.row()
        marked = tuple(each for each in self.model.rows if each.key in self.marks)
        if row is None:
            self.side.panel.show_thing(text("Nothing selected"))
            self._entries.show_entries(())
            self.side.show_acts(())
        elif marked:
            self.side.panel.show_thing(plural("{n} grade marked", "{n} grades marked", len(marked)))
            self._entries.show_entries(self.words.grades(marked))
            self.side.show_acts(self.acting.of_grades(marked), main="1")
        elif row.kind == BY_LOT:
            self.side.panel.show_thing(self.words.name(row), row.lot.lot, self.words.state(row), self.words.sums(row))
            self._entries.show_entries(self.words.tickets(self._behind))
            self.side.show_acts(self.acting.of_lot(row.lot))
        else:
            self.side.panel.show_thing(self.words.name(row), "", None, self.words.sums(row))
            self._entries.show_entries(self.words.lots(row))
            self.side.show_acts(self.acting.of_grades((row,)) if row.kind == BY_GRADE else (), main="1")
        self.acts_changed.emit()

    def _mark(self) -> None:
        row = self.view.row()
        if row is None or row.kind != BY_GRADE or row.lot.place != Place.STORE:
            return
        self.marks ^= {row.key}
        self.view.viewport().update()
        self.view.select_place(self.view.currentIndex().row() + 1)
        self._show_panel()
        self._show_foot()

    def _mark_none(self) -> None:
        self.marks.clear()
        self.view.viewport().update()
        self._show_panel()
        self._show_foot()

    def _done(self) -> None:
        self.marks.clear()
        self.problem.hide()
        self.side.show_panel()
        self.view.come_in()

    def _refuse(self, words: Text) -> None:
        if self.side.is_asking:
            self.side.ask.refuse(words)
        else:
            self.problem.say(words)


def _stock(books: Books, limits: Limits) -> tuple[tuple[LotStock, ...], tuple[Look, ...]]:
    """Return what lies here, and when what is kept apart is looked at next."""
    return lots_on_hand(books), looks(books, limits)

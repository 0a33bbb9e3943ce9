"""Tickets pane: the list of what is unpaid, of today or of all, and the ticket beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.queries.payment_list import (
    ALL,
    TODAY,
    UNPAID,
    PaymentRow,
    TicketSheet,
    Wanted,
    payment_page,
    payment_sum,
    payment_window,
    ticket_sheet,
)
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.button import Button
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.filters import Filter, Filters
from collector_app.ui.kit.list_card import ListCard
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.search_field import SearchField
from collector_app.ui.kit.window_model import Source, WindowModel
from collector_app.ui.payments.columns import columns
from collector_app.ui.payments.paying import Paying
from collector_app.ui.payments.said import TicketWords
from collector_app.ui.payments.ticket_side import TicketSide
from collector_app.ui.side.folding import fold_columns, fold_search

if TYPE_CHECKING:
    from collector_app.ui.kit.columns import Column
    from collector_app.ui.shell.frame import Frame

GAP = 16


class TicketsPane(QWidget):
    """Space marks, Enter goes into the ticket, digits pay, Esc goes one step back."""

    acts_changed = Signal()
    drawer_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._look = frame.look
        self._wanted = Wanted()
        self._place = 0
        self._sum = 0
        self._sheet: TicketSheet | None = None
        self.marks: dict[str, PaymentRow] = {}
        self.words = TicketWords(frame)
        self.model = WindowModel(self._look, self._columns(), frame.worker, "payments")
        fold_columns(self._look, self.model, self._columns)
        self.view = RowsView(self._look, self.model, self._look.say(text("Tickets")))
        self.view.same = lambda one, other: bool(one.id == other.id)
        self.search_field = SearchField(self._look, text("Number or seller"))
        self.filters = Filters(self._look, self._filters(None))
        self.side = TicketSide(self._look, self.words)
        self.problem = ProblemBar(self._look)
        self.paying = Paying(frame, self.side, self.words, self._refuse, self._paid)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask for the list, its sum and the ticket beside it."""
        wanted = Wanted(self._wanted.which, self._wanted.search, self.words.today())
        if wanted != self._wanted:
            self._show(wanted)
            return
        self.model.refresh()
        self._ask_sum()
        self._ask_sheet(self.view.row())

    def opened(self, number: str = "") -> None:
        """Put the focus into the list, if need be on one ticket; a question that stands keeps it."""
        if number:
            self.search_field.setText(number)
            self.filters.choose(ALL)
            self._show(Wanted(ALL, number, self.words.today()))
        if self.side.is_asking and not number:
            self.side.come_in()
        else:
            self.side.show_panel()
            self.view.come_in()

    def search(self) -> None:
        """Put the focus into the search."""
        self.search_field.setFocus()
        self.search_field.selectAll()

    def step_back(self) -> bool:
        """Go back: out of a question, out of the ticket or the search, out of the marks."""
        if self.side.is_asking:
            self.side.show_panel()
        elif not self.view.hasFocus():
            self.view.come_in()
        elif self.marks:
            self._mark_none()
        else:
            return False
        return True

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now."""
        if self.side.is_asking:
            return self.side.acts
        mark = (Act(text("Mark"), self._mark, key="space"),) if self._wanted.which == UNPAID else ()
        return (
            Act(text("Open"), self._go_in, key="enter"),
            *mark,
            Act(text("Search"), self.search, key="/"),
            Act(text("Cash drawer"), self.drawer_wanted.emit, key="0"),
            *self.side.foot.acts,
        )

    def retranslate(self) -> None:
        """Say the figures anew."""
        self._show_sheet()
        self._show_foot()

    def _go_in(self) -> None:
        """Go from the search to what it found, from the list into the ticket."""
        if self.search_field.hasFocus():
            self.view.come_in()
        else:
            self.side.come_in()

    def _lay_out(self) -> None:
        drawer = Button(self._look, Act(text("Cash drawer"), self.drawer_wanted.emit, key="0"))
        empty = EmptyState(self._look, "wallet", text("No ticket waits for its money."))
        self.card = ListCard(self._look, self.view, self.search_field, (self.filters, drawer), empty)
        fold_search(self._look, self.search_field)
        left = packed(QVBoxLayout(), 8)
        left.addWidget(self.problem)
        left.addWidget(self.card, 1)
        row = packed(QHBoxLayout(self), GAP)
        row.addLayout(left, 1)
        row.addWidget(self.side)

    def _connect(self) -> None:
        self.view.selected.connect(self._select)
        self.model.counted.connect(self._counted)
        self.model.modelReset.connect(lambda: QTimer.singleShot(0, self, self._keep_place))
        self.search_field.searched.connect(
            lambda said: self._show(Wanted(self._wanted.which, said, self.words.today()))
        )
        self.filters.chosen.connect(lambda which: self._show(Wanted(which, self._wanted.search, self.words.today())))
        self.side.left.connect(self.view.come_in)
        self.side.changed.connect(self.acts_changed)

    def _filters(self, unpaid: int | None) -> tuple[Filter, ...]:
        return (
            Filter(UNPAID, text_in("filter of tickets", "Unpaid"), unpaid),
            Filter(TODAY, text_in("filter of tickets", "Today")),
            Filter(ALL, text_in("filter of tickets", "All")),
        )

    def show_unpaid(self, count: int) -> None:
        """Say on its filter how many wait."""
        self.filters.show_filters(self._filters(count))

    def _columns(self) -> tuple[Column, ...]:
        return columns(self.words, self.marks, self._wanted.which)

    def _show(self, wanted: Wanted) -> None:
        if wanted.which != self._wanted.which:
            self.marks.clear()
        self._wanted = wanted
        self._place = 0
        self.model.columns = self._columns()
        self.model.show_source(Source(payment_window, payment_page, (wanted,)))
        self._ask_sum()
        self.acts_changed.emit()

    def _ask_sum(self) -> None:
        self._frame.worker.ask(payment_sum, self._wanted, then=self._took_sum, slot="payments sum")

    def _took_sum(self, amount: int) -> None:
        self._sum = amount
        self._show_foot()

    def _counted(self, count: int) -> None:
        self.search_field.show_hits(count if self._wanted.search else None)
        if count:
            self.card.show_empty(None)
        elif self._wanted.search:
            self.card.show_empty(text("No ticket is found by this number or seller."))
        elif self._wanted.which == UNPAID:
            self.card.show_empty(text("No ticket waits for its money."))
        else:
            self.card.show_empty(text("No ticket yet."))
        self._show_foot()

    def _show_foot(self) -> None:
        count, amount = self.model.rowCount(), self.words.money(self._sum)
        said = plural("{n} ticket, {amount}", "{n} tickets, {amount}", count, amount=amount)
        if self.marks:
            marked = self.words.money(sum(row.open for row in self.marks.values()))
            said = plural(
                "{n} ticket marked: {marked}. {all}",
                "{n} tickets marked: {marked}. {all}",
                len(self.marks),
                marked=marked,
                all=said,
            )
        self.card.show_foot(said)

    def _select(self, row: PaymentRow | None) -> None:
        place = self.view.currentIndex().row()
        if row is not None and place != self._place:  # a hand moved on; a list that came anew says nothing
            self._place = place
            self.problem.hide()
        self._ask_sheet(row)

    def _ask_sheet(self, row: PaymentRow | None) -> None:
        if row is None:
            self._took_sheet(None)
        else:
            self._frame.worker.ask(ticket_sheet, row.id, then=self._took_sheet, slot="payments ticket")

    def _took_sheet(self, sheet: TicketSheet | None) -> None:
        self._sheet = sheet
        self._show_sheet()

    def _show_sheet(self) -> None:
        if self.marks:
            self.side.show_marked(tuple(self.marks.values()))
            self.side.show_acts(self.paying.acts_of_marked(tuple(self.marks.values())), main="1")
        elif self._sheet is None:
            self.side.show_nothing()
        else:
            self.side.show_ticket(self._sheet)
            self.side.show_acts(self.paying.acts_of(self._sheet), main="1", danger=("4", "6"))
        self.acts_changed.emit()

    def _mark(self) -> None:
        row = self.view.row()
        if row is None:
            return
        if row.id in self.marks:
            del self.marks[row.id]
        else:
            self.marks[row.id] = row
        self.view.viewport().update()
        self.view.select_place(self.view.currentIndex().row() + 1)
        self.retranslate()

    def _mark_none(self) -> None:
        self.marks.clear()
        self.view.viewport().update()
        self.retranslate()

    def _paid(self) -> None:
        self.marks.clear()
        self.problem.hide()
        self.side.show_panel()
        self.view.come_in()

    def _refuse(self, words: Text) -> None:
        if self.side.is_asking:
            self.side.ask.refuse(words)
        else:
            self.problem.say(words)

    def _keep_place(self) -> None:
        if not self.view.currentIndex().isValid():
            self.view.select_place(min(self._place, self.model.rowCount() - 1))

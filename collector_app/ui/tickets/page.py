"""The page Tickets: found as somebody types, narrowed by digits, shown whole beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from collector_app.domain.weight import Weight
from collector_app.i18n.text import Text, plural, text
from collector_app.queries.people import people
from collector_app.queries.ticket_history import WholeTicket, whole_ticket
from collector_app.queries.ticket_list import TicketRow, TicketWindow
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.button import Button
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.list_card import ListCard
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.search_field import SearchField
from collector_app.ui.kit.tokens import GAP, Role, Token
from collector_app.ui.payments.paying import Paying
from collector_app.ui.shell.page import Page
from collector_app.ui.side.folding import fold_columns, fold_search
from collector_app.ui.small_photos import small_photos_of
from collector_app.ui.tickets.columns import columns
from collector_app.ui.tickets.filtering import Filtering
from collector_app.ui.tickets.listing import Listing
from collector_app.ui.tickets.panel import TicketPanel
from collector_app.ui.tickets.said import ListWords

if TYPE_CHECKING:
    from collector_app.queries.people import Person
    from collector_app.ui.shell.frame import Frame

PAUSE = 0  # ms: the newest question takes the place of the older one, so nobody need wait for a hand to rest


class TicketsPage(Page):
    """Typing searches, Down goes into the list; there digits act on the ticket and + narrows the list."""

    name: ClassVar[str] = "tickets"
    word: ClassVar[Text] = text("Tickets")
    icon: ClassVar[str] = "receipt"
    on_rail: ClassVar[bool] = False

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._place = 0
        self._types = False
        self._shown_acts: tuple[object, ...] = ()
        self._window = TicketWindow(0, ())
        self._sums: tuple[int, int] | None = None
        self._whole: WholeTicket | None = None
        self.words = ListWords(frame)
        self.listing = Listing(frame, columns(self.words))
        self.model = self.listing.model
        fold_columns(self.look, self.model, lambda: columns(self.words))
        self.view = RowsView(self.look, self.model, self.look.say(text("Tickets")))
        self.view.same = lambda one, other: bool(one.id == other.id)
        self.search_field = SearchField(self.look, text("Number, seller, plate or code"), PAUSE)
        self.side = TicketPanel(self.look, self.words, small_photos_of(frame))
        self.filtering = Filtering(frame, self.side, self.words)
        self.problem = ProblemBar(self.look)
        self.paying = Paying(frame, self.side, self.words, self._refuse, self._done)
        self._lay_out()
        self._connect()

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now; while somebody types, signs and digits belong to the search."""
        if self.side.is_asking:
            return self.side.acts
        into = Act(text("Open"), self._go_in, key="enter")
        if self.search_field.hasFocus():
            return (into,)
        every, older = Act(text("All tickets"), self.filtering.clear, "-"), Act(text("Older ones"), self._older, ".")
        return (
            into,
            Act(text("Filter"), self.filtering.ask, key="+"),
            *((every,) if self.filtering.is_on else ()),
            *((older,) if self._window.last is not None else ()),
            Act(text("Search"), self._go_search, key="/"),
            Act(text("Exceptions"), lambda: self.frame.open_page("exceptions"), key="0"),
            *(self.side.foot.acts if self._is_whole_of_row() else ()),
        )

    def opened(self, what: object = None) -> None:
        """Put the focus into the search, or on the ticket of a number."""
        if isinstance(what, str) and what:
            self.search_field.setText(what)
            self.filtering.wanted = type(self.filtering.wanted)()
            self.filtering.search(what)
        if self.side.is_asking:
            self.side.come_in()
        else:
            self._go_search()

    def search(self) -> bool:
        """Search the tickets."""
        self._go_search()
        return True

    def step_back(self) -> bool:
        """Go back: out of a question, to the newer ones, to the search, out of the filters."""
        if self.side.is_asking:
            self.side.show_panel()
        elif self.side.panel.hasFocus():
            self.view.come_in()
        elif self.filtering.newer():
            return True
        elif not self.search_field.hasFocus():
            self._go_search()
        elif self.filtering.is_on:
            self.filtering.clear()
        else:
            return False
        return True

    def refresh(self) -> None:
        """Ask for the list again, and for the ticket beside it."""
        self.worker.ask(people, then=self._took_people, slot="tickets people")
        self.listing.show(self.filtering.wanted)

    def retranslate(self) -> None:
        """Say the figures anew."""
        self._show_filters()
        self._show_whole()
        self._show_foot()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Say other keys while somebody types."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            QTimer.singleShot(0, self, self._tell_acts)
        return False

    def _lay_out(self) -> None:
        button = Button(self.look, Act(text("Filter"), self.filtering.ask, key="+"))
        empty = EmptyState(self.look, "receipt", text("No ticket yet."))
        self.card = ListCard(self.look, self.view, self.search_field, (button,), empty)
        fold_search(self.look, self.search_field)
        self._on = Words(self.look, "", Role.SMALL, Token.TEXT2)
        self._on.setContentsMargins(12, 0, 12, 6)
        self._on.hide()
        self.card.body.insertWidget(1, self._on)
        left = packed(QVBoxLayout(), 8)
        left.addWidget(self.problem)
        left.addWidget(self.card, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addWidget(self.side)

    def _connect(self) -> None:
        self.view.selected.connect(self._select)
        self.listing.answered.connect(self._answered)
        self.listing.summed.connect(self._took_sums)
        self.search_field.searched.connect(self._search)
        self.search_field.left_down.connect(self.listing.settle)
        self.search_field.installEventFilter(self)
        self.filtering.changed.connect(self._refilter)
        self.side.left.connect(self.view.come_in)
        self.side.changed.connect(self._tell_acts)

    def _search(self, said: str) -> None:
        self._types = bool(said)
        self.filtering.search(said)
        self._types = False

    def _refilter(self) -> None:
        self._place = 0
        self._show_filters()
        if self._types:
            self.listing.show_quickly(self.filtering.wanted)
        else:
            self.listing.show(self.filtering.wanted)

    def _answered(self, window: TicketWindow) -> None:
        self._window = window
        self._keep_place()
        wanted = self.filtering.wanted
        self.search_field.show_hits(window.count if wanted.search else None, more=window.more)
        if window.count:
            self.card.show_empty(None)
        elif wanted.is_plain and not self.filtering.is_on:
            self.card.show_empty(text("No ticket yet."))
        else:
            self.card.show_empty(text("No ticket is found. Type less, or take a filter off."))
        self._show_foot()
        self._ask_whole(self.view.row())
        self._tell_acts()

    def _took_people(self, found: tuple[Person, ...]) -> None:
        self.filtering.people = found
        self.words.people = {person.id: person.name for person in found}
        self._show_filters()
        self._show_whole()

    def _took_sums(self, sums: tuple[int, int] | None) -> None:
        self._sums = sums
        self._show_foot()

    def _show_filters(self) -> None:
        said = [self.look.say(each) for each in self.words.filters(self.filtering.wanted)]
        self._on.show_text(" · ".join(said))
        self._on.setVisible(bool(said))
        self._tell_acts()

    def _show_foot(self) -> None:
        window = self._window
        if window.stopped:
            said: Text = text("Looked back to {day}", day=self.words.day(window.stopped))
        elif window.more:
            said = text("{count}+ tickets", count=window.count)
        elif self._sums is None:
            said = plural("{n} ticket", "{n} tickets", window.count)
        else:
            weight, money = Weight(self._sums[0]), self.words.money(self._sums[1])
            said = plural(
                "{n} ticket, {weight}, {amount}",
                "{n} tickets, {weight}, {amount}",
                window.count,
                weight=weight,
                amount=money,
            )
        self.card.show_foot(said)

    def _select(self, row: TicketRow | None) -> None:
        place = self.view.currentIndex().row()
        if row is not None and place != self._place:  # a hand moved on
            self._place = place
            self.problem.hide()
        self._ask_whole(row)

    def _ask_whole(self, row: TicketRow | None) -> None:
        if row is None:
            self._took_whole(None)
        elif not self.listing.is_quick:  # while somebody types, only the list keeps up
            self.worker.ask(whole_ticket, row.id, then=self._took_whole, slot="tickets ticket")

    def _took_whole(self, whole: WholeTicket | None) -> None:
        self._whole = whole
        self._show_whole()

    def _show_whole(self) -> None:
        whole = self._whole
        if whole is None:
            self.side.show_nothing()
        else:
            self.side.show_whole(whole)
            acts = (*self.paying.acts_of(whole.sheet), *self._more_acts(whole))
            self.side.show_acts(acts, main="1", danger=("4", "6"))
        self._tell_acts()

    def _tell_acts(self) -> None:
        """Have the key strip made anew only where it says something else."""
        acts = tuple((act.key, act.word, act.why_not) for act in self.acts())
        if acts != self._shown_acts:
            self._shown_acts = acts
            self.acts_changed.emit()

    def _is_whole_of_row(self) -> bool:
        """Whether the panel has caught up with the list: a digit may never act on the ticket before."""
        row = self.view.row()
        return self._whole is not None and row is not None and row.id == self._whole.sheet.ticket.id

    def _more_acts(self, whole: WholeTicket) -> tuple[Act, ...]:
        ticket = whole.sheet.ticket
        correct = Act(text("Correct"), lambda: self.frame.open_page("intake", ticket.number), key="7")
        return () if ticket.voids else (correct,)

    def _older(self) -> None:
        if self._window.last is not None:
            self.filtering.older(self._window.last)

    def _go_in(self) -> None:
        """Go from the search to what it found, from the list into the ticket."""
        self.listing.settle()
        (self.view if self.search_field.hasFocus() else self.side).come_in()

    def _go_search(self) -> None:
        self.search_field.setFocus()
        self.search_field.selectAll()

    def _done(self) -> None:
        self.problem.hide()
        self.side.show_panel()
        self.view.come_in()

    def _refuse(self, words: Text) -> None:
        (self.side.ask.refuse if self.side.is_asking else self.problem.say)(words)

    def _keep_place(self) -> None:
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.select_place(min(self._place, self.model.rowCount() - 1))

"""Drawer pane: the day of the drawer, its acts, and the blind count that closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from collector_app.domain.money import Money
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.queries.drawer_day import DrawerDay, drawer_day
from collector_app.ui.drawer.acts import DrawerActs
from collector_app.ui.drawer.count_card import CountCard
from collector_app.ui.drawer.said import kind_of, reason_of, sums_of
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.button import Button
from collector_app.ui.kit.card import packed
from collector_app.ui.kit.columns import Column
from collector_app.ui.kit.empty_state import EmptyState
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.list_card import ListCard
from collector_app.ui.kit.problem_bar import ProblemBar
from collector_app.ui.kit.rows_model import RowsModel
from collector_app.ui.kit.rows_view import RowsView
from collector_app.ui.kit.state import good, plain
from collector_app.ui.kit.tokens import Role
from collector_app.ui.payments.said import TicketWords
from collector_app.ui.side.side import Side

if TYPE_CHECKING:
    from collector_app.queries.drawers import CashLine
    from collector_app.ui.shell.frame import Frame

GAP = 16


class DrawerPane(QWidget):
    """What it should hold is hidden until a manager asks, and hidden again when the page is left."""

    acts_changed = Signal()
    tickets_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._look = frame.look
        self._day: DrawerDay | None = None
        self._balance_shown = False
        self.words = TicketWords(frame)
        pack = frame.app.pack
        self.model = RowsModel(self._look, self._columns())
        self.view = RowsView(self._look, self.model, self._look.say(text("The drawer's day")))
        self.side = Side(self._look)
        self.problem = ProblemBar(self._look)
        self.count = CountCard(self._look, self.words, pack.denominations if pack is not None else (1,))
        self.drawing = DrawerActs(frame, self)
        self._left = QStackedWidget()
        self._lay_out()
        self.side.left.connect(self.opened)
        self.side.changed.connect(self.acts_changed)
        self.count.changed.connect(self._show)
        self.count.done.connect(self.drawing.counted)

    @property
    def day(self) -> DrawerDay | None:
        """The day as it was asked for last."""
        return self._day

    @property
    def is_counting(self) -> bool:
        """Whether notes and coins are counted now."""
        return self._left.currentWidget() is self.count

    def refresh(self) -> None:
        """Ask for the day."""
        self._frame.worker.ask(drawer_day, then=self._took, slot="drawer day")

    def opened(self) -> None:
        """Put the focus where work goes on."""
        if self.side.is_asking:
            self.side.come_in()
        elif self.is_counting:
            self.count.come_in()
        else:
            self.view.come_in()

    def left(self) -> None:
        """Hide the balance."""
        self.show_balance(shown=False)

    def step_back(self) -> bool:
        """Go back: out of a question, out of the count, to the tickets."""
        if self.side.is_asking:
            self.side.show_panel()
        elif self.is_counting:
            self.stop_count()
        else:
            self.tickets_wanted.emit()
        return True

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now."""
        if self.side.is_asking:
            return self.side.acts
        if self.is_counting:
            return (*self.count.acts(), Act(text("Back"), self.stop_count, key="esc"))
        tickets = Act(text("Tickets"), self.tickets_wanted.emit, key="0")
        return (*self.side.foot.acts, tickets)

    def start_count(self) -> None:
        """Count notes and coins, from nothing."""
        self._left.setCurrentWidget(self.count)
        self.count.start()
        self._show()

    def stop_count(self) -> None:
        """Leave the count, and show the day again."""
        self._left.setCurrentIndex(0)
        self.view.come_in()
        self._show()

    def show_balance(self, *, shown: bool) -> None:
        """Show or hide what the drawer should hold."""
        self._balance_shown = shown
        self._show()

    def refuse(self, words: Text) -> None:
        """Say a problem where the person looks."""
        if self.side.is_asking:
            self.side.ask.refuse(words)
        else:
            self.problem.say(words)

    def went_through(self) -> None:
        """Go back to the day after an act."""
        self.problem.hide()
        self.side.show_panel()
        if self.is_counting:
            self.stop_count()

    def retranslate(self) -> None:
        """Say the figures anew."""
        self.count.retranslate()
        self._show()

    def _lay_out(self) -> None:
        tickets = Button(self._look, Act(text("Tickets"), self.tickets_wanted.emit, key="0"))
        self._title = Words(self._look, text("Cash drawer"), Role.TITLE)
        empty = EmptyState(self._look, "cash-banknote", text("Nothing has moved in the drawer yet."))
        self.card = ListCard(self._look, self.view, None, (self._title, tickets), empty)
        self._left.addWidget(self.card)
        self._left.addWidget(self.count)
        left = packed(QVBoxLayout(), 8)
        left.addWidget(self.problem)
        left.addWidget(self._left, 1)
        row = packed(QHBoxLayout(self), GAP)
        row.addLayout(left, 1)
        row.addWidget(self.side)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(text_in("column", "Time"), self._time, width=76, faint=True),
            Column(text_in("column", "What"), kind_of, strong=True),
            Column(text_in("column", "Number or reason"), reason_of, width=190, faint=True),
            Column(
                text_in("column", "Amount"), lambda line: Money(line.amount, self.words.currency), width=180, right=True
            ),
        )

    def _time(self, line: CashLine) -> str:
        return self._look.language.time(self.words.local(line.at))

    def _took(self, day: DrawerDay) -> None:
        self._day = day
        self.model.show_rows(day.lines)
        self.card.show_foot(plural("{n} line", "{n} lines", len(day.lines)))
        self.card.show_empty(None if day.lines else text("Nothing has moved in the drawer yet."))
        self._show()

    def _show(self) -> None:
        day = self._day
        if day is None:
            return
        if self.is_counting:
            self._show_count()
        elif day.drawer.is_open:
            self._show_open(day)
        else:
            self._show_closed(day)
        self.acts_changed.emit()

    def _show_count(self) -> None:
        self.side.panel.show_thing(
            text("Count the drawer"), text("Count what is there. What the books say is shown after it.")
        )
        self.side.show_figure(text("Counted"), self.words.money(self.count.total()))
        self.side.show_acts((Act(text("All counted"), self.drawing.counted, key="+"),), main="+")

    def _show_open(self, day: DrawerDay) -> None:
        since = self._look.language.moment(self.words.local(day.drawer.opened_at))
        self.side.panel.show_thing(
            text("Cash drawer"),
            text("Opened {when}", when=since),
            good(text_in("drawer", "open")),
            sums_of(day, self.words),
        )
        shown = self.words.money(day.drawer.expected) if self._balance_shown else ""
        self.side.show_figure(text("Should hold"), shown)
        self.side.show_acts(self.drawing.open_acts(balance_shown=self._balance_shown), main="3")

    def _show_closed(self, day: DrawerDay) -> None:
        counted = day.drawer.counted
        second = text("Never opened before.") if counted < 0 else text("It opens with what was counted last.")
        self.side.panel.show_thing(text("Cash drawer"), second, plain(text_in("drawer", "closed")))
        self.side.show_figure(text("Last count"), "" if counted < 0 else self.words.money(counted))
        self.side.show_acts(self.drawing.closed_acts(counted), main="enter" if counted >= 0 else "1")

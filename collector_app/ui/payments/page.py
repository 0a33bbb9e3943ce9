"""The page Payments: tickets and their money, and the drawer as its tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from collector_app.i18n.text import Text, text
from collector_app.queries.payment_list import unpaid_count
from collector_app.ui.drawer.pane import DrawerPane
from collector_app.ui.kit.act import Act
from collector_app.ui.payments.tickets_pane import TicketsPane
from collector_app.ui.shell.page import Page

if TYPE_CHECKING:
    from collector_app.ui.shell.frame import Frame

DRAWER = "drawer"


class PaymentsPage(Page):
    """One of two panes is open; `opened("drawer")` opens the drawer, a ticket's number its ticket."""

    name: ClassVar[str] = "payments"
    word: ClassVar[Text] = text("Payments")
    icon: ClassVar[str] = "wallet"

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._unpaid = 0
        self.tickets = TicketsPane(frame)
        self.drawer = DrawerPane(frame)
        self._panes = QStackedWidget()
        self._panes.addWidget(self.tickets)
        self._panes.addWidget(self.drawer)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._panes)
        self.tickets.acts_changed.connect(self.acts_changed)
        self.drawer.acts_changed.connect(self.acts_changed)
        self.tickets.drawer_wanted.connect(lambda: self._open(self.drawer))
        self.drawer.tickets_wanted.connect(lambda: self._open(self.tickets))
        self._count()

    def acts(self) -> tuple[Act, ...]:
        """Return the acts of the open pane."""
        return self.pane().acts()

    def everywhere(self) -> tuple[Act, ...]:
        """Return the way to the drawer from any page."""
        return (Act(text("Cash drawer"), lambda: self.frame.open_page(self.name, DRAWER)),)

    def waiting(self) -> int:
        """Return how many tickets wait for their money."""
        return self._unpaid

    def pane(self) -> TicketsPane | DrawerPane:
        """Return the pane that is open."""
        return self.drawer if self._panes.currentWidget() is self.drawer else self.tickets

    def opened(self, what: object = None) -> None:
        """Open a pane, or the one that was open."""
        if what == DRAWER:
            self._open(self.drawer)
        elif isinstance(what, str) and what:
            self._panes.setCurrentWidget(self.tickets)
            self.tickets.opened(what)
            self.acts_changed.emit()
        else:
            self.pane().opened()

    def left(self) -> None:
        """Hide the balance again."""
        self.drawer.left()

    def refresh(self) -> None:
        """Ask the books again."""
        self._count()
        self.tickets.refresh()
        self.drawer.refresh()

    def search(self) -> bool:
        """Search the tickets."""
        if self.pane() is self.tickets:
            self.tickets.search()
        return self.pane() is self.tickets

    def step_back(self) -> bool:
        """Go one step back in the open pane; from the drawer to the tickets."""
        return self.pane().step_back()

    def retranslate(self) -> None:
        """Say the figures anew."""
        self.tickets.retranslate()
        self.drawer.retranslate()

    def _open(self, pane: TicketsPane | DrawerPane) -> None:
        self._panes.setCurrentWidget(pane)
        pane.opened()
        self.acts_changed.emit()

    def _count(self) -> None:
        self.worker.ask(unpaid_count, then=self._took_count, slot="unpaid count")

    def _took_count(self, count: int) -> None:
        self._unpaid = count
        self.tickets.show_unpaid(count)
        self.frame.status_wanted.emit()

    def _books_changed(self) -> None:
        super()._books_changed()
        if not self.isVisible():
            self._count()

"""Ticket panel: the ticket beside the list, whole, with its history and where it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.ui.kit.card import rule
from collector_app.ui.payments.ticket_side import TicketSide
from collector_app.ui.side.entries import Entries

if TYPE_CHECKING:
    from collector_app.queries.ticket_history import WholeTicket
    from collector_app.ui.kit.look import Look
    from collector_app.ui.tickets.said import ListWords


class TicketPanel(TicketSide):
    """As in Payments, and below it what happened since."""

    def __init__(self, look: Look, words: ListWords) -> None:
        self._list_words = words
        self._history = Entries(look)
        self._below = rule(look)
        super().__init__(look, words)
        self.panel.middle.addWidget(self._below)
        self.panel.middle.addWidget(self._history)

    def show_nothing(self) -> None:
        """Show that no ticket is selected."""
        super().show_nothing()
        self._below.hide()
        self._history.show_entries(())

    def show_whole(self, whole: WholeTicket) -> None:
        """Show a ticket with its history."""
        self.show_ticket(whole.sheet)
        self._below.show()
        self._history.show_entries(self._list_words.history(whole))

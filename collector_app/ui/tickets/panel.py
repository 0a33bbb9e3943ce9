"""Ticket panel: the ticket beside the list, whole, with its history and where it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.ui.kit.card import rule
from collector_app.ui.kit.photo_strip import PhotoStrip
from collector_app.ui.payments.ticket_side import TicketSide
from collector_app.ui.side.entries import Entries

if TYPE_CHECKING:
    from collector_app.queries.ticket_history import WholeTicket
    from collector_app.ui.kit.look import Look
    from collector_app.ui.small_photos import SmallPhotos
    from collector_app.ui.tickets.said import ListWords


class TicketPanel(TicketSide):
    """As in Payments, and below it what happened since, and the photos of the goods."""

    def __init__(self, look: Look, words: ListWords, photos: SmallPhotos) -> None:
        self._list_words = words
        self._photos = photos
        self._shown: tuple[str, ...] = ()
        self._strip = PhotoStrip(look)
        self._history = Entries(look)
        self._below = rule(look)
        super().__init__(look, words)
        self.panel.middle.addWidget(self._below)
        self.panel.middle.addWidget(self._history)
        self.panel.middle.addWidget(self._strip)
        photos.changed.connect(self._show_photos)

    def show_nothing(self) -> None:
        """Show that no ticket is selected."""
        super().show_nothing()
        self._below.hide()
        self._history.show_entries(())
        self._shown = ()
        self._show_photos()

    def show_whole(self, whole: WholeTicket) -> None:
        """Show a ticket with its history."""
        self.show_ticket(whole.sheet)
        self._below.show()
        self._history.show_entries(self._list_words.history(whole))
        self._shown = whole.photos
        self._show_photos()

    def _show_photos(self) -> None:
        self._strip.show_photos(tuple(self._photos.small(photo) for photo in self._shown))

"""Listing: asks the books for the list; while somebody types for the first few alone, then for all that is meant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from collector_app.queries.ticket_filters import Wanted
from collector_app.queries.ticket_list import TicketWindow, ticket_page, ticket_sums, ticket_window
from collector_app.ui.kit.window_model import Source, WindowModel

if TYPE_CHECKING:
    from collector_app.ui.kit.columns import Column
    from collector_app.ui.shell.frame import Frame

QUICK = 40  # tickets that a letter looks for, so that they are painted before the next one is typed
REST = 250  # ms after the last letter: then all are counted and summed, and the first is shown whole


class Listing(QObject):
    """`answered` brings a TicketWindow, `summed` weight and money or None; `is_quick` while a hand still types."""

    answered = Signal(object)
    summed = Signal(object)

    def __init__(self, frame: Frame, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self._worker = frame.worker
        self._wanted = Wanted()
        self.is_quick = False
        self.model = WindowModel(frame.look, columns, frame.worker, "tickets")
        self.model.answered.connect(self._take)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(lambda: self.show(self._wanted))

    def show(self, wanted: Wanted) -> None:
        """List all that is meant, and add it up."""
        self._wanted = wanted
        self.is_quick = False
        self._rest.stop()
        self.model.show_source(Source(ticket_window, ticket_page, (wanted,)))

    def show_quickly(self, wanted: Wanted) -> None:
        """List the first ones now, and the rest once the hand rests."""
        self._wanted = wanted
        self.is_quick = True
        self._rest.start()
        self.model.show_source(Source(ticket_window, ticket_page, (replace(wanted, most=QUICK),)))

    def settle(self) -> None:
        """Wait for no rest: a hand that goes on into the list wants all of it."""
        if self.is_quick:
            self.show(self._wanted)

    def _take(self, window: TicketWindow) -> None:
        self.answered.emit(window)
        if not self.is_quick:
            self._worker.ask(ticket_sums, self._wanted, window, then=self.summed.emit, slot="tickets sums")

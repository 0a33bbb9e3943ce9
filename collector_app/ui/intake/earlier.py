"""Earlier tickets: the one posted last, to be corrected or printed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collector_app.i18n.text import text
from collector_app.queries.tickets import recent_tickets
from collector_app.ui.intake.asking import posted
from collector_app.ui.printing import print_here

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.queries.tickets import Ticket
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.shell.frame import Frame


class Earlier(QObject):
    """Knows no ticket by heart: the books say which one is the newest of this computer."""

    refused = Signal(object)

    def __init__(self, frame: Frame, desk: IntakeDesk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk

    def correct_newest(self) -> None:
        """Open the newest ticket as a new draft."""
        self._newest(self.correct)

    def print_newest(self) -> None:
        """Print the newest ticket's receipt once more, marked as a copy."""
        self._newest(lambda number: print_here(self._frame, number))

    def correct(self, number: str) -> None:
        """Open a posted ticket as a new draft; the one in hand waits."""
        if self._desk.hand.is_begun:
            self._desk.hold()
        refused = self.refused.emit
        self._frame.worker.ask(posted, number, then=self._desk.correct, refused=refused, slot="posted")

    def _newest(self, then: Callable[[str], object]) -> None:
        def take(found: tuple[Ticket, ...]) -> None:
            standing = [ticket for ticket in found if not ticket.voids]
            if standing:
                then(standing[0].number)
            else:
                self._frame.toast(text("No ticket was posted here yet."))

        self._frame.worker.ask(recent_tickets, 20, then=take, slot="newest")

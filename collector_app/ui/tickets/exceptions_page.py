"""The page Exceptions of a station: what its manager looks at, with the way to the ticket and to a missing sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from collector_app.commands.pads import ExplainSheet
from collector_app.documents.reasons import SHEETS
from collector_app.domain.entries.pads import SheetReason
from collector_app.i18n.text import Text, text
from collector_app.queries.exceptions import ExceptionRow, Oddity
from collector_app.ui.hq.exceptions_page import ExceptionsPage
from collector_app.ui.kit.act import Act
from collector_app.ui.side.doing import Doing
from collector_app.ui.tickets.page import TicketsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.shell.frame import Frame

_OF_TICKETS = frozenset(Oddity) - {Oddity.UNREAD, Oddity.BELOW_ZERO, Oddity.MISSING_SHEET, Oddity.SHEET_TWICE}


class StationExceptionsPage(ExceptionsPage):
    """Enter opens the ticket; at a missing sheet a digit says what became of it."""

    on_rail: ClassVar[bool] = False

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._doing = Doing(frame, frame.toast)

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done now."""
        row: ExceptionRow | None = self.view.row()
        if row is None or row.kind is not Oddity.MISSING_SHEET:
            return super().acts()
        reasons = enumerate(SheetReason, start=1)
        return (
            *(Act(SHEETS[reason], self._explaining(row, reason), key=str(place)) for place, reason in reasons),
            *super().acts()[1:],
        )

    def opening(self) -> Act:
        """Return the way to the ticket, where a row is about one."""
        row: ExceptionRow | None = self.view.row()
        why_not = None if row is not None and row.kind in _OF_TICKETS else text("This is not about one ticket.")
        return Act(text("Open the ticket"), self._open_ticket, key="enter", why_not=why_not)

    def step_back(self) -> bool:
        """Go back to the list of tickets."""
        self.frame.open_page(TicketsPage.name)
        return True

    def _open_ticket(self) -> None:
        self.frame.open_page(TicketsPage.name, self.view.row().what)

    def _explaining(self, row: ExceptionRow, reason: SheetReason) -> Callable[[], None]:
        return lambda: self._doing.do(ExplainSheet(int(row.what), reason), self._explained)

    def _explained(self, _pad: int) -> None:
        said: Text = text("The sheet is accounted for.")
        self.frame.toast(said)

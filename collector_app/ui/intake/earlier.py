"""Earlier tickets: the one posted last, to be corrected, voided or printed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collector_app.commands.void_paid_ticket import VoidedTicket, VoidPaidTicket
from collector_app.documents.reasons import VOIDS
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.money import Money
from collector_app.domain.problems.people import NeedsManager
from collector_app.i18n.text import text
from collector_app.ui.intake.asking import LastTicket, last_ticket, posted
from collector_app.ui.intake.sums_column import HandOver
from collector_app.ui.kit.act import Act
from collector_app.ui.printing import print_here
from collector_app.ui.shell.frame import Approval, said_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.problem import Problem
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.shell.frame import Frame

VOID_KEYS = tuple(reason for reason in VoidReason if reason is not VoidReason.CORRECTION)


class Earlier(QObject):
    """Knows no ticket by heart: the books say which one is the newest of this computer.

    `asked` says a question with its answers, `handed` what goes over the counter, `refused` a problem.
    """

    asked = Signal(object, object)
    handed = Signal(object)
    refused = Signal(object)

    def __init__(self, frame: Frame, desk: IntakeDesk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk

    def ask_newest(self) -> None:
        """Ask what is wrong with the newest ticket; no Enter among the answers."""
        self._newest(self._ask)

    def print_newest(self) -> None:
        """Print the newest ticket's receipt once more, marked as a copy."""
        self._newest(lambda last: print_here(self._frame, last.number))

    def correct(self, number: str) -> None:
        """Open a posted ticket as a new draft; the one in hand waits."""
        if self._desk.hand.is_begun:
            self._desk.hold()
        refused = self.refused.emit
        self._frame.worker.ask(posted, number, then=self._desk.correct, refused=refused, slot="posted")

    def _newest(self, then: Callable[[LastTicket], object]) -> None:
        def take(found: LastTicket | None) -> None:
            if found is None:
                self._frame.toast(text("No ticket was posted here yet."))
            else:
                then(found)

        self._frame.worker.ask(last_ticket, then=take, slot="newest")

    def _ask(self, last: LastTicket) -> None:
        words = text("Ticket #{number}, {total}: what is to be done?", number=last.day_number, total=last.total)
        acts = (
            Act(text("correct it"), lambda: self.correct(last.number), "1"),
            Act(text("void it"), lambda: self._ask_why(last), "2"),
        )
        self.asked.emit(words, acts)

    def _ask_why(self, last: LastTicket) -> None:
        words = text("Why is ticket #{number} voided?", number=last.day_number)
        acts = tuple(
            Act(VOIDS[reason], self._giving(last, reason), str(place))
            for place, reason in enumerate(VOID_KEYS, start=1)
        )
        self.asked.emit(words, acts)

    def _giving(self, last: LastTicket, reason: VoidReason) -> Callable[[], None]:
        return lambda: self._ask_money(last, reason)

    def _ask_money(self, last: LastTicket, reason: VoidReason) -> None:
        """Void an unpaid ticket at once, a paid one once its money is back."""
        if not last.paid.amount:
            self._void(last, reason)
            return
        words = text("Has the seller given back {amount}?", amount=last.paid)
        acts = (
            Act(text("yes, the money is here"), lambda: self._void(last, reason), "1"),
            Act(text("no, leave the ticket"), lambda: None, "2"),
        )
        self.asked.emit(words, acts)

    def _void(self, last: LastTicket, reason: VoidReason, approval: object = None) -> None:
        def refused(problem: Problem) -> None:
            if isinstance(problem, NeedsManager) and approval is None:
                self._frame.approve(Approval(said_of(problem), lambda given: self._void(last, reason, given)))
            else:
                self.refused.emit(problem)

        command = VoidPaidTicket(last.number, reason)
        self._frame.worker.do(command, lambda made: self._voided(last, made), refused, approval=approval)

    def _voided(self, last: LastTicket, made: VoidedTicket) -> None:
        number, cash = last.day_number, made.cash
        words = text("Voided, the money is back: #{number}", number=number)
        if not cash.amount:
            words, cash = text("Voided: #{number}", number=number), Money(0, last.total.currency)
        self.handed.emit(HandOver(words, self._frame.look.language.cash(cash), good=False))

"""Closing a ticket: post it, pay it, print it; each of them durable before the next begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collector_app.commands.correct_ticket import CorrectedTicket, CorrectTicket
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.commands.pay import Payment, PayTickets
from collector_app.commands.post_ticket import PostedTicket, PostTicket
from collector_app.domain.entries.payments import Method
from collector_app.domain.identity_rule import identity_wanted
from collector_app.domain.money import Money
from collector_app.domain.problems.money import DrawerIsClosed
from collector_app.domain.problems.people import NeedsManager
from collector_app.i18n.text import Text, text
from collector_app.ui.intake.prompts.paying import BANK, CASH, CORRECT, PART
from collector_app.ui.intake.quarantining import tag_critical
from collector_app.ui.intake.questions import is_critical
from collector_app.ui.intake.sums_column import HandOver
from collector_app.ui.kit.act import Act
from collector_app.ui.printing import lay_receipt
from collector_app.ui.shell.frame import Approval, said_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.problem import Problem
    from collector_app.ui.intake.desk import IntakeDesk
    from collector_app.ui.shell.frame import Frame

_METHODS = {CASH: Method.CASH, BANK: Method.BANK, PART: Method.CASH}


class Closing(QObject):
    """`handed` says what goes over the counter, `asked` a question with its answers, `refused` a problem.

    `identity_asked` gives what follows once it was asked whose paper is shown.
    One manager's PIN covers every open question of one ticket: what it approved for posting it approves for paying.
    """

    handed = Signal(object)
    asked = Signal(object, object)
    refused = Signal(object)
    identity_asked = Signal(object)

    def __init__(self, frame: Frame, desk: IntakeDesk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._approval: object = None
        self._busy = False
        self._amount: int | None = None
        self._over: HandOver | None = None

    def finish(self, method: str, amount: int | None = None) -> None:
        """Post the ticket in hand; a critical line asks a manager first. A second Enter meanwhile does nothing."""
        if self._busy:
            return
        self._approval = self._desk.approval
        self._amount = amount
        if self._wants_identity():
            self.identity_asked.emit(lambda: self._check_signs(method))
        else:
            self._check_signs(method)

    def _wants_identity(self) -> bool:
        """Whether the country's rule asks who this is: after the total, and only for such goods and amounts."""
        hand, pack = self._desk.hand, self._frame.app.pack
        if hand.identity or hand.corrects or pack is None:
            return False
        today = self._frame.app.clock().astimezone(pack.zone).date()
        grades = (self._desk.catalogue.by_code(line.grade) for line in hand.lines)
        amounts = (None if amount is None else amount.amount for amount in self._desk.sums().amounts)
        return identity_wanted(pack, today, zip(grades, amounts, strict=True)) is not None

    def _check_signs(self, method: str) -> None:
        signs = tuple(sign for line in self._desk.hand.lines for sign in line.signs)
        if is_critical(self._desk.catalogue, signs) and not self._is_manager() and self._approval is None:
            why = text("A line of this ticket is critical. A manager answers for taking it in.")
            self._frame.approve(Approval(why, lambda approval: self._approved(approval, method)))
        else:
            self._post(method)

    def _approved(self, approval: object, method: str) -> None:
        self._approval = approval
        self._post(method)

    def _post(self, method: str) -> None:
        self._busy = True
        self._desk.when_numbered(lambda: self._post_numbered(method))

    def _post_numbered(self, method: str) -> None:
        hand = self._desk.hand
        draft = hand.draft(tuple(line.draft() for line in hand.lines))
        if method == CORRECT:
            command: object = CorrectTicket(hand.corrects, draft)
            self._frame.worker.do(command, self._corrected, self._refuse(method), approval=self._approval)
        else:
            self._frame.worker.do(
                PostTicket(draft),
                lambda made: self._posted(made, method),
                self._refuse(method),
                approval=self._approval,
            )

    def _refuse(self, method: str) -> Callable[[Problem], None]:
        def refuse(problem: Problem) -> None:
            self._busy = False
            if isinstance(problem, NeedsManager) and self._approval is None:
                again = Approval(said_of(problem), lambda approval: self._approved(approval, method))
                self._frame.approve(again)
            elif isinstance(problem, DrawerIsClosed):
                self._ask_drawer(lambda: self._post(method))
            else:
                self.refused.emit(problem)

        return refuse

    def _posted(self, made: PostedTicket, method: str) -> None:
        self._busy = False
        if method in _METHODS and made.total:
            self._pay(made, _METHODS[method])
        else:
            self._hand_over(_later(made, text("To pay later: #{number}", number=made.day_number)))
            self._print(made.number)
        tag_critical(self._frame, self._desk, made.number)
        self._desk.lay_down()  # what is handed over stands before the hand is empty

    def _pay(self, made: PostedTicket, method: Method) -> None:
        self._hand_over(_later(made, text("Paying #{number}", number=made.day_number)))
        self._frame.worker.do(
            PayTickets((made.number,), method, self._amount),
            lambda paid: self._paid(made, paid, method),
            lambda problem: self._not_paid(made, method, problem),
            approval=self._approval,
        )

    def _paid(self, made: PostedTicket, paid: Payment, method: Method) -> None:
        if method is Method.CASH:
            words = text("Hand over: #{number}", number=made.day_number)
        else:
            words = text("Sent by bank: #{number}", number=made.day_number)
        self._hand_over(HandOver(words, self._frame.look.language.cash(paid.paid)))
        self._print(made.number)
        if paid.over_books:
            self._frame.toast(
                text("The drawer should hold {amount} less than was paid. Count it.", amount=paid.over_books)
            )

    def _not_paid(self, made: PostedTicket, method: Method, problem: Problem) -> None:
        later = text("To pay later: #{number}", number=made.day_number)
        self._hand_over(_later(made, later))
        if isinstance(problem, DrawerIsClosed):
            self._ask_drawer(lambda: self._pay(made, method))
        elif isinstance(problem, NeedsManager) and self._approval is None:
            self._frame.approve(Approval(said_of(problem), lambda approval: self._pay_as(approval, made, method)))
        else:
            self.refused.emit(problem)

    def _pay_as(self, approval: object, made: PostedTicket, method: Method) -> None:
        self._approval = approval
        self._pay(made, method)

    def _corrected(self, made: CorrectedTicket) -> None:
        self._busy = False
        difference = made.difference
        number = made.new.day_number
        if difference.amount > 0:
            words = text("Hand over more: #{number}", number=number)
        elif difference.amount < 0:
            words = text("Ask back: #{number}", number=number)
        else:
            words = text("Nothing changes hands: #{number}", number=number)
        amount = Money(abs(difference.amount), difference.currency)
        self._hand_over(HandOver(words, self._frame.look.language.cash(amount), good=difference.amount >= 0))
        self._desk.lay_down()
        self._print(made.new.number)

    def _ask_drawer(self, again: Callable[[], None]) -> None:
        words = text("The drawer is closed. Open it with its last count?")  # sellers look on: no sum is said

        def open_it() -> None:
            self._frame.worker.do(OpenDrawer(), then=lambda _opened: again(), refused=self.refused.emit)

        self.asked.emit(words, (Act(text("open it"), open_it, "1"), Act(text("pay later"), lambda: None, "2")))

    def _hand_over(self, over: HandOver) -> None:
        self._over = over
        self.handed.emit(over)

    def _print(self, number: str) -> None:
        """Write the receipt once the money is written down: durable before paper, and paid or not it says so."""
        app = self._frame.app
        self._slip(text("printing"))
        self._frame.worker.work(
            lambda: lay_receipt(app, number),
            lambda _file: self._slip(text("receipt ready")),
            lambda problem: self._slip(said_of(problem)),
        )

    def _slip(self, words: Text) -> None:
        if self._over is not None:
            self._hand_over(replace(self._over, slip=words))

    def _is_manager(self) -> bool:
        person = self._frame.person
        return person is not None and person.role.value == "manager"


def _later(made: PostedTicket, words: Text) -> HandOver:
    return HandOver(words, text("{amount}", amount=made.total), good=False)

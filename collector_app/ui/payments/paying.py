"""Paying: cash, bank, part, take back, void and print, each with what it still asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.pay import PayTickets
from collector_app.commands.take_back import TakeBackPayment
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.payments import Method
from collector_app.i18n import numbers
from collector_app.i18n.text import Text, text, text_in
from collector_app.i18n.typed import typed_money
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.sum_lines import SumLine
from collector_app.ui.printing import print_here
from collector_app.ui.side.ask_panel import Number, Question
from collector_app.ui.side.doing import Doing
from collector_app.ui.side.reasons import TAKE_BACK, VOID

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.commands.pay import Payment
    from collector_app.domain.entries.payments import TakeBackReason
    from collector_app.domain.entries.tickets import VoidReason
    from collector_app.domain.money import Money
    from collector_app.queries.payment_list import PaymentRow, TicketSheet
    from collector_app.ui.payments.said import TicketWords
    from collector_app.ui.payments.ticket_side import TicketSide
    from collector_app.ui.shell.frame import Frame


class Paying:
    """Makes the acts of one ticket or of several; `done` is called after each that went through."""

    def __init__(
        self,
        frame: Frame,
        side: TicketSide,
        words: TicketWords,
        refuse: Callable[[Text], object],
        done: Callable[[], object],
    ) -> None:
        self._frame = frame
        self._side = side
        self._words = words
        self._refuse = refuse
        self._done = done
        self._doing = Doing(frame, refuse)

    def acts_of(self, sheet: TicketSheet) -> tuple[Act, ...]:
        """Return what can be done with one ticket."""
        ticket = sheet.ticket
        numbers_of = (ticket.number,)
        pay = self._pay_acts(numbers_of, ticket.open) if ticket.open > 0 else ()
        standing = any(not paid.taken_back for paid in sheet.payments)
        back = Act(text("Take back"), lambda: self._ask_take_back(sheet), key="4")
        gone = text("Take the payment back first.") if ticket.settled else None
        void = Act(text("Void"), lambda: self._ask_void(sheet), key="6", why_not=gone)
        return (
            *pay,
            *((back,) if standing and not ticket.voids else ()),
            Act(text("Print receipt"), lambda: print_here(self._frame, ticket.number), key="5"),
            *(() if ticket.voids else (void,)),
        )

    def acts_of_marked(self, rows: tuple[PaymentRow, ...]) -> tuple[Act, ...]:
        """Return what can be done with several tickets at once; they are filled in the order of marking."""
        return self._pay_acts(tuple(row.number for row in rows), sum(row.open for row in rows))

    def _pay_acts(self, tickets: tuple[str, ...], due: int) -> tuple[Act, ...]:
        return (
            Act(text_in("pay", "Cash"), lambda: self._pay(PayTickets(tickets)), key="1"),
            Act(text_in("pay", "Bank"), lambda: self._ask_reference(tickets, due, None), key="2"),
            Act(text_in("pay", "Part"), lambda: self._ask_amount(tickets, due), key="3"),
        )

    def _pay(self, command: PayTickets) -> None:
        self._doing.do(command, self._paid)

    def _paid(self, payment: Payment) -> None:
        self._done()
        if payment.over_books:
            self._refuse(
                text(
                    "By the books the drawer does not hold that much: {amount} more. "
                    "The payment is saved. Count the drawer.",
                    amount=payment.over_books,
                )
            )
        self._frame.toast(text("{amount} paid. Payment {number}.", amount=payment.paid, number=payment.number))

    def _ask_amount(self, tickets: tuple[str, ...], due: int) -> None:
        currency, look = self._words.currency, self._frame.look
        self._side.ask_number(
            Question(text("How much is paid now?"), sums=(SumLine(text("To pay"), self._words.money(due)),)),
            Number(
                read=lambda typed: typed_money(typed, currency, look.language),
                then=lambda money: self._ask_method(tickets, due, money),
                unit=numbers.named("", currency, look.language.code).strip(),
                mark=".",
                echo=lambda money: text("= {amount}", amount=money),
            ),
        )

    def _ask_method(self, tickets: tuple[str, ...], due: int, money: Money) -> None:
        self._side.ask_choice(
            Question(text("How is it paid?"), sums=(SumLine(text("Paid now"), self._words.money(money.amount)),)),
            (
                (text_in("pay", "Cash"), lambda: self._pay(PayTickets(tickets, amount=money.amount))),
                (text_in("pay", "Bank"), lambda: self._ask_reference(tickets, due, money.amount)),
            ),
        )

    def _ask_reference(self, tickets: tuple[str, ...], due: int, amount: int | None) -> None:
        paid = due if amount is None else amount
        self._side.ask_words(
            Question(
                text("Reference of the transfer"),
                text("As the bank shows it. It may be left out."),
                (SumLine(text("Paid now"), self._words.money(paid)),),
            ),
            lambda said: self._pay(PayTickets(tickets, Method.BANK, amount, said)),
            text("Pay by bank"),
        )

    def _ask_take_back(self, sheet: TicketSheet) -> None:
        standing = tuple(paid for paid in sheet.payments if not paid.taken_back)
        if len(standing) == 1:
            self._ask_back_reason(standing[0].number, standing[0].paid)
            return
        choices = tuple(
            (text("{number}: {amount}", number=paid.number, amount=self._words.money(paid.amount)), self._backing(paid))
            for paid in standing[:9]
        )
        self._side.ask_choice(Question(text("Which payment came back?")), choices)

    def _backing(self, paid: object) -> Callable[[], None]:
        return lambda: self._ask_back_reason(paid.number, paid.paid)  # type: ignore[attr-defined]

    def _ask_back_reason(self, number: str, amount: int) -> None:
        def give(reason: TakeBackReason) -> Callable[[], None]:
            return lambda: self._doing.do(TakeBackPayment(number, reason), self._taken_back)

        self._side.ask_choice(
            Question(
                text("Why is the payment taken back?"),
                number,
                (SumLine(text("Money that came back"), self._words.money(amount)),),
            ),
            tuple((word, give(reason)) for reason, word in TAKE_BACK.items()),
        )

    def _taken_back(self, taken: object) -> None:
        del taken
        self._done()
        self._frame.toast(text("The payment is taken back. The ticket is unpaid again."))

    def _ask_void(self, sheet: TicketSheet) -> None:
        number = sheet.ticket.number

        def give(reason: VoidReason) -> Callable[[], None]:
            return lambda: self._doing.do(VoidTicket(number, reason), self._voided)

        self._side.ask_choice(
            Question(text("Why is the ticket voided?"), number),
            tuple((word, give(reason)) for reason, word in VOID.items()),
        )

    def _voided(self, ticket: object) -> None:
        del ticket
        self._done()
        self._frame.toast(text("The ticket is voided. Its goods go back to the seller."))

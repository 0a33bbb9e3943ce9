"""A paid ticket is voided with its money: in cash back into the drawer, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.pay import PayTickets
from collector_app.commands.void_paid_ticket import VoidPaidTicket
from collector_app.domain.entries.payments import Method
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.problems.tickets import TicketIsPaid, TicketIsVoid
from collector_app.queries.drawers import expected_cash
from collector_app.queries.tickets import payments_of, ticket_numbered
from tests.stations import buy

if TYPE_CHECKING:
    from collector_app.app.app import App


@pytest.mark.parametrize("reason", [VoidReason.RETURNED, VoidReason.WEIGHT])
def test_a_ticket_paid_in_cash_gives_its_money_back_to_the_drawer(station: App, reason: VoidReason) -> None:
    before = station.ask(expected_cash)
    ticket = buy(station)
    station.do(PayTickets((ticket.number,)))
    made = station.do(VoidPaidTicket(ticket.number, reason))
    assert station.ask(expected_cash) == before
    assert made.cash.amount > 0
    assert station.ask(ticket_numbered, ticket.number).state == "voided"
    (payment,) = station.ask(payments_of, ticket.id)
    assert payment.taken_back


def test_a_ticket_paid_by_bank_moves_no_cash(station: App) -> None:
    ticket = buy(station)
    station.do(PayTickets((ticket.number,), Method.BANK))
    assert station.do(VoidPaidTicket(ticket.number, VoidReason.TWICE)).cash.amount == 0


def test_an_unpaid_ticket_is_voided_and_a_void_is_not_voided_again(station: App) -> None:
    ticket = buy(station)
    assert station.do(VoidPaidTicket(ticket.number, VoidReason.TWICE)).cash.amount == 0
    with pytest.raises(TicketIsVoid):
        station.do(VoidPaidTicket(ticket.number, VoidReason.TWICE))


def test_a_payment_for_two_tickets_keeps_both(station: App) -> None:
    first, second = buy(station), buy(station)
    station.do(PayTickets((first.number, second.number)))
    with pytest.raises(TicketIsPaid):
        station.do(VoidPaidTicket(first.number, VoidReason.TWICE))
    assert station.ask(ticket_numbered, first.number).state == "paid"

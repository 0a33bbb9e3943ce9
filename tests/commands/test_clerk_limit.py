"""A clerk's limit holds, also where she corrects what she paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.correct_ticket import CorrectTicket
from collector_app.commands.pay import PayTickets
from collector_app.domain.problems.people import OverCashLimit
from collector_app.domain.ticket import TicketDraft
from tests.stations import CLERK, LEAD, buy, kg

if TYPE_CHECKING:
    from collector_app.app.app import App


def test_a_clerk_does_not_pass_her_limit_by_correcting_what_she_paid(station: App) -> None:
    """Her limit is 2,000,000: 1,850,000 were paid, and as much again would be hers to hand over."""
    station.act_as(CLERK)
    ticket = buy(station, kg(LEAD, 100))
    station.do(PayTickets((ticket.number,)))
    with pytest.raises(OverCashLimit):
        station.do(CorrectTicket(ticket.number, TicketDraft((kg(LEAD, 200),))))
    assert station.do(CorrectTicket(ticket.number, TicketDraft((kg(LEAD, 108),)))).difference.amount == 148_000

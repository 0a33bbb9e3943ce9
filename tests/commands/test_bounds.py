"""Sums beyond what the books hold are refused before anything is posted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.pay import PayTickets
from collector_app.commands.tools import no_progress
from collector_app.domain.entries.payments import Method
from collector_app.domain.entries.tickets import PriceReason
from collector_app.domain.money import MOST
from collector_app.domain.problems.tickets import AmountTooBig
from collector_app.store.check import check
from tests.stations import LEAD, buy, kg

if TYPE_CHECKING:
    from collector_app.app.app import App


def test_tickets_that_come_to_more_than_the_bound_are_paid_one_by_one(station: App) -> None:
    line = kg(LEAD, 1, price=MOST, price_reason=PriceReason.AGREED.value)
    numbers = tuple(buy(station, line).number for _ in range(10))
    with pytest.raises(AmountTooBig):
        station.do(PayTickets(numbers, Method.BANK))
    for number in numbers:
        station.do(PayTickets((number,), Method.BANK))
    assert check(station.home, no_progress).is_ok

"""Payments: tickets are filled in order, and only a whole payment rounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.entries.payments import PaymentPart
from collector_app.domain.payment import OpenTicket, Settlement, filled, settlement

ONE = OpenTicket("1", "A-1", 810_300)
TWO = OpenTicket("2", "A-2", 200_000)
opens = st.lists(st.integers(0, 10**9), min_size=1, max_size=5).map(
    lambda amounts: tuple(OpenTicket(str(n), f"A-{n}", amount) for n, amount in enumerate(amounts))
)


def test_all_that_is_open_is_paid_in_notes_and_coins() -> None:
    assert settlement((ONE,), None, 810_000) == Settlement((PaymentPart("1", 810_300),), 810_000, 300)


@pytest.mark.parametrize("said", [810_300, 810_000])
def test_the_exact_and_the_rounded_sum_both_mean_all(said: int) -> None:
    assert settlement((ONE,), said, 810_000) == settlement((ONE,), None, 810_000)


def test_a_part_is_paid_as_it_was_said() -> None:
    assert settlement((ONE,), 500_050, 810_000) == Settlement((PaymentPart("1", 500_050),), 500_050, 0)


def test_several_tickets_are_filled_in_the_order_given() -> None:
    assert filled((ONE, TWO), 900_000) == (PaymentPart("1", 810_300), PaymentPart("2", 89_700))
    assert filled((ONE, TWO), 810_301) == (PaymentPart("1", 810_300), PaymentPart("2", 1))
    assert filled((TWO, ONE), 150_000) == (PaymentPart("2", 150_000),)


@given(opens, st.data())
def test_what_is_settled_is_paid_or_rounded(tickets: tuple[OpenTicket, ...], choice: st.DataObject) -> None:
    whole = sum(ticket.open for ticket in tickets)
    rounded = (whole + 500) // 1000 * 1000
    amount = choice.draw(st.none() | st.integers(0, whole))
    made = settlement(tickets, amount, rounded)
    assert made.settled == made.paid + made.rounding
    assert all(part.amount > 0 for part in made.parts)
    assert made.settled <= whole
    assert not made.rounding or made.settled == whole

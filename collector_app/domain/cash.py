"""Counting cash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.money import MOST, Currency, Money
from collector_app.domain.problems.money import BadAmount, CountsDiffer, UnknownDenomination

if TYPE_CHECKING:
    from collector_app.domain.entries.drawers import Counted


def amount_said(
    amount: int | None, counted: tuple[Counted, ...], currency: Currency, denominations: tuple[int, ...]
) -> int | None:
    """Return the amount that was said, or counted by notes and coins, None where neither was.

    Raises BadAmount, UnknownDenomination, CountsDiffer when the two do not agree.
    """
    if amount is not None and not 0 <= amount <= MOST:
        raise BadAmount(Money(amount, currency))
    if not counted:
        return amount
    for each in counted:
        if each.denomination not in denominations or each.count < 0:
            raise UnknownDenomination(Money(each.denomination, currency))
    total = sum(each.denomination * each.count for each in counted)
    if total > MOST:
        raise BadAmount(Money(total, currency))
    if amount is not None and amount != total:
        raise CountsDiffer(Money(total, currency), Money(amount, currency))
    return total

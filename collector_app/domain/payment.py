"""Payments: how much settles what, and what is handed over."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.entries.payments import PaymentPart


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """What is still to be paid of a ticket, in the smallest unit."""

    id: str
    number: str
    open: int


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a payment settles: settled = paid + rounding, over all parts."""

    parts: tuple[PaymentPart, ...]
    paid: int
    rounding: int

    @property
    def settled(self) -> int:
        """The sum over the tickets."""
        return sum(part.amount for part in self.parts)


def filled(tickets: tuple[OpenTicket, ...], amount: int) -> tuple[PaymentPart, ...]:
    """Fill tickets with an amount in the order given; the last one it reaches may stay part-paid."""
    parts = []
    for ticket in tickets:
        share = min(ticket.open, amount)
        if share > 0:
            parts.append(PaymentPart(ticket.id, share))
            amount -= share
    return tuple(parts)


def settlement(tickets: tuple[OpenTicket, ...], amount: int | None, rounded: int) -> Settlement:
    """Return what `amount` settles, all that is open without one.

    `rounded` is what all of it comes to in the method's own money: notes and coins for cash, the exact sum for a bank.
    Only a payment that settles everything it names rounds; a part is paid exactly as it was said.
    """
    whole = sum(ticket.open for ticket in tickets)
    if amount is None or amount in (whole, rounded):
        return Settlement(filled(tickets, whole), rounded, whole - rounded)
    return Settlement(filled(tickets, amount), amount, 0)

"""Settle the price of a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.tickets import LineSettled
from collector_app.domain.money import MOST, Money
from collector_app.domain.price import units_of
from collector_app.domain.problems.money import BadAmount, BelowPaid, LineIsSettled, LineNotFound, WrongUnit
from collector_app.domain.problems.tickets import NotOwnLog, TicketIsVoid
from collector_app.domain.ticket import LineDraft, amount_of, bounded, flat_price
from collector_app.domain.weight import Weight
from collector_app.queries.tickets import ticket_numbered
from collector_app.queries.to_settle import line_to_settle

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.queries.tickets import Ticket
    from collector_app.queries.to_settle import LineToSettle
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class SettledLine:
    """What a line costs in the end, and what that changed."""

    number: str
    line: int
    price: Money
    amount: Money
    difference: Money
    open: Money  # what is to be paid of the ticket now


@dataclass(frozen=True, slots=True)
class SettleLine:
    """Give a line its final price: one that had none, or a provisional one. The difference is owed, once."""

    number: str
    line: int  # from 1
    price: int  # per unit; with `flat` for the whole line
    unit: Unit | None = None  # None: the line's own
    flat: bool = False

    def do(self, books: Books, tools: Tools) -> SettledLine:
        """Refuse a void ticket, a line with its final price, and a price that comes to less than was paid."""
        ticket = ticket_numbered(books, self.number)
        line = self._waiting(books, ticket)
        if not 0 <= self.price <= MOST:
            raise BadAmount(Money(self.price, books.here.money))
        unit, amount, price = self._priced(books, tools, line)
        difference = Money(amount.amount - line.amount, amount.currency)
        total = bounded(Money(ticket.total, amount.currency) + difference)
        if total.amount < ticket.settled:
            raise BelowPaid(ticket.number, Money(ticket.settled, total.currency), total)
        books.post(
            LineSettled(
                ticket=ticket.id,
                number=ticket.number,
                n=line.n,
                grade=line.grade,
                currency=ticket.currency,
                unit=unit,
                price=price,
                amount=amount.amount,
                before=line.amount,
                first=0 if line.provisional else 1,
            )
        )
        still = Money(total.amount - ticket.settled, total.currency)
        return SettledLine(ticket.number, self.line, Money(price, total.currency), amount, difference, still)

    def _waiting(self, books: Books, ticket: Ticket) -> LineToSettle:
        if ticket.voids:
            raise TicketIsVoid(ticket.number)
        if ticket.site != books.here.site:
            raise NotOwnLog(ticket.number)
        if not 1 <= self.line <= ticket.lines:
            raise LineNotFound(ticket.number, self.line)
        found = line_to_settle(books, ticket, self.line - 1)
        if found is None:
            raise LineIsSettled(ticket.number, self.line)
        return found

    def _priced(self, books: Books, tools: Tools, line: LineToSettle) -> tuple[Unit, Money, int]:
        """Return the unit of the price, the amount of the line, and the price per unit."""
        grade = tools.catalogue.by_code(line.grade)
        unit = self.unit or line.unit
        if unit not in {line.unit, *units_of(grade, can_burn=tools.catalogue.needs_triage(grade))}:
            raise WrongUnit(grade.code, unit.value, grade.unit.value)
        weighed = LineDraft(
            grade.code,
            Weight(line.paid_g),
            line.pieces,
            capacity_wh=line.capacity_wh,
            capacity_mah=line.capacity_mah,
            unit=unit,
            flat=self.price if self.flat else None,
        )
        amount = amount_of(weighed, grade, self.price, books.here.money, self.line)
        if self.flat:  # its price for show is always one per kilogram
            return Unit.KG, amount, flat_price(self.price, Weight(line.paid_g))
        return unit, amount, self.price

"""Said: what Payments say of a ticket, in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.documents.reasons import paid_by
from collector_app.domain import clock
from collector_app.domain.catalogue import Unit
from collector_app.domain.money import CURRENCIES, Money
from collector_app.domain.weight import Weight
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import Text, plural, text, text_in
from collector_app.ui.kit.state import State, good, plain, waiting
from collector_app.ui.kit.sum_lines import SumLine
from collector_app.ui.side.entries import Entry

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from collector_app.queries.lines import Line
    from collector_app.queries.payment_list import PaymentRow, TicketSheet
    from collector_app.queries.tickets import Paid
    from collector_app.ui.shell.frame import Frame

STATES = {
    "unpaid": waiting(text_in("ticket", "unpaid")),
    "partly_paid": waiting(text_in("ticket", "partly paid")),
    "paid": good(text_in("ticket", "paid")),
    "voided": plain(text_in("ticket", "voided")),
}
STATE_COLUMN = 156  # px: the widest of these chips, in any language


def state_of(word: str) -> State:
    """Return the chip of a ticket's state."""
    return STATES[word]


def seller_of(row: PaymentRow) -> Text | str:
    """Return who brought the goods; one who asked to be forgotten has no name here any more."""
    if row.walk_in:
        return text("Walk-in")
    return row.seller or text("Forgotten seller")


class TicketWords:
    """Says the parts of a ticket; figures are said now, so ask again when the language changes."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._look = frame.look
        pack = frame.app.pack
        self.currency = pack.currency if pack is not None else CURRENCIES["VND"]
        self._zone = pack.zone if pack is not None else None

    @property
    def zone(self) -> tzinfo | None:
        """The station's own time."""
        return self._zone

    @property
    def is_roomy(self) -> bool:
        """Whether text is so large that a row has no room for everything."""
        return self._look.roomy

    def money(self, amount: int) -> str:
        """Return an amount of the station's currency."""
        return self._look.language.money(Money(amount, self.currency))

    def local(self, at: str) -> datetime:
        """Return a moment of the books in the station's time."""
        return clock.read(at).astimezone(self._zone)

    def today(self) -> str:
        """Return the date at the station."""
        return self._frame.app.clock().astimezone(self._zone).date().isoformat()

    def waiting_since(self, row: PaymentRow) -> Text | str:
        """Return the time of today's ticket, the days of an older one."""
        now = self._frame.app.clock().astimezone(self._zone)
        moment = self.local(row.at)
        days = (now.date() - moment.date()).days
        if days <= 0:
            return self._look.language.time(moment)
        return plural("{n} day", "{n} days", days)

    def second(self, sheet: TicketSheet) -> str:
        """Return day number, document number and moment."""
        moment = self._look.language.moment(self.local(sheet.ticket.at))
        return f"#{sheet.ticket.day_number} · {sheet.ticket.number} · {moment}"

    def lines(self, sheet: TicketSheet) -> tuple[Entry, ...]:
        """Return the lines of a ticket with weight and price."""
        return tuple(self._line(line) for line in sheet.lines)

    def sums(self, sheet: TicketSheet) -> tuple[SumLine, ...]:
        """Return the total, what was paid of it, and what the seller has had for goods to come."""
        ticket = sheet.ticket
        advance = SumLine(text("Given in advance"), self.money(sheet.advance))
        return (
            SumLine(text("Total"), self.money(ticket.total)),
            SumLine(text("Paid so far"), self.money(ticket.settled)),
            *((advance,) if sheet.advance else ()),
        )

    def payments(self, sheet: TicketSheet) -> tuple[Entry, ...]:
        """Return the payments, those that were taken back among them."""
        return tuple(self._payment(paid) for paid in sheet.payments)

    def _line(self, line: Line) -> Entry:
        grade = self._frame.app.catalogue.by_code(line.grade)
        language = self._look.language
        unit = Unit(line.unit)
        weight = language.weight(Weight(line.net_g))
        amount = f"{language.number(line.pieces)} · {weight}" if unit is Unit.PIECE else weight
        if line.price_kind == "settle":
            return Entry(grade_name(grade), weight, text("to be settled"))
        price = language.price(Money(line.price, self.currency), unit)
        return Entry(grade_name(grade), f"{amount} \u00d7 {price}", self.money(line.amount))

    def _payment(self, paid: Paid) -> Entry:
        when = paid_by(paid.method, self.local(paid.at))
        second = text("{number}, taken back", number=paid.number) if paid.taken_back else paid.number
        return Entry(when, second, self.money(paid.amount))

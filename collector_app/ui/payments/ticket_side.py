"""Ticket side: the ticket beside the list, whole: lines, what was paid of it, and what is to pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.i18n.text import plural, text
from collector_app.ui.kit.card import rule
from collector_app.ui.kit.sum_lines import SumLines
from collector_app.ui.payments.said import seller_of, state_of
from collector_app.ui.side.entries import Entries, Entry
from collector_app.ui.side.side import Side

if TYPE_CHECKING:
    from collector_app.queries.payment_list import PaymentRow, TicketSheet
    from collector_app.ui.kit.look import Look
    from collector_app.ui.payments.said import TicketWords


class TicketSide(Side):
    """Shows one ticket, or all that are marked."""

    def __init__(self, look: Look, words: TicketWords) -> None:
        super().__init__(look)
        self._words = words
        self._lines = Entries(look)
        self._rule = rule(look)
        self._sums = SumLines(look)
        self._payments = Entries(look)
        for part in (self._lines, self._rule, self._sums, self._payments):
            self.panel.middle.addWidget(part)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that no ticket is selected."""
        self.panel.show_thing(text("No ticket selected"))
        self._lines.show_entries(())
        self._payments.show_entries(())
        self._sums.show_lines(())
        self._rule.hide()
        self.show_figure("", "")
        self.show_acts(())

    def show_ticket(self, sheet: TicketSheet) -> None:
        """Show a ticket."""
        ticket, words = sheet.ticket, self._words
        name = sheet.seller or (text("Forgotten seller") if ticket.seller else text("Walk-in"))
        self.panel.show_thing(name, words.second(sheet), state_of(ticket.state))
        self._lines.show_entries(words.lines(sheet))
        self._rule.show()
        self._sums.show_lines(words.sums(sheet))
        self._payments.show_entries(words.payments(sheet))
        self.show_figure(text("To pay"), words.money(ticket.open) if ticket.open > 0 else "")

    def show_marked(self, rows: tuple[PaymentRow, ...]) -> None:
        """Show the tickets that are paid together."""
        words = self._words
        self.panel.show_thing(plural("{n} ticket marked", "{n} tickets marked", len(rows)))
        self._lines.show_entries(
            tuple(Entry(seller_of(row), f"#{row.day_number} · {row.number}", words.money(row.open)) for row in rows)
        )
        self._rule.hide()
        self._sums.show_lines(())
        self._payments.show_entries(())
        self.show_figure(text("To pay"), words.money(sum(row.open for row in rows)))

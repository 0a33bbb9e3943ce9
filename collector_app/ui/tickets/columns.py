"""Columns of the list of tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.money import Money
from collector_app.domain.weight import Weight
from collector_app.i18n.text import Text, text, text_in
from collector_app.ui.kit.columns import Cell, Column
from collector_app.ui.kit.state import State, news
from collector_app.ui.payments.said import STATE_COLUMN, state_of

if TYPE_CHECKING:
    from collector_app.queries.ticket_list import TicketRow
    from collector_app.ui.tickets.said import ListWords

_PAPER = news(text_in("ticket", "from paper"))


def columns(words: ListWords) -> tuple[Column, ...]:
    """Return the columns; the whole number stands in the panel beside the list."""
    serial = Column(text_in("column", "Number"), lambda row: row.number.rpartition("-")[2], width=76, faint=True)
    weight = Column(text_in("column", "Net weight"), lambda row: Weight(row.net_g), width=112, right=True)
    return (
        Column(text_in("column", "No."), lambda row: f"#{row.day_number}" if row.day_number else "", width=64),
        *(() if words.is_roomy else (serial,)),
        Column(text_in("column", "When"), words.moment, width=104, faint=True),
        Column(text_in("column", "Seller"), seller_of, strong=True),
        *(() if words.is_roomy else (weight,)),
        Column(text_in("column", "Total"), lambda row: _money(row, words), width=128, right=True),
        Column(text_in("column", "State"), chip_of, width=STATE_COLUMN),
    )


def seller_of(row: TicketRow) -> Text | str:
    """Return who brought the goods; one who asked to be forgotten has no name here any more."""
    if row.walk_in:
        return text("Walk-in")
    return row.seller or text("Forgotten seller")


def chip_of(row: TicketRow) -> State:
    """Return the chip of a row: a paid ticket that came from paper says so."""
    if row.from_paper and row.state == "paid":
        return _PAPER
    return state_of(row.state)


def _money(row: TicketRow, words: ListWords) -> Cell:
    return Money(row.total, words.currency)

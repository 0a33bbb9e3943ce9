"""Columns of the list of Payments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.money import Money
from collector_app.i18n.text import Text, text_in
from collector_app.queries.payment_list import UNPAID
from collector_app.ui.kit.columns import Cell, Column, Marked
from collector_app.ui.payments.said import STATE_COLUMN, TicketWords, seller_of, state_of

if TYPE_CHECKING:
    from collections.abc import Container

    from collector_app.queries.payment_list import PaymentRow


def columns(words: TicketWords, marked: Container[str], which: str) -> tuple[Column, ...]:
    """Return the columns of a filter: what is due where all wait for money, what was bought where paid ones stand."""

    def number(row: PaymentRow) -> Cell:
        said = f"#{row.day_number}"
        return Marked("check", said) if row.id in marked else said

    def amount(row: PaymentRow) -> Cell:
        return Money(row.open if which == UNPAID else row.total, words.currency)

    def moment(row: PaymentRow) -> Text | str:
        return words.waiting_since(row)

    document = Column(text_in("column", "Number"), lambda row: row.number, width=148, faint=True)
    return (
        Column(text_in("column", "No."), number, width=72),
        *(() if words.is_roomy else (document,)),
        Column(text_in("column", "Seller"), seller_of, strong=True),
        Column(text_in("column", "Since"), moment, width=80, faint=True),
        Column(
            text_in("column", "Due") if which == UNPAID else text_in("column", "Total"), amount, width=136, right=True
        ),
        Column(text_in("column", "State"), lambda row: state_of(row.state), width=STATE_COLUMN),
    )

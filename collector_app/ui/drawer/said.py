"""Said: kinds and reasons of a drawer's lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.i18n.text import Text, text, text_in
from collector_app.ui.kit.sum_lines import SumLine
from collector_app.ui.side.reasons import CASH_IN, CASH_OUT, DIFFERENCE, TAKE_BACK

if TYPE_CHECKING:
    from collector_app.queries.drawer_day import DrawerDay
    from collector_app.queries.drawers import CashLine
    from collector_app.ui.payments.said import TicketWords

KINDS = {
    "opened": text_in("line of the drawer", "Opened with"),
    "payment": text_in("line of the drawer", "Paid to sellers"),
    "taken_back": text_in("line of the drawer", "Payments taken back"),
    "advance": text_in("line of the drawer", "Given in advance"),
    "added": text_in("line of the drawer", "Cash added"),
    "removed": text_in("line of the drawer", "Cash taken out"),
    "counted": text_in("line of the drawer", "Counted and closed"),
}
_ONE = {
    "payment": text_in("line of the drawer", "Paid"),
    "taken_back": text_in("line of the drawer", "Payment taken back"),
}
_MONEY_BACK = text_in("line of the drawer", "Money back from a seller")


def kind_of(line: CashLine) -> Text:
    """Return what one line of the day was; a corrected ticket may bring money back."""
    if line.kind == "payment" and line.amount > 0:
        return _MONEY_BACK
    return _ONE.get(line.kind) or KINDS.get(line.kind) or text_in("line of the drawer", "Other")


def reason_of(line: CashLine) -> Text | str:
    """Return the number of a payment, or the reason of anything else."""
    if line.number:
        return line.number
    words: dict[str, Text] = {
        **({each.value: word for each, word in CASH_OUT.items()} if line.kind == "removed" else {}),
        **({each.value: word for each, word in CASH_IN.items()} if line.kind == "added" else {}),
        **({each.value: word for each, word in TAKE_BACK.items()} if line.kind == "taken_back" else {}),
        **({each.value: word for each, word in DIFFERENCE.items()} if line.kind == "counted" else {}),
    }
    return words.get(line.reason, "")


def sums_of(day: DrawerDay, words: TicketWords) -> tuple[SumLine, ...]:
    """Return the sum of every kind that happened; a count is no movement."""
    happened = {line.kind for line in day.lines}
    return tuple(
        SumLine(word, words.money(day.summed(kind)))
        for kind, word in KINDS.items()
        if kind in happened and kind != "counted"
    )


def difference_of(counted: int, expected: int, words: TicketWords) -> tuple[SumLine, ...]:
    """Return what was counted beside what the books say; shown only after counting."""
    over, short = text_in("counted cash", "Too much"), text_in("counted cash", "Missing")
    label = over if counted > expected else short if counted < expected else text("Difference")
    return (
        SumLine(text("Counted"), words.money(counted)),
        SumLine(text("By the books"), words.money(expected)),
        SumLine(label, words.money(abs(counted - expected)), strong=True),
    )

"""Codes of the books in words, as papers say them; a code that nobody here knows is shown as it is, never hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.entries.pads import SheetReason
from collector_app.domain.entries.payments import Method
from collector_app.domain.entries.tickets import DeductionReason, PriceReason, VoidReason
from collector_app.domain.triage import Condition
from collector_app.i18n.text import Text, text, text_in

if TYPE_CHECKING:
    from datetime import datetime

DEDUCTIONS: dict[str, Text] = {
    DeductionReason.WET: text_in("reason for a deduction", "wet"),
    DeductionReason.DIRT: text_in("reason for a deduction", "dirt"),
    DeductionReason.DRAINED: text_in("reason for a deduction", "without acid"),
    DeductionReason.CASE: text_in("reason for a deduction", "foreign casing"),
    DeductionReason.CONTAINER: text_in("reason for a deduction", "container"),
    DeductionReason.OTHER: text_in("reason for a deduction", "other reason"),
}
PRICES: dict[str, Text] = {
    PriceReason.AGREED: text_in("reason for a price", "agreed"),
    PriceReason.QUALITY: text_in("reason for a price", "quality"),
    PriceReason.QUANTITY: text_in("reason for a price", "quantity"),
    PriceReason.PHONE: text_in("reason for a price", "agreed by phone"),
    PriceReason.HQ: text_in("reason for a price", "set by headquarters"),
    PriceReason.OTHER: text_in("reason for a price", "other reason"),
}
VOIDS: dict[str, Text] = {
    VoidReason.MISTAKE: text_in("reason for a void", "entered by mistake"),
    VoidReason.WEIGHT: text_in("reason for a void", "wrong weight"),
    VoidReason.PRICE: text_in("reason for a void", "wrong price"),
    VoidReason.GRADE: text_in("reason for a void", "wrong grade"),
    VoidReason.SELLER: text_in("reason for a void", "wrong seller"),
    VoidReason.TWICE: text_in("reason for a void", "entered twice"),
    VoidReason.RETURNED: text_in("reason for a void", "goods given back"),
    VoidReason.CORRECTION: text_in("reason for a void", "replaced by a corrected receipt"),
    VoidReason.OTHER: text_in("reason for a void", "other reason"),
}
SHEETS: dict[SheetReason, Text] = {
    SheetReason.SPOILED: text_in("why a sheet has no ticket", "spoiled"),
    SheetReason.LOST: text_in("why a sheet has no ticket", "lost"),
    SheetReason.UNUSED: text_in("why a sheet has no ticket", "not used"),
    SheetReason.OTHER: text_in("why a sheet has no ticket", "other reason"),
}
CONDITIONS: dict[Condition, Text] = {
    Condition.NORMAL: text("Condition: normal"),
    Condition.UNASKED: text("Condition: nobody asked, so it counts as defective"),
    Condition.DEFECTIVE: text("Condition: defective, kept apart"),
    Condition.CRITICAL: text("Condition: critical, in quarantine"),
}


def paid_by(method: str, when: datetime) -> Text:
    """Return how and when money reached the seller."""
    match method:
        case Method.CASH:
            return text("Paid in cash, {when}", when=when)
        case Method.BANK:
            return text("Paid by bank transfer, {when}", when=when)
        case Method.QR:
            return text("Paid by QR, {when}", when=when)
    return text("Paid by {method}, {when}", method=method, when=when)

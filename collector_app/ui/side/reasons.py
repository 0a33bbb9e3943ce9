"""Reasons as they are chosen by digits; the words are those of the papers."""

from __future__ import annotations

from collector_app.documents.reasons import VOIDS
from collector_app.domain.entries.drawers import CashReason, DifferenceReason
from collector_app.domain.entries.lots import ReleaseReason
from collector_app.domain.entries.payments import TakeBackReason
from collector_app.domain.entries.tickets import VoidReason
from collector_app.i18n.text import Text, text_in

VOID: dict[VoidReason, Text] = {reason: VOIDS[reason] for reason in VoidReason if reason is not VoidReason.CORRECTION}
TAKE_BACK: dict[TakeBackReason, Text] = {
    TakeBackReason.MISTAKE: text_in("reason to take back a payment", "paid by mistake"),
    TakeBackReason.RETURNED: text_in("reason to take back a payment", "the goods go back"),
    TakeBackReason.FAILED: text_in("reason to take back a payment", "the transfer failed"),
    TakeBackReason.OTHER: text_in("reason to take back a payment", "other reason"),
}
CASH_IN: dict[CashReason, Text] = {
    CashReason.OWNER: text_in("where cash comes from", "from the owner"),
    CashReason.BANK: text_in("where cash comes from", "from the bank"),
    CashReason.OTHER: text_in("where cash comes from", "other"),
}
CASH_OUT: dict[CashReason, Text] = {
    CashReason.OWNER: text_in("where cash goes", "to the owner"),
    CashReason.BANK: text_in("where cash goes", "to the bank"),
    CashReason.EXPENSE: text_in("where cash goes", "an expense"),
    CashReason.OTHER: text_in("where cash goes", "other"),
}
DIFFERENCE: dict[DifferenceReason, Text] = {
    DifferenceReason.CHANGE: text_in("reason for a difference", "wrong change given"),
    DifferenceReason.UNWRITTEN: text_in("reason for a difference", "something was paid and not written down"),
    DifferenceReason.MISCOUNT: text_in("reason for a difference", "counted wrong before"),
    DifferenceReason.UNKNOWN: text_in("reason for a difference", "nobody knows"),
    DifferenceReason.OTHER: text_in("reason for a difference", "other reason"),
}
RELEASE: dict[ReleaseReason, Text] = {
    ReleaseReason.LOOKED_AGAIN: text_in("reason to release a lot", "looked at again, no signs"),
    ReleaseReason.EXPERT: text_in("reason to release a lot", "an expert looked at it"),
    ReleaseReason.DISCHARGED: text_in("reason to release a lot", "discharged and made safe"),
    ReleaseReason.OTHER: text_in("reason to release a lot", "other reason"),
}

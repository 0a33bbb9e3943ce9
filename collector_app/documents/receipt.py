"""The purchase receipt: what it says, as plain values, and the one way to its PDF.

It is the paper that the seller takes home. It says that goods were bought, what they weighed and what was paid for
them; it never says that we received money, which would be another paper with another legal weight (glossary,
"purchase receipt").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.documents.page import drawn
from collector_app.documents.pen import About
from collector_app.documents.receipt_sheet import SheetFrame, sheet
from collector_app.documents.receipt_slip import slip
from collector_app.documents.receipt_words import TITLE
from collector_app.domain.weighing import WeightRounding

if TYPE_CHECKING:
    from datetime import date, datetime

    from collector_app.documents.paper import Paper
    from collector_app.domain.catalogue import Grade, Unit
    from collector_app.domain.money import Money
    from collector_app.domain.triage import Condition
    from collector_app.domain.weight import Weight
    from collector_app.i18n.language import Language
    from collector_app.i18n.text import Text


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One weighing as the seller reads it; net = gross - tare - deduction, computed by whoever posted it."""

    grade: Grade
    condition: Condition | None  # None: a grade that cannot burn, so nobody asks and nothing is printed
    pieces: int
    gross: Weight
    tare: Weight
    deduction: Weight
    net: Weight
    unit: Unit  # what `price` is for
    price: Money | None  # None: to be settled
    amount: Money | None  # None: to be settled
    deduction_reason: str = ""  # a code, shown in words where documents/reasons.py knows it
    price_reason: str = ""  # a code; not empty only where the price is not the list's
    capacity_wh: int | None = None  # only where the price is for a kWh
    capacity_mah: int | None = None  # only where the price is for an Ah
    paid: Weight | None = None  # the weight that is paid for; None where it is the net weight
    is_flat: bool = False  # one amount for the whole line; `price` is then only what a kilogram comes to
    is_provisional: bool = False  # the price is to be settled later
    is_manual: bool = False  # typed although a proven scale was connected
    not_asked: tuple[Text | str, ...] = ()  # questions about safety that could not be asked at this station
    unsure: tuple[Text | str, ...] = ()  # looked, and nobody could tell


@dataclass(frozen=True, slots=True)
class ReceiptPayment:
    """One payment to the seller; `amount` is negative where money was taken back."""

    method: str  # a code: cash, bank ...
    when: datetime
    amount: Money


@dataclass(frozen=True, slots=True)
class Receipt:
    """A posted ticket as its receipt says it: domain values only, no books, no language.

    `paid` is all that the seller has in hand, `rounding` what was settled without being handed over (negative when
    more was handed over, as in the payment entries) and `open` what is still owed: open = total - paid - rounding.
    """

    site_code: str
    site_name: str
    log_mark: str
    number: str  # RYG-KTW-26-00042
    day_number: int  # 1, 2, 3 each day; 0 where a ticket never had one
    happened_at: datetime  # in the station's own offset
    business_day: date
    clerk: str
    seller: str | None  # None: a walk-in seller
    lines: tuple[ReceiptLine, ...]
    total: Money
    paid: Money
    rounding: Money
    open: Money
    payments: tuple[ReceiptPayment, ...]
    pack: str  # the label of the country pack that it was made under
    qr: str  # the payload of documents/mark.py
    consent: tuple[Text, ...] = ()  # notice and declaration above the signatures
    consent_language: Language | None = None  # the seller's, whoever reads the paper; None is the paper's
    deliverer: str = ""  # who brought the goods, where another is paid
    plate: str = ""
    weight_step: Weight | None = None  # to which the weight that is paid for is rounded; None: it is not
    weight_rounding: WeightRounding = WeightRounding.NONE
    from_paper: bool = False  # written on paper first, entered later
    sheet: int = 0  # of the printed pad, where it was written on one
    clock_doubtful: bool = False
    void_reason: str | None = None  # a code; None: not voided
    corrects: str = ""  # the number of the ticket that this one replaces
    copy: int = 0  # 0: the original
    practice: bool = False  # made in a demo or practice station: worth nothing


def receipt_pdf(receipt: Receipt, language: Language, paper: Paper) -> bytes:
    """Return the receipt as a PDF in the reader's language, on a sheet or on a roll; equal receipts, equal bytes."""
    title = language.say(TITLE)
    about = About(f"{title} {receipt.number}", receipt.site_name, language.code)
    if paper.is_roll:
        return drawn(slip(receipt, language, paper), paper, about)
    return drawn(sheet(receipt, language), paper, about, SheetFrame(receipt, language))

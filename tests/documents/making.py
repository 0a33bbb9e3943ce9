"""Receipts to draw: one station day in each language, with every kind of line; and ways to read a PDF back."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pypdfium2
import pytest

from collector_app.documents.mark import Mark, payload
from collector_app.documents.receipt import Receipt, ReceiptLine, ReceiptPayment
from collector_app.documents.receipt_words import DECLARATION
from collector_app.domain.catalogue import Grade, Unit
from collector_app.domain.entries.payments import Method
from collector_app.domain.entries.tickets import DeductionReason, PriceReason
from collector_app.domain.money import IDR, THB, VND, Currency, Money
from collector_app.domain.triage import Condition
from collector_app.domain.weight import Weight

LANGUAGES = ("en", "th", "vi", "id", "zh_CN")
CURRENCIES = {"en": THB, "th": THB, "vi": VND, "id": IDR, "zh_CN": VND}
SITES = {
    "en": "Rayong battery buying station",
    "th": "จุดรับซื้อแบตเตอรี่เก่านครราชสีมา",
    "vi": "Vựa thu mua ắc quy Tân Bình",
    "id": "Lapak Aki Bekas Cikarang",
    "zh_CN": "Điểm thu mua Bình Dương 平阳回收网点",
}
SELLERS = {
    "en": "王小明 (Ming)",
    "th": "นางสาวปิ่นฟ้า ตั้งเจริญทรัพย์",
    "vi": "Nguyễn Thị Thương Huyền",
    "id": "Siti Nurhaliza",
    "zh_CN": "Đặng Quỳnh และ ฟื้นฟู",
}
NUMBER = "RYG-KTW-26-00042"
WHEN = datetime(2026, 2, 5, 14, 3, 11, tzinfo=timezone(timedelta(hours=7)))
CAR = Grade("LA_F.SLI_CAR", "LA_F", "SLI_CAR", "", "Car starter battery, flooded", Unit.KG, 11)
BIKE = Grade("NMC.EBIKE_LI", "NMC", "EBIKE_LI", "", "E-bike battery, NMC", Unit.PIECE, 31)
STORE = Grade("LFP.ESS", "LFP", "ESS", "", "Energy storage battery, LFP", Unit.KWH, 41)
CABLE = Grade("CABLE", "GOODS", "CABLE", "", "Copper cable", Unit.KG, 91)


def lines(currency: Currency) -> tuple[ReceiptLine, ...]:
    """Return a line of each kind; their amounts add up to 1,067,900 of the smallest unit."""
    car = weighed(CAR, None, 3, (45200, 1200, 200), (18500, 810300), currency)
    bike = weighed(BIKE, Condition.UNASKED, 2, (6300, 0, 0), (52000, 104000), currency)
    store = weighed(STORE, Condition.CRITICAL, 1, (128450, 8000, 0), (30000, 153600), currency)
    cable = weighed(CABLE, None, 1, (12500, 0, 300), None, currency)
    return (
        replace(car, deduction_reason=DeductionReason.WET),
        replace(bike, price_reason=PriceReason.AGREED),
        replace(store, capacity_wh=5120),
        replace(cable, deduction_reason=DeductionReason.DIRT),
    )


def weighed(  # noqa: PLR0913, PLR0917 - the fields of a line
    grade: Grade,
    condition: Condition | None,
    pieces: int,
    grams: tuple[int, int, int],
    price_and_amount: tuple[int, int] | None,
    currency: Currency,
) -> ReceiptLine:
    """Return a line from gross, tare and deduction."""
    gross, tare, deduction = map(Weight, grams)
    price, amount = (Money(value, currency) for value in price_and_amount) if price_and_amount else (None, None)
    net = gross - tare - deduction
    return ReceiptLine(grade, condition, pieces, gross, tare, deduction, net, grade.unit, price, amount)


def receipt(code: str = "en", **changed: Any) -> Receipt:  # noqa: ANN401 - any field of a receipt
    """Return the receipt of ticket 00042 for a reader of that language, with some fields changed."""
    currency = CURRENCIES[code]
    total = Money(1067900, currency)
    payments = (
        ReceiptPayment(Method.CASH, WHEN, Money(600000, currency)),
        ReceiptPayment(Method.BANK, WHEN, Money(400000, currency)),
    )
    made = Receipt(
        site_code="RYG",
        site_name=SITES[code],
        log_mark="KTW",
        number=NUMBER,
        day_number=12,
        happened_at=WHEN,
        business_day=WHEN.date(),
        clerk="สมชาย ฟื้นฟู",
        seller=SELLERS[code],
        lines=lines(currency),
        total=total,
        paid=Money(1000000, currency),
        rounding=Money(0, currency),
        open=Money(67900, currency),
        payments=payments,
        pack="TH 1",
        qr=payload(Mark(NUMBER, total, hashlib.sha256(b"entry").digest())),
        consent=(DECLARATION,),
    )
    return replace(made, **changed)


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page as PDFium copies it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def read(pdf: bytes) -> str:
    """Return the text of all pages as PDFium copies it."""
    return "\n".join(pages_of(pdf))


def read_by_poppler(pdf: bytes) -> str:
    """Return the text as pdftotext reads it; skip the test where this machine has none, CI has it."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed here")
    return subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()  # noqa: S607 - found on the PATH


def closed_up(text: str) -> str:
    """Return text without white space and break marks: lines end where paper ends, not where a text does."""
    return re.sub(r"[\s\u200b]+", "", text)

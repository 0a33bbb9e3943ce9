"""The purchase receipt in all five languages, on sheet and roll."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from collector_app.documents import raster
from collector_app.documents.paper import A4, A5, MM, ROLL_58, ROLL_80, Paper
from collector_app.documents.receipt import ReceiptPayment, receipt_pdf
from collector_app.domain.entries.payments import Method
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.money import THB, VND, Money
from collector_app.domain.triage import Condition
from collector_app.i18n.language import language
from collector_app.i18n.text import text
from collector_app.i18n.words import in_words
from tests.documents.making import LANGUAGES, NUMBER, WHEN, closed_up, pages_of, read, read_by_poppler, receipt

TITLES = {
    "en": "Purchase receipt",
    "th": "ใบรับซื้อ",
    "vi": "Phiếu thu mua",
    "id": "Nota pembelian",
    "zh_CN": "收购单",
}
WE_RECEIVED = ("ใบเสร็จ", "biên lai", "kwitansi", "收据", "收款", "received", "đã nhận", "sudah terima", "ได้รับเงิน")
TWO_PAPERS = (A5, ROLL_80)
every_language = pytest.mark.parametrize("code", LANGUAGES)
both_papers = pytest.mark.parametrize("paper", TWO_PAPERS, ids=lambda paper: paper.name)
all_papers = pytest.mark.parametrize("paper", [A5, A4, ROLL_80, ROLL_58], ids=lambda paper: paper.name)


@every_language
@both_papers
def test_a_receipt_says_title_number_total_words_and_names(code: str, paper: Paper) -> None:
    said = receipt(code)
    reader = language(code)
    copied = closed_up(read(receipt_pdf(said, reader, paper)))
    assert closed_up(TITLES[code]) in copied
    assert NUMBER in copied
    assert closed_up(reader.money(said.total)) in copied
    assert closed_up(in_words(said.total, code)) in copied
    assert closed_up(reader.long_day(WHEN.date())) in copied
    assert closed_up(said.site_name) in copied
    assert closed_up(said.seller or "") in copied
    assert closed_up(said.clerk) in copied


@every_language
@both_papers
def test_both_readers_copy_the_same_words(code: str, paper: Paper) -> None:
    pdf = receipt_pdf(receipt(code), language(code), paper)
    assert sorted(closed_up(read_by_poppler(pdf))) == sorted(closed_up(read(pdf)))


@every_language
@both_papers
def test_no_receipt_says_that_we_received_money(code: str, paper: Paper) -> None:
    copied = read(receipt_pdf(receipt(code), language(code), paper)).lower()
    assert not [words for words in WE_RECEIVED if words in copied]


@every_language
@all_papers
def test_nothing_is_drawn_in_the_margin(code: str, paper: Paper) -> None:
    said = receipt(code, copy=2, practice=True, void_reason=VoidReason.WEIGHT, from_paper=True, clock_doubtful=True)
    for page in raster.pictures(receipt_pdf(said, language(code), paper), 127):
        edge = int((paper.margin / MM - 0.5) * 5)  # 127 dpi are 5 dots a millimetre
        rows = [page.greys[start : start + page.width] for start in range(0, len(page.greys), page.width)]
        assert not set(b"".join(rows[:edge] + rows[-edge:])) - {255}
        assert not {grey for row in rows for grey in (*row[:edge], *row[-edge:])} - {255}


@all_papers
def test_all_fonts_are_embedded_and_no_other_is_named(paper: Paper) -> None:
    pdf = receipt_pdf(receipt("zh_CN"), language("zh_CN"), paper)
    assert pdf.count(b"/FontFile2 ") == pdf.count(b"/Type /FontDescriptor") >= 4
    assert b"Helvetica" not in pdf


def test_equal_receipts_are_equal_bytes_whatever_was_drawn_before() -> None:
    first = receipt_pdf(receipt("th"), language("th"), A5)
    receipt_pdf(receipt("vi", seller="ฐาปนีย์ ญาณวุฒิ"), language("vi"), A5)
    assert receipt_pdf(receipt("th"), language("th"), A5) == first


def test_two_threads_draw_as_one() -> None:
    codes = LANGUAGES * 3
    alone = [receipt_pdf(receipt(code), language(code), A5) for code in codes]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda code: receipt_pdf(receipt(code), language(code), A5), codes))
    assert together == alone


def test_another_process_draws_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.documents.making import receipt; "
        "from collector_app.documents.receipt import receipt_pdf; from collector_app.documents.paper import A5; "
        "from collector_app.i18n.language import language; "
        "print(hashlib.sha256(receipt_pdf(receipt('th'), language('th'), A5)).hexdigest())"
    )
    root = Path(__file__).parents[2]
    other = {**os.environ, "PYTHONHASHSEED": "7"}
    done = subprocess.run([sys.executable, "-c", program], cwd=root, env=other, capture_output=True, check=True)
    here = hashlib.sha256(receipt_pdf(receipt("th"), language("th"), A5)).hexdigest()
    assert done.stdout.decode().strip() == here


@every_language
def test_fifty_lines_flow_over_pages_that_repeat_head_number_and_place(code: str) -> None:
    said = receipt(code, lines=receipt(code).lines * 12 + receipt(code).lines[:2])
    reader = language(code)
    pages = pages_of(receipt_pdf(said, reader, A5))
    assert len(pages) > 2
    net = reader.say(text("Net weight"))
    for page in pages:
        assert NUMBER in page
    for page in pages[:-1]:
        assert closed_up(net) in closed_up(page)
    numbers = [word for page in pages for word in page.split() if word == "50"]
    assert numbers


def test_a_page_says_which_of_how_many_it_is() -> None:
    pages = pages_of(receipt_pdf(receipt("en", lines=receipt("en").lines * 10), language("en"), A5))
    assert [f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, start=1)] == [True] * len(
        pages
    )


def test_an_ordinary_ticket_of_four_lines_fits_one_sheet() -> None:
    for code in LANGUAGES:
        assert len(pages_of(receipt_pdf(receipt(code), language(code), A5))) == 1


@both_papers
@pytest.mark.parametrize("name", ["ก" * 200, "ฟื้" * 67, "W" * 200, "王" * 200, "Nguyễn Văn " * 18])
def test_a_name_of_two_hundred_letters_stays_on_the_paper(name: str, paper: Paper) -> None:
    said = receipt("th", seller=name, clerk=name, site_name=name)
    pdf = receipt_pdf(said, language("th"), paper)
    assert closed_up(name) in closed_up(read(pdf))
    for page in raster.pictures(pdf, 127):
        rows = [page.greys[start : start + page.width] for start in range(0, len(page.greys), page.width)]
        assert not {grey for row in rows for grey in (*row[:4], *row[-4:])} - {255}


@both_papers
def test_marks_are_said_in_words(paper: Paper) -> None:
    said = receipt(
        copy=3,
        practice=True,
        void_reason=VoidReason.PRICE,
        from_paper=True,
        clock_doubtful=True,
        corrects="RYG-KTW-26-00041",
    )
    copied = closed_up(read(receipt_pdf(said, language("en"), paper)))
    for words in ("PRACTICE", "VOIDED: wrong price", "COPY 3", "Entered later", "Clock doubtful", "RYG-KTW-26-00041"):
        assert closed_up(words) in copied


def test_marks_stand_on_every_page() -> None:
    said = receipt(lines=receipt().lines * 10, void_reason=VoidReason.TWICE)
    pages = pages_of(receipt_pdf(said, language("en"), A5))
    assert len(pages) > 1
    assert all("VOIDED" in page for page in pages)


def test_a_reason_that_nobody_knows_is_shown_as_it_is() -> None:
    assert "VOIDED: eclipse" in read(receipt_pdf(receipt(void_reason="eclipse"), language("en"), A5))


@both_papers
def test_lithium_says_its_condition_in_words_and_lead_says_none(paper: Paper) -> None:
    copied = closed_up(read(receipt_pdf(receipt(), language("en"), paper)))
    assert copied.count("Condition:") == 2
    assert closed_up("nobody asked, so it counts as defective") in copied
    assert closed_up("critical, in quarantine") in copied
    normal = replace(receipt().lines[1], condition=Condition.NORMAL)
    assert "Condition:normal" in closed_up(read(receipt_pdf(receipt(lines=(normal,)), language("en"), paper)))


@both_papers
def test_a_walk_in_without_day_number_or_payment_is_said_as_such(paper: Paper) -> None:
    bare = receipt(seller=None, day_number=0, payments=(), paid=Money(0, THB), open=Money(1067900, THB), consent=())
    copied = closed_up(read(receipt_pdf(bare, language("en"), paper)))
    assert closed_up("Walk-in seller") in copied
    assert "Daynumber" not in copied
    assert "declare" not in copied
    assert closed_up("Still to pay THB 10,679.00") in copied


@both_papers
def test_payments_taken_back_and_money_to_come_back_are_said(paper: Paper) -> None:
    back = ReceiptPayment(Method.CASH, WHEN, Money(-1000, THB))
    qr = ReceiptPayment(Method.QR, WHEN, Money(2000, THB))
    strange = ReceiptPayment("shells", WHEN, Money(3000, THB))
    said = receipt(payments=(back, qr, strange), rounding=Money(25, THB), open=Money(-500, THB))
    copied = closed_up(read(receipt_pdf(said, language("en"), paper)))
    for words in (
        "Taken back,",
        "Paid by QR,",
        "Paid by shells,",
        "Rounding −THB 0.25",  # noqa: RUF001 - our minus is as wide as a digit
        "To come back from the seller THB 5",
    ):
        assert closed_up(words) in copied


def test_a_business_day_is_named_where_it_is_not_the_calendar_day() -> None:
    copied = read(receipt_pdf(receipt(business_day=date(2026, 2, 6)), language("en"), A5))
    assert "Business day" in copied
    assert "6 February 2026" in copied


def test_a_ticket_with_every_price_says_nothing_about_settling() -> None:
    copied = read(receipt_pdf(receipt(lines=receipt().lines[:3]), language("en"), A5))
    assert "settled" not in copied


def test_amounts_at_the_bound_stay_in_their_columns() -> None:
    most = Money(10**15, VND)
    line = replace(receipt("vi").lines[0], price=most, amount=most)
    said = receipt("vi", lines=(line,), total=most, open=most, paid=Money(0, VND), payments=())
    for paper in [A5, A4, ROLL_80, ROLL_58]:
        assert "1.000.000.000.000.000" in read(receipt_pdf(said, language("vi"), paper))

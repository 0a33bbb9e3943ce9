"""The mark of a paper: written, read back, drawn, scanned."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.documents import raster
from collector_app.documents.mark import Mark, parsed, payload, squares
from collector_app.documents.paper import A5, ROLL_58, ROLL_80, Paper
from collector_app.documents.receipt import receipt_pdf
from collector_app.domain.money import CURRENCIES, IDR, MOST, VND, Currency, Money
from collector_app.domain.problems.documents import NotOurMark
from collector_app.i18n.language import language
from tests.documents.making import receipt

if TYPE_CHECKING:
    from pathlib import Path

CHAIN = bytes(range(32))
GOOD = "COLLECTOR1*RYG-KTW-26-00042*810300*VND*" + CHAIN.hex().upper()


def test_the_mark_says_number_total_and_chain() -> None:
    mark = Mark("RYG-KTW-26-00042", Money(810300, VND), CHAIN)
    assert payload(mark) == GOOD
    assert parsed(GOOD) == mark


@given(
    st.integers(min_value=0, max_value=MOST),
    st.sampled_from(sorted(CURRENCIES)),
    st.binary(min_size=32, max_size=32),
    st.integers(min_value=1, max_value=10**9),
)
def test_every_mark_is_read_back(amount: int, currency: str, chain: bytes, sequence: int) -> None:
    mark = Mark(f"BKS-2-KW-26-{sequence:05d}", Money(amount, CURRENCIES[currency]), chain)
    assert parsed(payload(mark)) == mark


@pytest.mark.parametrize(
    "read",
    [
        "",
        "https://example.org/",
        GOOD.lower(),
        GOOD + "\n",
        " " + GOOD,
        GOOD[:-1],
        GOOD + "0",
        GOOD.replace("COLLECTOR1", "COLLECTOR2"),
        GOOD.replace("810300", "0810300"),
        GOOD.replace("810300", "-810300"),
        GOOD.replace("810300", "๘๑๐๓๐๐"),
        GOOD.replace("810300", str(MOST + 1)),
        GOOD.replace("810300", "9" * 5000),
        GOOD.replace("VND", "XXX"),
        GOOD.replace("VND", "vnd"),
        GOOD.replace("RYG-KTW-26-00042", "RYG"),
        GOOD.replace("RYG-KTW-26-00042", "RYG-KTW-26-00042*1"),
        "\x00\x1b[2J" + GOOD,
    ],
)
def test_anything_else_is_not_our_mark(read: str) -> None:
    with pytest.raises(NotOurMark) as refused:
        parsed(read)
    assert refused.value.read.isprintable()
    assert len(refused.value.read) <= 60


@pytest.mark.parametrize(
    "mark",
    [
        Mark("", Money(1, VND), CHAIN),
        Mark("RYG*1-2", Money(1, VND), CHAIN),
        Mark("RYG-1", Money(-1, VND), CHAIN),
        Mark("RYG-1", Money(MOST + 1, VND), CHAIN),
        Mark("RYG-1", Money(1, Currency("BAHT", 2)), CHAIN),
        Mark("RYG-1", Money(1, IDR), CHAIN[:31]),
    ],
)
def test_a_mark_that_no_paper_has_is_a_bug(mark: Mark) -> None:
    with pytest.raises(ValueError, match="not a mark"):
        payload(mark)


def test_the_code_keeps_its_quiet_zone() -> None:
    rows = squares(GOOD)
    assert len(rows) == len(rows[0]) == 45
    assert not any(cell for row in (*rows[:4], *rows[-4:]) for cell in row)
    assert not any(cell for row in rows for cell in (*row[:4], *row[-4:]))


@pytest.mark.parametrize("paper", [A5, ROLL_80, ROLL_58], ids=lambda paper: paper.name)
def test_a_scanner_reads_the_code_from_the_paper(paper: Paper, tmp_path: Path) -> None:
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg (zbar-tools) is not installed here")
    said = receipt("th")
    picture = tmp_path / "page.png"
    picture.write_bytes(raster.png_pages(receipt_pdf(said, language("th"), paper), 203)[0])
    done = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, check=True)  # noqa: S607 - found on the PATH
    assert done.stdout.decode().strip() == said.qr

"""The slip of a ticket that waits says its day number, and a scanner reads its draft from it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from collector_app.documents import raster
from collector_app.documents.held_slip import HeldSlip, held_slip_pdf
from collector_app.documents.paper import A6, ROLL_58, ROLL_80, Paper
from collector_app.domain.held_code import held_code, read_held_code
from collector_app.i18n.language import LANGUAGES, language
from tests.documents.making import closed_up, pages_of

if TYPE_CHECKING:
    from pathlib import Path

ID = "019ab0c2-1f3e-7c44-9a51-0c6f2f1d8e77"
SLIP = HeldSlip("Vựa Tân Bình", ID, 42, datetime(2026, 11, 23, 9, 15, tzinfo=UTC))
papers = pytest.mark.parametrize("paper", [A6, ROLL_80, ROLL_58], ids=lambda paper: paper.name)


@papers
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_number_to_be_called_out_stands_on_one_page(code: str, paper: Paper) -> None:
    (page,) = pages_of(held_slip_pdf(SLIP, language(code), paper))
    assert "#42" in closed_up(page)
    assert closed_up(SLIP.site_name) in closed_up(page)


def test_one_of_practice_says_so() -> None:
    (plain,) = pages_of(held_slip_pdf(SLIP, language("en"), A6))
    (practice,) = pages_of(held_slip_pdf(replace(SLIP, practice=True), language("en"), A6))
    assert "PRACTICE" not in plain
    assert "PRACTICE" in practice


@papers
def test_a_scanner_reads_the_draft_from_the_slip(paper: Paper, tmp_path: Path) -> None:
    zbarimg = shutil.which("zbarimg")
    if zbarimg is None:
        pytest.skip("zbarimg (zbar-tools) is not installed here")
    picture = tmp_path / "slip.png"
    picture.write_bytes(raster.png_pages(held_slip_pdf(SLIP, language("vi"), paper), 203)[0])
    read = subprocess.run([zbarimg, "-q", "--raw", str(picture)], capture_output=True, check=True).stdout
    assert read_held_code(read.decode()) == ID


def test_what_is_no_such_code_names_no_draft() -> None:
    assert read_held_code(held_code(ID).lower()) == ID
    for wrong in ("", "HT1:", "HT1:12", "CS1:019AB0C2", held_code(ID) + "0"):
        assert read_held_code(wrong) == ""

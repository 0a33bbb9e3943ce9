"""The card of a seller, in every language, on rolls and a small sheet."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collector_app.documents import raster
from collector_app.documents.paper import A6, ROLL_58, ROLL_80, Paper
from collector_app.documents.seller_card import SellerCard, seller_card_pdf
from collector_app.domain.seller_code import read_seller_code, seller_code
from collector_app.i18n.language import LANGUAGES, language
from tests.documents.making import SELLERS, closed_up, pages_of

if TYPE_CHECKING:
    from pathlib import Path

ID = "019ab0c2-1f3e-7c44-9a51-0c6f2f1d8e77"
CARD = SellerCard("Vựa thu mua Tân Bình", "Nguyễn Thị Hường", "Hường sẹo", seller_code(ID))
papers = pytest.mark.parametrize("paper", [A6, ROLL_80, ROLL_58], ids=lambda paper: paper.name)


@papers
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_card_says_whose_it_is_on_one_page(code: str, paper: Paper) -> None:
    card = replace(CARD, name=SELLERS[code])
    (page,) = pages_of(seller_card_pdf(card, language(code), paper))
    copied = closed_up(page)
    assert closed_up(card.name) in copied
    assert closed_up(card.nickname) in copied
    assert closed_up(card.site_name) in copied


def test_a_card_without_a_nickname_and_one_of_practice() -> None:
    (plain,) = pages_of(seller_card_pdf(replace(CARD, nickname=""), language("en"), A6))
    (practice,) = pages_of(seller_card_pdf(replace(CARD, practice=True), language("en"), A6))
    assert "PRACTICE" not in plain
    assert "PRACTICE" in practice


@papers
def test_a_scanner_reads_the_seller_from_the_card(paper: Paper, tmp_path: Path) -> None:
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg (zbar-tools) is not installed here")
    picture = tmp_path / "card.png"
    picture.write_bytes(raster.png_pages(seller_card_pdf(CARD, language("vi"), paper), 203)[0])
    done = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, check=True)  # noqa: S607 - found on the PATH
    assert read_seller_code(done.stdout.decode()) == ID

"""The paper pad, read back as text and as codes."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from collector_app import paths
from collector_app.country.catalogue import load_catalogue
from collector_app.country.paper_fields import PaperField, paper_fields
from collector_app.documents.pad import PadPaper, pad_pdf
from collector_app.documents.pad_sheet import FIELDS
from collector_app.domain.pad import SheetCode, read_sheet_code
from collector_app.i18n.language import language
from tests.documents.making import LANGUAGES, SITES, closed_up, pages_of

if TYPE_CHECKING:
    from pathlib import Path

CATALOGUE = load_catalogue(paths.resources() / "catalogue")
TILES = tuple(CATALOGUE.tiles[number] for number in sorted(CATALOGUE.tiles))
COUNTRIES = {"en": "TH", "th": "TH", "vi": "VN", "id": "ID", "zh_CN": "VN"}


def pad(code: str = "vi", **changed: object) -> PadPaper:
    fields = paper_fields(paths.resources() / "countries", COUNTRIES[code])
    made = PadPaper("BHO", SITES[code], "KTW", 3, 101, 103, fields, TILES, TILES[:15])
    return replace(made, **changed)  # type: ignore[arg-type] # fields of PadPaper


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_cover_and_a_page_for_each_sheet(code: str) -> None:
    pages = [closed_up(page) for page in pages_of(pad_pdf(pad(code), language(code)))]
    assert len(pages) == 4
    spoken = language(code)
    for tile in (11, 43, 71):
        assert str(tile) in pages[0]
    for sheet, page in enumerate(pages[1:], start=101):
        assert str(sheet) in page
        for word in FIELDS.values():
            assert closed_up(spoken.say(word)) in page


def test_a_scanner_reads_which_sheet_it_is(tmp_path: Path) -> None:
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg (zbar-tools) is not installed here")
    document = pypdfium2.PdfDocument(pad_pdf(pad(), language("vi")))
    for page, sheet in ((1, 101), (3, 103)):
        picture = tmp_path / f"{sheet}.png"
        document[page].render(scale=3).to_pil().save(picture)
        done = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, check=True)  # noqa: S607 - found on the PATH
        assert read_sheet_code(done.stdout.decode()) == SheetCode("BHO", "KTW", 3, sheet)
    document.close()


def test_the_fields_stand_in_the_countrys_own_order() -> None:
    folder = paths.resources() / "countries"
    assert paper_fields(folder, "TH")[0] is PaperField.DAY
    assert paper_fields(folder, "ID")[0] is PaperField.SELLER
    assert paper_fields(folder, "XX") == tuple(PaperField)
    assert all(set(paper_fields(folder, country)) == set(PaperField) for country in ("TH", "VN", "ID"))


def test_equal_pads_are_equal_files_and_a_pad_without_tiles_is_one_too() -> None:
    assert pad_pdf(pad(), language("vi")) == pad_pdf(pad(), language("vi"))
    assert len(pages_of(pad_pdf(pad(tiles=(), common=(), last=101), language("vi")))) == 2

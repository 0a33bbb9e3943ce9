"""The tag of a battery: what was drawn is read back by a reader that knows nothing of ours."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from collector_app.app.papers import print_paper
from collector_app.documents.item_tag import ItemTag, item_tag_pdf, tag_squares
from collector_app.documents.mark import QUIET
from collector_app.documents.paper import A6, ROLL_58, ROLL_80
from collector_app.documents.raster import Picture, pictures, slips
from collector_app.domain.identity.tag import MOST_NUMBER, OwnTag
from collector_app.domain.problems.items import NotATag
from collector_app.i18n.language import LANGUAGES, language

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.documents.paper import Paper

LONGEST = OwnTag("ABCDE", "KTW", MOST_NUMBER)


def read_back(png: bytes, folder: Path) -> list[str]:
    (folder / "tag.png").write_bytes(png)
    done = subprocess.run(
        ["/usr/bin/zbarimg", "--quiet", "--raw", str(folder / "tag.png")], capture_output=True, check=True, text=True
    )
    return done.stdout.split()


@pytest.mark.parametrize("paper", [A6, ROLL_80, ROLL_58], ids=lambda paper: paper.name)
@pytest.mark.parametrize("tag", [OwnTag("BHO", "KTW", 7), LONGEST], ids=["short", "long"])
def test_a_reader_gives_the_code_back(paper: Paper, tag: OwnTag, tmp_path: Path) -> None:
    pdf = item_tag_pdf(ItemTag("Kho Biên Hòa", tag), language("vi"), paper)
    (picture,) = pictures(pdf, 203)
    assert read_back(picture.png(), tmp_path) == [tag.code]


@pytest.mark.parametrize("paper", [ROLL_80, ROLL_58], ids=lambda paper: paper.name)
def test_the_dots_of_a_slip_printer_give_it_back(paper: Paper, tmp_path: Path) -> None:
    (dots,) = slips(item_tag_pdf(ItemTag("Kho", LONGEST), language("th"), paper))
    across = len(dots.bits) // dots.height
    rows = (dots.bits[row * across : (row + 1) * across] for row in range(dots.height))
    bits = ("".join(f"{byte:08b}" for byte in row)[: dots.width] for row in rows)
    greys = b"".join(bytes(0 if bit == "1" else 255 for bit in row) for row in bits)
    assert read_back(Picture(dots.width, dots.height, greys).png(), tmp_path) == [LONGEST.code]


def test_the_code_is_version_two_whatever_the_number() -> None:
    for tag in (OwnTag("AB", "KTW", 1), LONGEST):
        assert len(tag_squares(tag.code)) == 25 + 2 * QUIET


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_tag_is_one_page_in_every_language(code: str) -> None:
    for paper in (A6, ROLL_80, ROLL_58):
        assert len(pictures(item_tag_pdf(ItemTag("Kho", LONGEST, practice=True), language(code), paper), 72)) == 1


def test_a_new_tag_is_given_out_once_and_printed_as_often_as_wanted(station: App) -> None:
    first = print_paper(station, "item_tag", "new")
    again = print_paper(station, "item_tag", first.number.lower(), said_paper="a6")
    second = print_paper(station, "item_tag", "new")
    mark = station.home.here.mark
    assert [first.number, again.number] == [OwnTag("KTW", mark, 1).code.removeprefix("CB1:")] * 2
    assert (first.copy, again.copy) == (0, 1)
    assert f"CB1:{second.number}" == OwnTag("KTW", mark, 2).code
    assert print_paper(station, "item_tag", f"CB1:{first.number}").copy == 2
    with pytest.raises(NotATag):
        print_paper(station, "item_tag", "CB1:KTW-BCD-1-1")

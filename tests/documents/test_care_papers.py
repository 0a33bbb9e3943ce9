"""The quarantine tag and the slip of a refusal, in every language and on every paper."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from collector_app import paths
from collector_app.country.catalogue import load_catalogue
from collector_app.documents.paper import A5, A6, ROLL_58, ROLL_80, Paper
from collector_app.documents.quarantine_tag import QuarantineTag, big_number, quarantine_tag_pdf
from collector_app.documents.raster import png_pages
from collector_app.documents.refusal_slip import RefusalSlip, refusal_slip_pdf
from collector_app.domain.entries.refusals import RefusalReason
from collector_app.domain.lot_code import lot_code
from collector_app.domain.move import Place
from collector_app.domain.triage import Condition
from collector_app.domain.weight import kilograms
from collector_app.i18n.language import LANGUAGES, language
from tests.documents.making import closed_up, pages_of, read

if TYPE_CHECKING:
    from pathlib import Path

CATALOGUE = load_catalogue(paths.resources() / "catalogue")
PAPERS = (A6, A5, ROLL_80, ROLL_58)


def said_in(pdf: bytes) -> str:
    return " ".join(read(pdf).split())


WHEN = datetime(2026, 11, 23, 14, 3, tzinfo=timezone(timedelta(hours=7)))
LOT = "RYG-KTW-26-00042-3"
TAG = QuarantineTag(
    site_name="จุดรับซื้อแบตเตอรี่เก่า Biên Hòa",
    lot=LOT,
    grade=CATALOGUE.by_code("NMC.EV_PACK"),
    condition=Condition.CRITICAL,
    place=Place.QUARANTINE,
    pieces=1,
    net=kilograms(312),
    received=WHEN,
    next_look=WHEN + timedelta(hours=24),
    signs=CATALOGUE.signs_of(("swelling_marked", "dented")),
    unsure=(CATALOGUE.care.questions["history"],),
    not_asked=(CATALOGUE.care.questions["voltage"], CATALOGUE.care.questions["insulation"]),
)
SLIP = RefusalSlip(
    site_name="Biên Hòa",
    number="BHO-KTW-26-R00007",
    when=WHEN,
    clerk="Lan",
    reason=RefusalReason.LEAKING,
    seller="Đặng Thị Hường",
    grade=CATALOGUE.by_code("LA_F.SLI_CAR"),
    pieces=2,
    gross=kilograms(31),
    signs=CATALOGUE.signs_of(("leaking",)),
)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_tag_fits_its_paper(code: str, paper: Paper) -> None:
    pdf = quarantine_tag_pdf(TAG, language(code), paper)
    assert len(pages_of(pdf)) == 1
    said = closed_up(read(pdf))
    assert "42-3" in said
    assert LOT in said


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_the_code_of_a_tag_is_read_back(tmp_path: Path, paper: Paper) -> None:
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg (zbar-tools) is not installed here")
    picture = tmp_path / "tag.png"
    picture.write_bytes(png_pages(quarantine_tag_pdf(TAG, language("vi"), paper), 203)[0])
    done = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, check=True)  # noqa: S607 - found on the PATH
    assert done.stdout.decode().strip() == lot_code(LOT)


@pytest.mark.parametrize("place", [Place.DEFECTIVE, Place.QUARANTINE])
@pytest.mark.parametrize("condition", Condition)
def test_a_tag_says_where_it_belongs_and_what_it_is(place: Place, condition: Condition) -> None:
    said = said_in(quarantine_tag_pdf(replace(TAG, place=place, condition=condition), language("en"), A6))
    assert ("Do not stack" in said) is (place is Place.QUARANTINE)
    assert "Badly swollen and Dented case" in said
    assert "Not asked: Voltage and Insulation" in said
    assert "Could not be told: History" in said


def test_a_tag_without_signs_says_none() -> None:
    plain = replace(TAG, signs=(), unsure=(), not_asked=(), practice=True)
    said = said_in(quarantine_tag_pdf(plain, language("en"), ROLL_80))
    assert "Seen" not in said
    assert "PRACTICE" in said


@pytest.mark.parametrize(
    ("lot", "shown"),
    [
        ("RYG-KTW-26-00042-3", "42-3"),
        ("BHO-KTW-26-12345-12", "12345-12"),
        ("BHO-KTW-261123-NMC.EBIKE_LI", "BHO-KTW-261123-NMC.EBIKE_LI"),
        ("x", "x"),
    ],
)
def test_the_big_number_is_the_ticket_and_its_line(lot: str, shown: str) -> None:
    assert big_number(lot) == shown


def test_equal_tags_are_equal_bytes() -> None:
    assert quarantine_tag_pdf(TAG, language("th"), A6) == quarantine_tag_pdf(TAG, language("th"), A6)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_slip_fits_its_paper(code: str, paper: Paper) -> None:
    pdf = refusal_slip_pdf(SLIP, language(code), paper)
    assert len(pages_of(pdf)) == 1
    said = closed_up(read(pdf))
    assert SLIP.number in said
    assert "Lan" in said


def test_dangerous_goods_go_with_a_warning_and_others_without() -> None:
    assert "Do not open" in said_in(refusal_slip_pdf(SLIP, language("en"), A6))
    stolen = replace(SLIP, reason=RefusalReason.STOLEN, copy=1, practice=True)
    said = said_in(refusal_slip_pdf(stolen, language("en"), A6))
    assert "Do not open" not in said
    assert "COPY 1" in said
    assert "PRACTICE" in said


def test_what_is_not_known_is_not_said_and_a_strange_reason_is_shown() -> None:
    bare = RefusalSlip("Biên Hòa", SLIP.number, WHEN, "Lan", "too_heavy")
    said = said_in(refusal_slip_pdf(bare, language("en"), ROLL_58))
    assert "too_heavy" in said
    assert "Goods:" not in said
    assert "Brought by" not in said

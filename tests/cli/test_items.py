"""`item` and `photo`: codes decoded without a home, items found, tags printed, pictures kept and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from collector_app.cli.main import parsed, run
from collector_app.domain.identity.gbt import BatteryType, Product
from collector_app.domain.identity.scan import ScanFault, ScanKind, recognised
from collector_app.i18n.language import LANGUAGES, language
from collector_app.i18n.scans import BATTERIES, FAULTS, KINDS, PRODUCTS, faults_said, scan_said
from tests.collecting import CAR

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.collecting import Collector

CODE = "001PB010012345G5K0000421"
LINK = "https://id.example/01/09506000134352/21/AB12"


def test_a_battery_code_is_decoded_without_a_home(bare: Collector) -> None:
    said = bare.done("item", "decode", CODE.lower())
    assert said == {
        "kind": "gbt",
        "code": CODE,
        "raw": CODE.lower(),
        "faults": [],
        "battery": {
            "maker": "001",
            "product": "pack",
            "type": "B",
            "chemistries": ["LFP"],
            "specification": "01",
            "trace": "0012345",
            "made": "2026-05-19",
            "serial": "0000421",
            "misread": [],
        },
    }
    assert not bare.home.exists()


def test_every_line_of_standard_input_is_answered(bare: Collector) -> None:
    lines = [LINK.encode(), b"CB1:BHO-KTW-7-1", b"\xff\xfe\x00\x01", b"", b"A" * 10_000, "ผก1234\u202e".encode()]
    answers = bare("item", "decode", "-", given=b"\n".join(lines)).values
    assert [each["kind"] for each in answers] == ["passport", "tag", "code", "nothing", "code", "code"]
    assert answers[0]["gs1"] == {"gtin": "09506000134352", "serial": "AB12"}
    assert answers[1]["faults"] == ["check"]
    assert answers[4]["faults"] == ["cut"]


def test_a_person_reads_what_a_code_says_and_what_is_odd(bare: Collector, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(parsed(["--home", str(bare.home), "item", "decode", CODE[:14]])) == 0
    said = capsys.readouterr()
    assert "LFP" in said.out
    assert "second half" in said.err


def test_an_item_is_found_on_its_ticket(station: Collector) -> None:
    (posted,) = station.post({"lines": [{**CAR, "items": [CODE]}]})
    (found,) = station("item", "find", CODE).values
    assert (found["number"], found["line"], found["here"], found["voided"]) == (posted["number"], 1, True, False)
    assert station("item", "find", "CB1:nothing").values == []


def test_tags_are_given_out_and_printed(station: Collector, tmp_path: Path) -> None:
    first = station.done("item", "tag")
    assert station.done("item", "decode", first["code"])["tag"]["number"] == 1
    target = tmp_path / "tag.pdf"
    printed = station.done("document", "item_tag", first["code"], "--output", str(target))
    assert target.read_bytes().startswith(b"%PDF")
    assert printed["copy"] == 0
    assert station.refused("document", "item_tag", "CB1:BHO-KTW-7-1", "--output", str(target)) == "NotATag"


def test_a_picture_is_kept_and_written_out_again(station: Collector, tmp_path: Path) -> None:
    source = tmp_path / "pack.png"
    Image.new("RGB", (2000, 1000), (20, 90, 30)).save(source)
    kept = station.done("photo", "keep", str(source))
    target = tmp_path / "pack.jpg"
    shown = station.done("photo", "show", kept["photo"], "--output", str(target))
    assert shown["bytes"] == kept["bytes"] == target.stat().st_size
    with Image.open(target) as seen:
        assert seen.size == (1280, 640)
    (tmp_path / "a.jpg").write_bytes(b"PK\x03\x04")
    assert station.refused("photo", "keep", str(tmp_path / "a.jpg")) == "PhotoNotReadable"
    assert station.refused("photo", "show", "ab" * 32, "--output", str(target)) == "PhotoNotFound"
    books = station.home / "photos.db"
    assert station.refused("photo", "show", kept["photo"], "--output", str(books)) == "FileNotWritten"
    nowhere = tmp_path / "none" / "a.jpg"
    assert station.refused("photo", "show", kept["photo"], "--output", str(nowhere)) == "FileNotWritten"


def test_without_a_camera_it_says_so(station: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("collector_app.devices.camera_av.cameras", lambda: ())
    assert station("photo", "cameras").values == []
    assert station.refused("photo", "take") == "NoCamera"


def test_a_camera_gives_a_photo(station: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    from collector_app.devices.camera_av import Source  # noqa: PLC0415 - only here

    source = Source("lavfi", "testsrc=size=640x480:rate=30", "pattern")
    monkeypatch.setattr("collector_app.devices.camera_av.cameras", lambda: (source,))
    assert station.done("photo", "cameras") == {"camera": "pattern", "device": source.file}
    assert station.done("photo", "take", "--camera", "pattern")["bytes"] > 1000


def test_every_kind_and_fault_has_words() -> None:
    assert set(KINDS) == set(ScanKind)
    assert set(FAULTS) == set(ScanFault)
    assert set(PRODUCTS) == set(Product)
    assert set(BATTERIES) == set(BatteryType)
    for said in ("", CODE, CODE[:14], LINK, "CB1:x", "X"):
        scan = recognised(said)
        for code in LANGUAGES:
            assert language(code).say(scan_said(scan))
            assert all(language(code).say(fault) for fault in faults_said(scan))

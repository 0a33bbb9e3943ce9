"""A whole day by the command line, in every language, from the scale to head office and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from collector_app.documents.raster import pictures
from tests.collecting import Collector

if TYPE_CHECKING:
    from pathlib import Path

COUNTRIES = {"th": "TH", "vi": "VN", "id": "ID", "en": "VN", "zh_CN": "TH"}
PRICES = {"TH": 3_200, "VN": 18_500, "ID": 14_500}
CASH_STEPS = {"TH": 100, "VN": 1_000, "ID": 500}
FLOAT = 10_000_000


@pytest.mark.parametrize("language", list(COUNTRIES))
def test_a_day_ends_in_an_answer_from_hq(tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    country = COUNTRIES[language]
    hq, station = _paired(tmp_path, capsys, country, language)

    station.done("price", "set", "LA_F.SLI_CAR", str(PRICES[country]), language=language)
    station.done("drawer", "open", str(FLOAT), language=language)
    numbers = _morning(station)
    station.done("pay", *numbers[:2], language=language)
    file = tmp_path / "corrected.json"
    file.write_text(json.dumps({"lines": [_car(30_000)]}))
    corrected = station.done("ticket", "correct", numbers[0], str(file), language=language)
    station.done("ticket", "void", numbers[2], "--reason", "mistake", language=language)
    receipt = tmp_path / "receipt.pdf"
    station.done("document", "receipt", corrected["number"], "--output", str(receipt), language=language)
    assert len(pictures(receipt.read_bytes(), 72)) == 1
    expected = station.done("drawer", "show")["expected"]
    assert expected % CASH_STEPS[country] == 0, "only notes and coins left the drawer"
    counted = station.done("drawer", "count", str(expected), language=language)
    assert counted["difference"] == 0
    assert station.done("check", language=language)["ok"] is True

    out = tmp_path / "out"
    out.mkdir()
    made = station.done("bundle", "make", "--output", str(out), language=language)
    assert "Nguyễn".encode() not in (out / made["file"]).read_bytes()
    assert hq.done("hq", "take", made["file"], language=language)["outcome"] == "taken"
    assert hq.done("hq", "take", made["file"], language=language)["outcome"] == "known"
    answer = hq.done("hq", "reply", "--output", str(out), language=language)
    assert station.done("ticket", "show", corrected["number"])["custody"] == "bundled"
    station.done("bundle", "take", answer["file"], language=language)
    assert station.done("ticket", "show", corrected["number"])["custody"] == "at_hq"

    totals = hq.done("hq", "status")["logs"][0]["totals"]
    assert totals["tickets"] == 3
    assert totals["net_g"] == sum(each["net_g"] for each in station.done("stock", "--by", "grade"))
    assert totals["paid"] == FLOAT - expected
    assert hq.done("check")["ok"] is True


def _paired(
    folder: Path, capsys: pytest.CaptureFixture[str], country: str, language: str
) -> tuple[Collector, Collector]:
    hq, station = Collector(folder / "hq", capsys), Collector(folder / "station", capsys)
    hq.done("hq", "init", "--name", "REC", language=language)
    station.done("init", "--country", country, "--site", "AAA", "--name", "A", "--key-store", "file")
    invitation, request, certificate = (str(folder / name) for name in ("invitation", "request", "certificate"))
    hq.done("pair", "invitation", "--site", "AAA", "--country", country, "--output", invitation)
    code = station.done("pair", "request", invitation, "--output", request, language=language)["check_code"]
    hq.done("pair", "accept", request, "--code", code, "--output", certificate, language=language)
    station.done("bundle", "take", certificate, language=language)
    return hq, station


def _morning(station: Collector) -> list[str]:
    pack = {"chemistry": "LFP", "form": "EBIKE_LI", "gross_g": 4_200, "price": 1_000, "price_reason": "agreed"}
    results = station.post(
        {"lines": [_car(25_300)], "seller": {"name": "Nguyễn Văn Tâm", "phone": "0912345678"}},
        {"lines": [_car(8_100), {**pack, "condition": "normal"}]},
        {"lines": [_car(12_000)]},
        {"lines": [{**pack, "condition": "critical", "signs": ["swelling_marked"]}]},
    )
    assert [each["status"] for each in results] == ["posted"] * 4
    return [each["number"] for each in results]


def _car(gross: int) -> dict[str, object]:
    return {"chemistry": "LA_F", "form": "SLI_CAR", "pieces": 2, "gross_g": gross}

"""`refuse`, `refusals`, `lot look`, `lot looks`, `person train`, `setting instruments`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.collecting import Collector

EBIKE = {"chemistry": "NMC", "form": "EBIKE_LI", "gross_g": 3_000, "condition": "defective", "settle": True}


def test_goods_are_refused_and_listed(station: Collector) -> None:
    made = station.done(
        "refuse", "--reason", "leaking", "--grade", "LA_F.SLI_CAR", "--pieces", "2", "--sign", "leaking"
    )
    assert made["number"].endswith("-R00001")
    listed = station.done("refusals")
    assert (listed["number"], listed["reason"], listed["pieces"]) == (made["number"], "leaking", 2)
    assert (listed["grade"], listed["signs"], listed["seller"]) == ("LA_F.SLI_CAR", ["leaking"], None)
    assert listed["at"].endswith("+07:00")


def test_a_reason_that_nobody_knows_refuses_nothing(station: Collector) -> None:
    assert station.refused("refuse", "--reason", "ugly") == "UnknownReason"
    assert station.done("refusals") is None


def test_a_lot_is_looked_at_again(station: Collector) -> None:
    station.post({"seller": None, "lines": [EBIKE]})
    due = station.done("lot", "looks")
    assert (due["place"], due["is_due"], due["looked"]) == ("defective", False, None)
    looked = station.done("lot", "look", due["lot"], "--condition", "critical", "--temperature", "355")
    assert looked == {"lot": due["lot"], "condition": "critical", "look": 0, "moved": True}
    again = station.done("lot", "looks")
    assert (again["place"], again["condition"]) == ("quarantine", "critical")
    assert again["looked"]


def test_tag_and_slip_are_documents(station: Collector, tmp_path: Path) -> None:
    station.post({"seller": None, "lines": [EBIKE]})
    lot = station.done("lot", "looks")["lot"]
    tag, slip = tmp_path / "tag.pdf", tmp_path / "slip.pdf"
    assert station.done("document", "quarantine_tag", lot, "--output", str(tag), "--paper", "a6")["number"] == lot
    number = station.done("refuse", "--reason", "price")["number"]
    assert station.done("document", "refusal_slip", "R1", "--output", str(slip), "--paper", "58mm")["number"] == number
    assert tag.read_bytes().startswith(b"%PDF")
    assert slip.read_bytes().startswith(b"%PDF")
    assert station.refused("document", "refusal_slip", "R9", "--output", str(slip)) == "RefusalNotFound"
    assert {"quarantine_tag", "refusal_slip"} <= {each["kind"] for each in station.done("document", "kinds")}


def test_a_look_at_nothing_is_refused(station: Collector) -> None:
    assert station.refused("lot", "look", "BHO-1", "--condition", "normal") == "LotNotFound"
    assert station.refused("lot", "look", "BHO-1", "--condition", "fine") == "UnknownCondition"


def test_a_person_is_trained_and_the_station_gets_instruments(station: Collector) -> None:
    station.done("person", "add", "Lan", "--role", "clerk")
    assert station.done("person", "train", "lan", "--skill", "voltage", "--skill", "temperature")["skills"] == [
        "temperature",
        "voltage",
    ]
    assert station.done("person", "train", "Lan")["skills"] == []
    assert station.refused("person", "train", "Nobody", "--skill", "voltage") == "PersonNotFound"
    assert station.refused("person", "train", "Lan", "--skill", "flying") == "UnknownSkill"
    station.done("setting", "instruments", "thermometer,voltmeter")
    assert station.refused("setting", "instruments", "crystal_ball") == "UnknownInstrument"

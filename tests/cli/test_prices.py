"""Prices on the command line: lists, steps, why, and what is settled later."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from collector_app.cli.main import parsed, run

if TYPE_CHECKING:
    import pytest

    from tests.collecting import Collector

LEAD, PACK = "LA_F.SLI_CAR", "NMC.EV_PACK"
PACK_LINE = {"chemistry": "NMC", "form": "EV_PACK", "gross_g": 250_000, "condition": "normal", "settle": True}


def test_a_list_has_a_name_steps_and_holes(station: Collector) -> None:
    made = station.done("price", "book", "add", "Khách quen")
    assert made == {"book": 1, "name": "Khách quen"}
    put = station.done("price", "set", LEAD, "19000", "--book", "1", "--step-from", "100000")
    assert (put["price"], put["unit"], put["book"], put["step_from_g"]) == (19_000, "kg", 1, 100_000)
    assert station.done("price", "list")["price"] == 18_500
    listed = station.done("price", "list", "--book", "1")
    assert (listed["grade"], listed["price"], listed["step_from_g"]) == (LEAD, 19_000, 100_000)
    heavy = station.done("price", "why", LEAD, "--book", "1", "--net", "100000")
    light = station.done("price", "why", LEAD, "--book", "1")
    assert (heavy["price"], heavy["book"], heavy["person"]) == (19_000, 1, "Manager")
    assert (light["price"], light["book"]) == (18_500, 0)
    assert [(each["book"], each["name"], each["price"]) for each in light["lists"]] == [
        (1, "Khách quen", None),
        (0, "", 18_500),
    ]


def test_a_price_is_taken_out_and_no_list_answers(station: Collector) -> None:
    dropped = station.done("price", "drop", LEAD)
    assert (dropped["price"], dropped["book"]) == (None, 0)
    assert station("price", "list").values == []
    assert station.done("price", "why", LEAD)["price"] is None


def test_a_pack_is_priced_by_its_charge(station: Collector) -> None:
    assert station.done("price", "set", PACK, "300", "--unit", "ah")["unit"] == "ah"
    assert [each["unit"] for each in station.done("price", "list")] == ["kg", "ah"]


def test_lists_are_named_anew_and_a_list_that_is_not_there_is_refused(station: Collector) -> None:
    station.done("price", "book", "add", "Đại lý")
    station.done("price", "book", "add", "Đại lý lớn", "--book", "1")
    assert station.done("price", "book", "list") == {"book": 1, "name": "Đại lý lớn"}
    assert station.refused("price", "book", "add", "x", "--book", "9") == "UnknownBook"
    assert station.refused("price", "set", LEAD, "1", "--book", "9") == "UnknownBook"
    assert station.refused("price", "set", LEAD, "1", "--step-from", "-1") == "BadStep"


def test_a_line_without_a_price_is_settled_once(station: Collector) -> None:
    (ticket,) = station.post({"lines": [PACK_LINE]})
    waiting = station.done("ticket", "waiting")
    assert (waiting["number"], waiting["line"], waiting["price"]) == (ticket["number"], 1, None)
    settled = station.done("ticket", "settle", ticket["number"], "1", "55000")
    assert (settled["amount"], settled["open"]) == (13_750_000, 13_750_000)
    assert station("ticket", "waiting").values == []
    assert station.refused("ticket", "settle", ticket["number"], "1", "56000") == "LineIsSettled"
    assert station.refused("ticket", "settle", ticket["number"], "2", "56000") == "LineNotFound"


def test_people_read_prices_too(station: Collector, capsys: pytest.CaptureFixture[str]) -> None:
    def plain(*arguments: str) -> str:
        assert run(parsed(["--home", str(station.home), *arguments])) == 0
        return capsys.readouterr().out

    (ticket,) = station.post({"lines": [PACK_LINE]})
    station.done("price", "set", LEAD, "19000", "--step-from", "100000")
    assert "100 kg" in plain("price", "list")
    assert "18,500" in plain("price", "why", LEAD)
    assert ticket["number"] in plain("ticket", "waiting")
    said = plain("ticket", "settle", ticket["number"], "1", "12000000", "--flat")
    assert "12,000,000" in said


def test_a_clerk_s_price_without_a_list_is_a_manager_s(station: Collector) -> None:
    station.done("person", "add", "Lan", "--role", "clerk")
    line = {"chemistry": "LCO", "form": "PHONE", "gross_g": 1000, "condition": "normal"}
    priced = json.dumps({"lines": [{**line, "price": 130_000, "price_reason": "agreed"}]})
    (refused,) = station("ticket", "post", "-", "--as", "Lan", given=priced).values
    assert (refused["problem"], refused["values"]["listed"]) == ("OutsideBand", None)
    (posted,) = station("ticket", "post", "-", given=priced).values
    assert posted["total"] == 130_000

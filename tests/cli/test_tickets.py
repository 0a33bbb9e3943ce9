"""`ticket`: a stream of JSON in, one flushed result a line out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.collecting import CAR

if TYPE_CHECKING:
    from pathlib import Path

    from tests.collecting import Collector

PLAIN = {"chemistry": "LA_F", "form": "SLI_CAR", "gross_g": 10000}
PACK = {"chemistry": "NMC", "form": "EBIKE_LI", "gross_g": 3150, "price": 52000, "price_reason": "agreed"}


def test_the_two_tickets_of_the_manual(station: Collector) -> None:
    first = {"seller": None, "lines": [{**CAR, "deduction_g": 200, "deduction_reason": "wet"}]}
    second = {
        "seller": {"name": "Nguyễn Văn Tâm", "nickname": "Tâm sẹo", "phone": "0912345678"},
        "at": "2026-11-22T14:03:11+07:00",
        "lines": [{**PACK, "pieces": 1, "condition": "defective", "signs": ["swelling"]}],
    }
    results = station.post(first, second)
    assert [(each["status"], each["net_g"], each["total"]) for each in results] == [
        ("posted", 43800, 810300),
        ("posted", 3150, 163800),
    ]
    shown = station.done("ticket", "show", results[1]["number"])
    assert shown["seller"]["name"] == "Nguyễn Văn Tâm"
    assert shown["from_paper"] is True
    assert shown["lines"][0]["place"] == "defective"
    assert shown["custody"] == "here"


def test_the_schema_needs_no_home(bare: Collector) -> None:
    schema = bare.done("ticket", "schema")
    assert schema["properties"]["lines"]["maxItems"] == 50
    assert not bare.home.exists()


def test_the_last_digits_alone_find_a_ticket(station: Collector) -> None:
    (posted,) = station.post({"lines": [CAR]})
    assert station.done("ticket", "show", "1")["number"] == posted["number"]
    assert station.refused("ticket", "show", "2") == "TicketNotFound"


def test_a_refused_ticket_stops_no_other(station: Collector) -> None:
    results = station.post({"lines": [PLAIN]}, {"lines": []}, {"lines": [PLAIN]})
    assert [(each["line"], each["status"]) for each in results] == [(1, "posted"), (2, "refused"), (3, "posted")]
    assert results[1]["problem"] == "NoLines"
    assert results[1]["text"]
    assert station("ticket", "post", "-", given='{"lines": []}').status == 1


def _wrong(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON value may be wrong
    return {"lines": [{**PLAIN, **changes}]}


@pytest.mark.parametrize(
    ("ticket", "problem"),
    [
        (_wrong(gross_g=-5), "BadGross"),
        (_wrong(gross_g=10**12), "BadGross"),
        (_wrong(tare_g=20000), "TareAboveGross"),
        (_wrong(tare_g=-1), "NegativeWeight"),
        (_wrong(pieces=0), "BadPieces"),
        (_wrong(deduction_g=100), "DeductionNeedsReason"),
        (_wrong(deduction_g=100, deduction_reason="mood"), "UnknownReason"),
        (_wrong(chemistry="XX"), "UnknownGrade"),
        (_wrong(price=-1, price_reason="agreed"), "BadPrice"),
        (_wrong(price=100), "PriceNeedsReason"),
        (_wrong(price=10**15, price_reason="agreed"), "AmountTooBig"),
        (_wrong(colour="red"), "UnknownField"),
        (_wrong(gross_g="5"), "BadField"),
        (_wrong(gross_g=True), "BadField"),
        (_wrong(settle=1), "BadField"),
        (_wrong(signs="swelling"), "BadField"),
        (_wrong(chemistry=5), "BadField"),
        (_wrong(condition="fine"), "UnknownCondition"),
        (_wrong(form="SLI_MOTO"), "NoPrice"),
        ({"lines": [{**PACK, "condition": "normal", "signs": ["smoke"]}]}, "SignsContradict"),
        ({"lines": [{"form": "SLI_CAR", "gross_g": 1}]}, "MissingField"),
        ({"seller": None}, "MissingField"),
        ({"lines": 5}, "BadField"),
        ({"lines": [PLAIN] * 51}, "TooManyLines"),
        ({"lines": [PLAIN], "seller": 5}, "BadField"),
        ({"lines": [PLAIN], "seller": {}}, "MissingField"),
        ({"lines": [PLAIN], "seller": {"id": "zz"}}, "BadField"),
        ({"lines": [PLAIN], "seller": {"id": "01a20591-751f-7738-8912-626c50a308e9"}}, "SellerNotFound"),
        ({"lines": [PLAIN], "seller": {"name": "x" * 10_000}}, "BadText"),
        ({"lines": [PLAIN], "seller": {"name": "a\u0000b"}}, "BadText"),
        ({"lines": [PLAIN], "at": "yesterday"}, "BadField"),
        ({"lines": [PLAIN], "at": "2026-13-01T00:00:00+07:00"}, "BadField"),
        ([1], "Malformed"),
    ],
)
def test_each_wrong_ticket_has_its_own_sentence(station: Collector, ticket: object, problem: str) -> None:
    (result,) = station.post(ticket)
    assert (result["status"], result["problem"]) == ("refused", problem)
    assert station.done("stock") is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"lines":1,"lines":2}', "duplicate_key"),
        (b'{"lines":[{"gross_g":NaN}]}', "not_a_number"),
        (b'{"lines":[{"gross_g":1.5}]}', "not_whole"),
        (b'{"lines":[{"gross_g":' + b"9" * 5000 + b"}]}", "too_big"),
        (b'{"lines":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "too_deep"),
        (b'{"lines":[', "not_json"),
        (b"\xff\xfe{}", "not_text"),
        (b"x" * 1_000_000, "too_long"),
    ],
)
def test_json_that_is_none_is_refused_and_the_next_line_posted(station: Collector, line: bytes, reason: str) -> None:
    good = json.dumps({"lines": [PLAIN]}).encode()
    first, second = station("ticket", "post", "-", given=line + b"\n" + good + b"\n").values
    assert (first["problem"], first["values"]["reason"]) == ("Malformed", reason)
    assert second["status"] == "posted"


def test_one_ticket_may_stand_over_many_lines_of_a_file(station: Collector, tmp_path: Path) -> None:
    file = tmp_path / "ticket.json"
    file.write_text("\ufeff" + json.dumps({"lines": [PLAIN]}, indent=2), encoding="utf-8")
    assert station.done("ticket", "post", str(file))["status"] == "posted"
    assert station.refused("ticket", "post", str(tmp_path / "none.json")) == "FileNotReadable"


def test_a_line_without_a_price_may_be_settled_later(station: Collector) -> None:
    (result,) = station.post({"lines": [{"chemistry": "NMC", "form": "EV_PACK", "gross_g": 300_000, "settle": True}]})
    assert result["total"] == 0
    shown = station.done("ticket", "show", result["number"])
    assert shown["to_be_settled"] == 1
    assert shown["lines"][0]["condition"] == "unasked"
    assert shown["lines"][0]["amount"] is None


def test_a_paper_from_the_future_makes_the_clock_doubtful(station: Collector) -> None:
    (result,) = station.post({"lines": [PLAIN], "at": "2099-01-01T00:00:00+07:00"})
    assert station.done("ticket", "show", result["number"])["clock"] == "doubtful"


def test_a_void_gives_the_weight_back_and_keeps_the_number(station: Collector) -> None:
    first, second = station.post({"lines": [PLAIN]}, {"lines": [PLAIN]})
    assert station.refused("ticket", "void", first["number"], "--reason", "whim") == "UnknownReason"
    station.done("ticket", "void", first["number"], "--reason", "mistake")
    assert station.done("ticket", "show", first["number"])["state"] == "voided"
    assert station.refused("ticket", "void", first["number"], "--reason", "mistake") == "TicketIsVoid"
    assert station.done("stock")["net_g"] == 10000
    station.done("pay", second["number"])
    assert station.refused("ticket", "void", second["number"], "--reason", "mistake") == "TicketIsPaid"


def test_a_correction_says_what_to_give_or_ask(station: Collector, tmp_path: Path) -> None:
    (posted,) = station.post({"lines": [PLAIN]})
    station.done("pay", posted["number"])
    file = tmp_path / "more.json"
    file.write_text(json.dumps({"lines": [{**PLAIN, "gross_g": 12000}]}))
    more = station.done("ticket", "correct", posted["number"], str(file))
    assert more["difference"] == 37000
    file.write_text(json.dumps({"lines": [PLAIN]}))
    less = station.done("ticket", "correct", more["number"], str(file))
    assert less["difference"] == -37000
    same = station.done("ticket", "correct", less["number"], str(file))
    assert same["difference"] == 0
    assert station.done("drawer", "show")["expected"] == 50_000_000 - 185_000


def test_the_list_finds_by_number_seller_and_day(station: Collector) -> None:
    station.post(
        {"lines": [PLAIN], "seller": {"name": "Đặng Thị Hường"}},
        {"lines": [PLAIN]},
        {"lines": [PLAIN], "seller": {"name": "Trần Văn Bình"}},
    )
    assert len(station.done("ticket", "list")) == 3
    assert station.done("ticket", "list", "--search", "huong")["day_number"] == 1
    assert station.done("ticket", "list", "--search", "00002")["day_number"] == 2
    assert station.done("ticket", "list", "--limit", "1")["day_number"] == 3
    assert station.done("ticket", "list", "--to", "2001-01-01") is None
    assert station.done("ticket", "list", "--from", "2999-01-01") is None
    assert station.refused("ticket", "list", "--from", "soon") == "BadField"


def test_a_line_says_how_it_was_weighed_measured_and_identified(station: Collector) -> None:
    frame = "ST,GS,+00312.40kg"
    line = {
        "chemistry": "LFP",
        "form": "EV_PACK",
        "gross_g": 312_400,
        "tare_g": 7_120,
        "condition": "defective",
        "weighings": [{"grams": 312_400, "source": "scale", "scale": "S1", "frame": frame}],
        "containers": [{"number": 3, "tare_g": 7_120}],
        "not_asked": ["insulation"],
        "unsure": ["history"],
        "temperature_dc": 312,
        "ambient_dc": 301,
        "voltage_mv": 350_400,
        "series": 108,
        "items": ["LGXCE6CD0RA123456"],
        "confirmed": ["heavy:casing"],
        "flat": 4_900_000,
        "price_reason": "agreed",
        "provisional": True,
    }
    seller = {"name": "Tâm", "plates": ["51F-123.45"], "language": "vi"}
    ticket = {"seller": seller, "plate": "29C-1", "truck_in_g": 9_000_000, "truck_out_g": 8_694_000, "lines": [line]}
    (posted,) = station.post({**ticket, "identity": "forgotten"})
    shown = station.done("ticket", "show", posted["number"])
    (said,) = shown["lines"]
    assert said["weighings"] == [{"grams": 312_400, "source": "scale", "scale": "S1", "frame": frame}]
    assert (said["not_asked"], said["unsure"], said["voltage_mv"]) == (["insulation"], ["history"], 350_400)
    assert said["items"] == [{"kind": "vin", "code": "LGXCE6CD0RA123456"}]
    assert (said["price_kind"], said["amount"], said["provisional"]) == ("flat", 4_900_000, True)
    assert (shown["plate"], shown["language"], shown["identity"]) == ("29C-1", "vi", "forgotten")
    assert shown["truck"] == {"in_g": 9_000_000, "out_g": 8_694_000}


@pytest.mark.parametrize(
    "changes",
    [
        {"items": [""]},
        {"items": "VIN"},
        {"weighings": ["20"]},
        {"weighings": [{"grams": 10_000, "source": "guess"}]},
        {"weighings": [{"grams": 10_000, "colour": "red"}]},
        {"flat": "much"},
        {"provisional": 1},
    ],
)
def test_each_wrong_part_of_a_line_has_its_own_sentence(station: Collector, changes: dict[str, Any]) -> None:
    (result,) = station.post({"lines": [{**PLAIN, **changes}]})
    assert (result["status"], result["problem"]) in {("refused", "BadField"), ("refused", "UnknownField")}


def test_a_seller_s_price_lists_are_numbers(station: Collector) -> None:
    (result,) = station.post({"seller": {"name": "Tâm", "books": ["A"]}, "lines": [PLAIN]})
    assert result["problem"] == "BadField"

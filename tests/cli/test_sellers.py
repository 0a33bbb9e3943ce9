"""`seller`: details, likeness, doubts, masking; and the seller's papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.seller_code import seller_code
from tests.documents.making import read

if TYPE_CHECKING:
    from pathlib import Path

    from tests.collecting import Collector

NUMBER = ("--number", "001 085 123456", "--number-kind", "national_id")


def test_a_seller_is_written_with_all_details_and_changed_in_part(station: Collector) -> None:
    made = station.done(
        *("seller", "add", "Lan", "--phone", "+84 912 345 678", "--plate", "51f-123.45", "--plate", "b 1 x"),
        *("--speaks", "th", *NUMBER),
    )
    assert made["number"] == "••• ••• ••3456"
    assert (made["plates"], made["language"], made["books"]) == (["51F-123.45", "B 1 X"], "th", [])
    assert made["alike"] == []
    changed = station.done("seller", "change", "5678", "--nickname", "Lan béo", "--speaks", "vi")
    assert changed == {**{key: made[key] for key in changed}, "nickname": "Lan béo", "language": "vi"}
    assert station.done("seller", "change", made["id"], "--plate", "51A-1")["plates"] == ["51A-1"]
    assert station.refused("seller", "change", made["id"], "--list", "7") == "UnknownBook"
    assert station.refused("seller", "change", made["id"], "--speaks", "xx") == "UnknownLanguage"
    assert station.refused("seller", "change", made["id"], "--number", "1", "--number-kind", "x") == "UnknownNumberKind"


def test_likeness_is_said_and_both_are_kept(station: Collector) -> None:
    first = station.done("seller", "add", "Lan", "--phone", "0912345678")
    second = station.done("seller", "add", "Hoa", "--phone", "+84912345678")
    assert second["alike"] == [{"id": first["id"], "name": "Lan", "by": "phone"}]
    assert len(station("seller", "list", "--search", "5678").values) == 2


def test_a_doubtful_number_is_warned_of_and_kept(station: Collector) -> None:
    done = station("seller", "add", "Lan", "--number", "003085123456", "--number-kind", "national_id")
    assert done.status == 0
    assert "No such number begins like this" in done.notes
    assert not station("seller", "add", "Hoa", *NUMBER).notes


def test_only_an_act_with_a_reason_shows_a_number_whole(station: Collector) -> None:
    made = station.done("seller", "add", "Lan", *NUMBER)
    assert station.done("seller", "show", "lan")["number"] == "••• ••• ••3456"
    assert station("seller", "list").values[0]["number"] == "••• ••• ••3456"
    assert station.refused("seller", "show", "lan", "--unmask") == "UnknownReason"
    assert station.refused("seller", "show", "lan", "--unmask", "--reason", "curious") == "UnknownReason"
    assert station.done("seller", "show", "lan", "--unmask", "--reason", "authority")["number"] == "001085123456"
    station.done("person", "add", "Clerk", "--role", "clerk")
    assert station.refused("--as", "Clerk", "seller", "show", "lan", "--unmask", "--reason", "other") == "NeedsManager"
    station.done("seller", "add", "Hoa")
    assert station.refused("seller", "show", "hoa", "--unmask", "--reason", "other") == "NoNumberKept"
    assert made["id"]


def test_no_number_reaches_a_paper_or_a_log(station: Collector, tmp_path: Path) -> None:
    station.done("seller", "add", "Lan", *NUMBER)
    lan = station.done("seller", "show", "lan")["id"]
    station.post(
        {
            "lines": [{"chemistry": "LA_F", "form": "SLI_CAR", "gross_g": 10_000, "tare_g": 0}],
            "seller": {"id": lan},
            "plate": "51F-1",
        }
    )
    receipt, card = tmp_path / "r.pdf", tmp_path / "c.pdf"
    station.done("document", "receipt", "1", "--output", str(receipt), "--language", "en")
    station.done("document", "seller_card", "lan", "--output", str(card), "--paper", "58mm")
    said = read(receipt.read_bytes())
    assert "Lan" in said
    assert "51F-1" in said
    for text in (said, read(card.read_bytes())):
        assert "123456" not in text
        assert "3456" not in text
    logs = [file.read_bytes() for file in (station.home / "logs").rglob("*") if file.is_file()]
    assert not any(b"001085123456" in log for log in logs)
    assert seller_code(lan)
    assert station.refused("document", "seller_card", "lan", "--output", str(card), "--paper", "a4") == "UnknownPaper"

"""`pay`, `payment`, `advance`, `drawer`, `seller`, `price`, `stock`, `lot`, `load`, `document`, `verify`, `words`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.documents.raster import pictures
from tests.collecting import CAR

if TYPE_CHECKING:
    from pathlib import Path

    from tests.collecting import Collector

PLAIN = {"chemistry": "LA_F", "form": "SLI_CAR", "gross_g": 10000}
PACK = {"chemistry": "NMC", "form": "EBIKE_LI", "gross_g": 3150, "price": 52000, "price_reason": "agreed"}


def test_cash_that_settles_is_rounded_and_a_bank_payment_is_not(station: Collector) -> None:
    first, second = station.post({"lines": [CAR]}, {"lines": [CAR]})
    assert first["total"] == 814_000
    odd = {"chemistry": "LA_F", "form": "SLI_CAR", "gross_g": 43_800}
    third, fourth = station.post({"lines": [odd]}, {"lines": [odd]})
    cash = station.done("pay", third["number"])
    assert (cash["paid"], cash["rounding"], cash["settled"]) == (810_000, 300, 810_300)
    bank = station.done("pay", fourth["number"], "--method", "bank", "--reference", "FT 26-1")
    assert (bank["paid"], bank["rounding"]) == (810_300, 0)
    assert station.refused("pay", fourth["number"]) == "NothingOpen"
    assert station.refused("pay", first["number"], first["number"]) == "NamedTwice"
    assert station.refused("pay", second["number"], "--amount", "999999999") == "MoreThanOpen"
    assert station.refused("pay", second["number"], "--amount", "0") == "BadAmount"


def test_several_tickets_are_filled_in_the_order_given(station: Collector) -> None:
    first, second = station.post({"lines": [PLAIN]}, {"lines": [PLAIN]})
    paid = station.done("pay", second["number"], first["number"], "--amount", "200000")
    assert [(each["number"], each["open"], each["state"]) for each in paid["tickets"]] == [
        (second["number"], 0, "paid"),
        (first["number"], 170_000, "partly_paid"),
    ]
    back = station.done("payment", "take-back", paid["payment"], "--reason", "mistake")
    assert back["cash"] == 200_000
    assert station.refused("payment", "take-back", paid["payment"], "--reason", "mistake") == "PaymentIsTakenBack"
    assert station.done("ticket", "show", first["number"])["open"] == 185_000


def test_more_than_the_drawer_should_hold_warns_and_is_recorded(station: Collector) -> None:
    station.done("drawer", "remove", "49900000", "--reason", "bank")
    (posted,) = station.post({"lines": [PLAIN]})
    said = station("pay", posted["number"])
    assert said.status == 0
    assert said.value["over_books"] == 85_000
    assert "85,000" in said.notes


def test_the_drawer_opens_on_last_night_and_closes_with_a_difference_and_a_reason(station: Collector) -> None:
    assert station.refused("drawer", "open") == "DrawerIsOpen"
    assert station.refused("drawer", "count") == "MissingField"
    assert station.refused("drawer", "add", "0") == "BadAmount"
    assert station.refused("drawer", "add") == "MissingField"
    station.done("drawer", "add", "--amount", "1000000")
    counted = station.done("drawer", "count", "--counted", "500000x101", "--counted", "200000x2", "--reason", "change")
    assert (counted["amount"], counted["difference"]) == (50_900_000, -100_000)
    assert station.refused("drawer", "count", "1") == "DrawerIsClosed"
    assert station.refused("pay", "1") == "TicketNotFound"
    opened = station.done("drawer", "open")
    assert (opened["amount"], opened["difference"]) == (50_900_000, 0)
    assert station.refused("drawer", "count", "--counted", "7x7") == "UnknownDenomination"
    assert station.refused("drawer", "count", "--counted", "many") == "BadField"
    assert station.refused("drawer", "count", "5", "--counted", "500000x1") == "CountsDiffer"
    assert station.done("drawer", "show")["expected"] == 50_900_000


def test_cash_needs_an_open_drawer(station: Collector) -> None:
    (posted,) = station.post({"lines": [PLAIN]})
    station.done("drawer", "count", "50000000")
    assert station.refused("pay", posted["number"]) == "DrawerIsClosed"


def test_a_clerk_pays_cash_up_to_the_limit(station: Collector) -> None:
    station.done("person", "add", "Lan", "--role", "clerk")
    small, big = station.post({"lines": [PLAIN]}, {"lines": [{**PLAIN, "gross_g": 1_000_000}]})
    station.done("--as", "Lan", "pay", small["number"])
    assert station.refused("--as", "Lan", "pay", big["number"]) == "OverCashLimit"
    assert station.refused("--as", "Lan", "pay", big["number"], "--method", "bank") == "NeedsManager"
    assert station.refused("--as", "Lan", "drawer", "count", "1") == "NeedsManager"


def test_a_seller_is_found_without_marks_and_forgotten_on_request(station: Collector) -> None:
    made = station.done("seller", "add", "Đặng Thị Hường", "--phone", "0912 345 678", "--number", "079123456789")
    assert made["number"] == "••••••••6789"
    station.done("seller", "add", "Đặng Văn Đức")
    assert station.done("seller", "show", "huong")["id"] == made["id"]
    assert station.done("seller", "show", made["id"])["name"] == "Đặng Thị Hường"
    assert station.refused("seller", "show", "dang") == "SeveralSellers"
    assert station.refused("seller", "show", "nobody") == "SellerNotFound"
    assert station.refused("seller", "show", "01a20591-751f-7738-8912-626c50a308e9") == "SellerNotFound"
    assert station.refused("seller", "add", " ") == "MissingField"
    assert station.done("advance", "grant", made["id"], "500000")["amount"] == 500_000
    station.post({"lines": [PLAIN], "seller": {"id": made["id"]}})
    assert station.done("seller", "erase", made["id"])["erased_lines"] == 1
    assert station.done("ticket", "show", "1")["seller"]["name"] is None
    assert len(station("seller", "list").values) == 1


def test_prices_have_a_moment_and_a_posted_ticket_never_changes(station: Collector) -> None:
    (before,) = station.post({"lines": [PLAIN]})
    station.done("price", "set", "LA_F.SLI_CAR", "20000", "--unit", "kg")
    station.done("price", "set", "LA_F.SLI_CAR", "90000", "--from", "2099-01-01T00:00:00+07:00")
    (after,) = station.post({"lines": [PLAIN]})
    assert (before["total"], after["total"]) == (185_000, 200_000)
    assert station.done("ticket", "show", before["number"])["total"] == 185_000
    assert station.done("price", "list")["price"] == 20_000
    assert station.refused("price", "set", "LA_F.SLI_CAR", "5", "--unit", "piece") == "WrongUnit"
    assert station.refused("price", "set", "NO.SUCH", "5") == "UnknownGrade"
    assert station.refused("price", "set", "LA_F.SLI_CAR", "5", "--from", "soon") == "BadField"


def test_a_site_makes_a_grade_of_other_goods(station: Collector) -> None:
    made = station.done("grade", "add", "RIMS", "Vành xe", "--unit", "piece")
    assert station.refused("grade", "add", "RIMS", "x") == "GradeCodeTaken"
    assert station.refused("grade", "add", "r i m s", "x") == "BadGradeCode"
    station.done("price", "set", made["grade"], "5000")
    line = {"chemistry": "GOODS", "form": "OTHER", "grade": "RIMS", "gross_g": 8000, "pieces": 4}
    (posted,) = station.post({"lines": [line]})
    assert posted["total"] == 20_000
    assert any(grade["grade"] == made["grade"] for grade in station.done("grade", "list"))


def test_what_is_dangerous_stands_apart_until_a_manager_lets_it_out(station: Collector) -> None:
    station.post({"lines": [PLAIN, {**PACK, "condition": "critical"}, PACK]})
    places = {(each["grade"], each["place"]): each["net_g"] for each in station.done("stock")}
    assert places == {
        ("LA_F.SLI_CAR", "store"): 10_000,
        ("NMC.EBIKE_LI", "quarantine"): 3_150,
        ("NMC.EBIKE_LI", "defective"): 3_150,
    }
    assert sum(each["net_g"] for each in station.done("stock", "--by", "grade")) == 16_300
    assert len(station.done("stock", "--by", "place")) == 3
    apart = {lot["place"]: lot["lot"] for lot in station.done("stock", "--by", "lot")}
    assert station.refused("lot", "move", apart["quarantine"], "--to", "store") == "KeptApart"
    assert station.refused("lot", "move", apart["quarantine"], "--to", "moon") == "UnknownPlace"
    assert station.refused("lot", "move", "nothing", "--to", "store") == "LotNotFound"
    assert station.refused("load", "send", "NMC.EBIKE_LI") == "NothingToLoad"
    station.done("lot", "move", apart["defective"], "--to", "quarantine")
    station.done("lot", "release", apart["quarantine"], "--reason", "expert")
    sent = station.done("load", "send", "NMC.EBIKE_LI", "LA_F.SLI_CAR")
    assert sent["net_g"] == 13_150
    assert station.done("stock")["place"] == "quarantine"


@pytest.mark.parametrize("language", ["en", "th", "vi", "id", "zh_CN"])
def test_a_receipt_is_written_in_each_language_and_proves_itself(
    station: Collector, tmp_path: Path, language: str
) -> None:
    station.post({"lines": [CAR, {**PACK, "condition": "defective", "signs": ["swelling"]}]})
    file = tmp_path / "receipt.pdf"
    arguments = ("document", "receipt", "1", "--output", str(file), "--paper", "80mm")
    assert station.done(*arguments, language=language)["copy"] == 0
    assert station.done(*arguments, language=language)["copy"] == 1
    assert len(pictures(file.read_bytes(), 72)) == 1


def test_a_paper_that_was_altered_is_noticed(station: Collector) -> None:
    (posted,) = station.post({"lines": [CAR]})
    false = f"COLLECTOR1*{posted['number']}*999*VND*{'0' * 64}"
    said = station("verify", false)
    assert said.status == 1
    assert said.value["true"] is False
    assert station("verify", false.replace("-00001", "-09999")).value["true"] is False
    assert station.refused("verify", "hello") == "NotOurMark"


def test_papers_that_cannot_be_written_are_told(station: Collector, tmp_path: Path) -> None:
    station.post({"lines": [CAR]})
    assert {"kind": "receipt"} in station("document", "kinds").values
    assert station.refused("document", "poem", "1", "--output", str(tmp_path / "x")) == "UnknownDocument"
    assert station.refused("document", "receipt", "1", "--output", "/no/such/x.pdf") == "FileNotWritten"
    assert station.refused("document", "receipt", "1", "--output", str(tmp_path)) == "FileNotWritten"
    wrong = ("document", "receipt", "1", "--output", str(tmp_path / "x"), "--paper", "a0")
    assert station.refused(*wrong) == "UnknownPaper"
    assert station("document", "receipt").status == 2


def test_amounts_in_words_need_no_home(bare: Collector) -> None:
    said = bare("words", "--currency", "VND", "-", given="1005\n21000000\n", language="vi").values
    assert [each["words"] for each in said] == [
        "Một nghìn không trăm lẻ năm đồng chẵn",
        "Hai mươi mốt triệu đồng chẵn",
    ]
    refused = bare("words", "--currency", "THB", "many", "100", language="th")
    assert refused.status == 1
    assert refused.values[1]["words"] == "หนึ่งบาทถ้วน"
    assert not bare.home.exists()

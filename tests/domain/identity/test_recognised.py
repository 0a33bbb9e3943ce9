"""Whatever a scanner sends is told apart: battery codes, VINs, our tags and cards, passports, and all the rest."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.held_code import held_code
from collector_app.domain.identity.gbt import BatteryType, Product
from collector_app.domain.identity.reading import MOST, is_hidden
from collector_app.domain.identity.scan import ITEMS, Scan, ScanFault, ScanKind, completed, recognised
from collector_app.domain.lot_code import lot_code
from collector_app.domain.pad import SheetCode
from collector_app.domain.seller_code import seller_code

LFP_PACK = "001PB010012345G5K0000421"
VIN = "1M8GDM9AXKP042788"


def kind(scan: str) -> ScanKind:
    return recognised(scan).kind


def test_a_battery_code_says_maker_product_chemistry_date_and_serial() -> None:
    found = recognised(LFP_PACK).battery
    assert found is not None
    assert (found.maker, found.product, found.battery) == ("001", Product.PACK, BatteryType.LFP)
    assert (found.specification, found.trace, found.serial) == ("01", "0012345", "0000421")
    assert found.made == date(2026, 5, 19)
    assert found.chemistries == ("LFP",)
    assert found.forms[0] == "EV_PACK"
    assert not found.is_half


@pytest.mark.parametrize(
    ("signs", "day"),
    [("111", date(2011, 1, 1)), ("9C0", date(2019, 12, 31)), ("A1A", date(2020, 1, 10)), ("Y2T", date(2040, 2, 26))],
)
def test_the_production_date_counts_on_past_nine_without_i_o_q_u_z(signs: str, day: date) -> None:
    found = recognised("001PB01001234" + "5" + signs + "0000001").battery
    assert found is not None
    assert found.made == day


@pytest.mark.parametrize("signs", ["120", "0B1", "1D1", "U11", "11Z"])
def test_a_production_date_that_is_no_day_is_odd_and_the_code_stays(signs: str) -> None:
    found = recognised("001PB010012345" + signs + "0000001")
    assert found.kind is ScanKind.GBT
    assert found.faults == (ScanFault.DATE,)
    assert found.battery is not None
    assert found.battery.made is None


def test_a_letter_that_no_code_holds_is_named_by_its_place() -> None:
    found = recognised("O01PB010012345G5K000O421")
    assert found.faults == (ScanFault.MISREAD,)
    assert found.battery is not None
    assert found.battery.misread == (1, 21)


@pytest.mark.parametrize(
    "said",
    [LFP_PACK.lower(), f" {LFP_PACK}\r\n", f"]d1{LFP_PACK}", f"{LFP_PACK[:14]} {LFP_PACK[14:]}", f"\x02{LFP_PACK}\x03"],
)
def test_a_battery_code_is_the_same_however_it_was_sent(said: str) -> None:
    assert recognised(said).code == LFP_PACK


def test_full_width_letters_of_a_chinese_keyboard_are_read() -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in LFP_PACK)
    assert recognised(wide).code == LFP_PACK


def test_two_parts_in_two_codes_make_one() -> None:
    design, production = recognised(LFP_PACK[:14]), recognised(LFP_PACK[14:])
    assert design.faults == (ScanFault.HALF,)
    assert design.battery is not None
    assert design.battery.is_half
    assert production.kind is ScanKind.CODE  # alone it could be any number
    whole = completed(design, production)
    assert whole is not None
    assert whole.code == LFP_PACK
    assert completed(production, design) is None
    assert completed(design, design) is None
    assert completed(design, recognised("hello")) is None
    assert completed(recognised(LFP_PACK), production) is None


@pytest.mark.parametrize(
    "said", ["001XB010012345G5K0000421", "001PY010012345G5K0000421", "001PB010012345G5K000042X", "001PB01001234"]
)
def test_another_shape_is_no_battery_code(said: str) -> None:
    assert kind(said) is ScanKind.CODE


def test_a_vin_is_recognised_and_its_check_digit_never_refuses_it() -> None:
    assert recognised(VIN) == Scan(ScanKind.VIN, VIN, VIN)
    assert recognised("RLVAB1234C0123456").faults == (ScanFault.VIN,)
    assert recognised(f"I{VIN}").code == VIN  # some Code 39 labels put an I before it
    assert kind("1M8GDM9AXKP04278O") is ScanKind.CODE
    assert kind("12345678901234567") is ScanKind.CODE  # digits alone are any barcode


def test_a_check_digit_of_ten_is_an_x() -> None:
    assert VIN[8] == "X"
    assert recognised(VIN.replace("X", "5")).faults == (ScanFault.VIN,)
    assert not recognised("1HGCM82633A004352").faults


def test_cards_and_papers_of_ours_are_told_from_goods() -> None:
    card = recognised("cs1:0190ABCD-X")
    assert (card.kind, card.code, card.is_item) == (ScanKind.SELLER, "CS1:0190ABCD-X", False)
    typed = recognised("ryg-ktw-26-00042")
    assert (typed.kind, typed.code) == (ScanKind.TICKET, "RYG-KTW-26-00042")
    paper = recognised("COLLECTOR1*RYG-KTW-26-00042*810300*VND*" + "A0" * 32)
    assert (paper.kind, paper.code) == (ScanKind.TICKET, "RYG-KTW-26-00042")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (held_code("0190abcd-0000-7000-8000-000000000001"), ScanKind.HELD),
        (SheetCode("BHO", "KTW", 2, 57).said, ScanKind.SHEET),
        (lot_code("BHO-KTW-26-00042-1"), ScanKind.LOT),
        (seller_code("0190abcd-0000-7000-8000-000000000001"), ScanKind.SELLER),
    ],
)
def test_every_paper_of_ours_is_known_by_its_prefix(said: str, kind: ScanKind) -> None:
    found = recognised(f"{said.lower()}\r")
    assert (found.kind, found.code, found.is_item) == (kind, said, False)


@pytest.mark.parametrize("said", ["", "\r\n", "\x1d\x1d", "\u202e\u200b", "   \t"])
def test_nothing_stays_nothing(said: str) -> None:
    assert kind(said) is ScanKind.NOTHING


@pytest.mark.parametrize("said", ["SN 20-\u00e4\u0e01", "DIN55", "https:/x", "GBT45565-FREE-TEXT-0001"])
def test_an_unknown_code_is_kept_as_it_came(said: str) -> None:
    assert recognised(said) == Scan(ScanKind.CODE, said, said)
    assert recognised(said).is_item


def test_hidden_characters_are_written_out_never_kept() -> None:
    assert recognised("AB\x07C\u202eD\U000e0001").raw == r"AB\x07C\u202eD\U000e0001"


def test_a_scan_of_ten_thousand_signs_keeps_its_beginning_and_a_fingerprint() -> None:
    one, other = recognised("A" * 10_000), recognised("A" * 9_999 + "B")
    assert one.kind is ScanKind.CODE
    assert one.faults == (ScanFault.CUT,)
    assert len(one.raw) == MOST
    assert one.code != other.code


@given(st.text(max_size=400) | st.binary(max_size=400).map(lambda sent: sent.decode("latin-1")))
def test_any_text_is_answered_and_what_is_kept_shows_no_hidden_sign(said: str) -> None:
    found = recognised(said)
    assert len(found.raw) <= MOST
    assert len(found.code) <= MOST
    assert not any(is_hidden(sign) for sign in found.raw + found.code)
    assert unicodedata.is_normalized("NFC", found.raw)
    found.code.encode()  # no half of a surrogate pair
    assert (found.kind in ITEMS) or not found.is_item


SIGNS = st.text(alphabet="0123456789ABCDEFGHJKLMNPRSTVWXYZ", min_size=7, max_size=7)


@given(trace=SIGNS, product=st.sampled_from("PMC"), battery=st.sampled_from("ABCDEFGZ"), serial=st.integers(1, 9999999))
def test_every_well_formed_battery_code_is_read_back_whole(trace: str, product: str, battery: str, serial: int) -> None:
    code = f"XYZ{product}{battery}99{trace}F2L{serial:07}"
    found = recognised(code)
    assert found.battery is not None
    assert not found.faults
    assert found.battery.made == date(2025, 2, 20)
    whole = completed(recognised(code[:14]), recognised(code[14:]))
    assert whole == found

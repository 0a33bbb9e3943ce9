"""Battery passports: links and element strings are kept as they came, with the GTIN and serial that they name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.identity.gs1 import Gs1, gs1_of, is_gtin
from collector_app.domain.identity.scan import ScanFault, ScanKind, recognised

GTIN = "09506000134352"
NAME = f"(01){GTIN}(21)AB12"


@pytest.mark.parametrize(
    "said",
    [
        f"https://id.example/01/{GTIN}/21/AB12",
        f"HTTPS://ID.EXAMPLE/some/shop/01/{GTIN}/21/AB12?17=261231#top",
        "https://id.example/gtin/9506000134352/ser/AB12",
        f"https://id.example/01/{GTIN}/10/LOT/21/%41B12",
        f"]d201{GTIN}21AB12",
        f"]d2\x1d01{GTIN}1726123110LOT\x1d21AB12\x1d310300012",
        f"]Q301{GTIN}3103001234" + "21AB12",
        f"01{GTIN}21AB12\x1d11260101",
        f"\x1d01{GTIN}21AB12",
        f"(01){GTIN}(21)AB12(10)LOT",
    ],
)
def test_a_link_and_an_element_string_of_one_battery_are_one_thing(said: str) -> None:
    found = recognised(said)
    assert (found.kind, found.code) == (ScanKind.PASSPORT, NAME)
    assert found.gs1 == Gs1(GTIN, "AB12")
    assert found.is_item
    assert not found.faults


def test_the_scan_itself_is_kept() -> None:
    assert recognised(f"]d201{GTIN}10LOT\x1d21AB12").raw == f"]d201{GTIN}10LOT\\x1d21AB12"


@pytest.mark.parametrize(
    ("said", "gs1"),
    [
        ("https://passport.example/b/0f3c", Gs1()),
        ("https://passport.example", Gs1()),
        (f"https://id.example/01/{GTIN}", Gs1(GTIN)),
        ("https://id.example/21/AB12", Gs1("", "AB12")),
        ("https://id.example/01/123/21/" + "X" * 21, Gs1()),
        ("https://id.example/21/%E2%80%AE", Gs1()),
        (f"]d201{GTIN}", Gs1(GTIN)),
        ("]d20195\x1d21", Gs1()),
        ("]d2AB", Gs1()),
        ("]d211\u0e51", Gs1()),
        ("(01)12(21)AB", Gs1("", "AB")),
    ],
)
def test_what_names_no_single_battery_stays_the_scan(said: str, gs1: Gs1) -> None:
    found = recognised(said)
    assert (found.kind, found.gs1) == (ScanKind.PASSPORT, gs1)
    assert found.code == found.raw


def test_a_wrong_check_digit_is_said() -> None:
    assert recognised("https://id.example/01/09506000134353/21/A").faults == (ScanFault.GTIN,)
    assert gs1_of("010950600013435321A") is None  # without the scanner's word a wrong one is any number


def test_check_digits() -> None:
    assert is_gtin(GTIN)
    assert not is_gtin("9506000134352")
    assert not is_gtin("0950600013435X")
    assert not is_gtin("\u0e50" * 14)


@given(st.text(max_size=200))
def test_any_text_after_the_start_of_a_gs1_string_is_answered(rest: str) -> None:
    for start in ("]d2", "]d201", f"]d201{GTIN}21", "(01)", "https://x/01/", f"https://x/01/{GTIN}/21/"):
        found = gs1_of(start + rest)
        assert found is None or len(found.serial) <= 20

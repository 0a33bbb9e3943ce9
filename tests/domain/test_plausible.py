from __future__ import annotations

import pytest

from collector_app.country.catalogue import load_catalogue
from collector_app.domain.plausible import REASONS, Oddity, confirmation, is_confirmation, oddity_of
from collector_app.domain.ticket import LineDraft
from collector_app.domain.weighing import Weighing
from collector_app.domain.weight import kilograms
from collector_app.paths import resources

FORMS = load_catalogue(resources() / "catalogue").forms
SCALE = kilograms(300)


def line(kg: int, pieces: int = 1, loads: tuple[int, ...] = (), confirmed: tuple[str, ...] = ()) -> LineDraft:
    weighings = tuple(Weighing(each * 1000) for each in loads)
    return LineDraft("X", kilograms(kg), pieces=pieces, weighings=weighings, confirmed=confirmed)


@pytest.mark.parametrize(
    ("form", "kg", "pieces", "odd"),
    [
        ("EV_PACK", 9, 1, Oddity.LIGHT),
        ("EV_PACK", 350, 1, None),
        ("EV_PACK", 801, 1, Oddity.HEAVY),
        ("SLI_CAR", 60, 1, Oddity.HEAVY),
        ("SLI_CAR", 60, 4, None),
        ("SLI_CAR", 16, 4, Oddity.LIGHT),
        ("CELL_CYL", 2, 500, Oddity.COUNT),  # 4 g a cell
        ("CELL_CYL", 20, 200, None),
        ("CELL_CYL", 60, 200, Oddity.COUNT),
        ("LAPTOP", 12, 10, Oddity.COUNT),
        ("LAPTOP", 4, 10, None),
        ("UPS_BLOCK", 500, 10, Oddity.COUNT),
        ("CABLE", 5000, 1, None),
    ],
)
def test_the_figures_of_a_form(form: str, kg: int, pieces: int, odd: Oddity | None) -> None:
    assert oddity_of(FORMS[form], line(kg, pieces), counted=True) is odd


def test_nobody_asks_about_a_count_that_nobody_made() -> None:
    assert oddity_of(FORMS["LAPTOP"], line(12), counted=False) is None


def test_one_load_beyond_the_scale_is_asked_about_and_several_are_not() -> None:
    cable = FORMS["CABLE"]
    assert oddity_of(cable, line(301), counted=False, most=SCALE) is Oddity.RANGE
    assert oddity_of(cable, line(301, loads=(301,)), counted=False, most=SCALE) is Oddity.RANGE
    assert oddity_of(cable, line(600, loads=(300, 300)), counted=False, most=SCALE) is None
    assert oddity_of(cable, line(301), counted=False) is None


def test_what_somebody_said_is_so_is_not_asked_again_and_the_next_oddity_is() -> None:
    said = confirmation(Oddity.RANGE, "weighbridge")
    assert said == "range:weighbridge"
    assert oddity_of(FORMS["EV_PACK"], line(900, confirmed=(said,)), counted=True, most=SCALE) is Oddity.HEAVY
    both = (said, confirmation(Oddity.HEAVY, "casing"))
    assert oddity_of(FORMS["EV_PACK"], line(900, confirmed=both), counted=True, most=SCALE) is None


def test_every_oddity_has_reasons_that_a_line_can_keep() -> None:
    assert set(REASONS) == set(Oddity)
    for oddity, reasons in REASONS.items():
        assert 1 < len(reasons) <= 6
        assert all(is_confirmation(confirmation(oddity, reason)) for reason in reasons)

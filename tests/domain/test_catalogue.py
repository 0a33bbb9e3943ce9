"""Grades, their codes and the goods that a site adds."""

import pytest

from collector_app.domain.catalogue import Catalogue, Chemistry, Family, Form, Grade, Unit
from collector_app.domain.problems.catalogue import UnknownGrade
from collector_app.domain.problems.triage import UnknownSign
from collector_app.domain.triage import Severity, Sign
from collector_app.domain.weight import Weight, kilograms

LEAD = Chemistry("LA_F", "Flooded lead-acid", Family.LEAD, "UN2794", "Pb")
LFP = Chemistry("LFP", "LFP", Family.LI_ION, "UN3480", "Li")
REJECTS = Chemistry("SCRAP_CELL", "Reject cells", Family.PROCESSED, "UN3480", "Li")
GOODS = Chemistry("GOODS", "Other goods", Family.GOODS, "", "-")
CAR = Form("SLI_CAR", "Car starter battery", ("LA_F",), kilograms(6), kilograms(26), counted=True)
MODULE = Form("MODULE", "Module", ("LFP",), None, kilograms(150), counted=True)
CELL = Form(
    "CELL_CYL",
    "Cylindrical cell",
    ("NMC",),
    None,
    None,
    counted=False,
    typical=(Weight(40), Weight(150)),
    count_off=25,
)
OTHER = Form("OTHER", "Other goods", ("GOODS",), None, None, counted=False)
STARTER = Grade("LA_F.SLI_CAR", "LA_F", "SLI_CAR", "", "Car starter battery", Unit.KG, 11)
REUSE = Grade("LFP.MODULE.REUSE", "LFP", "MODULE", "REUSE", "LFP module, still usable", Unit.KWH, 43)
FRIDGE = Grade("GOODS.OTHER.FRIDGE", "GOODS", "OTHER", "FRIDGE", "Fridge", Unit.PIECE, 97)
WARM = Sign("warm", Severity.AMBER, "Warm")
BURNT = Sign("burnt", Severity.RED, "Burnt")


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue(
        chemistries={chemistry.code: chemistry for chemistry in (LEAD, LFP, GOODS)},
        forms={form.code: form for form in (CAR, MODULE, OTHER)},
        grades={grade.code: grade for grade in (STARTER, REUSE)},
        tiles={grade.tile: grade for grade in (STARTER, REUSE)},
        signs={sign.code: sign for sign in (WARM, BURNT)},
    )


def test_a_grade_is_found_by_its_parts_and_by_its_code(catalogue: Catalogue) -> None:
    assert catalogue.grade("LA_F", "SLI_CAR") is STARTER
    assert catalogue.grade("LFP", "MODULE", "REUSE") is REUSE
    assert catalogue.by_code("LFP.MODULE.REUSE") is REUSE


@pytest.mark.parametrize("code", ["LA_F.MODULE", "", "la_f.sli_car", "LA_F.SLI_CAR.", "x" * 10_000])
def test_an_unknown_grade_is_refused_by_name(catalogue: Catalogue, code: str) -> None:
    with pytest.raises(UnknownGrade) as refusal:
        catalogue.by_code(code)
    assert refusal.value.grade == code[:60], "a long one is repeated in short"


def test_lithium_needs_triage_and_lead_does_not(catalogue: Catalogue) -> None:
    assert catalogue.needs_triage(REUSE)
    assert not catalogue.needs_triage(STARTER)


def test_reject_cells_burn_though_they_are_processed_goods() -> None:
    assert REJECTS.needs_triage


def test_signs_come_once_each_in_the_order_of_the_catalogue(catalogue: Catalogue) -> None:
    assert catalogue.signs_of(["burnt", "warm", "burnt"]) == (WARM, BURNT)
    assert catalogue.signs_of([]) == ()


def test_an_unknown_sign_is_refused_by_name(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownSign) as refusal:
        catalogue.signs_of(["warm", "zebra", "aardvark"])
    assert refusal.value.sign == "aardvark"


def test_a_site_adds_its_own_goods(catalogue: Catalogue) -> None:
    wider = catalogue.with_grades([FRIDGE])
    assert wider.by_code("GOODS.OTHER.FRIDGE") is FRIDGE
    assert wider.tiles[97] is FRIDGE
    assert "GOODS.OTHER.FRIDGE" not in catalogue.grades


def test_the_same_code_again_replaces_the_grade_and_frees_its_tile(catalogue: Catalogue) -> None:
    moved = Grade("GOODS.OTHER.FRIDGE", "GOODS", "OTHER", "FRIDGE", "Old fridge", Unit.PIECE, 96)
    wider = catalogue.with_grades([FRIDGE, moved])
    assert wider.by_code("GOODS.OTHER.FRIDGE") is moved
    assert 97 not in wider.tiles
    assert wider.tiles[96] is moved


def test_a_tile_that_is_taken_stays_with_the_first(catalogue: Catalogue) -> None:
    clash = Grade("GOODS.OTHER.PUMP", "GOODS", "OTHER", "PUMP", "Pump", Unit.KG, 11)
    wider = catalogue.with_grades([clash, clash])
    assert wider.tiles[11] is STARTER
    assert wider.by_code("GOODS.OTHER.PUMP").tile == 0


def test_a_grade_of_an_unknown_chemistry_or_form_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownGrade):
        catalogue.with_grades([Grade("X.OTHER.Y", "X", "OTHER", "Y", "Y", Unit.KG, 0)])
    with pytest.raises(UnknownGrade):
        catalogue.with_grades([Grade("GOODS.X.Y", "GOODS", "X", "Y", "Y", Unit.KG, 0)])


@pytest.mark.parametrize(
    ("form", "grams", "pieces", "odd"),
    [
        (CAR, 6_000, 1, ""),
        (CAR, 5_999, 1, "light"),
        (CAR, 78_000, 3, ""),
        (CAR, 78_001, 3, "heavy"),
        (MODULE, 1, 1, ""),
        (MODULE, 150_001, 1, "heavy"),
        (OTHER, 900_000, 1, ""),
        (CELL, 3_000, 100, ""),
        (CELL, 2_999, 100, "count"),
        (CELL, 18_750, 100, ""),
        (CELL, 18_751, 100, "count"),
        (OTHER, 1, 100, ""),
    ],
)
def test_the_band_asks_about_a_mass_that_no_such_piece_has(form: Form, grams: int, pieces: int, odd: str) -> None:
    """A cell weighs 40 to 150 g here, and a quarter more or less is let pass."""
    mass = Weight(grams)
    said = {
        "light": form.is_too_light(mass, pieces),
        "heavy": form.is_too_heavy(mass, pieces),
        "count": form.is_count_off(mass, pieces),
    }
    assert [name for name, is_so in said.items() if is_so] == ([odd] if odd else [])

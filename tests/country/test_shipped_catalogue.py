"""The shipped catalogue."""

import pytest

from collector_app import paths
from collector_app.country.catalogue import load_catalogue
from collector_app.domain.catalogue import Catalogue, Family, Unit
from collector_app.domain.triage import Severity

FOLDER = paths.resources() / "catalogue"


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue(FOLDER)


def test_every_family_of_the_trade_is_bought(shipped: Catalogue) -> None:
    assert {chemistry.family for chemistry in shipped.chemistries.values()} == set(Family)


def test_every_pair_that_a_form_allows_is_a_grade(shipped: Catalogue) -> None:
    for form in shipped.forms.values():
        for chemistry in form.chemistries:
            grade = shipped.grade(chemistry, form.code)
            assert grade is shipped.by_code(f"{chemistry}.{form.code}")
            assert grade.name


def test_every_chemistry_can_be_bought_in_some_form(shipped: Catalogue) -> None:
    assert {grade.chemistry for grade in shipped.grades.values()} == set(shipped.chemistries)


def test_what_nobody_can_name_can_be_bought_as_unknown_in_any_battery_form(shipped: Catalogue) -> None:
    for form in shipped.forms.values():
        assert "UNK" in form.chemistries or form.chemistries == ("GOODS",)


@pytest.mark.parametrize(
    ("tile", "code"),
    [
        (11, "LA_F.SLI_CAR"),
        (12, "LA_V.SLI_MOTO"),
        (13, "LA_F.SLI_TRUCK"),
        (21, "LA_V.UPS_BLOCK"),
        (22, "LA_V.EBIKE_PB"),
        (23, "LA_V.TELECOM_2V"),
        (24, "LA_F.TRACTION_PB"),
        (31, "NMC.EBIKE_LI"),
        (32, "LFP.EBIKE_LI"),
        (33, "LFP.EMOTO_LI"),
        (41, "NMC.EV_PACK"),
        (42, "LFP.EV_PACK"),
        (43, "LFP.MODULE.REUSE"),
        (51, "NMC.CELL_CYL"),
        (52, "LCO.LAPTOP"),
        (53, "LCO.PHONE"),
        (54, "NMC.TOOL"),
        (55, "NMC.POWERBANK"),
        (61, "NIMH.HEV_PACK"),
        (71, "ALK.AA_D"),
    ],
)
def test_the_tiles_of_the_desk_keep_their_numbers(shipped: Catalogue, tile: int, code: str) -> None:
    assert shipped.tiles[tile] is shipped.by_code(code)


def test_tiles_stand_in_their_tens(shipped: Catalogue) -> None:
    families = {
        1: {Family.LEAD},
        2: {Family.LEAD},
        6: {Family.NICKEL},
        7: {Family.PRIMARY, Family.LI_METAL},
        8: {Family.PROCESSED},
        9: {Family.GOODS, Family.MIXED, Family.UNKNOWN},
    }
    for tile, grade in shipped.tiles.items():
        family = shipped.chemistries[grade.chemistry].family
        allowed = families.get(tile // 10, {Family.LI_ION, Family.UNKNOWN, Family.HOT_SODIUM})
        assert family in allowed, grade.code


def test_a_name_on_a_tile_stands_there_once(shipped: Catalogue) -> None:
    names = [grade.name for grade in shipped.tiles.values()]
    assert len(names) == len(set(names))


def test_second_life_modules_are_bought_by_the_kilowatt_hour(shipped: Catalogue) -> None:
    assert shipped.by_code("LFP.MODULE.REUSE").unit is Unit.KWH
    assert shipped.by_code("LFP.MODULE").unit is Unit.KG


def test_other_goods_are_bought_by_weight_or_piece_without_triage(shipped: Catalogue) -> None:
    assert shipped.by_code("GOODS.COPPER").unit is Unit.KG
    assert shipped.by_code("GOODS.MOTOR.PIECE").unit is Unit.PIECE
    assert not shipped.needs_triage(shipped.by_code("GOODS.CABLE"))


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("NMC.EBIKE_LI", True),
        ("LI_PRIM.BUTTON", True),
        ("NAION.EBIKE_LI", True),
        ("MIX.DRUM", True),
        ("UNK.PHONE", True),
        ("SCRAP_CELL.BAG", True),
        ("LA_V.SLI_CAR", False),
        ("NIMH.HEV_PACK", False),
        ("ALK.AA_D", False),
        ("BM_NCM.DRUM", False),
    ],
)
def test_what_can_burn_is_asked_about(shipped: Catalogue, code: str, *, asked: bool) -> None:
    assert shipped.needs_triage(shipped.by_code(code)) is asked


def test_every_question_of_the_triage_form_has_a_sign(shipped: Catalogue) -> None:
    assert {sign.question for sign in shipped.signs.values()} == set(range(1, 11))


def test_only_red_signs_are_an_emergency(shipped: Catalogue) -> None:
    emergencies = {sign.code for sign in shipped.signs.values() if sign.emergency}
    assert emergencies == {"smoke", "fire", "hissing", "hot"}
    assert all(shipped.signs[code].severity is Severity.RED for code in emergencies)

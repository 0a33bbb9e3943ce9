"""What the catalogue and the packs call things has a word in every language."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from collector_app.domain.catalogue import Chemistry, Family, Form, Grade, MassUnit, PriceBasis, Unit, UnNumber
from collector_app.domain.country import (
    ClosedDays,
    Confidence,
    EmergencyNumber,
    Evidence,
    IdKind,
    Measure,
    Mode,
    Rule,
    Status,
)
from collector_app.domain.triage import Severity, Sign
from collector_app.domain.weight import Weight
from collector_app.i18n import names
from collector_app.i18n.language import language

if TYPE_CHECKING:
    from collector_app.i18n.text import Text

EVIDENCE = Evidence(Status.LAW, "", Confidence.BELIEVED)
GRADE = Grade("LA_F.SLI_CAR", "LA_F", "SLI_CAR", "", "Car starter battery", Unit.KG, 11)
PAIR = Grade("LA_F.SLI_CAR", "LA_F", "SLI_CAR", "", "Car starter battery", Unit.KG, 0, named_after_form=True)
RULE = Rule("x", "Ordinary receipts carry no stamp duty.", (), Measure.NOTHING, Mode.INFO, EVIDENCE)


@pytest.mark.parametrize(
    ("text", "context", "vietnamese"),
    [
        (names.grade_name(GRADE), "grade", "Bình ắc quy ô tô"),
        (names.grade_name(PAIR), "form", "Bình ắc quy ô tô"),
        (names.chemistry_name(Chemistry("x", "Sodium-ion", Family.NA_ION, "", "Na")), "chemistry", "Natri-ion"),
        (names.form_name(Form("x", "Module", (), None, None, counted=True)), "form", "Mô-đun"),
        (names.price_basis_name(PriceBasis("x", "Agreed price", ())), "price_basis", "Giá thỏa thuận"),
        (names.mass_unit_name(MassUnit("x", "Tonne", Weight(1), (), allowed=True)), "unit", "Tấn"),
        (names.sign_name(Sign("x", Severity.RED, "Smoking")), "sign", "Bốc khói"),
        (names.un_name(UnNumber("x", "Lithium ion batteries", "9", "")), "un", "Pin lithium-ion"),
        (names.rule_text(RULE), "rule", "Biên nhận thông thường không chịu thuế tem."),
        (names.id_kind_name(IdKind("x", "Passport", (), EVIDENCE)), "id kind", "Hộ chiếu"),
        (names.emergency_name(EmergencyNumber("x", "Police", "113", EVIDENCE)), "emergency", "Công an"),
        (names.holiday_name(ClosedDays("Tết", date.min, date.min, EVIDENCE)), "holiday", "Tết"),
        (names.unit_name(Unit.PIECE), "unit of a price", "cái"),
    ],
)
def test_a_name_is_looked_up_in_its_own_context(text: Text, context: str, vietnamese: str) -> None:
    assert text.context == context
    assert language("vi").say(text) == vietnamese


def test_lead_and_lithium_are_different_words_in_vietnamese_and_indonesian() -> None:
    lead, lithium = names.catalogue_name("form", "Car starter battery"), names.catalogue_name("form", "Phone battery")
    assert [language(code).say(lead).split()[0] for code in ("vi", "id")] == ["Bình", "Aki"]
    assert [language(code).say(lithium).split()[0] for code in ("vi", "id")] == ["Pin", "Baterai"]

"""Which questions are asked, and that no row of answers ever talks a red sign away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app import paths
from collector_app.country.catalogue import load_catalogue
from collector_app.domain.entries.logs import Skill
from collector_app.domain.questions import (
    Answer,
    Equipment,
    Instrument,
    Kind,
    asked_about,
    asking,
    instruments_named,
    questions_about,
    skills_named,
    written,
)
from collector_app.domain.triage import SAYABLE, Condition, Outcome, Severity, condition_of, outcome_of, worst

CATALOGUE = load_catalogue(paths.resources() / "catalogue")
QUESTIONS = CATALOGUE.care.questions
NOTHING = Equipment()
EVERYTHING = Equipment(frozenset(Instrument), frozenset(Skill))
ORDER = list(Outcome)

digits = st.lists(
    st.sampled_from([(question.code, answer) for question in QUESTIONS.values() for answer in question.answers]),
    max_size=12,
)


def outcome(answers: list[tuple[str, Answer]]) -> Outcome:
    signs = CATALOGUE.signs_of(answer.sign for _, answer in answers if answer.sign)
    return outcome_of(signs, [code for code, answer in answers if answer.is_unsure])


@pytest.mark.parametrize(
    ("grade", "count"),
    [("LCO.PHONE", 1), ("NMC.EBIKE_LI", 4), ("LFP.EMOTO_LI", 5), ("NMC.EV_PACK", 6), ("LFP.ESS_RACK", 6)],
)
def test_without_instruments_and_training_these_are_asked(grade: str, count: int) -> None:
    assert len(asking(CATALOGUE, CATALOGUE.by_code(grade), NOTHING).asked) == count


def test_with_all_of_it_a_traction_pack_is_measured_too() -> None:
    found = asking(CATALOGUE, CATALOGUE.by_code("NMC.EV_PACK"), EVERYTHING)
    assert [each.kind for each in found.asked if each.kind is not Kind.LOOKED] == [Kind.TEMPERATURE, Kind.VOLTAGE]
    assert found.not_asked == ()


def test_what_cannot_be_asked_here_is_not_asked_and_said() -> None:
    found = asking(CATALOGUE, CATALOGUE.by_code("NMC.EV_PACK"), NOTHING)
    assert [each.code for each in found.not_asked] == ["temperature", "voltage", "insulation", "terminals"]


def test_an_instrument_without_the_skill_asks_nothing_more() -> None:
    alone = Equipment(frozenset(Instrument))
    assert asking(CATALOGUE, CATALOGUE.by_code("NMC.EV_PACK"), alone) == asking(
        CATALOGUE, CATALOGUE.by_code("NMC.EV_PACK"), NOTHING
    )


def test_volts_of_a_chemistry_that_nobody_knows_are_not_asked() -> None:
    found = asking(CATALOGUE, CATALOGUE.by_code("UNK.EV_PACK"), EVERYTHING)
    assert [each.code for each in found.not_asked] == ["voltage"]


def test_insulation_is_no_question_in_a_pack_of_few_volts() -> None:
    grade = CATALOGUE.by_code("LFP.ESS_RACK")
    low, high = (asked_about(CATALOGUE, grade, (), voltage_mv=volts) for volts in (51_200, 60_000))
    assert {each.code for each in high} - {each.code for each in low} == {"insulation"}


def test_a_line_keeps_the_questions_that_it_began_with() -> None:
    grade = CATALOGUE.by_code("NMC.EV_PACK")
    found = asking(CATALOGUE, grade, NOTHING)
    assert asked_about(CATALOGUE, grade, [each.code for each in found.not_asked]) == found.asked


def test_a_piece_that_was_set_aside_is_looked_at_by_itself() -> None:
    asked = questions_about(CATALOGUE, CATALOGUE.by_code("LCO.PHONE"), set_aside=True)
    assert [each.code for each in asked] == ["heat", "swelling", "damage", "water"]


@pytest.mark.parametrize("grade", ["LA_F.SLI_CAR", "NIMH.HEV_PACK", "NICD.TOOL"])
def test_lead_and_nickel_are_asked_about_their_case(grade: str) -> None:
    assert [each.code for each in questions_about(CATALOGUE, CATALOGUE.by_code(grade))] == ["case"]


@pytest.mark.parametrize("grade", ["GOODS.CABLE", "BM_NCM.DRUM", "ALK.AA_D"])
def test_goods_that_cannot_burn_or_leak_are_not_asked_about(grade: str) -> None:
    assert questions_about(CATALOGUE, CATALOGUE.by_code(grade)) == ()


def test_everything_that_can_burn_is_asked_something() -> None:
    for grade in CATALOGUE.grades.values():
        if CATALOGUE.needs_triage(grade):
            assert asking(CATALOGUE, grade, NOTHING).asked, grade.code


def test_each_level_has_words_of_its_own_and_one_digit() -> None:
    for question in QUESTIONS.values():
        assert len({answer.name for answer in question.answers}) == len(question.answers), question.code
        levels = {"1": None, "2": Severity.AMBER, "3": Severity.RED, "9": None}
        for answer in question.answers:
            sign = CATALOGUE.signs.get(answer.sign)
            assert (sign.severity if sign else None) is levels[answer.digit], (question.code, answer.digit)
        assert question.answered("5") is None


def test_smoke_and_heat_are_an_emergency_and_nothing_else_by_digit() -> None:
    sudden = {
        question.code
        for question in QUESTIONS.values()
        for answer in question.answers
        if answer.sign and CATALOGUE.signs[answer.sign].emergency
    }
    assert sudden == {"smoke", "heat"}


@given(answers=digits)
def test_no_row_of_answers_with_a_red_ends_better_than_critical(answers: list[tuple[str, Answer]]) -> None:
    reds = [a for _, a in answers if a.sign and CATALOGUE.signs[a.sign].severity is Severity.RED]
    ended = outcome(answers)
    assert (ORDER.index(ended) >= ORDER.index(Outcome.CRITICAL)) is bool(reds)
    assert (ended.condition is Condition.CRITICAL) is bool(reds)


@given(answers=digits, more=digits)
def test_no_answer_makes_an_earlier_one_better(
    answers: list[tuple[str, Answer]], more: list[tuple[str, Answer]]
) -> None:
    assert ORDER.index(outcome(answers + more)) >= ORDER.index(outcome(answers))


@given(answers=digits)
def test_cannot_tell_is_amber_and_no_more(answers: list[tuple[str, Answer]]) -> None:
    if any(answer.is_unsure for _, answer in answers):
        assert outcome(answers) is not Outcome.NORMAL
    if answers and all(answer.is_unsure for _, answer in answers):
        assert outcome(answers) is Outcome.DEFECTIVE


def test_cannot_tell_counts_in_the_condition_of_a_line() -> None:
    assert condition_of(None, (), needs_triage=True, unsure=("water",)) is Condition.DEFECTIVE
    assert worst((), ("water",)) is Condition.DEFECTIVE
    assert [outcome.condition for outcome in Outcome] == [*SAYABLE, Condition.CRITICAL]


@given(kept=st.frozensets(st.sampled_from(list(Instrument))))
def test_a_setting_keeps_the_instruments(kept: frozenset[Instrument]) -> None:
    assert instruments_named(written(kept)) == kept


def test_words_that_nobody_knows_are_no_instruments_and_no_skills() -> None:
    assert instruments_named("thermometer,crystal_ball voltmeter") == {Instrument.THERMOMETER, Instrument.VOLTMETER}
    assert skills_named(["voltage", "flying"]) == {Skill.VOLTAGE}

"""The condition that follows from the signs."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.problems.triage import SignsContradict, UnknownCondition
from collector_app.domain.triage import SAYABLE, Condition, Severity, Sign, condition_named, condition_of, worst

WARM = Sign("warm", Severity.AMBER, "Warm")
DENTED = Sign("dented", Severity.AMBER, "Dented case")
BURNT = Sign("burnt", Severity.RED, "Burnt")

some_signs = st.lists(st.sampled_from([WARM, DENTED, BURNT]), max_size=4)


@pytest.mark.parametrize(
    ("signs", "condition"),
    [
        ((), Condition.NORMAL),
        ((WARM,), Condition.DEFECTIVE),
        ((WARM, DENTED), Condition.DEFECTIVE),
        ((BURNT,), Condition.CRITICAL),
        ((DENTED, BURNT), Condition.CRITICAL),
    ],
)
def test_the_worst_sign_decides(signs: tuple[Sign, ...], condition: Condition) -> None:
    assert worst(signs) is condition


def test_a_battery_that_can_burn_and_that_nobody_asked_about_is_unasked() -> None:
    assert condition_of(None, (), needs_triage=True) is Condition.UNASKED
    assert condition_of(Condition.UNASKED, (), needs_triage=True) is Condition.UNASKED


def test_lead_that_nobody_asked_about_is_normal() -> None:
    assert condition_of(None, (), needs_triage=False) is Condition.NORMAL


def test_signs_without_an_answer_decide_for_lead_and_lithium_alike() -> None:
    assert condition_of(None, (DENTED,), needs_triage=True) is Condition.DEFECTIVE
    assert condition_of(None, (BURNT,), needs_triage=False) is Condition.CRITICAL


@pytest.mark.parametrize("asked", SAYABLE)
def test_an_answer_without_signs_stands(asked: Condition) -> None:
    assert condition_of(asked, (), needs_triage=True) is asked


def test_an_answer_may_be_worse_than_the_signs() -> None:
    assert condition_of(Condition.CRITICAL, (WARM,), needs_triage=True) is Condition.CRITICAL


def test_normal_with_a_sign_is_refused() -> None:
    with pytest.raises(SignsContradict) as refusal:
        condition_of(Condition.NORMAL, (WARM, DENTED), needs_triage=True)
    assert refusal.value.values() == {"condition": "normal", "least": "defective", "signs": ("warm", "dented")}


def test_defective_with_a_red_sign_is_refused() -> None:
    with pytest.raises(SignsContradict) as refusal:
        condition_of(Condition.DEFECTIVE, (BURNT,), needs_triage=False)
    assert refusal.value.least == "critical"


@given(asked=st.sampled_from([None, *Condition]), signs=some_signs, needs_triage=st.booleans())
def test_no_condition_is_ever_milder_than_its_signs(
    asked: Condition | None, signs: list[Sign], *, needs_triage: bool
) -> None:
    condition = worst(signs)
    with contextlib.suppress(SignsContradict):
        condition = condition_of(asked, signs, needs_triage=needs_triage)
    assert SAYABLE.index(condition.counts_as) >= SAYABLE.index(worst(signs))
    assert condition.stands_apart or not signs


@given(signs=some_signs, more=some_signs)
def test_one_more_sign_never_makes_a_battery_better(signs: list[Sign], more: list[Sign]) -> None:
    assert SAYABLE.index(worst(signs + more)) >= SAYABLE.index(worst(signs))


def test_unasked_counts_as_defective_and_stands_apart() -> None:
    assert Condition.UNASKED.counts_as is Condition.DEFECTIVE
    assert Condition.CRITICAL.counts_as is Condition.CRITICAL
    assert Condition.UNASKED.stands_apart
    assert not Condition.NORMAL.stands_apart


@pytest.mark.parametrize("word", ["normal", "defective", "critical"])
def test_three_conditions_can_be_said(word: str) -> None:
    assert condition_named(word).value == word


@pytest.mark.parametrize("word", ["unasked", "Normal", "", "burning"])
def test_any_other_word_is_no_condition(word: str) -> None:
    with pytest.raises(UnknownCondition):
        condition_named(word)

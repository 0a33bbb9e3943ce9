"""Every code of triage has words, and no two of a kind have the same."""

from __future__ import annotations

import pytest

from collector_app import paths
from collector_app.country.catalogue import load_catalogue
from collector_app.domain.entries.logs import Skill
from collector_app.domain.entries.refusals import RefusalReason
from collector_app.domain.picture_key import Sure
from collector_app.domain.questions import Instrument
from collector_app.i18n.language import LANGUAGES, language
from collector_app.i18n.triage_names import (
    INSTRUMENTS,
    REFUSALS,
    SKILLS,
    SURES,
    answer_text,
    choice_ask,
    choice_name,
    question_label,
    question_look,
    question_text,
)

CARE = load_catalogue(paths.resources() / "catalogue").care


def test_every_code_is_named() -> None:
    assert set(REFUSALS) == set(RefusalReason)
    assert set(SKILLS) == set(Skill)
    assert set(INSTRUMENTS) == set(Instrument)
    assert set(SURES) == set(Sure)


@pytest.mark.parametrize("code", LANGUAGES)
def test_reasons_and_labels_are_told_apart_in_every_language(code: str) -> None:
    say = language(code).say
    for words in (REFUSALS.values(), SKILLS.values(), [question_label(each) for each in CARE.questions.values()]):
        said = [say(each) for each in words]
        assert len(set(said)) == len(said)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_answers_of_one_question_are_told_apart(code: str) -> None:
    say = language(code).say
    for question in CARE.questions.values():
        said = [say(answer_text(answer)) for answer in question.answers]
        assert len(set(said)) == len(said), question.code
        assert say(question_text(question))
        assert say(question_look(question))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_drawings_of_one_question_are_told_apart(code: str) -> None:
    say = language(code).say
    for choice in CARE.pictures.choices.values():
        below = [say(choice_name(each)) for each in CARE.pictures.below(choice.code)]
        assert len(set(below)) == len(below), choice.code
        assert bool(choice.ask) is bool(choice.ask and say(choice_ask(choice)))

"""Each Problem has a sentence that says what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from collector_app.domain.money import THB, Money
from collector_app.domain.problem import Problem
from collector_app.domain.problems.typed import (
    AmbiguousNumber,
    NotADay,
    NotANumber,
    NothingTyped,
    TooManyDecimals,
    TypedTooMuch,
    WholeAmountsOnly,
    WholeNumbersOnly,
)
from collector_app.domain.problems.words import AmountBeyondWords
from collector_app.domain.weight import Weight
from collector_app.i18n.language import LANGUAGES, language
from collector_app.i18n.sentences import own_sentence, sentence

if TYPE_CHECKING:
    from collector_app.i18n.language import Language

PROBLEMS = [
    NothingTyped(),
    NotANumber("12 kg"),
    AmbiguousNumber("1.250", Weight(1250), Weight(1_250_000)),
    TooManyDecimals("1.2345", 3),
    WholeAmountsOnly("18.5"),
    WholeNumbersOnly("1.5"),
    TypedTooMuch(Weight(1_000_000_000)),
    NotADay("5/2/26"),
    AmountBeyondWords(Money(-1, THB)),
]


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.code)
@pytest.mark.parametrize("spoken", LANGUAGES.values(), ids=lambda spoken: spoken.code)
def test_what_was_typed_wrong_is_said_in_every_language(problem: Problem, spoken: Language) -> None:
    own = own_sentence(problem)
    assert own is not None
    said = spoken.say(own)
    assert "{" not in said
    assert spoken.code == "en" or said != language("en").say(own)


def test_the_two_readings_are_shown_as_the_language_writes_them() -> None:
    said = language("vi").say(sentence(AmbiguousNumber("1.250", Weight(1250), Weight(1_250_000))))
    assert "1,25 kg" in said
    assert "1.250 kg" in said


def test_a_problem_without_a_sentence_gets_a_calm_one() -> None:
    @dataclass(eq=False)
    class Nobody(Problem):
        pass

    assert own_sentence(Nobody()) is None
    assert language("en").say(sentence(Nobody())) == "This could not be done (Nobody). Nothing was changed."

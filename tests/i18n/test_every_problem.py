"""Every Problem has a sentence: whole, with its values, and with what to do next."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import pytest

from collector_app.domain import problems
from collector_app.domain.money import VND, Money
from collector_app.domain.problem import Problem
from collector_app.domain.problems.input import BadField, BadText, Malformation, Malformed, MissingField
from collector_app.domain.problems.money import WrongUnit
from collector_app.domain.problems.people import OverCashLimit, WrongPin
from collector_app.domain.weight import Weight, kilograms
from collector_app.i18n.language import LANGUAGES, language
from collector_app.i18n.sentences import own_sentence, sentence
from collector_app.i18n.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES: dict[object, object] = {
    str: "kwh",  # also the code of a unit, where a unit is wanted
    int: 3,
    Money: Money(810_300, VND),
    Weight: kilograms(20),
    tuple[str, ...]: ("warm", "dented"),
}
ENGLISH = language("en")


def every_problem() -> Iterator[type[Problem]]:
    """Yield each class of `domain/problems`, found by walking, so that a new one cannot be forgotten."""
    for module in pkgutil.iter_modules(problems.__path__):
        for found in vars(importlib.import_module(f"{problems.__name__}.{module.name}")).values():
            if isinstance(found, type) and issubclass(found, Problem) and found is not Problem:
                yield found


def made(kind: type[Problem]) -> Problem:
    """Return such a Problem with a value in each field."""
    hints = get_type_hints(kind, localns={"Money": Money, "Weight": Weight})  # some import them for their types only
    values: dict[str, Any] = {field.name: sample(hints[field.name]) for field in fields(kind)}
    return kind(**values)


def sample(hint: Any) -> object:  # noqa: ANN401 - a type hint of any shape
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return next(iter(hint))
    return SAMPLES[hint] if hint in SAMPLES else sample(get_args(hint)[0])


EVERY = sorted(set(every_problem()), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", EVERY)
def test_every_problem_has_a_sentence_of_its_own(kind: type[Problem]) -> None:
    assert own_sentence(made(kind)) is not None


@pytest.mark.parametrize("kind", EVERY)
def test_a_sentence_says_what_happened_and_what_to_do(kind: type[Problem]) -> None:
    said = ENGLISH.say(sentence(made(kind)))
    assert said.endswith(".")
    assert said.count(". ") >= 1
    assert len(said) <= 250
    assert not {"{", "}", "!"} & set(said)


def test_no_two_problems_share_a_sentence() -> None:
    said = {kind: own_sentence(made(kind)) for kind in EVERY}
    assert len({text.message for text in said.values() if text}) == len(said)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_shows_the_values(code: str) -> None:
    said = language(code).say(sentence(OverCashLimit("PayTickets", Money(20_000_000, VND))))
    assert language(code).money(Money(20_000_000, VND)) in said


@pytest.mark.parametrize("reason", Malformation)
@pytest.mark.parametrize("where", ["", "lines[1].gross_g"])
def test_each_malformation_says_why_and_that_nothing_was_used(reason: Malformation, where: str) -> None:
    said = ENGLISH.say(sentence(Malformed(reason, where)))
    assert "nothing of it was used" in said
    assert where in said


def test_malformations_are_told_apart() -> None:
    assert len({ENGLISH.say(sentence(Malformed(reason))) for reason in Malformation}) == len(Malformation)


def test_the_last_wrong_pin_says_wait() -> None:
    assert ENGLISH.say(sentence(WrongPin(0))) == "The PIN is wrong. Wait a while before the next try."
    assert "1 try is left" in ENGLISH.say(sentence(WrongPin(1)))
    assert "2 tries are left" in ENGLISH.say(sentence(WrongPin(2)))


@pytest.mark.parametrize("problem", [MissingField("name"), BadField("name", "x"), BadText("name", 200)])
def test_a_field_that_people_fill_in_has_a_name(problem: Problem) -> None:
    assert "“name”" in ENGLISH.say(sentence(problem))
    assert any(isinstance(value, Text) for _hole, value in sentence(problem).holes)


def test_a_key_of_json_stays_as_it_is_written() -> None:
    assert language("th").say(sentence(MissingField("gross_g"))).count("gross_g") == 1


def test_a_unit_is_said_in_the_reader_s_words() -> None:
    assert language("th").unit_kg in language("th").say(sentence(WrongUnit("LA_F.SLI_CAR", "piece", "kg")))

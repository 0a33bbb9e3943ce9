"""Every Problem that the program knows has a sentence, in every language, whatever its values."""

from __future__ import annotations

import importlib
import itertools
import pkgutil
import types
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Union, get_args, get_origin, get_type_hints

import pytest

from collector_app import domain
from collector_app.domain import problems
from collector_app.domain.money import VND, Currency, Money
from collector_app.domain.problem import Problem
from collector_app.domain.weight import Weight
from collector_app.i18n.language import LANGUAGES
from collector_app.i18n.sentences import own_sentence
from collector_app.i18n.text import holes_of

NAMES = [f"{problems.__name__}.{found.name}" for found in pkgutil.iter_modules(problems.__path__)]
KNOWN = {
    name: value
    for found in pkgutil.iter_modules(domain.__path__)
    if not found.ispkg
    for name, value in vars(importlib.import_module(f"{domain.__name__}.{found.name}")).items()
    if isinstance(value, type)
} | {"date": date, "datetime": datetime, "timedelta": timedelta}
KINDS = [
    value
    for name in NAMES
    for value in vars(importlib.import_module(name)).values()
    if isinstance(value, type) and issubclass(value, Problem) and value.__module__ == name
]
SAMPLES: dict[object, tuple[object, ...]] = {
    str: ("Tâm", ""),
    int: (0, 1, 3200),
    bool: (True, False),
    Weight: (Weight(43_800),),
    Money: (Money(810_300, VND),),
    Currency: (VND,),
    date: (date(2026, 2, 5),),
    datetime: (datetime(2026, 2, 5, 14, 3, tzinfo=UTC),),
    timedelta: (timedelta(seconds=30),),
    type(None): (None,),
}
NARROWER = {("WrongUnit", "unit"): ("kg",), ("WrongUnit", "expected"): ("piece",)}  # texts that only name a unit


def _samples(hint: object) -> tuple[object, ...]:
    """Return values of a type: all of an enumeration, one or two of the others."""
    if hint in SAMPLES:
        return SAMPLES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return tuple(hint)
    if get_origin(hint) in {Union, types.UnionType}:
        return tuple(itertools.chain.from_iterable(map(_samples, get_args(hint))))
    assert get_origin(hint) is tuple, f"a sample of {hint} is missing here"
    return ((), (_samples(get_args(hint)[0])[0],))


def _instances(kind: type[Problem]) -> list[Problem]:
    hints = get_type_hints(kind, localns=KNOWN)
    values = [NARROWER.get((kind.__name__, field.name)) or _samples(hints[field.name]) for field in fields(kind)]
    return [kind(*chosen) for chosen in itertools.product(*values)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_problem_has_a_sentence_of_its_own_in_every_language(kind: type[Problem]) -> None:
    for problem in _instances(kind):
        said = own_sentence(problem)
        assert said is not None
        assert holes_of(said.many or said.message) == {name for name, _ in said.holes}
        assert all("{" not in language.say(said) for language in LANGUAGES.values())


def test_another_problem_has_none() -> None:
    assert own_sentence(Problem()) is None

"""Output: values on standard output, sentences on standard error, in one language."""

from __future__ import annotations

import json
import sys
from enum import Enum
from typing import TYPE_CHECKING, Any

from collector_app.domain.money import Money
from collector_app.domain.weight import Weight
from collector_app.i18n.sentences import sentence

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem
    from collector_app.i18n.language import Language
    from collector_app.i18n.text import Text


class Output:
    """Speaks to a person, or in JSON to a program."""

    def __init__(self, spoken: Language, *, as_json: bool) -> None:
        self.language = spoken
        self.as_json = as_json

    def value(self, value: object, said: Text | str) -> None:
        """Give a result: JSON for a program, a sentence for a person."""
        if self.as_json:
            self.json(value)
        else:
            self.line(said)

    def json(self, value: object) -> None:
        """Write one JSON value on a line of its own, at once."""
        sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
        sys.stdout.flush()

    def line(self, said: Text | str) -> None:
        """Write one line for a person."""
        words = said if isinstance(said, str) else self.language.say(said)
        sys.stdout.write(words + "\n")
        sys.stdout.flush()

    def note(self, said: Text) -> None:
        """Write a warning or a remark, which is never part of the result."""
        sys.stderr.write(self.language.say(said) + "\n")
        sys.stderr.flush()

    def refuse(self, problem: Problem) -> None:
        """Say why nothing was done."""
        words = self.language.say(sentence(problem))
        sys.stderr.write(words + "\n")
        if self.as_json:
            self.json({"problem": problem.code, "text": words, "values": plain_values(problem)})

    def progress(self, done: int, every: int) -> None:
        """Show how far a long task is, where a person watches."""
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{done} / {every}" if every else f"\r{done}")
            if done == every:
                sys.stderr.write("\n")
            sys.stderr.flush()


def plain_values(problem: Problem) -> dict[str, Any]:
    """Return a Problem's fields as JSON writes them: money in its smallest unit, weights in grams."""
    return {name: plain(value) for name, value in problem.values().items()}


def plain(value: object) -> object:
    """Return a domain value as JSON writes it."""
    if isinstance(value, Money):
        return value.amount
    if isinstance(value, Weight):
        return value.grams
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    return value if value is None or isinstance(value, str | int) else str(value)

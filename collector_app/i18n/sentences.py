"""Sentences for Problems: what happened, and what to do next.

Each file of `domain/problems` has its like in `i18n/problems`, with one function `sentence(problem) -> Text | None`.
They are found by walking the folder, so a new subject adds a file and changes none.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from collector_app.i18n import problems
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text:
    """Return the sentence for a Problem; one without a sentence of its own gets a calm general one."""
    return own_sentence(problem) or text(
        "This could not be done ({code}). Nothing was changed.",
        code=problem.code,
    )


def own_sentence(problem: Problem) -> Text | None:
    """Return the sentence written for this kind of Problem, or None; the house test wants one for every kind."""
    for say in _speakers():
        said = say(problem)
        if said is not None:
            return said
    return None


@cache
def _speakers() -> tuple[Callable[[Problem], Text | None], ...]:
    """Return the function `sentence` of every file in `problems`, in the order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(problems.__path__))
    return tuple(importlib.import_module(f"{problems.__name__}.{name}").sentence for name in names)

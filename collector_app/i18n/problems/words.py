"""Sentences about amounts in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.words import AmountBeyondWords
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case AmountBeyondWords(amount):
            return text("{amount} cannot be written in words. Check the amount.", amount=amount)
    return None

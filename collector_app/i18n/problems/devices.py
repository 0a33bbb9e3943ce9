"""Sentences about the things on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.devices import PrinterSilent
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case PrinterSilent(port):
            return text(
                "The printer at {port} does not answer. The ticket is saved. Check paper and cable, then print again.",
                port=port,
            )
    return None

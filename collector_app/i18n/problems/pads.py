"""Sentences for problems with paper pads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.pads import NotThatManySheets, SheetIsUsed, UnknownSheet
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case NotThatManySheets(most=most):
            return text("A pad has 1 to {most} sheets. Print several pads for more.", most=most)
        case UnknownSheet(sheet):
            return text("No pad of this station has sheet {sheet}. Read the number at its top again.", sheet=sheet)
        case SheetIsUsed(sheet, number):
            return text(
                "Sheet {sheet} was entered already, as ticket {number}. Look at that ticket before you go on.",
                sheet=sheet,
                number=number,
            )
    return None

"""Sentences for problems with what identifies a battery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.items import NoTagsLeft, NotATag
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case NotATag(said):
            return text("“{said}” is no tag of ours. Read it again; it begins with CB1:.", said=said)
        case NoTagsLeft():
            return text("Every tag number of this laptop was given out. Ask head office how to go on.")
    return None

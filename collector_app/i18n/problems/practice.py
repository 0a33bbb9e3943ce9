"""Sentences for problems with demo stations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.practice import UnknownDemoSite
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case UnknownDemoSite(site, known):
            return text("There is no demo station {site}. Choose one of: {known}.", site=site, known=known)
        case _:
            return None

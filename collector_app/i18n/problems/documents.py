"""Sentences about papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.documents import NotAPage, NotOurMark, UnknownDocument, UnknownLanguage, UnknownPaper
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    match problem:
        case NotOurMark():
            return text("This code is not from one of our papers. Scan the square code of a purchase receipt.")
        case NotAPage():
            return text("This file is not a PDF that can be opened. Make the paper again.")
        case UnknownPaper(paper, known):
            return text("There is no paper size “{paper}”. Choose one of: {known}.", paper=paper, known=known)
        case UnknownDocument(document, known):
            return text(
                "There is no paper called “{document}”. Choose one of: {known}.", document=document, known=known
            )
        case UnknownLanguage(language, known):
            return text(
                "The language “{language}” is not known. Choose one of: {known}.", language=language, known=known
            )
    return None

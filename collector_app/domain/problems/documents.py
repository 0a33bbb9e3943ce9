"""Problems with papers."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.problem import Problem


@dataclass(eq=False)
class NotOurMark(Problem):
    """A code was read that is not the mark of one of our papers."""

    read: str  # the beginning of what was read, cleaned


@dataclass(eq=False)
class NotAPage(Problem):
    """Bytes were to be shown as pages, but they are not a PDF that can be opened."""


@dataclass(eq=False)
class UnknownPaper(Problem):
    """A paper size that the program does not print on."""

    paper: str
    known: str


@dataclass(eq=False)
class UnknownDocument(Problem):
    """A kind of paper that the program does not make."""

    document: str
    known: str


@dataclass(eq=False)
class UnknownLanguage(Problem):
    """A language that the program does not speak."""

    language: str
    known: str

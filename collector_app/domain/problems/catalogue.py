"""Problems with the catalogue and the country packs."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.problem import Problem


@dataclass(eq=False)
class UnknownGrade(Problem):
    """A grade code that the catalogue does not hold."""

    grade: str


@dataclass(eq=False)
class BrokenPack(Problem):
    """A catalogue file or country pack that cannot be trusted; nothing of it is used."""

    file: str
    line: int
    reason: str

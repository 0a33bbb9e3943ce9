"""Problems with demo stations."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.problem import Problem


@dataclass(eq=False)
class UnknownDemoSite(Problem):
    """A country has no demo station of this code."""

    site: str
    known: str

"""Problems with the things on the desk."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.problem import Problem


@dataclass(eq=False)
class PrinterSilent(Problem):
    """The printer does not take what it should print."""

    port: str

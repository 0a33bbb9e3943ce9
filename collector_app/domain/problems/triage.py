"""Problems with the condition of a battery and the signs seen on it."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.problem import Problem


@dataclass(eq=False)
class UnknownSign(Problem):
    """A code that the catalogue has no sign for."""

    sign: str


@dataclass(eq=False)
class UnknownCondition(Problem):
    """A word that is not normal, defective or critical."""

    condition: str


@dataclass(eq=False)
class SignsContradict(Problem):
    """A condition was said that is better than the signs seen allow."""

    condition: str
    least: str  # the mildest condition that these signs allow: defective or critical
    signs: tuple[str, ...]

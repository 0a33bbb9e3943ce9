"""Problems with lots and loads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.domain.problem import Problem

if TYPE_CHECKING:
    from collector_app.domain.weight import Weight


@dataclass(eq=False)
class LotNotFound(Problem):
    """No goods of this lot lie at the place."""

    lot: str


@dataclass(eq=False)
class NotThatMuch(Problem):
    """More was to leave than lies there."""

    lot: str
    there: Weight


@dataclass(eq=False)
class KeptApart(Problem):
    """Goods in the separate zone or quarantine are not loaded before they are released."""

    lot: str


@dataclass(eq=False)
class NothingToLoad(Problem):
    """No goods of the grade lie in the store."""

    grade: str


@dataclass(eq=False)
class UnknownPlace(Problem):
    """A place that the site does not have."""

    place: str

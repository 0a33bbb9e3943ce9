"""Problems with paper pads and their sheets."""

from __future__ import annotations

from dataclasses import dataclass

from collector_app.domain.problem import Problem


@dataclass(eq=False)
class NotThatManySheets(Problem):
    """A pad was to have no sheets, or more than a stapler holds."""

    sheets: int
    most: int


@dataclass(eq=False)
class UnknownSheet(Problem):
    """A sheet that no pad of this station holds."""

    sheet: int


@dataclass(eq=False)
class SheetIsUsed(Problem):
    """A sheet that a ticket was already entered from."""

    sheet: int
    number: str

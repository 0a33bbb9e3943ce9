"""Columns: how one kind of row is shown, cell by cell; the same for short lists and for a million rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from collector_app.domain.money import Money
from collector_app.domain.weight import Weight
from collector_app.i18n.text import Text
from collector_app.ui.kit.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.kit.look import Look


@dataclass(frozen=True, slots=True)
class Two:
    """Two lines in a row of 60: the first in 600, the second small."""

    first: Text | str
    second: Text | str


@dataclass(frozen=True, slots=True)
class TileNumber:
    """The number of a tile, as it stands on the tile."""

    number: str


@dataclass(frozen=True, slots=True)
class Share:
    """A share between 0 and 1, drawn as a bar of 120 x 8."""

    of_one: float


@dataclass(frozen=True, slots=True)
class Marked:
    """Words with an icon before them: a change up or down."""

    icon: str
    words: Text | str


Cell: TypeAlias = Text | str | int | Weight | Money | Two | TileNumber | Share | Marked | State | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, what it shows of a row, and its width; 0 takes what is left.

    `right` is for figures (17 px, 600); `strong` writes words in 600; `faint` writes them in the second ink.
    """

    title: Text
    cell: Callable[[Any], Cell]
    width: int = 0
    right: bool = False
    strong: bool = False
    faint: bool = False


def said_cell(look: Look, cell: Cell) -> str:
    """Return what a screen reader or a copy says of a cell."""
    match cell:
        case None:
            said: Text | str = ""
        case Two(first, second):
            said = f"{look.say(first)}, {look.say(second)}"
        case TileNumber(number):
            said = number
        case Share(of_one):
            said = f"{round(of_one * 100)} %"
        case Marked(_, words) | State(_, words, _):
            said = words
        case _:
            said = look.language.write(cell)
    return look.say(said)

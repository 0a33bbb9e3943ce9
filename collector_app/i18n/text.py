"""Text: a sentence with its values, not yet in any language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from string import Formatter
from typing import TypeAlias, Union

from collector_app.domain.money import Money
from collector_app.domain.weight import Weight

Hole: TypeAlias = Union[str, int, Weight, Money, date, datetime, "Text", "tuple[Hole, ...]"]


@dataclass(frozen=True, slots=True)
class Text:
    """An English message and the domain values for its holes; only `Language.say` turns it into words.

    `context` tells equal English words apart. A Text with `many` is a plural: `count` chooses the form.
    """

    message: str
    holes: tuple[tuple[str, Hole], ...] = ()
    context: str = ""
    many: str = ""
    count: int = 1


def text(message: str, /, **holes: Hole) -> Text:
    """Say a whole sentence; the holes are domain values, which each language writes in its own way.

    Raises ValueError when the holes of the sentence and the values given are not the same.
    """
    return Text(message, _filled(holes_of(message), holes))


def plural(one: str, many: str, n: int, /, **holes: Hole) -> Text:
    """Say a sentence about `n` things; the hole {n} is filled by itself and `one` may leave it out."""
    every: dict[str, Hole] = {"n": n, **holes}
    wanted = holes_of(many)
    if not holes_of(one) <= wanted:
        message = f"the singular has holes that the plural has not: {one!r}, {many!r}"
        raise ValueError(message)
    given = every if "n" in wanted else holes
    return Text(one, _filled(wanted, given), many=many, count=n)


def text_in(context: str, message: str, /, **holes: Hole) -> Text:
    """Say a short word whose English alone has several meanings, such as "Count" in the context "drawer, verb"."""
    return Text(message, _filled(holes_of(message), holes), context=context)


@lru_cache(maxsize=4096)
def pieces_of(message: str) -> tuple[tuple[str, str | None], ...]:
    """Return the message as (words, name of the hole after them); the last name may be None.

    Raises ValueError for a hole without a plain name, or with a format: values are never formatted by a message.
    """
    pieces = []
    for words, name, form, conversion in Formatter().parse(message):
        if name is not None and (not name.isidentifier() or form or conversion):
            trouble = f"a hole is a plain name in braces: {message!r}"
            raise ValueError(trouble)
        pieces.append((words, name))
    return tuple(pieces)


@lru_cache(maxsize=4096)
def holes_of(message: str) -> frozenset[str]:
    """Return the names of the holes of a message, or raise ValueError as `pieces_of`."""
    return frozenset(name for _words, name in pieces_of(message) if name is not None)


def _filled(wanted: frozenset[str], given: dict[str, Hole]) -> tuple[tuple[str, Hole], ...]:
    """Return the values as a Text keeps them; a forgotten or needless one is a bug, found where it is written."""
    if wanted != given.keys():
        message = f"the holes {sorted(wanted)} were given {sorted(given)}"
        raise ValueError(message)
    return tuple(given.items())

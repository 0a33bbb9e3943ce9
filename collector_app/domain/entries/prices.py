"""Entries about grades and prices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from collector_app.domain.catalogue import Unit
from collector_app.domain.entries.payload import Moment, Payload, added_in


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One price: per unit of the grade, in the smallest money unit."""

    grade: str
    unit: Unit
    price: int
    from_g: int = added_in(2, 0)  # holds for a line of this net weight or more


@dataclass(frozen=True, slots=True)
class PricesPublished(Payload):
    """New prices from a moment on; posted tickets never change."""

    kind: ClassVar[str] = "price.published"
    version: ClassVar[int] = 2

    list: str
    currency: str
    since: Moment  # of effect
    rows: tuple[PriceRow, ...]
    book: int = added_in(2, 0)  # the price list by number; 0 is the site's general one


@dataclass(frozen=True, slots=True)
class PriceListNamed(Payload):
    """A price list of some sellers has a name; it stands in the private line."""

    kind: ClassVar[str] = "price.list_named"

    book: int


@dataclass(frozen=True, slots=True)
class GradeMade(Payload):
    """The site made a grade of its own for other goods; its name stands in the private line."""

    kind: ClassVar[str] = "grade.made"

    grade: str
    unit: Unit

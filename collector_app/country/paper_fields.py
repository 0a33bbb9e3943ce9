"""Which fields of a seller stand on a paper sheet, in the order of each country's own purchase papers."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from collector_app.country.rows import rows_of
from collector_app.country.source import read
from collector_app.domain.problems.catalogue import BrokenReason

if TYPE_CHECKING:
    from pathlib import Path

FILE = "paper_fields.csv"
_COLUMNS = ("country", "place", "field", "source", "confidence")


class PaperField(StrEnum):
    """What is written at the top of a sheet."""

    DAY = "day"
    SELLER = "seller"
    ADDRESS = "address"
    NUMBER = "number"  # of an identity paper
    PHONE = "phone"
    PLATE = "plate"


def paper_fields(folder: Path, country: str) -> tuple[PaperField, ...]:
    """Return a country's fields in their order; one that the file does not know gets all of them.

    Raises BrokenPack with file, line and reason for the first thing wrong.
    """
    found: dict[int, PaperField] = {}
    for row in rows_of(read(folder, FILE), FILE, _COLUMNS):
        field, place = row.word("field", PaperField), row.number("place")
        if row.text("country") == country:
            if place in found or field in found.values():
                raise row.broken(BrokenReason.DUPLICATE, field)
            found[place] = field
    return tuple(found[place] for place in sorted(found)) or tuple(PaperField)

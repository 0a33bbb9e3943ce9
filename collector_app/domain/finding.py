"""Finding: something that a check of the books found wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What is wrong, by a code that scripts know."""

    PAGE = "page"  # a page of the file was changed, or is unreadable
    FILE = "file"  # the database contradicts itself
    SCHEMA = "schema"  # a table, index or trigger is not as this program made it
    LINE = "line"  # an entry that cannot be read, or is not in its canonical form
    PLACE = "place"  # an entry that stands where its own words say another place
    HASH = "hash"  # the chain does not lead here
    PRIVATE = "private"  # a private line that is not the one that the public line names
    HEAD = "head"  # a log does not end where it says
    LEDGER = "ledger"  # a ledger row that is missing, too many, or not what the journal says
    BALANCE = "balance"  # an account that does not hold the sum of its moves
    SEARCH = "search"  # a seller who cannot be found by his name
    PHOTO = "photo"  # a picture that is not what it was


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where; never a name or a typed word."""

    fault: Fault
    log: str = ""
    seq: int = 0
    table: str = ""
    detail: str = ""  # a column, an account, a unit, or what the database says

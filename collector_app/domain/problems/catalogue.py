"""Problems with the catalogue and the country packs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from collector_app.domain.problem import Problem


class BrokenReason(StrEnum):
    """Why a catalogue file or country pack is refused; the words are stable, the sentences are i18n's."""

    MISSING_FILE = "missing file"
    ENCODING = "not UTF-8"
    SYNTAX = "syntax"
    MISSING_COLUMN = "missing column"
    WRONG_WIDTH = "wrong number of cells"
    EMPTY = "empty"
    BAD_TEXT = "text that cannot be shown"
    BAD_CODE = "bad code"
    BAD_NUMBER = "bad number"
    DUPLICATE = "duplicate"
    UNKNOWN_WORD = "unknown word"
    UNKNOWN_CHEMISTRY = "unknown chemistry"
    UNKNOWN_FORM = "unknown form"
    UNKNOWN_UN = "unknown UN number"
    UNKNOWN_BASIS = "unknown price basis"
    PAIR_NOT_ALLOWED = "chemistry not in this form"
    BAND_UPSIDE_DOWN = "least over most"
    BAD_TILE = "tile outside 11-99"
    TILE_TWICE = "tile given twice"
    MISSING_KEY = "missing key"
    UNKNOWN_KEY = "unknown key"
    WRONG_KIND = "wrong kind of value"
    FRACTION = "number with a fraction"
    WRONG_COUNTRY = "pack of another country"
    WRONG_CURRENCY = "digits do not fit the currency"
    DATES_UPSIDE_DOWN = "ends before it begins"
    OVERLAP = "two rules at one time"


@dataclass(eq=False)
class UnknownGrade(Problem):
    """A grade code that the catalogue does not hold."""

    grade: str


@dataclass(eq=False)
class NoSuchTile(Problem):
    """A tile number that no grade has."""

    tile: str


@dataclass(eq=False)
class BrokenPack(Problem):
    """A catalogue file or country pack that cannot be trusted; nothing of it is used."""

    file: str
    line: int  # 0 where the file as a whole is meant
    reason: BrokenReason
    word: str = ""  # the cell, key or column at fault

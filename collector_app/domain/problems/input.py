"""Problems with what was handed in: text, numbers, JSON."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from collector_app.domain.problem import Problem


class Malformation(StrEnum):
    """Why a piece of JSON cannot be trusted."""

    NOT_TEXT = "not_text"  # not UTF-8, or half a surrogate pair
    NOT_JSON = "not_json"
    TOO_LONG = "too_long"
    TOO_DEEP = "too_deep"
    DUPLICATE_KEY = "duplicate_key"
    NOT_A_NUMBER = "not_a_number"  # NaN, Infinity, exponents
    NOT_WHOLE = "not_whole"  # a fraction where whole units are kept
    TOO_BIG = "too_big"  # an integer beyond 2^53-1
    WRONG_SHAPE = "wrong_shape"  # a list where an object belongs, and the like


@dataclass(eq=False)
class Malformed(Problem):
    """Text that is not the JSON it should be; nothing of it was used."""

    reason: Malformation
    where: str = ""


@dataclass(eq=False)
class MissingField(Problem):
    """A field that must be there is not."""

    field: str


@dataclass(eq=False)
class UnknownField(Problem):
    """A field that this program does not know, so that nothing is silently dropped."""

    field: str


@dataclass(eq=False)
class BadField(Problem):
    """A field whose value is of the wrong kind or outside its bounds."""

    field: str
    given: str


@dataclass(eq=False)
class BadText(Problem):
    """Typed text that is too long or holds control characters."""

    field: str
    most: int


@dataclass(eq=False)
class FileNotReadable(Problem):
    """A file that was named cannot be read."""

    file: str


@dataclass(eq=False)
class FileNotWritten(Problem):
    """A file could not be written; nothing partial stands under its name."""

    file: str

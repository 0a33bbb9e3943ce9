"""Doubt: why a number is worth reading from the card once more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """What is odd about a number."""

    LENGTH = "length"
    LETTERS = "letters"  # where only digits stand
    CHECK = "check"  # the check digit does not follow from the others
    PLACE = "place"  # no province or country has this beginning
    BIRTH = "birth"  # the day or year of birth cannot be
    SERIAL = "serial"  # the running number is nothing but zeros


@dataclass(frozen=True, slots=True)
class Doubt:
    """The first odd thing about a number; `wanted` lists the lengths that are usual, where the length is it."""

    why: Why
    got: int = 0
    wanted: tuple[int, ...] = ()

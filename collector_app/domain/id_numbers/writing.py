"""How a number is kept, and how it is shown: in the groups of its card, all but the last digits hidden."""

from __future__ import annotations

import unicodedata

NATIONAL, TAX = "national_id", "tax_id"  # codes of the country packs
DOT = "\u2022"
_SHOWN = 4
_BETWEEN = frozenset(" -./\u00a0\u2010\u2011\u2013")
_GROUPS: dict[tuple[str, int], tuple[int, ...]] = {
    (NATIONAL, 13): (1, 4, 5, 2, 1),  # Thailand
    (TAX, 13): (1, 4, 5, 2, 1),
    (NATIONAL, 12): (3, 3, 6),  # Viet Nam: place, century with sex and year, number
    (NATIONAL, 16): (6, 6, 4),  # Indonesia: place, day of birth, number
    (TAX, 15): (2, 3, 3, 1, 3, 3),
}


def plain(typed: str) -> str:
    """Return a number as it is kept: no marks between, capitals, ASCII digits."""
    kept = (letter for letter in unicodedata.normalize("NFKC", typed) if letter not in _BETWEEN)
    return "".join(str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in kept).upper()


def grouped(number: str, kind: str) -> str:
    """Return the whole number in the groups of its card; one of another length stays as it is."""
    groups = _GROUPS.get((kind, len(number)))
    if groups is None:
        return number
    ends = [sum(groups[: at + 1]) for at in range(len(groups))]
    return " ".join(number[end - size : end] for end, size in zip(ends, groups, strict=True))


def masked(number: str, kind: str = "") -> str:
    """Return the number with its last four digits only, so that no day of birth shows; a short one shows less."""
    shown = min(_SHOWN, len(number) // 2)
    hidden = len(number) - shown
    return grouped(DOT * hidden + number[hidden:], kind)

"""Text broken into lines of a width: between words, in Thai too; inside a word only where it is longer than a line."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from collector_app.documents.writing import cleaned, width_of
from collector_app.i18n.breaking import break_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collector_app.documents.fonts import Face

THAI_BEFORE = "เแโใไ"  # written before the consonant that they are spoken after
THAI_AFTER = "ะาำๅ"


@lru_cache(maxsize=4096)
def broken(text: str, face: Face, size: float, width: float) -> tuple[str, ...]:
    """Return clean lines, none wider than `width` points unless one grapheme is; an empty text is one empty line."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for unit in _units(paragraph, face, size, width):
            if line and width_of((line + unit).rstrip(" "), face, size) > width:
                lines.append(line.rstrip(" "))
                line = unit.lstrip(" ")
            else:
                line += unit
        lines.append(line.rstrip(" "))
    return tuple(lines)


def _units(paragraph: str, face: Face, size: float, width: float) -> Iterator[str]:
    for unit in map(cleaned, break_words(paragraph)):
        if width_of(unit.rstrip(" "), face, size) <= width:
            yield unit
        else:
            yield from _pieces(unit, face, size, width)


def _pieces(unit: str, face: Face, size: float, width: float) -> Iterator[str]:
    """Yield the longest pieces of a unit that fit; each grapheme is measured alone, so that it takes linear time."""
    piece, filled = "", 0.0
    for grapheme in graphemes(unit):
        more = width_of(grapheme, face, size)
        if piece and filled + more > width:
            yield piece
            piece, filled = "", 0.0
        piece, filled = piece + grapheme, filled + more
    yield piece


def graphemes(text: str) -> list[str]:
    """Return text in what a reader sees as one sign: a letter with its marks, a Thai consonant with its vowels."""
    found: list[str] = []
    for character in text:
        joins = unicodedata.category(character) in {"Mn", "Me", "Mc"} or character in THAI_AFTER
        if found and (joins or found[-1][-1] in THAI_BEFORE):
            found[-1] += character
        else:
            found.append(character)
    return found

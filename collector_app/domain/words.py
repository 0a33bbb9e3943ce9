"""Typed words: what a person typed, made safe to keep."""

from __future__ import annotations

import unicodedata

from collector_app.domain.problems.input import BadText

MOST_NAME = 200
MOST_NOTE = 1000


def clean(typed: str, field: str, most: int = MOST_NAME) -> str:
    """Return the words in NFC, trimmed, white space folded.

    Raises BadText when they are longer than `most` characters, or hold control or direction characters.
    """
    if len(typed) > most:
        raise BadText(field, most)
    words = " ".join(unicodedata.normalize("NFC", typed).split())
    if len(words) > most or any(_is_hidden(letter) for letter in words):
        raise BadText(field, most)
    return words


def _is_hidden(letter: str) -> bool:
    category = unicodedata.category(letter)
    return category in {"Cc", "Cs", "Co", "Cn"} or (category == "Cf" and letter not in "\u200b\u200c\u200d")

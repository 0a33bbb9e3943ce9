"""The search fold: the form in which text is compared and indexed.

Typed `nguyen huong` must find Nguyễn Thị Hường, ๐๘๑ must find 081, and น้ำ must stay whole: Thai marks are letters, so
they are kept, while Latin marks are dropped. The index and the question pass through this one function.
"""

from __future__ import annotations

import unicodedata

# NFKD leaves these letters whole, though people type their plain form; zero-width marks only break lines.
_PLAIN = str.maketrans(
    {
        "đ": "d",
        "ł": "l",
        "ø": "o",
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\ufeff": None,
        **{chr(0x0E50 + digit): str(digit) for digit in range(10)},
    },
)
_SPLIT_AM, _AM = "\u0e4d\u0e32", "\u0e33"  # NFKD splits the vowel of น้ำ: put it back
_THAI = range(0x0E00, 0x0E80)


def fold(text: str) -> str:
    """Return the search key of a text: lower case, without Latin marks, single spaces, digits ASCII."""
    if text.isascii():
        return " ".join(text.lower().split())
    lower = unicodedata.normalize("NFKD", text).casefold()  # some letters are capital only once they are taken apart
    split = unicodedata.normalize("NFKD", lower).translate(_PLAIN).replace(_SPLIT_AM, _AM)
    kept = "".join(letter for letter in split if ord(letter) in _THAI or not unicodedata.combining(letter))
    return " ".join(kept.split())

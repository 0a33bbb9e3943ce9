"""Indonesian numbers in words, as a kwitansi writes them (terbilang)."""

from __future__ import annotations

DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
UNITS = (
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (10**3, "ribu"),
    (100, "ratus"),
    (10, "puluh"),
)
SHORT = frozenset({"ribu", "ratus", "puluh"})  # these alone join with one: seribu, never sejuta on paper
TEENS = range(11, 20)


def cardinal(number: int) -> str:
    """Return a number of zero or more in words."""
    return _said(number) if number else DIGITS[0]


def _said(number: int) -> str:
    """Return a number in words, nothing for zero."""
    if number in TEENS:
        return "sebelas" if number == TEENS[0] else f"{DIGITS[number - 10]} belas"
    for unit, name in UNITS:
        count, rest = divmod(number, unit)
        if count:
            head = f"se{name}" if count == 1 and name in SHORT else f"{_said(count)} {name}"
            return f"{head} {_said(rest)}".rstrip()
    return DIGITS[number] if number else ""

"""Vietnamese numbers in words, in the full form that accountants write.

Every group of three after the first says its hundreds, also where there are none: 1.005 is "một nghìn không trăm lẻ
năm". ICU does so in the last group only and num2words never (domain 4.4), so neither can stand in for these rules.
"""

from __future__ import annotations

from dataclasses import dataclass

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
BILLION = 10**9
MILLION = 10**6


@dataclass(frozen=True, slots=True)
class Speech:
    """The words in which north and south differ, and both are right."""

    no_tens: str = "lẻ"  # or linh
    thousand: str = "nghìn"  # or ngàn
    four: str = "bốn"  # or tư, after mươi


SPEECH = Speech()


def cardinal(number: int, speech: Speech = SPEECH) -> str:
    """Return a number of zero or more in words."""
    return _said(number, speech, leading=True) if number else DIGITS[0]


def _said(number: int, speech: Speech, *, leading: bool) -> str:
    """Return a number in words, nothing for zero; beyond a thousand million the billions are a number of their own."""
    billions, rest = divmod(number, BILLION)
    parts = [f"{_said(billions, speech, leading=leading)} tỷ"] if billions else []
    for unit, name in ((MILLION, " triệu"), (1000, f" {speech.thousand}"), (1, "")):
        group, rest = divmod(rest, unit)
        if group:
            parts.append(_group(group, speech, leading=leading and not parts) + name)
    return " ".join(parts)


def _group(number: int, speech: Speech, *, leading: bool) -> str:
    """Return one to three digits in words; only the leading group leaves its hundreds away."""
    hundreds, rest = divmod(number, 100)
    parts = [] if leading and not hundreds else [f"{DIGITS[hundreds]} trăm"]
    tens, ones = divmod(rest, 10)
    if tens > 1:
        parts.append(f"{DIGITS[tens]} mươi")
    elif tens == 1:
        parts.append("mười")
    elif ones and parts:
        parts.append(speech.no_tens)
    if ones:
        parts.append(_ones(ones, tens, speech))
    return " ".join(parts)


def _ones(ones: int, tens: int, speech: Speech) -> str:
    """Return the last digit, which changes its word after the tens: mốt, tư, lăm."""
    after_tens = {1: "mốt", 4: speech.four, 5: "lăm"}
    after_ten = {5: "lăm"}
    changed = after_tens if tens > 1 else after_ten if tens == 1 else {}
    return changed.get(ones, DIGITS[ones])

"""Readers of numbers in words, which share nothing with the words: they add and multiply what they see."""

from __future__ import annotations

import re


def _numbered(words: str) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split())}


THAI = _numbered("ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า") | {"เอ็ด": 1, "ยี่": 2}
THAI_PLACES = {"สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10_000, "แสน": 100_000}
VIETNAMESE = _numbered("không một hai ba bốn năm sáu bảy tám chín") | {"mốt": 1, "tư": 4, "lăm": 5}
VIETNAMESE_UNITS = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9}
INDONESIAN = _numbered("nol satu dua tiga empat lima enam tujuh delapan sembilan")
INDONESIAN_UNITS = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
CHINESE = _numbered("零 壹 贰 叁 肆 伍 陆 柒 捌 玖")
CHINESE_PLACES = {"拾": 10, "佰": 100, "仟": 1000}
ENGLISH = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
)
ENGLISH_TENS = _numbered("- - twenty thirty forty fifty sixty seventy eighty ninety")
ENGLISH_UNITS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}


def thai(words: str) -> int:
    """Read Thai: each ล้าน multiplies all that was said before it."""
    total = 0
    for part in re.split("(ล้าน)", words):
        if part == "ล้าน":
            total *= 10**6
            continue
        digit = 0
        for word in re.findall("|".join([*THAI, *THAI_PLACES]), part):
            if word in THAI:
                digit = THAI[word]
            else:
                total += (digit or 1) * THAI_PLACES[word]
                digit = 0
        total += digit
    return total


def vietnamese(words: str) -> int:
    """Read Vietnamese: hundreds, tens and ones of a group, groups by their unit, tỷ over all before it."""
    total = group = digit = 0
    for word in words.lower().split():
        if word in VIETNAMESE:
            digit = VIETNAMESE[word]
        elif word in {"trăm", "mươi", "mười"}:
            group += 10 if word == "mười" else digit * (100 if word == "trăm" else 10)
            digit = 0
        elif word in VIETNAMESE_UNITS:
            unit = VIETNAMESE_UNITS[word]
            total = (total + group + digit) * unit if unit == 10**9 else total + (group + digit) * unit
            group = digit = 0
    return total + group + digit


def indonesian(words: str) -> int:
    """Read Indonesian: se- is one, triliun multiplies all that was said before it."""
    total = group = digit = 0
    for word in re.sub(r"\bse(puluh|belas|ratus|ribu)\b", r"satu \1", words.lower()).split():
        if word in INDONESIAN:
            digit = INDONESIAN[word]
        elif word == "belas":
            group, digit = group + 10 + digit, 0
        elif word in {"puluh", "ratus"}:
            group, digit = group + digit * (10 if word == "puluh" else 100), 0
        else:
            unit = INDONESIAN_UNITS[word]
            total = (total + group + digit) * unit if word == "triliun" else total + (group + digit) * unit
            group = digit = 0
    return total + group + digit


def chinese(words: str) -> int:
    """Read capital figures: 万 multiplies its four digits, 亿 all that was said before it."""
    total = section = digit = 0
    for word in words:
        if word in CHINESE:
            digit = CHINESE[word]
        elif word in CHINESE_PLACES:
            section, digit = section + digit * CHINESE_PLACES[word], 0
        elif word == "万":
            total, section, digit = total + (section + digit) * 10**4, 0, 0
        else:
            total, section, digit = (total + section + digit) * 10**8, 0, 0
    return total + section + digit


def english(words: str) -> int:
    """Read English: hundreds multiply, scales close a group."""
    total = group = 0
    for word in re.split("[ -]", words.lower()):
        if word == "hundred":
            group *= 100
        elif word in ENGLISH_UNITS:
            total, group = total + group * ENGLISH_UNITS[word], 0
        else:
            group += ENGLISH[word] if word in ENGLISH else 10 * ENGLISH_TENS[word]
    return total + group

"""Thai numbers in words, as receipts and cheques write them."""

from __future__ import annotations

DIGITS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
PLACES = ("แสน", "หมื่น", "พัน", "ร้อย")
MILLION = 1_000_000


def cardinal(number: int) -> str:
    """Return a number of zero or more in words; the language counts in groups of a million, over and over."""
    if number == 0:
        return DIGITS[0]
    high, low = divmod(number, MILLION)
    said = f"{cardinal(high)}ล้าน" if high else ""
    return said + _below_a_million(low, alone=not high)


def _below_a_million(number: int, *, alone: bool) -> str:
    """Return six digits in words, nothing for zero; a final one is เอ็ด after anything (101 = หนึ่งร้อยเอ็ด)."""
    said = ""
    for place, digit in zip(PLACES, f"{number:06d}", strict=False):
        if digit != "0":
            said += DIGITS[int(digit)] + place
    tens, ones = divmod(number % 100, 10)
    if tens:
        said += {1: "", 2: "ยี่"}.get(tens, DIGITS[tens]) + "สิบ"
    if ones == 1 and (said or not alone):
        said += "เอ็ด"
    elif ones:
        said += DIGITS[ones]
    return said

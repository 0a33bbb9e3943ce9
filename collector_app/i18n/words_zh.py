"""Chinese numbers in the capital figures of accounts, which nobody can alter by a stroke (大写)."""

from __future__ import annotations

DIGITS = ("零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖")
UNITS = ((10**8, "亿"), (10**4, "万"), (1000, "仟"), (100, "佰"), (10, "拾"))


def cardinal(number: int) -> str:
    """Return a number of zero or more in capital figures; skipped places are one 零."""
    for unit, name in UNITS:
        count, rest = divmod(number, unit)
        if count:
            gap = DIGITS[0] if 0 < rest < unit // 10 else ""
            return f"{cardinal(count)}{name}{gap}{cardinal(rest) if rest else ''}"
    return DIGITS[number]

"""Money: whole smallest units of one currency, never a float."""

from __future__ import annotations

from dataclasses import dataclass

MOST = 10**15  # smallest units; nine thousand such amounts still fit 64 bits


@dataclass(frozen=True, slots=True)
class Currency:
    """An ISO 4217 code and how many decimal digits its smallest unit has in the trade (IDR has none)."""

    code: str
    digits: int


THB = Currency("THB", 2)
VND = Currency("VND", 0)
IDR = Currency("IDR", 0)
CNY = Currency("CNY", 2)
CURRENCIES = {currency.code: currency for currency in (THB, VND, IDR, CNY)}


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the smallest unit of its currency (satang, dong, rupiah, fen)."""

    amount: int
    currency: Currency

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same(other).amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same(other).amount, self.currency)

    def __neg__(self) -> Money:
        return Money(-self.amount, self.currency)

    def __bool__(self) -> bool:
        return self.amount != 0

    def _same(self, other: Money) -> Money:
        if other.currency != self.currency:
            message = f"{self.currency.code} and {other.currency.code} do not add up"
            raise ValueError(message)
        return other


def rounded_half_up(value: int, step: int) -> int:
    """Round `value` to the nearest multiple of `step`, halves away from zero."""
    return divided_half_up(value, step) * step


def divided_half_up(value: int, divisor: int) -> int:
    """Divide whole numbers and round half up, away from zero; `divisor` is positive."""
    if value < 0:
        return -divided_half_up(-value, divisor)
    return (2 * value + divisor) // (2 * divisor)

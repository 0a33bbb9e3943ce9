"""Amounts in words: what makes a figure on paper hard to alter (domain 4.4).

num2words has no Vietnamese currency, no currency argument for Indonesian, and takes English integers for cents (recipes
T10), so each language has its own file of rules here, frozen by vectors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.money import MOST
from collector_app.domain.problems.words import AmountBeyondWords
from collector_app.i18n import words_en, words_id, words_th, words_vi, words_zh
from collector_app.i18n.words_vi import SPEECH, Speech

if TYPE_CHECKING:
    from collector_app.domain.money import Money

# The whole unit and its hundredth; dong and rupiah have no hundredth in the trade.
NOUNS: dict[str, dict[str, tuple[str, str]]] = {
    "en": {
        "THB": ("baht", "satang"),
        "VND": ("dong", ""),
        "IDR": ("rupiah", ""),
        "CNY": ("yuan", "fen"),
    },
    "th": {
        "THB": ("บาท", "สตางค์"),
        "VND": ("ดอง", ""),
        "IDR": ("รูเปียห์", ""),
        "CNY": ("หยวน", "เฟิน"),
    },
    "vi": {
        "THB": ("baht", "satang"),
        "VND": ("đồng", ""),
        "IDR": ("rupiah", ""),
        "CNY": ("nhân dân tệ", "xu"),
    },
    "id": {
        "THB": ("baht", "satang"),
        "VND": ("dong", ""),
        "IDR": ("rupiah", ""),
        "CNY": ("yuan", "fen"),
    },
    "zh_CN": {
        "THB": ("泰铢", "萨当"),
        "VND": ("越南盾", ""),
        "IDR": ("印尼盾", ""),
        "CNY": ("元", ""),
    },
}


def in_words(money: Money, code: str, speech: Speech = SPEECH) -> str:
    """Return an amount in the words of the language `code`; `speech` is the Vietnamese of the station.

    Raises AmountBeyondWords for a negative amount or one beyond the books' bound.
    """
    if not 0 <= money.amount <= MOST:
        raise AmountBeyondWords(money)
    whole, part = divmod(money.amount, 10**money.currency.digits)
    nouns = NOUNS[code][money.currency.code]
    said = {
        "en": lambda: _english(whole, part, nouns),
        "th": lambda: _thai(whole, part, nouns),
        "vi": lambda: _vietnamese(whole, part, nouns, speech),
        "id": lambda: _indonesian(whole, part, nouns),
        "zh_CN": lambda: _chinese(whole, part, nouns),
    }[code]()
    return said[0].upper() + said[1:]


def _english(whole: int, part: int, nouns: tuple[str, str]) -> str:
    heads = [f"{words_en.cardinal(whole)} {nouns[0]}"] if whole or not part else []
    return " and ".join([*heads, f"{words_en.cardinal(part)} {nouns[1]}"] if part else heads)


def _thai(whole: int, part: int, nouns: tuple[str, str]) -> str:
    head = f"{words_th.cardinal(whole)}{nouns[0]}" if whole or not part else ""
    return head + (f"{words_th.cardinal(part)}{nouns[1]}" if part else "ถ้วน")


def _vietnamese(whole: int, part: int, nouns: tuple[str, str], speech: Speech) -> str:
    heads = [f"{words_vi.cardinal(whole, speech)} {nouns[0]}"] if whole or not part else []
    return " ".join([*heads, f"{words_vi.cardinal(part, speech)} {nouns[1]}" if part else "chẵn"])


def _indonesian(whole: int, part: int, nouns: tuple[str, str]) -> str:
    heads = [f"{words_id.cardinal(whole)} {nouns[0]}"] if whole or not part else []
    return " ".join([*heads, f"{words_id.cardinal(part)} {nouns[1]}"] if part else heads)


def _chinese(whole: int, part: int, nouns: tuple[str, str]) -> str:
    """Return capital figures; yuan have 角 and 分, and 整 ends what has no 分 and so could be added to."""
    head = f"{words_zh.cardinal(whole)}{nouns[0]}" if whole or not part else ""
    if nouns[1]:
        return head + (f"{words_zh.cardinal(part)}{nouns[1]}" if part else "") + "整"
    tenths, hundredths = divmod(part, 10)
    said = f"{words_zh.cardinal(tenths)}角" if tenths else ""
    if not hundredths:
        return f"{head}{said}整"
    gap = words_zh.DIGITS[0] if head and not tenths else ""
    return f"{head}{said}{gap}{words_zh.cardinal(hundredths)}分"

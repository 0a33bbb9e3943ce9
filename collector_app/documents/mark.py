"""The mark of a paper: a QR code that ties it to its entry in the books, and that needs no network to be checked.

It says which ticket, how much, and the hash of the entry that posted it, which no later change can keep. Only capitals,
digits, `-` and `*` are used: QR codes hold those in two thirds of the space, so that the squares stay large on a slip.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import segno

from collector_app.documents.writing import cleaned
from collector_app.domain.money import CURRENCIES, MOST, Money
from collector_app.domain.problems.documents import NotOurMark

VERSION = "COLLECTOR1"
FORM = re.compile(
    rf"{VERSION}\*(?P<number>[0-9A-Z]{{1,12}}(?:-[0-9A-Z]{{1,12}}){{1,5}})"
    r"\*(?P<amount>0|[1-9][0-9]{0,15})\*(?P<currency>[A-Z]{3})\*(?P<chain>[0-9A-F]{64})",
    re.ASCII,
)
SHOWN = 60  # characters of a foreign code that a sentence may repeat
MASK = 2  # a hash looks random under any mask; trying all eight takes 8 of 10 ms
QUIET = 4  # modules of white around a QR code, as its standard asks


@dataclass(frozen=True, slots=True)
class Mark:
    """What the code of a paper says."""

    number: str  # RYG-KTW-26-00042
    total: Money
    chain: bytes  # the 32-byte hash of the entry that posted it


def payload(mark: Mark) -> str:
    """Return the text of the code.

    Raises ValueError for values that no paper of ours has: a mistake of the program, not of a person.
    """
    amount, currency = mark.total.amount, mark.total.currency.code
    said = f"{VERSION}*{mark.number}*{amount}*{currency}*{mark.chain.hex().upper()}"
    if FORM.fullmatch(said) is None or amount > MOST:
        message = f"not a mark: {said}"
        raise ValueError(message)
    return said


def parsed(read: str) -> Mark:
    """Return what a code says, taking only what `payload` writes, to the letter.

    Raises NotOurMark.
    """
    found = FORM.fullmatch(read)
    currency = CURRENCIES.get(found["currency"]) if found else None
    if found is None or currency is None or int(found["amount"]) > MOST:
        raise NotOurMark(cleaned(read[:SHOWN]))
    return Mark(found["number"], Money(int(found["amount"]), currency), bytes.fromhex(found["chain"]))


@lru_cache(maxsize=64)
def squares(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of a QR code with its quiet zone; level M bears a fold or a stain of 15 per cent."""
    code = segno.make_qr(text, error="m", boost_error=False, mask=MASK)
    return tuple(tuple(bool(cell) for cell in row) for row in code.matrix_iter(border=QUIET))

"""Line breaking: where a line may end, in writing without spaces.

Qt breaks Thai only where a system library happens to be installed, and reportlab not at all (recipes 1, T5). budoux
knows Thai words, but not ours: it breaks นครราชสีมา into five and ตะกั่ว into two. So our own list of trade words and
provinces is tried first, the longest match, and budoux breaks what is left.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from collector_app import paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BREAK = "\u200b"  # may end a line here, and shows as nothing

_LETTER = "\u0e01-\u0e3a\u0e40-\u0e4e"
_CHINESE = "\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef"  # with its marks: a line may end after each
_CHUNK = re.compile(rf"[{_LETTER}]+|[{_CHINESE}]|[^{_LETTER}{_CHINESE}\s{BREAK}]+|\s+")
_THAI = re.compile(rf"[{_LETTER}]")
_DEPENDENT = frozenset("ะัาำิีึืฺุูๅๆ็่้๊๋์ํ๎ฯ")  # belongs to the letter before it
_LEADING = frozenset("เแโใไ")  # belongs to the letter after it
_NEVER_FIRST = frozenset(
    ")]}”\u2019,.:;!?%»ๆฯ…\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f\uff09\u3011\u300d\u300f\u300b"
)
_NEVER_LAST = frozenset("([{“\u2018«\uff08\u3010\u300c\u300e\u300a")
_AFTER_NUMBERS = frozenset({"กก", "บาท", "ลูก", "kg", "kWh", "₫", "公", "千"})


@lru_cache(maxsize=4096)
def break_words(text: str) -> tuple[str, ...]:
    """Return the text in units that a line must not break inside; together they are the text without U+200B.

    A space stays with the unit before it, a number with its unit, a bracket with what it encloses.
    """
    units: list[str] = []
    for chunk in _chunks(text):
        if units and (chunk.isspace() or _stay_together(units[-1], chunk)):
            units[-1] += chunk
        else:
            units.append(chunk)
    return tuple(units)


@lru_cache(maxsize=4096)
def with_breaks(text: str) -> str:
    """Return the text with U+200B where a Thai line may end, for labels that break lines by themselves."""
    if not _THAI.search(text):
        return text
    said = ""
    for unit in break_words(text):
        between = said and not said[-1].isspace() and (_THAI.match(unit) or _THAI.match(said[-1]))
        said += BREAK + unit if between else unit
    return said


def without_breaks(text: str) -> str:
    """Return the text as it was typed: what is copied or searched holds no U+200B."""
    return text.replace(BREAK, "")


def _chunks(text: str) -> Iterator[str]:
    """Yield the smallest parts of a text; U+200B only parts."""
    for found in _CHUNK.finditer(text):
        chunk = found.group()
        if _THAI.match(chunk):
            yield from _thai_words(chunk)
        else:
            yield chunk


def _stay_together(unit: str, chunk: str) -> bool:
    """Whether a line may not end between a unit and what follows it."""
    if unit[-1].isspace():
        return unit[-2:-1].isdigit() and chunk in _AFTER_NUMBERS
    return unit[-1] in _NEVER_LAST or chunk[0] in _NEVER_FIRST


def _thai_words(run: str) -> Iterator[str]:
    """Yield the words of Thai letters without a space: those of our list, and between them those of budoux."""
    start = place = 0
    while place < len(run):
        word = _listed_at(run, place)
        if not word:
            place += 1
            continue
        if start < place:
            yield from _parser()(run[start:place])
        yield word
        start = place = place + len(word)
    if start < len(run):
        yield from _parser()(run[start:])


def _listed_at(run: str, place: int) -> str:
    """Return the longest word of our list that begins here and ends with whole letters, or nothing."""
    if place and (run[place] in _DEPENDENT or run[place - 1] in _LEADING):
        return ""
    for length in range(min(_longest(), len(run) - place), 1, -1):
        word = run[place : place + length]
        after = run[place + length : place + length + 1]
        if word in _listed() and after not in _DEPENDENT:
            return word
    return ""


@cache
def _listed() -> frozenset[str]:
    file = paths.resources() / "words" / "th.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def _longest() -> int:
    return max(map(len, _listed()))


@cache
def _parser() -> Callable[[str], list[str]]:
    import budoux  # noqa: PLC0415 - 28 ms that only Thai pays

    parse: Callable[[str], list[str]] = budoux.load_default_thai_parser().parse
    return parse

"""A TOML table that knows the lines of its keys, so that a refusal can name one."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from collector_app.country.source import SHOWN, decoded, is_plain
from collector_app.domain.problems.catalogue import BrokenPack, BrokenReason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    Word = TypeVar("Word", bound=StrEnum)

Thing = TypeVar("Thing")

MOST = 10**15  # as domain.money.MOST: no value of a pack is larger
HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.-]+)\s*\]\]?\s*(?:#.*)?")
KEY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")
AT_LINE = re.compile(r"\(at line ([0-9]+),")


class Table:
    """One table of a pack; what is asked of it is noted, and what nobody asked for is refused as a misspelling."""

    def __init__(self, file: str, values: Mapping[str, object], lines: Mapping[str, int], path: str = "") -> None:
        self._file = file
        self._values = values
        self._lines = lines
        self._path = path
        self._asked: set[str] = set()

    def broken(self, reason: BrokenReason, key: str, word: str = "") -> BrokenPack:
        """Return the refusal of a key, for raising; a key that is not there is missed where its table begins."""
        path = f"{self._path}/{key}"
        while path and path not in self._lines:
            path = path.rpartition("/")[0]
        return BrokenPack(self._file, self._lines.get(path, 1), reason, (word or key)[:SHOWN])

    def has(self, key: str) -> bool:
        """Whether the table holds the key."""
        self._asked.add(key)
        return key in self._values

    def text(self, key: str) -> str:
        """Return a text that says something in printable characters."""
        value = self._value(key, str)
        if not value:
            raise self.broken(BrokenReason.EMPTY, key)
        if not is_plain(value):
            raise self.broken(BrokenReason.BAD_TEXT, key)
        return value

    def matching(self, key: str, pattern: re.Pattern[str]) -> str:
        """Return a text that is a code of this pattern as a whole."""
        value = self.text(key)
        if not pattern.fullmatch(value):
            raise self.broken(BrokenReason.BAD_CODE, key, value)
        return value

    def word(self, key: str, words: type[Word]) -> Word:
        """Return a text that is one of a closed list of words."""
        value = self._value(key, str)
        try:
            return words(value)
        except ValueError as cause:
            raise self.broken(BrokenReason.UNKNOWN_WORD, key, value) from cause

    def number(self, key: str, least: int = 0, most: int = MOST) -> int:
        """Return a whole number within its bounds."""
        value = self._value(key, int)
        if not least <= value <= most:
            raise self.broken(BrokenReason.BAD_NUMBER, key)
        return value

    def day(self, key: str) -> date:
        """Return a date; a moment is refused."""
        value = self._value(key, date)
        if isinstance(value, datetime):
            raise self.broken(BrokenReason.WRONG_KIND, key)
        return value

    def day_if_any(self, key: str) -> date | None:
        """Return a date, or None where the key is missing."""
        return self.day(key) if self.has(key) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; a missing key is an empty list."""
        return tuple(self._list(key, str))

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers, none below zero; a missing key is an empty list."""
        values = tuple(self._list(key, int))
        if any(not 0 <= value <= MOST for value in values):
            raise self.broken(BrokenReason.BAD_NUMBER, key)
        return values

    def value(self, key: str) -> tuple[int | str, ...]:
        """Return one number, one text, or a list of either; a missing key is an empty list."""
        if not self.has(key):
            return ()
        value = self._values[key]
        if isinstance(value, str):
            return (self.text(key),)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return self.texts(key)
        return self.numbers(key) if isinstance(value, list) else (self.number(key),)

    def table(self, key: str) -> Table:
        """Return a table inside this one."""
        value = self._value(key, dict)
        return Table(self._file, value, self._lines, f"{self._path}/{key}")

    def tables(self, key: str) -> tuple[Table, ...]:
        """Return an array of tables; a missing key is an empty one."""
        values = self._list(key, dict)
        return tuple(
            Table(self._file, value, self._lines, f"{self._path}/{key}/{place}") for place, value in enumerate(values)
        )

    def finished(self) -> None:
        """Refuse what nobody asked for: a misspelt `valid_to` must not make a rule that never ends."""
        for key in self._values:
            if key not in self._asked:
                raise self.broken(BrokenReason.UNKNOWN_KEY, key)

    def _value(self, key: str, kind: type[Thing]) -> Thing:
        if not self.has(key):
            raise self.broken(BrokenReason.MISSING_KEY, key)
        return self._of_kind(key, self._values[key], kind)

    def _list(self, key: str, kind: type[Thing]) -> list[Thing]:
        if not self.has(key):
            return []
        values: list[object] = self._value(key, list)
        return [self._of_kind(key, value, kind) for value in values]

    def _of_kind(self, key: str, value: object, kind: type[Thing]) -> Thing:
        if isinstance(value, float):
            raise self.broken(BrokenReason.FRACTION, key)
        if not isinstance(value, kind) or isinstance(value, bool):
            raise self.broken(BrokenReason.WRONG_KIND, key)
        return value


def table_of(content: bytes, file: str) -> Table:
    """Return the whole of a TOML file as a table.

    Raises BrokenPack for bytes that are not UTF-8 or not TOML, with the line where reading stopped.
    """
    text = decoded(content, file)
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as cause:  # ValueError also for integers of thousands of digits
        found = AT_LINE.search(str(cause))
        line = int(found.group(1)) if found else text.count("\n") + 1
        raise BrokenPack(file, line, BrokenReason.SYNTAX) from cause
    return Table(file, values, lines_of(text))


def lines_of(text: str) -> dict[str, int]:
    """Return the line of each key and table header by its path, such as `/rule/3/valid_to`.

    tomllib tells no lines of what it has read, so they are found again in the text, one header or key a line, as our
    packs are written. A line of a longer text that looks like a key can only shift a line number, never a value.
    """
    lines: dict[str, int] = {}
    counts: dict[str, int] = {}
    path = ""
    for number, line in enumerate(text.split("\n"), start=1):
        header = HEADER.fullmatch(line)
        key = KEY.match(line)
        if header:
            path = "/" + header.group(2).replace(".", "/")
            if header.group(1) == "[[":
                counts[path] = counts.get(path, -1) + 1
                path = f"{path}/{counts[path]}"
            lines.setdefault(path, number)
        elif key:
            lines.setdefault(f"{path}/{key.group(1)}", number)
    return lines

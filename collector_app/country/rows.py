"""Rows of a CSV file that know their line, so that a refusal can name it."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from collector_app.country.source import SHOWN, decoded, is_plain
from collector_app.domain.problems.catalogue import BrokenPack, BrokenReason
from collector_app.domain.weight import MOST_GRAMS, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum

    Word = TypeVar("Word", bound=StrEnum)

CODE = re.compile(r"[A-Z0-9]+(_[A-Z0-9]+)*")
WORD = re.compile(r"[a-z]+(_[a-z]+)*")
NUMBER = re.compile(r"0|[1-9][0-9]{0,9}")
YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by column, and the line on which it begins."""

    file: str
    line: int
    cells: dict[str, str]

    def broken(self, reason: BrokenReason, word: str) -> BrokenPack:
        """Return the refusal of this row, for raising."""
        return BrokenPack(self.file, self.line, reason, word[:SHOWN])

    def text(self, column: str) -> str:
        """Return a cell that must say something in printable characters."""
        cell = self.cells[column]
        if not cell:
            raise self.broken(BrokenReason.EMPTY, column)
        if not is_plain(cell):
            raise self.broken(BrokenReason.BAD_TEXT, column)
        return cell

    def matching(self, column: str, pattern: re.Pattern[str]) -> str:
        """Return a cell that is a code of this pattern as a whole."""
        cell = self.text(column)
        if not pattern.fullmatch(cell):
            raise self.broken(BrokenReason.BAD_CODE, cell)
        return cell

    def codes(self, column: str) -> tuple[str, ...]:
        """Return the codes of a cell, parted by spaces; it may hold none."""
        return tuple(self.cells[column].split())

    def number(self, column: str) -> int:
        """Return a cell that is a whole number without sign or leading zero."""
        cell = self.text(column)
        if not NUMBER.fullmatch(cell):
            raise self.broken(BrokenReason.BAD_NUMBER, cell)
        return int(cell)

    def grams(self, column: str) -> Weight | None:
        """Return a mass in grams, None where the cell is empty."""
        if not self.cells[column]:
            return None
        grams = self.number(column)
        if grams > MOST_GRAMS:
            raise self.broken(BrokenReason.BAD_NUMBER, self.cells[column])
        return Weight(grams)

    def yes(self, column: str) -> bool:
        """Return whether a cell says yes."""
        cell = self.text(column)
        if cell not in YES_NO:
            raise self.broken(BrokenReason.UNKNOWN_WORD, cell)
        return YES_NO[cell]

    def word(self, column: str, words: type[Word]) -> Word:
        """Return a cell that is one of a closed list of words."""
        cell = self.text(column)
        try:
            return words(cell)
        except ValueError as cause:
            raise self.broken(BrokenReason.UNKNOWN_WORD, cell) from cause


def rows_of(content: bytes, file: str, columns: tuple[str, ...]) -> list[Row]:
    """Return the rows of a CSV file with a header; columns that nobody asks for are left unread.

    Raises BrokenPack for bytes that are not UTF-8, a broken quote, a column missing or twice, a row that does not fit.
    """
    records = _records(decoded(content, file), file)
    line, header = next(records, (1, []))
    for column in columns:
        if column not in header:
            raise BrokenPack(file, line, BrokenReason.MISSING_COLUMN, column)
    for column in header:
        if header.count(column) > 1:
            raise BrokenPack(file, line, BrokenReason.DUPLICATE, column)
    rows = []
    for start, cells in records:
        if len(cells) != len(header):
            raise BrokenPack(file, start, BrokenReason.WRONG_WIDTH)
        rows.append(Row(file, start, dict(zip(header, cells, strict=True))))
    return rows


def _records(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as cause:
            raise BrokenPack(file, max(reader.line_num, 1), BrokenReason.SYNTAX) from cause
        if cells:
            yield start, cells
        start = reader.line_num + 1

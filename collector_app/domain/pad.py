"""Paper pads: pre-numbered sheets for when the computer is down; each says in its QR code which one it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = "CP1"
MOST_SHEETS = 200  # in one pad: what a stapler holds
LARGEST = 10**8  # sheet number; a station would need centuries to get there
_FORM = re.compile(
    rf"{MARK}:(?P<site>[A-Z0-9]{{1,12}})-(?P<mark>[A-Z]{{3}})-(?P<pad>[1-9][0-9]{{0,5}})-(?P<sheet>[1-9][0-9]{{0,7}})",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class SheetCode:
    """Which sheet, of which pad, printed by which log of which site."""

    site: str
    mark: str
    pad: int
    sheet: int

    @property
    def said(self) -> str:
        """What its QR code holds: capitals, digits, `:` and `-` alone, so that the squares stay large."""
        return f"{MARK}:{self.site}-{self.mark}-{self.pad}-{self.sheet}"


def read_sheet_code(raw: str) -> SheetCode | None:
    """Return the sheet that a scanner read, None where it is no sheet of ours."""
    found = _FORM.fullmatch(raw.strip())
    if found is None:
        return None
    return SheetCode(found["site"], found["mark"], int(found["pad"]), int(found["sheet"]))

"""Paper sizes, in points; a roll has no height of its own."""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of paper; `width` of a roll is what its printer can print, 72 of 80 mm and 48 of 58 mm."""

    name: str
    width: float
    height: float  # 0: as long as what is on it
    margin: float

    @property
    def is_roll(self) -> bool:
        """Whether the page is as long as its content."""
        return self.height == 0

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin


A5 = Paper("A5", 148 * MM, 210 * MM, 10 * MM)
A6 = Paper("A6", 105 * MM, 148 * MM, 7 * MM)
A4 = Paper("A4", 210 * MM, 297 * MM, 15 * MM)
ROLL_80 = Paper("80mm", 72 * MM, 0, 1.5 * MM)
ROLL_58 = Paper("58mm", 48 * MM, 0, 1 * MM)
PAPERS = {paper.name: paper for paper in (A5, A4, A6, ROLL_80, ROLL_58)}

"""Blocks: what a page is stacked from. A block knows its height at a width, and draws itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from collector_app.documents.fonts import Face
from collector_app.documents.lines import broken
from collector_app.documents.pen import BLACK, WHITE, Pen
from collector_app.documents.writing import cleaned, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MIDDLE = 0.36  # of the type size above the baseline: the middle of a capital, set in the middle of its line


class Align(Enum):
    """Where the lines of a text stand in their width, as the share of the free space before them."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; `leading` is 1.5 times the size or more, because Thai marks stack high."""

    size: float
    face: Face = Face.REGULAR
    ink: float = BLACK
    align: Align = Align.LEFT
    spacing: float = 1.5

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return self.size * self.spacing

    @property
    def drop(self) -> float:
        """From the top of a line to its baseline."""
        return self.leading / 2 + self.size * MIDDLE


class Block(Protocol):
    """Anything that can stand on a page."""

    def height(self, width: float) -> float:
        """Return the height it takes at a width."""

    def drop(self) -> float:
        """Return where its first baseline lies, so that neighbours can share it."""

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it with its top left corner there."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text in as many lines as it needs."""

    text: str
    style: Style

    def height(self, width: float) -> float:
        """Return the height of its lines."""
        return len(self._lines(width)) * self.style.leading

    def drop(self) -> float:
        """Return its first baseline."""
        return self.style.drop

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw line under line."""
        style = self.style
        for number, line in enumerate(self._lines(width)):
            free = width - width_of(line, style.face, style.size)
            at = (x + style.align.value * free, top + style.drop + number * style.leading)
            pen.text(at, line, style.face, style.size, style.ink)

    def _lines(self, width: float) -> tuple[str, ...]:
        return broken(self.text, self.style.face, self.style.size, width)


def widest(texts: Iterable[str], style: Style) -> float:
    """Return the width of the widest of these texts on one line, for a column as wide as its words need."""
    return max((width_of(cleaned(text), style.face, style.size) for text in texts), default=0.0)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: always on one line, set smaller where it is too wide for its column, so that no digit is lost."""

    text: str
    style: Style

    def height(self, width: float) -> float:  # noqa: ARG002 - a block is asked by its width
        """Return the height of one line."""
        return self.style.leading

    def drop(self) -> float:
        """Return its baseline."""
        return self.style.drop

    @property
    def natural(self) -> float:
        """The width it takes when nothing presses it."""
        return widest([self.text], self.style)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it in its width."""
        style, natural = self.style, self.natural
        size = style.size if natural <= width else style.size * width / natural
        free = max(0.0, width - natural)
        pen.text((x + style.align.value * free, top + style.drop), cleaned(self.text), style.face, size, style.ink)


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing, of a height."""

    points: float

    def height(self, width: float) -> float:  # noqa: ARG002 - a block is asked by its width
        """Return that height."""
        return self.points

    def drop(self) -> float:
        """Return the top."""
        return 0.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw nothing."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule with as much space around it."""

    thickness: float
    ink: float = BLACK
    before: float = 0.0
    after: float = 0.0

    def height(self, width: float) -> float:  # noqa: ARG002 - as Space
        """Return its thickness and the space around it."""
        return self.before + self.thickness + self.after

    def drop(self) -> float:
        """Return where it lies."""
        return self.before

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it over the whole width."""
        pen.rule((x, top + self.before), width, self.thickness, self.ink)


@dataclass(frozen=True, slots=True)
class Band:
    """A mark that nobody overlooks: white on black, or framed."""

    text: str
    size: float
    filled: bool

    def height(self, width: float) -> float:
        """Return the height of its words and the ground around them."""
        return self._words().height(width - 2 * self.size) + self.size * 0.7

    def drop(self) -> float:
        """Return the first baseline of its words."""
        return self.size * 0.35 + self._words().drop()

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw ground and words."""
        box = (x, top, width, self.height(width))
        if self.filled:
            pen.fill(box, BLACK, radius=2)
        else:
            pen.frame(box, 1.2, radius=2)
        self._words().draw(pen, x + self.size, top + self.size * 0.35, width - 2 * self.size)

    def _words(self) -> Words:
        return Words(
            self.text, Style(self.size, Face.BOLD, WHITE if self.filled else BLACK, Align.CENTRE, spacing=1.35)
        )


@dataclass(frozen=True, slots=True)
class Squares:
    """A square matrix, such as a QR code with its quiet zone, at a fixed side."""

    rows: tuple[tuple[bool, ...], ...]
    side: float
    align: Align = Align.LEFT
    hang: float = 0.0  # how far its quiet zone may reach into the margin, so that its dark edge meets the text's

    def height(self, width: float) -> float:  # noqa: ARG002 - as Space
        """Return its side."""
        return self.side

    def drop(self) -> float:
        """Return the top."""
        return 0.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it where it stands in the width."""
        pen.squares(
            (x - self.hang + self.align.value * (width - self.side), top), self.rows, self.side / len(self.rows)
        )


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one under the other, kept on one page."""

    blocks: tuple[Block, ...]

    def height(self, width: float) -> float:
        """Return the sum of their heights."""
        return sum(block.height(width) for block in self.blocks)

    def drop(self) -> float:
        """Return the baseline of the first."""
        return self.blocks[0].drop() if self.blocks else 0.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw them downwards."""
        for block in self.blocks:
            block.draw(pen, x, top, width)
            top += block.height(width)


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks side by side on one baseline; a width of 0 shares what the fixed ones leave."""

    blocks: tuple[Block, ...]
    widths: tuple[float, ...]
    gap: float = 6.0
    on_baseline: bool = True

    def height(self, width: float) -> float:
        """Return the height of the tallest, moved down to the common baseline."""
        return max(shift + block.height(own) for block, _at, own, shift in self._placed(width))

    def drop(self) -> float:
        """Return the common baseline."""
        return max(block.drop() for block in self.blocks)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw each in its column."""
        for block, at, own, shift in self._placed(width):
            block.draw(pen, x + at, top + shift, own)

    def _placed(self, width: float) -> Iterator[tuple[Block, float, float, float]]:
        base = self.drop() if self.on_baseline else 0.0
        free = width - sum(self.widths) - self.gap * (len(self.widths) - 1)
        share = free / max(1, self.widths.count(0))
        at = 0.0
        for block, wanted in zip(self.blocks, self.widths, strict=True):
            own = wanted or share
            yield block, at, own, base - block.drop() if self.on_baseline else 0.0
            at += own + self.gap

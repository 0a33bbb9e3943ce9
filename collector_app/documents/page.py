"""From blocks to pages: stacked until a page is full, then the next one, with what each page must repeat."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from collector_app.documents.blocks import Space
from collector_app.documents.pen import About, Pen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collector_app.documents.blocks import Block
    from collector_app.documents.paper import Paper

DRAWING = Lock()  # reportlab's fonts must not serve two documents at the same time


@dataclass(frozen=True, slots=True)
class Part:
    """A block that stays whole, with the head that is repeated above it where it begins a page (a table's)."""

    block: Block
    head: Block | None = None


class Frame(Protocol):
    """What every page of one document repeats; a roll has no pages and repeats nothing."""

    def top(self, page: int) -> Block:
        """Return what stands at the top of a page; pages count from 1."""

    def bottom(self, page: int, pages: int) -> Block:
        """Return what stands at the foot of a page; its height is the same on each."""


class Bare:
    """A sheet that repeats nothing: a tag, a note."""

    def top(self, page: int) -> Block:  # noqa: ARG002 - every page is alike
        """Return nothing."""
        return Space(0)

    def bottom(self, page: int, pages: int) -> Block:  # noqa: ARG002 - as above
        """Return nothing."""
        return Space(0)


def drawn(parts: Sequence[Part], paper: Paper, about: About, frame: Frame | None = None) -> bytes:
    """Return the PDF of a document; equal documents give equal bytes. Without a frame, as on a roll, it is one page.

    A part taller than a page is drawn on a page of its own and loses what does not fit: documents cut their parts
    so that this cannot happen.
    """
    with DRAWING:
        pen = Pen(about)
        if frame is None:
            _draw_roll(pen, parts, paper)
        else:
            _draw_pages(pen, parts, paper, frame)
        return pen.finished()


def _draw_roll(pen: Pen, parts: Sequence[Part], paper: Paper) -> None:
    heights = [part.block.height(paper.inner) for part in parts]
    pen.begin_page(paper.width, sum(heights) + 2 * paper.margin)
    top = paper.margin
    for part, height in zip(parts, heights, strict=True):
        part.block.draw(pen, paper.margin, top, paper.inner)
        top += height
    pen.end_page()


def _draw_pages(pen: Pen, parts: Sequence[Part], paper: Paper, frame: Frame) -> None:
    pages = paginated(parts, paper, frame)
    for number, blocks in enumerate(pages, start=1):
        pen.begin_page(paper.width, paper.height)
        top = paper.margin
        for block in (frame.top(number), *blocks):
            block.draw(pen, paper.margin, top, paper.inner)
            top += block.height(paper.inner)
        foot = frame.bottom(number, len(pages))
        foot.draw(pen, paper.margin, paper.height - paper.margin - foot.height(paper.inner), paper.inner)
        pen.end_page()


def paginated(parts: Sequence[Part], paper: Paper, frame: Frame) -> list[list[Block]]:
    """Return the blocks of each page; a page always holds at least one part, so that this ends."""
    width = paper.inner
    foot = frame.bottom(1, 1).height(width)
    pages: list[list[Block]] = []
    free = -1.0
    for part in parts:
        height = part.block.height(width)
        if not pages or height > free:
            free = paper.height - 2 * paper.margin - foot - frame.top(len(pages) + 1).height(width)
            repeated = [part.head] if pages and part.head is not None else []
            free -= sum(block.height(width) for block in repeated)
            pages.append([*repeated])
        pages[-1].append(part.block)
        free -= height
    return pages

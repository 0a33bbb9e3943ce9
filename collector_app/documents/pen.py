"""The pen: what blocks draw with, on a canvas measured from the top of the page down, in points."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from collector_app.documents.writing import write

if TYPE_CHECKING:
    from collector_app.documents.fonts import Face

BLACK = 0.0
WHITE = 1.0


@dataclass(frozen=True, slots=True)
class About:
    """What the file says about itself to readers and search tools."""

    title: str
    author: str
    language: str  # a code of ours


rl_config.useA85 = 0  # else reportlab writes pages as text for printers of the 1990s: a quarter larger, 5 ms slower


class _PlainCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas that does not name Helvetica on each page: every font of our files is embedded."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class Pen:
    """Draws text, rules and boxes; the same calls always give the same bytes."""

    def __init__(self, about: About) -> None:
        self._file = io.BytesIO()
        tag = about.language.replace("_", "-")
        self._canvas: Any = _PlainCanvas(self._file, invariant=1, pageCompression=1, lang=tag)
        self._canvas.setTitle(about.title)
        self._canvas.setAuthor(about.author)
        self._canvas.setProducer("collector")
        self._canvas.setCreator("collector")
        self._height = 0.0

    def begin_page(self, width: float, height: float) -> None:
        """Start a page of this size."""
        self._canvas.setPageSize((width, height))
        self._height = height

    def end_page(self) -> None:
        """Finish the page."""
        self._canvas.showPage()

    def finished(self) -> bytes:
        """Return the whole file."""
        self._canvas.save()
        return self._file.getvalue()

    def text(self, at: tuple[float, float], text: str, face: Face, size: float, ink: float = BLACK) -> None:
        """Draw one clean line; `at` is its baseline's left end, y counted from the top; `ink` is a grey."""
        self._canvas.setFillGray(ink)
        self._canvas.setStrokeGray(ink)  # of boxes for characters that no font has
        write(self._canvas, (at[0], self._height - at[1]), text, face, size)

    def rule(self, at: tuple[float, float], width: float, thickness: float, ink: float = BLACK) -> None:
        """Draw a horizontal rule below `at`."""
        self.fill((at[0], at[1], width, thickness), ink)

    def fill(self, box: tuple[float, float, float, float], ink: float = BLACK, radius: float = 0.0) -> None:
        """Fill a box given as x, top, width and height."""
        x, top, width, height = box
        self._canvas.setFillGray(ink)
        if radius:
            self._canvas.roundRect(x, self._height - top - height, width, height, radius, stroke=0, fill=1)
        else:
            self._canvas.rect(x, self._height - top - height, width, height, stroke=0, fill=1)

    def frame(self, box: tuple[float, float, float, float], thickness: float, radius: float = 0.0) -> None:
        """Draw the edge of a box, inside it."""
        x, top, width, height = box
        half = thickness / 2
        self._canvas.setStrokeGray(BLACK)
        self._canvas.setLineWidth(thickness)
        bottom = self._height - top - height
        self._canvas.roundRect(x + half, bottom + half, width - thickness, height - thickness, radius, stroke=1, fill=0)

    def squares(self, at: tuple[float, float], rows: tuple[tuple[bool, ...], ...], side: float) -> None:
        """Draw a matrix of dark squares as one path of runs, so that no hairline shows between two of them.

        The operators are written here, in whole squares: reportlab takes 6 ms to format them as fractions of points.
        """
        bars = [f"{first} {-row - 1} {count} 1 re" for row, cells in enumerate(rows) for first, count in _runs(cells)]
        place = f"{side:.4f} 0 0 {side:.4f} {at[0]:.3f} {self._height - at[1]:.3f} cm"
        self._canvas._code.append(" ".join(("q", place, "0 g", *bars, "f Q")))  # noqa: SLF001 - reportlab offers no public way to write operators


def _runs(cells: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return where dark cells begin, and how many stand side by side."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(cells):
        if dark and runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((place, 1))
    return runs

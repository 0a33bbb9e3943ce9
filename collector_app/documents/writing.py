"""One line of text on a PDF page: cleaned, measured, drawn, and copied as it was typed."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from collector_app.documents.fonts import Face, Run, font, runs
from collector_app.documents.shaping import EM

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}  # controls, directions, half characters, private ones
SELECTORS = {chr(code) for code in range(0xFE00, 0xFE10)}  # they choose between forms that we do not have
BOX = (0.60, 0.06, 0.70)  # width, margin and height of the box for a character in no font, in ems


@lru_cache(maxsize=8192)
def cleaned(text: str) -> str:
    """Return text in NFC on one line, without anything that cannot be seen."""
    if text.isascii() and text.isprintable():
        return text
    flat = " ".join(text.split("\n")) if "\n" in text else text
    composed = unicodedata.normalize("NFC", flat.replace("\t", " "))
    return "".join(c for c in composed if unicodedata.category(c) not in UNSEEN and c not in SELECTORS)


@lru_cache(maxsize=16384)
def width_of(text: str, face: Face, size: float) -> float:
    """Return how wide clean text is, in points."""
    return sum(_width(run) for run in runs(text, face)) * size / EM


def write(canvas: Canvas, at: tuple[float, float], text: str, face: Face, size: float) -> None:
    """Draw one line of clean text from `at`, its baseline's left end.

    All of it stands in one ActualText, so that searching finds a word across fonts, boxes and shaped marks.
    """
    if not text.strip():
        return
    x, y = at
    shown: list[str] = []
    boxes: list[str] = []
    for run in runs(text, face):
        shown.append(_operators(run, face, size, canvas))
        if run.font is None:
            boxes += [_box(x + BOX[0] * size * place, y, size) for place in range(len(run.text))]
        x += _width(run) * size / EM
    actual = text.encode("utf-16-be").hex().upper()
    words = f"BT 1 0 0 1 {at[0]:.3f} {at[1]:.3f} Tm {' '.join(shown)} ET"
    canvas._code.append(" ".join((f"/Span <</ActualText <FEFF{actual}>>> BDC", words, *boxes, "EMC")))  # noqa: SLF001 - reportlab offers no public way to write operators


def _width(run: Run) -> float:
    if run.font is None:
        return len(run.text) * BOX[0] * EM
    return run.font.shape(run.text).width


def _operators(run: Run, face: Face, size: float, canvas: Canvas) -> str:
    """Return what shows a run; a box stands over spaces, so that readers find a text to copy there."""
    document = canvas._doc  # noqa: SLF001 - the fonts keep their subsets by it
    if run.font is not None:
        return run.font.operators(run.font.shape(run.text), size, document)
    plain = font(face.value[0])
    spaces = plain.shape(" " * len(run.text))
    rest = _width(run) - spaces.width
    return f"{plain.operators(spaces, size, document)} [{-rest:g}] TJ"


def _box(x: float, y: float, size: float) -> str:
    width, margin, height = (part * size for part in BOX)
    return f"{size * 0.06:.3f} w {x + margin:.3f} {y:.3f} {width - 2 * margin:.3f} {height:.3f} re S"

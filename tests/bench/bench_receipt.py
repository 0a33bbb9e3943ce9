"""Receipts a second, beside bare reportlab drawing the same words with the same font."""

from __future__ import annotations

import argparse
import io

from reportlab.lib.pagesizes import A5 as A5_POINTS
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from collector_app import paths
from collector_app.documents.paper import A5, ROLL_80, Paper
from collector_app.documents.receipt import receipt_pdf
from collector_app.i18n.language import language
from tests.bench.measure import Times, heading, machine
from tests.documents.making import LANGUAGES, pages_of, receipt

ROUNDS = 30
_FONT = "CollectorSans-Regular"
_SIZE, _LEADING, _MARGIN = 8, 11, 24


def bare(words: list[str]) -> bytes:
    """Draw lines of text, unshaped, as reportlab does by itself."""
    page = io.BytesIO()
    canvas = Canvas(page, pagesize=A5_POINTS)
    canvas.setFont(_FONT, _SIZE)
    for at, line in enumerate(words):
        canvas.drawString(_MARGIN, A5_POINTS[1] - _MARGIN - at * _LEADING, line)
    canvas.save()
    return page.getvalue()


def bench(rounds: int = ROUNDS) -> None:
    """Measure, and print."""
    pdfmetrics.registerFont(TTFont(_FONT, str(paths.resources() / "fonts" / f"{_FONT}.ttf")))
    heading(f"Receipts of four lines, {rounds} of each")
    for code in LANGUAGES:
        theirs = Times(f"{code}: bare reportlab, same words, no QR")
        words = [line for page in pages_of(_pdf(code, A5)) for line in page.splitlines()]
        bare(words)
        sheet, roll = Times(f"{code}: receipt on A5"), Times(f"{code}: receipt on 80 mm")
        _pdf(code, ROLL_80)
        for _ in range(rounds):
            with theirs.measured():
                bare(words)
            with sheet.measured():
                _pdf(code, A5)
            with roll.measured():
                _pdf(code, ROLL_80)
        for times in (theirs, sheet, roll):
            print(f"{times.line(theirs)}   {1000 / times.median:6.1f} a second")


def _pdf(code: str, paper: Paper) -> bytes:
    return receipt_pdf(receipt(code), language(code), paper)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    said = parser.parse_args()
    machine()
    bench(said.rounds)


if __name__ == "__main__":
    main()

"""One sheet of a paper pad: its number, what is asked of the seller, lines for the goods, sums and signatures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.country.paper_fields import PaperField
from collector_app.documents.blocks import Align, Block, Row, Rule, Space, Squares, Stack, Style, Words
from collector_app.documents.fonts import Face
from collector_app.documents.mark import QUIET, squares
from collector_app.documents.paper import A5, MM
from collector_app.domain.pad import SheetCode
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import Text, text, text_in

if TYPE_CHECKING:
    from collector_app.documents.pad import PadPaper
    from collector_app.documents.pen import Pen
    from collector_app.i18n.language import Language

FIELDS: dict[PaperField, Text] = {
    PaperField.DAY: text_in("paper sheet", "Day and time"),
    PaperField.SELLER: text_in("paper sheet", "Seller"),
    PaperField.ADDRESS: text_in("paper sheet", "Address"),
    PaperField.NUMBER: text_in("paper sheet", "Number of the identity paper"),
    PaperField.PHONE: text_in("paper sheet", "Phone"),
    PaperField.PLATE: text_in("paper sheet", "Vehicle plate"),
}
COLUMNS: tuple[tuple[Text, float], ...] = (  # points; 0 shares the rest
    (text_in("paper sheet", "Tile"), 28),
    (text_in("paper sheet", "Signs"), 40),
    (text_in("paper sheet", "Pieces"), 34),
    (text_in("paper sheet", "Gross weight"), 44),
    (text_in("paper sheet", "Tare"), 38),
    (text_in("paper sheet", "Deduction"), 42),
    (text_in("paper sheet", "Net weight"), 44),
    (text_in("paper sheet", "Unit price"), 0),
    (text_in("paper sheet", "Amount"), 0),
)
_ROWS = 7
_ROW, _FIELD = 9.5 * MM, 11 * MM
_CODE = 17 * MM
_EDGE = 0.5
_SITE = Style(10.5, Face.SEMIBOLD)
_LABEL = Style(6.5, ink=0.3, spacing=1.4)
_HEAD = Style(6.5, Face.SEMIBOLD, spacing=1.4)
_SMALL = Style(7, ink=0.3, spacing=1.45)
_NUMBER = Style(22, Face.BOLD, align=Align.RIGHT, spacing=1.25)
_PAD = Style(8.5, align=Align.RIGHT)
_SIGNED = Style(7, ink=0.3, align=Align.CENTRE)


@dataclass(frozen=True, slots=True)
class Cells:
    """Framed cells side by side to be written in, each with its label in the corner."""

    labels: tuple[str, ...]
    widths: tuple[float, ...]
    deep: float
    style: Style = _LABEL

    def height(self, width: float) -> float:
        """Return the height of the cells, more where a label needs it."""
        inside = (
            Words(label, self.style).height(own - 4)
            for label, (_x, own) in zip(self.labels, self._placed(width), strict=True)
        )
        return max(self.deep, max(inside) + 3)

    def drop(self) -> float:
        """Return the first baseline of the labels."""
        return self.style.drop

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw frames and labels."""
        deep = self.height(width)
        for label, (at, own) in zip(self.labels, self._placed(width), strict=True):
            pen.frame((x + at, top, own + _EDGE, deep + _EDGE), _EDGE)
            Words(label, self.style).draw(pen, x + at + 2, top + 1, own - 4)

    def _placed(self, width: float) -> list[tuple[float, float]]:
        share = (width - sum(self.widths)) / max(1, self.widths.count(0))
        placed, at = [], 0.0
        for wanted in self.widths:
            placed.append((at, wanted or share))
            at += wanted or share
        return placed


def pad_sheet(pad: PadPaper, sheet: int, language: Language) -> Block:
    """Return one sheet; it fills its page, so that the next one begins a page of its own."""
    say = language.say
    blocks: list[Block] = [_head(pad, sheet, language), Space(4)]
    fields = [say(FIELDS[field]) for field in pad.fields]
    blocks += [
        Cells(tuple(fields[at : at + 2]), (0, 0)[: len(fields[at : at + 2])], _FIELD) for at in range(0, len(fields), 2)
    ]
    widths = tuple(width for _, width in COLUMNS)
    blocks += [Space(4), Cells(tuple(say(word) for word, _ in COLUMNS), widths, 0, _HEAD)]
    blocks += [Cells(("",) * len(COLUMNS), widths, _ROW)] * _ROWS
    words = say(text_in("paper sheet", "Amount in words"))
    blocks += [Cells((words, say(text_in("paper sheet", "Total"))), (0, 110), _FIELD)]
    paid = (
        text_in("paper sheet", "Paid in cash"),
        text_in("paper sheet", "Paid by bank"),
        text_in("paper sheet", "Paid later"),
    )
    blocks += [Cells(tuple(say(each) for each in paid), (0, 0, 0), _FIELD)]
    blocks += [Space(24), _signatures(language), Space(2)]
    blocks += [Words(_legend(pad, language), _SMALL)] if pad.common else []
    filled = sum(block.height(A5.inner) for block in blocks)
    return Stack((*blocks, Space(max(0.0, A5.height - 2 * A5.margin - filled))))


def _head(pad: PadPaper, sheet: int, language: Language) -> Block:
    say = language.say
    left = Stack(
        (
            Words(pad.site_name, _SITE),
            Words(f"{pad.site_code} · {pad.log_mark}", _LABEL),
            Words(say(text("Written by hand while the computer was down. Enter it with this number.")), _SMALL),
        )
    )
    right = Stack((Words(say(text("Pad {pad}, sheet", pad=pad.pad)), _PAD), Words(language.number(sheet), _NUMBER)))
    matrix = squares(SheetCode(pad.site_code, pad.log_mark, pad.pad, sheet).said)
    module = _CODE / (len(matrix) - 2 * QUIET)
    code = Squares(matrix, module * len(matrix))
    return Row((left, right, code), (0, 96, code.side), gap=2, on_baseline=False)


def _signatures(language: Language) -> Block:
    said = (text("Signature of the buyer"), text("Signature of the seller"))
    lines = tuple(Stack((Rule(0.5, after=2), Words(language.say(each), _SIGNED))) for each in said)
    return Row(lines, (0, 0), gap=28)


def _legend(pad: PadPaper, language: Language) -> str:
    return " · ".join(f"{each.tile}\u00a0{language.say(grade_name(each))}" for each in pad.common)

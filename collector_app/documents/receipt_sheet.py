"""The purchase receipt on a sheet, A5 or larger: a table whose head is repeated, sums, code and two signatures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.documents import receipt_words as said
from collector_app.documents.blocks import (
    Align,
    Band,
    Block,
    Figure,
    Row,
    Rule,
    Space,
    Squares,
    Stack,
    Style,
    Words,
    widest,
)
from collector_app.documents.fonts import Face
from collector_app.documents.mark import QUIET, squares
from collector_app.documents.page import Part
from collector_app.documents.paper import MM
from collector_app.domain.catalogue import Unit
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import text

if TYPE_CHECKING:
    from collector_app.documents.receipt import Receipt, ReceiptLine
    from collector_app.domain.weight import Weight
    from collector_app.i18n.language import Language

BETWEEN = " · "
GREY = 0.38
PALE = 0.72
TITLE = Style(17, Face.BOLD, align=Align.RIGHT, spacing=1.4)
SITE = Style(10.5, Face.SEMIBOLD)
NUMBER = Style(10.5, Face.SEMIBOLD, align=Align.RIGHT)
LABEL = Style(7.5, ink=GREY)
VALUE = Style(9)
STRONG = Style(9, Face.SEMIBOLD, spacing=1.4)
FIGURE = Style(8.5, align=Align.RIGHT, spacing=1.4)
STRONG_FIGURE = Style(8.5, Face.SEMIBOLD, align=Align.RIGHT, spacing=1.4)
HEAD = Style(7, ink=GREY, align=Align.RIGHT, spacing=1.45)
SMALL = Style(7.5, ink=GREY)
BIG = Style(13, Face.BOLD)
BIG_FIGURE = Style(13, Face.BOLD, align=Align.RIGHT)
COLUMNS = (0.0, 44.0, 46.0, 42.0, 50.0, 60.0, 64.0)  # pieces, gross, tare, deduction, net, price, amount
MOST_OF_A_SUM = 190.0  # the rest is for its label
CODE = 25 * MM  # the side of the QR code without its quiet zone


@dataclass(frozen=True, slots=True)
class SheetFrame:
    """What each sheet repeats: whose paper it is, which one, its marks and its page."""

    receipt: Receipt
    language: Language

    def top(self, page: int) -> Block:
        """Return the letterhead of the first page, or its short form."""
        receipt, say = self.receipt, self.language.say
        first = page == 1
        bands = tuple(
            part
            for words, filled in said.marks(receipt)
            for part in (Band(say(words), 13.0 if filled and first else 9.5, filled), Space(4))
        )
        number = Words(receipt.number, NUMBER if first else FIGURE)
        width = min(190.0, max(widest([say(said.TITLE)], TITLE), widest([receipt.number], NUMBER)))
        if first:
            station = Words(f"{receipt.site_code} · {receipt.log_mark}", LABEL)
            left = Stack((Words(receipt.site_name, SITE), station))
            right = Stack((Words(say(said.TITLE), TITLE), number))
        else:
            left, right = Stack((Words(say(said.TITLE), STRONG),)), Stack((number,))
        return Stack((Space(4), Row((left, right), (0, width)), Rule(0.8, before=2, after=4), *bands))

    def bottom(self, page: int, pages: int) -> Block:
        """Return the foot: the rules it was made under, and which page of how many."""
        say = self.language.say
        rules = Words(say(text("Rules: {pack}", pack=self.receipt.pack)), LABEL)
        place = Words(say(text("Page {page} of {pages}", page=page, pages=pages)), HEAD)
        return Stack((Rule(0.3, PALE, before=4, after=2), Row((rules, place), (0, 90))))


def sheet(receipt: Receipt, language: Language) -> list[Part]:
    """Return the parts of the receipt in their order."""
    head = _head(language)
    places = said.decimals(receipt)
    rows = (_line(number, line, language, places) for number, line in enumerate(receipt.lines, start=1))
    lines = [Part(row, head) for row in rows]
    return [
        Part(_facts(receipt, language)),
        Part(head),
        *lines,
        Part(_sums(receipt, language)),
        *_end(receipt, language),
    ]


def _facts(receipt: Receipt, language: Language) -> Block:
    rows = [
        Row((Words(language.say(label), LABEL), Words(value, VALUE)), (78, 0))
        for label, value in said.facts(receipt, language)
    ]
    if not receipt.day_number:
        return Stack((*rows, Space(6)))
    day = Stack(
        (
            Words(language.say(text("Day number")), Style(7.5, ink=GREY, align=Align.RIGHT)),
            Words(language.number(receipt.day_number), Style(20, Face.BOLD, align=Align.RIGHT, spacing=1.2)),
        )
    )
    return Stack((Row((Stack(tuple(rows)), day), (0, 80), on_baseline=False), Space(6)))


def _head(language: Language) -> Block:
    columns = (
        text("Pieces"),
        text("Gross weight"),
        text("Tare"),
        text("Deduction"),
        text("Net weight"),
        text("Unit price"),
        text("Amount"),
    )
    cells = tuple(Words(language.say(label), HEAD) for label in columns)
    return Stack((Rule(0.4, GREY, after=2), Row(cells, COLUMNS, gap=4), Rule(0.4, GREY, before=2, after=3)))


def _line(number: int, line: ReceiptLine, language: Language, places: int) -> Block:
    name = Row((Words(language.number(number), LABEL), Words(language.say(grade_name(line.grade)), STRONG)), (9, 0))
    figures = (
        Figure(language.number(line.pieces), FIGURE),
        Figure(language.weight_number(line.gross, places), FIGURE),
        Figure(_or_dash(line.tare, language, places), FIGURE),
        Figure(_or_dash(line.deduction, language, places), FIGURE),
        Figure(language.weight(line.net, places), STRONG_FIGURE),
        Figure(said.price(line, language), FIGURE),
        Figure(said.amount(line, language), STRONG_FIGURE),
    )
    notes = [language.say(note) for note in said.notes(line)]
    if line.unit in {Unit.KWH, Unit.AH}:
        notes.append(said.quantity(line, language))
    below = (_indented(BETWEEN.join(notes)),) if notes else ()
    return Stack((name, Row(figures, COLUMNS, gap=4), *below, Rule(0.3, PALE, before=2, after=2)))


def _or_dash(weight: Weight, language: Language, places: int) -> str:
    return language.weight_number(weight, places) if weight else said.DASH


def _indented(words: str) -> Block:
    return Row((Space(0), Words(words, SMALL)), (9, 0))


def _sums(receipt: Receipt, language: Language) -> Block:
    say = language.say
    rows: list[Block] = [
        _sum(say(text("Net weight, all lines")), language.weight(said.net_of(receipt)), VALUE, FIGURE),
        _sum(say(text("Total")), language.money(receipt.total), BIG, BIG_FIGURE),
        Words(said.words_of(receipt, language), Style(8.5, align=Align.RIGHT)),
    ]
    small = Style(8, Face.SEMIBOLD, align=Align.RIGHT)
    rows += [Words(say(words), small) for words in (said.settling(receipt), said.weight_rule(receipt)) if words]
    rows.append(Rule(0.3, PALE, before=3, after=3))
    rows += [_sum(say(label), value, VALUE, FIGURE) for label, value in said.payments(receipt, language)]
    label, left = said.still_open(receipt)
    rows.append(_sum(say(label), language.money(left), STRONG, STRONG_FIGURE))
    matrix = squares(receipt.qr)
    module = CODE / (len(matrix) - 2 * QUIET)
    code = Squares(matrix, module * len(matrix), hang=module * QUIET)
    return Stack((Row((code, Stack(tuple(rows))), (code.side, 0), gap=6, on_baseline=False), Space(4)))


def _sum(label: str, value: str, style: Style, figure: Style) -> Block:
    shown = Figure(value, figure)
    return Row((Words(label, style), shown), (0, min(shown.natural, MOST_OF_A_SUM)))


def _end(receipt: Receipt, language: Language) -> list[Part]:
    say = language.say
    notice = tuple(part for words in said.consent(receipt, language) for part in (Words(words, SMALL), Space(4)))
    signatures = Row(
        (
            _signature(say(text("Signature of the buyer")), receipt.clerk),
            _signature(say(text("Signature of the seller")), receipt.seller or ""),
        ),
        (0, 0),
        gap=28,
    )
    return [Part(Stack((*notice, Space(22), signatures)))]


def _signature(label: str, name: str) -> Block:
    centred = Style(7.5, ink=GREY, align=Align.CENTRE)
    return Stack((Rule(0.5, after=2), Words(label, centred), Words(name, Style(8.5, align=Align.CENTRE))))

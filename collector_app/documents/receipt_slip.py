"""The purchase receipt on a roll: one column, black only, because a slip printer has no grey."""

from __future__ import annotations

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
from collector_app.documents.mark import squares
from collector_app.documents.page import Part
from collector_app.documents.paper import MM
from collector_app.domain.catalogue import Unit
from collector_app.i18n.names import grade_name
from collector_app.i18n.numbers import MINUS
from collector_app.i18n.text import text

if TYPE_CHECKING:
    from collector_app.documents.paper import Paper
    from collector_app.documents.receipt import Receipt, ReceiptLine
    from collector_app.i18n.language import Language

TIMES = "\u00d7"
CENTRED = Style(9, align=Align.CENTRE)
SITE = Style(10.5, Face.SEMIBOLD, align=Align.CENTRE)
TITLE = Style(16, Face.BOLD, align=Align.CENTRE, spacing=1.4)
NUMBER = Style(10.5, Face.SEMIBOLD, align=Align.CENTRE)
LABEL = Style(9)
VALUE = Style(9, align=Align.RIGHT)
STRONG = Style(9.5, Face.SEMIBOLD)
STRONG_FIGURE = Style(9.5, Face.SEMIBOLD, align=Align.RIGHT)
SMALL = Style(8.5)
BIG_FIGURE = Style(13, Face.BOLD, align=Align.RIGHT)
NARROW = 60 * MM  # a roll below this has no room for large sums
MODULE = 0.625 * MM  # one square of the QR code: five whole dots of a slip printer
MOST_OF_A_SUM = 120.0  # the rest is for its label
RULE = Rule(0.6, before=3, after=3)


def slip(receipt: Receipt, language: Language, paper: Paper) -> list[Part]:
    """Return the parts of the receipt in their order."""
    blocks = [
        *_letterhead(receipt, language),
        RULE,
        *_facts(receipt, language, paper),
        RULE,
        *(_line(number, line, language) for number, line in enumerate(receipt.lines, start=1)),
        RULE,
        *_sums(receipt, language, paper),
        Space(6),
        _code(receipt, paper),
        *_end(receipt, language),
    ]
    return [Part(block) for block in blocks]


def _letterhead(receipt: Receipt, language: Language) -> tuple[Block, ...]:
    bands = tuple(
        part
        for words, filled in said.marks(receipt)
        for part in (Space(3), Band(language.say(words), 12.0 if filled else 10.0, filled))
    )
    return (
        Space(2),
        Words(receipt.site_name, SITE),
        Words(f"{receipt.site_code} · {receipt.log_mark}", CENTRED),
        Space(3),
        Words(language.say(said.TITLE), TITLE),
        Words(receipt.number, NUMBER),
        *bands,
    )


def _facts(receipt: Receipt, language: Language, paper: Paper) -> tuple[Block, ...]:
    rows: list[Block] = []
    if receipt.day_number:
        label = Words(language.say(text("Day number")), LABEL)
        rows.append(Row((label, Words(language.number(receipt.day_number), BIG_FIGURE)), (0, 60)))
    facts = [(language.say(label), value) for label, value in said.facts(receipt, language)]
    width = min(widest((label for label, _value in facts), LABEL), paper.inner * 0.45)
    rows += [Row((Words(label, LABEL), Words(value, VALUE)), (width, 0)) for label, value in facts]
    return tuple(rows)


def _line(number: int, line: ReceiptLine, language: Language) -> Block:
    """Return a line: its name, how its weight came about, and what that makes."""
    say = language.say
    name = Row((Words(language.number(number), SMALL), Words(say(grade_name(line.grade)), STRONG)), (10, 0), gap=3)
    taken = [part for part in (line.tare, line.deduction) if part]
    weights = f" {MINUS} ".join(language.weight_number(part) for part in (line.gross, *taken))
    weighed = f"{weights} = {language.weight(line.net)}" if taken else language.weight(line.net)
    counted = line.pieces > 1 or line.unit is Unit.PIECE  # one cable is not "one piece"
    chain = f"{say(said.pieces(line))} · {weighed}" if counted else weighed
    amount = said.amount(line, language)
    if line.price is None or line.is_flat:
        made: tuple[Block, ...] = (_sum(chain, amount, SMALL, STRONG_FIGURE),)
    else:
        product = f"{said.quantity(line, language)} {TIMES} {said.price(line, language)}"
        made = (Words(chain, SMALL), _sum(product, amount, SMALL, STRONG_FIGURE))
    notes = tuple(Words(say(note), SMALL) for note in said.notes(line))
    inner = Stack((*made, *notes))
    return Stack((name, Row((Space(0), inner), (10, 0), gap=3), Space(3)))


def _sums(receipt: Receipt, language: Language, paper: Paper) -> tuple[Block, ...]:
    say = language.say
    size = 13.0 if paper.inner > NARROW else 10.5
    rows: list[Block] = [
        _sum(say(text("Net weight, all lines")), language.weight(said.net_of(receipt)), LABEL, VALUE),
        _sum(
            say(text("Total")),
            language.money(receipt.total),
            Style(size, Face.BOLD),
            Style(size, Face.BOLD, align=Align.RIGHT),
        ),
        Words(said.words_of(receipt, language), Style(9, align=Align.RIGHT)),
    ]
    rows += [Words(say(words), STRONG) for words in (said.settling(receipt), said.weight_rule(receipt)) if words]
    rows.append(RULE)
    rows += [_sum(say(label), value, LABEL, VALUE) for label, value in said.payments(receipt, language)]
    label, left = said.still_open(receipt)
    rows.append(_sum(say(label), language.money(left), STRONG, STRONG_FIGURE))
    return tuple(rows)


def _sum(label: str, value: str, style: Style, figure: Style) -> Block:
    shown = Figure(value, figure)
    return Row((Words(label, style), shown), (0, min(shown.natural, MOST_OF_A_SUM)))


def _code(receipt: Receipt, paper: Paper) -> Block:
    rows = squares(receipt.qr)
    return Squares(rows, min(MODULE * len(rows), paper.inner), Align.CENTRE)


def _end(receipt: Receipt, language: Language) -> tuple[Block, ...]:
    notice = tuple(part for words in said.consent(receipt, language) for part in (Words(words, SMALL), Space(4)))
    rules = language.say(text("Rules: {pack}", pack=receipt.pack))
    return (*notice, Words(rules, Style(8, align=Align.CENTRE)), Space(12))

"""The tag of a lot that is kept apart: a number read from afar, what it is, what was seen, when to look again.

It hangs on the goods, where everybody passes: it never says a price or a person (domain.md 2.5, look.md 3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

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
)
from collector_app.documents.fonts import Face
from collector_app.documents.mark import QUIET, squares
from collector_app.documents.page import Bare, Part, drawn
from collector_app.documents.paper import MM
from collector_app.documents.pen import About
from collector_app.domain.lot_code import lot_code
from collector_app.domain.move import Place
from collector_app.domain.triage import Condition
from collector_app.i18n.names import grade_name, sign_name
from collector_app.i18n.text import plural, text, text_in
from collector_app.i18n.triage_names import question_label

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.documents.paper import Paper
    from collector_app.domain.catalogue import Grade
    from collector_app.domain.questions import Question
    from collector_app.domain.triage import Sign
    from collector_app.domain.weight import Weight
    from collector_app.i18n.language import Language
    from collector_app.i18n.text import Text

TITLE = text("Quarantine tag")
OF_TICKET = re.compile(r"-(?P<serial>[0-9]{5})-(?P<line>[0-9]{1,2})")
PLACES = {Place.QUARANTINE: text_in("place", "Quarantine area"), Place.DEFECTIVE: text_in("place", "Separate zone")}
RULES = {
    Place.QUARANTINE: text("Do not stack. Do not load. Keep people and everything that burns away."),
    Place.DEFECTIVE: text("Keep apart from all other goods, until a manager releases it."),
}
CONDITIONS = {
    Condition.CRITICAL: text("Condition: critical"),
    Condition.DEFECTIVE: text("Condition: defective"),
    Condition.UNASKED: text("Condition: nobody asked, so it counts as defective"),
    Condition.NORMAL: text("Condition: normal when it was last looked at"),
}
CODE = 25 * MM
NARROW = 60 * MM
SITE = Style(9.5, Face.SEMIBOLD, align=Align.CENTRE)
NUMBER = Style(84, Face.BOLD, align=Align.CENTRE, spacing=1.1)
ROLL_NUMBER = Style(56, Face.BOLD, align=Align.CENTRE, spacing=1.15)
LOT = Style(9, align=Align.CENTRE)
GRADE = Style(15, Face.BOLD, spacing=1.45)
STRONG = Style(11, Face.SEMIBOLD)
BODY = Style(10)
SMALL = Style(8.5)


@dataclass(frozen=True, slots=True)
class QuarantineTag:
    """What the tag says, as domain values."""

    site_name: str
    lot: str
    grade: Grade
    condition: Condition
    place: Place
    pieces: int
    net: Weight
    received: datetime
    next_look: datetime
    signs: tuple[Sign, ...] = ()
    unsure: tuple[Question, ...] = ()
    not_asked: tuple[Question, ...] = ()
    practice: bool = False


def big_number(lot: str) -> str:
    """Return what is shouted over the yard: ticket and line of a lot of its own, else the lot itself."""
    found = OF_TICKET.search(lot)
    return lot if found is None or found.end() != len(lot) else f"{int(found['serial'])}-{found['line']}"


def quarantine_tag_pdf(tag: QuarantineTag, language: Language, paper: Paper) -> bytes:
    """Return the tag as a PDF in the reader's language, on a sheet or a roll; equal tags, equal bytes."""
    say = language.say
    critical = tag.place is Place.QUARANTINE
    blocks: list[Block] = [
        *((Band(say(text("PRACTICE: no real purchase")), 9.0, filled=False), Space(4)) if tag.practice else ()),
        Words(tag.site_name, SITE),
        Space(3),
        Band(say(PLACES[tag.place]), 17.0, filled=critical),
        Figure(big_number(tag.lot), ROLL_NUMBER if paper.is_roll else NUMBER),
        Words(tag.lot, LOT),
        Rule(1.0, before=4, after=5),
        Words(say(grade_name(tag.grade)), GRADE),
        Words(say(CONDITIONS[tag.condition]), STRONG),
        *(Words(say(said), BODY) for said in _seen(tag)),
        Rule(0.5, before=4, after=4),
        _foot(tag, language, paper),
    ]
    about = About(f"{say(TITLE)} {tag.lot}", tag.site_name, language.code)
    return drawn([Part(block) for block in blocks], paper, about, None if paper.is_roll else Bare())


def _seen(tag: QuarantineTag) -> list[Text]:
    said = [text("Seen: {signs}", signs=tuple(sign_name(sign) for sign in tag.signs))] if tag.signs else []
    if tag.unsure:
        said.append(text("Could not be told: {questions}", questions=tuple(map(question_label, tag.unsure))))
    if tag.not_asked:
        said.append(text("Not asked: {questions}", questions=tuple(map(question_label, tag.not_asked))))
    return said


def _foot(tag: QuarantineTag, language: Language, paper: Paper) -> Block:
    say = language.say
    matrix = squares(lot_code(tag.lot))
    module = CODE / (len(matrix) - 2 * QUIET)
    code = Squares(matrix, module * len(matrix), Align.CENTRE if paper.width < NARROW else Align.LEFT)
    weight = plural("{n} piece, {weight}", "{n} pieces, {weight}", tag.pieces, weight=tag.net)
    words = (
        Words(say(text("Look again:")), SMALL),
        Words(language.moment(tag.next_look), STRONG),
        Words(say(text("Received: {when}", when=tag.received)), SMALL),
        Words(say(weight), SMALL),
    )
    rule = Words(say(RULES[tag.place]), STRONG)
    if paper.width < NARROW:
        return Stack((*words, code, rule))
    return Row((code, Stack((*words, Space(3), rule))), (code.side, 0), gap=4, on_baseline=False)

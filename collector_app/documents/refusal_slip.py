"""The slip of a refusal: which goods were not taken in, why, and that they stay the property of who brought them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.documents.blocks import Align, Band, Block, Row, Rule, Space, Stack, Style, Words, widest
from collector_app.documents.fonts import Face
from collector_app.documents.page import Bare, Part, drawn
from collector_app.documents.pen import About
from collector_app.domain.entries.refusals import RefusalReason
from collector_app.domain.weight import NOTHING
from collector_app.i18n.names import grade_name, sign_name
from collector_app.i18n.text import plural, text
from collector_app.i18n.triage_names import REFUSALS

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.documents.paper import Paper
    from collector_app.domain.catalogue import Grade
    from collector_app.domain.triage import Sign
    from collector_app.domain.weight import Weight
    from collector_app.i18n.language import Language

TITLE = text("Goods not taken in")
OWNER = text("We did not take these goods in and paid nothing for them. They are still yours.")
CARE = text("Keep them outside, away from people and from everything that burns. Do not open, press or wet them.")
DANGEROUS = frozenset(
    {
        RefusalReason.BURNING,
        RefusalReason.SWOLLEN,
        RefusalReason.LEAKING,
        RefusalReason.OPENED,
        RefusalReason.FLOODED,
    }
)
SITE = Style(10.5, Face.SEMIBOLD, align=Align.CENTRE)
HEAD = Style(16, Face.BOLD, align=Align.CENTRE, spacing=1.45)
NUMBER = Style(10.5, Face.SEMIBOLD, align=Align.CENTRE)
LABEL = Style(9)
VALUE = Style(9, Face.SEMIBOLD)
REASON = Style(12, Face.BOLD, spacing=1.45)
BODY = Style(9.5)
MOST_OF_A_LABEL = 90.0


@dataclass(frozen=True, slots=True)
class RefusalSlip:
    """What the slip says, as domain values; what is not known is empty."""

    site_name: str
    number: str
    when: datetime
    clerk: str
    reason: str  # a code
    seller: str = ""
    grade: Grade | None = None
    pieces: int = 0
    gross: Weight = NOTHING
    signs: tuple[Sign, ...] = ()
    copy: int = 0  # 0: the original
    practice: bool = False


def refusal_slip_pdf(slip: RefusalSlip, language: Language, paper: Paper) -> bytes:
    """Return the slip as a PDF in the reader's language, on a sheet or a roll; equal slips, equal bytes."""
    say = language.say
    bands = [text("PRACTICE: no real purchase")] if slip.practice else []
    bands += [text("COPY {n}", n=slip.copy)] if slip.copy else []
    notices = (OWNER, CARE) if slip.reason in DANGEROUS else (OWNER,)
    blocks: list[Block] = [
        Space(2),
        Words(slip.site_name, SITE),
        Space(3),
        Words(say(TITLE), HEAD),
        Words(slip.number, NUMBER),
        *(part for words in bands for part in (Space(3), Band(say(words), 10.0, filled=False))),
        Rule(0.6, before=4, after=4),
        *_facts(slip, language),
        Rule(0.6, before=4, after=4),
        Words(say(REFUSALS.get(slip.reason, text("{code}", code=slip.reason))), REASON),
        *((_signs(slip, language),) if slip.signs else ()),
        Space(4),
        *(Words(say(notice), BODY) for notice in notices),
        Space(24),
        Rule(0.5, after=2),
        Words(say(text("Signature of who brought them")), Style(8, align=Align.CENTRE)),
        Space(8),
    ]
    about = About(f"{say(TITLE)} {slip.number}", slip.site_name, language.code)
    return drawn([Part(block) for block in blocks], paper, about, None if paper.is_roll else Bare())


def _facts(slip: RefusalSlip, language: Language) -> tuple[Block, ...]:
    say = language.say
    found = [(text("Day"), f"{language.long_day(slip.when.date())} {language.time(slip.when)}")]
    if slip.grade is not None:
        found.append((text("Goods"), say(grade_name(slip.grade))))
    if slip.pieces:
        found.append((text("Pieces"), say(plural("{n} piece", "{n} pieces", slip.pieces))))
    if slip.gross:
        found.append((text("Gross weight"), language.weight(slip.gross)))
    if slip.seller:
        found.append((text("Brought by"), slip.seller))
    found.append((text("Clerk"), slip.clerk))
    wide = min(MOST_OF_A_LABEL, widest([say(label) for label, _value in found], LABEL))
    return tuple(Row((Words(say(label), LABEL), Words(value, VALUE)), (wide, 0)) for label, value in found)


def _signs(slip: RefusalSlip, language: Language) -> Block:
    return Stack((Words(language.say(text("Seen: {signs}", signs=tuple(map(sign_name, slip.signs)))), BODY),))

"""The slip of a ticket that waits: its day number to be called out, and a code that takes it up again.

It goes into the seller's hand or onto his load: it says no price, no weight and no name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.documents.blocks import Align, Band, Block, Figure, Space, Squares, Style, Words
from collector_app.documents.fonts import Face
from collector_app.documents.mark import QUIET, squares
from collector_app.documents.page import Bare, Part, drawn
from collector_app.documents.paper import MM
from collector_app.documents.pen import About
from collector_app.domain.held_code import held_code
from collector_app.i18n.text import text

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.documents.paper import Paper
    from collector_app.i18n.language import Language

TITLE = text("This ticket waits")
CODE = 22 * MM
SITE = Style(9.5, Face.SEMIBOLD, align=Align.CENTRE)
NUMBER = Style(72, Face.BOLD, align=Align.CENTRE, spacing=1.1)
WORDS = Style(10, align=Align.CENTRE)


@dataclass(frozen=True, slots=True)
class HeldSlip:
    """What the slip says."""

    site_name: str
    draft: str
    day_number: int
    since: datetime
    practice: bool = False


def held_slip_pdf(slip: HeldSlip, language: Language, paper: Paper) -> bytes:
    """Return the slip as a PDF; equal slips, equal bytes."""
    say = language.say
    matrix = squares(held_code(slip.draft))
    module = CODE / (len(matrix) - 2 * QUIET)
    blocks: list[Block] = [
        *((Band(say(text("PRACTICE: no real purchase")), 9.0, filled=False), Space(4)) if slip.practice else ()),
        Words(slip.site_name, SITE),
        Words(say(TITLE), WORDS),
        Figure(f"#{slip.day_number}", NUMBER),
        Squares(matrix, module * len(matrix), Align.CENTRE),
        Words(say(text("Begun: {when}", when=slip.since)), WORDS),
        Words(say(text("Not a receipt.")), WORDS),
    ]
    about = About(f"{say(TITLE)} #{slip.day_number}", slip.site_name, language.code)
    return drawn([Part(block) for block in blocks], paper, about, None if paper.is_roll else Bare())

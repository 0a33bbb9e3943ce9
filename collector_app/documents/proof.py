"""The test slip: marks and letters that a printer gets wrong first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.documents.blocks import Align, Block, Rule, Squares, Style, Words
from collector_app.documents.fonts import Face
from collector_app.documents.mark import squares
from collector_app.documents.page import Part, drawn
from collector_app.documents.paper import MM
from collector_app.documents.pen import About
from collector_app.i18n.text import text
from collector_app.i18n.words import in_words

if TYPE_CHECKING:
    from datetime import datetime

    from collector_app.documents.paper import Paper
    from collector_app.domain.money import Money
    from collector_app.i18n.language import Language

TITLE = text("Test slip")
_HEAD = Style(16, Face.BOLD, align=Align.CENTRE, spacing=1.4)
_BODY = Style(9)
_CODE = 20 * MM
_READERS = ("th", "vi", "id", "zh_CN", "en")


def proof_pdf(amount: Money, now: datetime, language: Language, paper: Paper) -> bytes:
    """Return a slip that says one amount in every language, with a code to scan and a line as wide as the roll."""
    title = language.say(TITLE)
    blocks: list[Block] = [
        Words(title, _HEAD),
        Words(language.moment(now), Style(9, align=Align.CENTRE)),
        Rule(0.6, before=3, after=3),
        *(Words(in_words(amount, reader), _BODY) for reader in _READERS),
        Rule(0.6, before=3, after=3),
        Squares(squares("COLLECTOR"), _CODE, Align.CENTRE),
    ]
    return drawn([Part(block) for block in blocks], paper, About(title, title, language.code))

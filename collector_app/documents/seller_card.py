"""The card of a seller: his name and a code that finds him at the counter; it holds no number, phone or price."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.documents.blocks import Align, Block, Rule, Space, Squares, Style, Words
from collector_app.documents.fonts import Face
from collector_app.documents.mark import squares
from collector_app.documents.page import Part, drawn
from collector_app.documents.paper import MM
from collector_app.documents.pen import About
from collector_app.i18n.text import text

if TYPE_CHECKING:
    from collector_app.documents.paper import Paper
    from collector_app.i18n.language import Language

TITLE = text("Seller card")
_SITE = Style(10.5, Face.SEMIBOLD, align=Align.CENTRE)
_HEAD = Style(9, align=Align.CENTRE)
_NAME = Style(17, Face.BOLD, align=Align.CENTRE, spacing=1.4)
_NICKNAME = Style(11, align=Align.CENTRE)
_MODULE = 1.0 * MM  # eight whole dots of a slip printer


@dataclass(frozen=True, slots=True)
class SellerCard:
    """What a card says; `code` is what domain/seller_code.py makes of the seller's id."""

    site_name: str
    name: str
    nickname: str
    code: str
    practice: bool = False


class _NoFrame:
    """A card on a sheet stands alone."""

    def top(self, page: int) -> Block:  # noqa: ARG002 - every page is alike
        """Return nothing."""
        return Space(0)

    def bottom(self, page: int, pages: int) -> Block:  # noqa: ARG002 - as above
        """Return nothing."""
        return Space(0)


def seller_card_pdf(card: SellerCard, language: Language, paper: Paper) -> bytes:
    """Return the card as a PDF in the seller's language, on a roll or a small sheet."""
    say = language.say
    rows = squares(card.code)
    blocks: list[Block] = [
        Words(card.site_name, _SITE),
        Words(say(TITLE), _HEAD),
        Rule(0.6, before=3, after=5),
        Words(card.name, _NAME),
        *((Words(card.nickname, _NICKNAME),) if card.nickname else ()),
        Squares(rows, min(_MODULE * len(rows), paper.inner), Align.CENTRE),
        Words(say(text("Show this card at the counter.")), _HEAD),
        *((Words(say(text("PRACTICE: no real purchase")), _HEAD),) if card.practice else ()),
        Space(12),
    ]
    about = About(say(TITLE), card.site_name, language.code)
    return drawn([Part(block) for block in blocks], paper, about, None if paper.is_roll else _NoFrame())

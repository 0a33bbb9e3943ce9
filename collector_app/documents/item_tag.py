"""The tag of one battery: a number that is read from two metres, and a code of 20 mm; never a price or a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import segno

from collector_app.documents.blocks import Align, Block, Figure, Space, Squares, Style, Words
from collector_app.documents.fonts import Face
from collector_app.documents.mark import MASK, QUIET
from collector_app.documents.page import Part, drawn
from collector_app.documents.paper import MM
from collector_app.documents.pen import About
from collector_app.i18n.text import text

if TYPE_CHECKING:
    from collector_app.documents.paper import Paper
    from collector_app.domain.identity.tag import OwnTag
    from collector_app.i18n.language import Language

TITLE = text("Battery tag")
SIDE = 20 * MM  # of the code without its quiet zone; domain.md 9.5
VERSION, LEVEL = 2, "q"  # bears a quarter of it scratched or oily
_DOTS = 0.875 * MM  # seven whole dots of a slip printer: 21.9 mm, the first size above 20 that prints sharp
_SITE = Style(10.5, Face.SEMIBOLD, align=Align.CENTRE)
_ROLL_NUMBER = Style(64, Face.BOLD, align=Align.CENTRE, spacing=1.25)
_SHEET_NUMBER = Style(110, Face.BOLD, align=Align.CENTRE, spacing=1.25)
_CODE = Style(12, Face.SEMIBOLD, align=Align.CENTRE)
_SMALL = Style(9, align=Align.CENTRE)


@dataclass(frozen=True, slots=True)
class ItemTag:
    """What a tag says."""

    site_name: str
    tag: OwnTag
    practice: bool = False


class _NoFrame:
    """A tag on a sheet stands alone."""

    def top(self, page: int) -> Block:  # noqa: ARG002 - every page is alike
        """Return nothing."""
        return Space(0)

    def bottom(self, page: int, pages: int) -> Block:  # noqa: ARG002 - as above
        """Return nothing."""
        return Space(0)


def tag_squares(code: str) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of the tag's QR code with its quiet zone."""
    made = segno.make_qr(code, version=VERSION, error=LEVEL, boost_error=False, mask=MASK)
    return tuple(tuple(bool(cell) for cell in row) for row in made.matrix_iter(border=QUIET))


def item_tag_pdf(tag: ItemTag, language: Language, paper: Paper) -> bytes:
    """Return the tag as a PDF, on a roll or a small sheet."""
    say, rows = language.say, tag_squares(tag.tag.code)
    cell = _DOTS if paper.is_roll else SIDE / (len(rows) - 2 * QUIET)
    blocks: list[Block] = [
        Words(tag.site_name, _SITE),
        Figure(str(tag.tag.number), _ROLL_NUMBER if paper.is_roll else _SHEET_NUMBER),
        Squares(rows, cell * len(rows), Align.CENTRE),
        Words(tag.tag.code, _CODE),
        Words(say(text("Leave this tag on the battery.")), _SMALL),
        *((Words(say(text("PRACTICE: no real purchase")), _SMALL),) if tag.practice else ()),
        Space(12),
    ]
    about = About(f"{say(TITLE)} {tag.tag.code}", tag.site_name, language.code)
    return drawn([Part(block) for block in blocks], paper, about, None if paper.is_roll else _NoFrame())

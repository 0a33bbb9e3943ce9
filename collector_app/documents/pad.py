"""A paper pad: a cover with the numbers of all tiles, then pre-numbered A5 sheets for when the computer is down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.documents.blocks import Align, Block, Row, Rule, Space, Stack, Style, Words
from collector_app.documents.fonts import Face
from collector_app.documents.pad_sheet import pad_sheet
from collector_app.documents.page import Part, drawn
from collector_app.documents.paper import A5
from collector_app.documents.pen import About
from collector_app.i18n.names import grade_name
from collector_app.i18n.text import text

if TYPE_CHECKING:
    from collector_app.country.paper_fields import PaperField
    from collector_app.domain.catalogue import Grade
    from collector_app.i18n.language import Language

_TITLE = Style(17, Face.BOLD, spacing=1.4)
_SITE = Style(10.5, Face.SEMIBOLD)
_STEP = Style(9.5)
_NAME = Style(7.5, spacing=1.45)
_TILE = Style(7.5, Face.BOLD, align=Align.RIGHT, spacing=1.45)
_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class PadPaper:
    """A pad as it is drawn: whose it is, its sheets, and what every sheet asks for."""

    site_code: str
    site_name: str
    log_mark: str
    pad: int
    first: int
    last: int
    fields: tuple[PaperField, ...]
    tiles: tuple[Grade, ...]  # all of them, by number
    common: tuple[Grade, ...]  # the few that every sheet repeats


class _Bare:
    """Sheets repeat nothing: each stands for itself."""

    def top(self, page: int) -> Block:  # noqa: ARG002 - every page is asked
        """Return nothing."""
        return Space(0)

    def bottom(self, page: int, pages: int) -> Block:  # noqa: ARG002 - as above
        """Return nothing."""
        return Space(0)


def pad_pdf(pad: PadPaper, language: Language) -> bytes:
    """Return a pad as a PDF of A5 pages in the site's language; equal pads, equal bytes."""
    title = language.say(text("Paper pad {pad}, sheets {first} to {last}", pad=pad.pad, first=pad.first, last=pad.last))
    sheets = (pad_sheet(pad, sheet, language) for sheet in range(pad.first, pad.last + 1))
    parts = [Part(_cover(pad, title, language)), *(Part(sheet) for sheet in sheets)]
    return drawn(parts, A5, About(title, pad.site_name, language.code), _Bare())


def _cover(pad: PadPaper, title: str, language: Language) -> Block:
    steps = (
        text("When the computer is down, write each purchase on the next sheet. Leave none out."),
        text("Write the number of the tile, not the name of the goods."),
        text("Give the seller a receipt once the computer works, and enter the sheet with its number and time."),
        text("Keep spoiled sheets. The program asks for every sheet that is missing."),
    )
    said = [
        Row((Words(f"{n}", _STEP), Words(language.say(step), _STEP)), (12, 0)) for n, step in enumerate(steps, start=1)
    ]
    head = (Words(pad.site_name, _SITE), Words(title, _TITLE), Rule(0.8, before=2, after=4))
    return Stack((*head, *said, Rule(0.4, before=4, after=4), *_legend(pad.tiles, language), Space(1000)))


def _legend(tiles: tuple[Grade, ...], language: Language) -> list[Block]:
    """Set all tiles in columns, read downwards."""
    deep = -(-len(tiles) // _COLUMNS)
    cells = [
        Row((Words(str(each.tile), _TILE), Words(language.say(grade_name(each)), _NAME)), (14, 0)) for each in tiles
    ]
    columns = [Stack(tuple(cells[place * deep : (place + 1) * deep])) for place in range(_COLUMNS)]
    return [Row(tuple(columns), (0,) * _COLUMNS, gap=10, on_baseline=False)] if tiles else []

"""The paper pad: what it says, from the books, the catalogue and the country's fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app import paths
from collector_app.commands.pads import PrintPad
from collector_app.commands.print_document import PrintDocument
from collector_app.country.paper_fields import paper_fields
from collector_app.documents.pad import PadPaper, pad_pdf
from collector_app.documents.paper import A5
from collector_app.queries.common_grades import common_grades
from collector_app.store.desk import setting

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.commands.pads import Pad
    from collector_app.i18n.language import Language
    from collector_app.store.books import Books

PAD = "pad"
_COMMON = 15  # tiles that a sheet has room for


def print_pad(app: App, sheets: int, reader: Language) -> tuple[Pad, bytes]:
    """Write down a new pad and its print, then draw it: durable before paper. Raises NotThatManySheets, HqHome."""
    made = app.do(PrintPad(sheets))
    app.do(PrintDocument(PAD, str(made.pad), reader.code, A5.name))
    return made, pad_pdf(_paper(app, made), reader)


def _paper(app: App, made: Pad) -> PadPaper:
    here, catalogue = app.home.here, app.catalogue
    common = app.ask(common_grades)
    tiles = tuple(catalogue.tiles[number] for number in sorted(catalogue.tiles))
    bought = [grade for grade in tiles if grade.code in common[:_COMMON]]
    chosen = sorted([*bought, *(grade for grade in tiles if grade not in bought)][:_COMMON], key=lambda each: each.tile)
    return PadPaper(
        site_code=here.site,
        site_name=app.ask(_site_name),
        log_mark=here.mark,
        pad=made.pad,
        first=made.first,
        last=made.last,
        fields=paper_fields(paths.resources() / "countries", here.country),
        tiles=tiles,
        common=tuple(chosen),
    )


def _site_name(books: Books) -> str:
    return setting(books.connection, "site_name")

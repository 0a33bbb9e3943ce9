"""Papers: every kind the program prints, in one table; each print is written down before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector_app.app import (
    paper_held_slip,
    paper_item_tag,
    paper_quarantine_tag,
    paper_receipt,
    paper_refusal_slip,
    paper_seller_card,
)
from collector_app.app.paper_held_slip import HELD_SLIP
from collector_app.app.paper_item_tag import ITEM_TAG
from collector_app.app.paper_quarantine_tag import QUARANTINE_TAG
from collector_app.app.paper_receipt import RECEIPT
from collector_app.app.paper_refusal_slip import REFUSAL_SLIP
from collector_app.app.paper_seller_card import SELLER_CARD
from collector_app.commands.print_document import PrintDocument
from collector_app.documents.paper import PAPERS, Paper
from collector_app.domain.problems.documents import UnknownDocument, UnknownPaper
from collector_app.i18n.language import Language, language

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.app.paper_kind import Kind

KINDS: dict[str, Kind] = {
    RECEIPT: paper_receipt.KIND,
    QUARANTINE_TAG: paper_quarantine_tag.KIND,
    REFUSAL_SLIP: paper_refusal_slip.KIND,
    SELLER_CARD: paper_seller_card.KIND,
    ITEM_TAG: paper_item_tag.KIND,
    HELD_SLIP: paper_held_slip.KIND,
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper as a file; `copy` is 0 for the original."""

    number: str
    pdf: bytes
    copy: int
    language: str


def kind_named(code: str) -> Kind:
    """Return the kind of paper of a code such as receipt, or raise UnknownDocument."""
    if code not in KINDS:
        raise UnknownDocument(code[:40], ", ".join(KINDS))
    return KINDS[code]


def paper_named(name: str, papers: tuple[Paper, ...] = tuple(PAPERS.values())) -> Paper:
    """Return the paper of a name such as a5 or 80mm among these, or raise UnknownPaper."""
    for paper in papers:
        if paper.name.lower() == name.lower():
            return paper
    raise UnknownPaper(name[:20], ", ".join(paper.name.lower() for paper in papers))


def print_paper(app: App, code: str, number: str, said_language: str = "", said_paper: str = "") -> Printed:
    """Write down the print, then draw the paper: durable before paper.

    Without a language it speaks its reader's, else the site's; without a paper it is drawn on its usual one.
    Raises UnknownDocument, UnknownPaper, and what the kind raises where there is no such number.
    """
    kind = kind_named(code)
    paper = paper_named(said_paper, kind.papers) if said_paper else kind.papers[0]
    number = kind.named(app, number)
    reader = reader_of(app, said_language or (kind.speaks(app, number) if kind.speaks is not None else ""))
    copy = app.do(PrintDocument(code, number, reader.code, paper.name))
    return Printed(number, kind.draw(app, number, copy, reader, paper), copy, reader.code)


def reader_of(app: App, code: str = "") -> Language:
    """Return the language of a paper: the one that was asked for, else the site's first."""
    return language(code or (app.pack.languages[0] if app.pack else "en"))

"""The slip of a ticket that waits, as a kind of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.paper_kind import Kind, local
from collector_app.documents.held_slip import HeldSlip, held_slip_pdf
from collector_app.documents.paper import A6, ROLL_58, ROLL_80
from collector_app.domain.held_code import read_held_code
from collector_app.domain.problems.tickets import DraftNotFound
from collector_app.queries.waiting import waiting_numbered
from collector_app.store.desk import setting
from collector_app.store.drafts import draft_with_id

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.documents.paper import Paper
    from collector_app.i18n.language import Language
    from collector_app.store.books import Books

HELD_SLIP = "held_slip"
LONGEST = 9  # digits of a day number


def draft_said(books: Books, said: str) -> str:
    """Return the id of the draft that a day number, a scanned code or an id names. Raises DraftNotFound."""
    plain = said.strip().lstrip("#")
    if plain.isascii() and plain.isdigit() and len(plain) <= LONGEST:
        found = waiting_numbered(books, int(plain))
        draft = found[0].id if found else ""
    else:
        draft = read_held_code(plain) or plain
    if draft_with_id(books.connection, draft) is None:
        raise DraftNotFound
    return draft


def slip_of(books: Books, draft: str) -> HeldSlip:
    """Say the slip of a draft. Raises DraftNotFound."""
    found = draft_with_id(books.connection, draft)
    if found is None:
        raise DraftNotFound
    return HeldSlip(
        setting(books.connection, "site_name"),
        found.id,
        found.day_number,
        local(found.started_at, books.here.offset),
        setting(books.connection, "demo") == "1",
    )


def _named(app: App, typed: str) -> str:
    return app.ask(draft_said, typed)


def _draw(app: App, number: str, copy: int, reader: Language, paper: Paper) -> bytes:
    del copy  # a lost slip is printed again
    return held_slip_pdf(app.ask(slip_of, number), reader, paper)


KIND = Kind(_named, _draw, (ROLL_80, ROLL_58, A6))

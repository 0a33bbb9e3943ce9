"""Called up: what a scan finds of tickets that wait, posted tickets and sellers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, case, func, select

from collector_app.domain.held_code import read_held_code
from collector_app.domain.identity.scan import ScanKind
from collector_app.queries.sellers import seller_of_card
from collector_app.queries.tickets import ticket_numbered
from collector_app.store.tables import desk

if TYPE_CHECKING:
    from collector_app.domain.identity.scan import Scan
    from collector_app.queries.people import Seller
    from collector_app.store.books import Books

_draft = desk.draft.c


@dataclass(frozen=True, slots=True)
class CalledUp:
    """The draft of a ticket that waits, a seller, the number of a posted ticket; each empty where there is none."""

    draft: str = ""
    seller: Seller | None = None
    ticket: str = ""


def called_up(books: Books, scan: Scan) -> CalledUp:
    """Return what a scan calls up: the oldest held ticket that is meant comes first.

    Raises NotASellerCode, TicketNotFound.
    """
    if scan.kind is ScanKind.SELLER:
        seller = seller_of_card(books, scan.code)
        return CalledUp(_held(books, _says("$.seller", seller.id)) if seller is not None else "", seller)
    if scan.kind is ScanKind.HELD:
        waits = select(_draft.id).where(_draft.id == read_held_code(scan.code))
        return CalledUp(books.connection.execute(waits).scalar() or "")
    if scan.kind is ScanKind.TICKET:
        draft = _held(books, _says("$.corrects", scan.code))
        return CalledUp(draft, ticket="" if draft else ticket_numbered(books, scan.code).number)
    if not scan.is_item:
        return CalledUp()
    kept = json.dumps({"kind": scan.kind.value, "code": scan.kept}, ensure_ascii=False, separators=(",", ":"))
    return CalledUp(_held(books, _draft.body.contains(kept, autoescape=True)))


def _says(path: str, value: str) -> ColumnElement[bool]:
    """Whether a draft's JSON says so; what is no JSON says nothing."""
    return case((func.json_valid(_draft.body) == 1, func.json_extract(_draft.body, path)), else_="") == value


def _held(books: Books, condition: ColumnElement[bool]) -> str:
    found = books.connection.execute(
        select(_draft.id).where(_draft.held == 1, condition).order_by(_draft.started_at, _draft.id).limit(1)
    ).scalar()
    return found or ""

"""Posting of what happens at the gate beside tickets: refusals, second looks, pads, scales, containers, price lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain import clock
from collector_app.store.sql import insert_into
from collector_app.store.tables import goods

if TYPE_CHECKING:
    from collector_app.domain.entries.lots import LotLooked
    from collector_app.domain.entries.pads import PadPrinted, SheetExplained
    from collector_app.domain.entries.prices import PriceListNamed
    from collector_app.domain.entries.refusals import GoodsRefused
    from collector_app.domain.entries.scales import ContainerSaved, ScaleProved
    from collector_app.store.posting.batch import Batch, Source

_REFUSAL = insert_into(goods.refusal)
_PHOTO = insert_into(goods.photo)
_LOOK = insert_into(goods.look)
_PAD = insert_into(goods.pad)
_SHEET = insert_into(goods.sheet)
_PROOF = insert_into(goods.proof)
_CONTAINER = insert_into(goods.container)
_BOOK = insert_into(goods.book)


def post_refusal(batch: Batch, source: Source, payload: GoodsRefused) -> None:
    """Write what was sent away, and why."""
    entry, row = source.entry, source.key
    row.update(
        id=payload.refusal,
        site=source.site,
        number=payload.number,
        at=_at(source),
        business_day=entry.business_day,
        person=entry.person,
        reason=payload.reason.value,
        grade=payload.grade,
        pieces=payload.pieces,
        gross_g=payload.gross_g,
        signs=" ".join(payload.signs),
        seller=payload.seller,
    )
    batch.add(_REFUSAL, row)
    for k, sha256 in enumerate(payload.photos):
        batch.add(_PHOTO, {**source.key, "n": 0, "k": k, "site": source.site, "sha256": sha256})


def post_looked(batch: Batch, source: Source, payload: LotLooked) -> None:
    """Write a second look."""
    row = source.key
    row.update(
        site=source.site,
        lot=payload.lot,
        condition=payload.condition.value,
        signs=" ".join(payload.signs),
        temperature_dc=payload.temperature_dc,
        look=payload.look,
        at=_at(source),
    )
    batch.add(_LOOK, row)


def post_pad(batch: Batch, source: Source, payload: PadPrinted) -> None:
    """Write which sheets are out."""
    row = source.key
    row.update(site=source.site, pad=payload.pad, first=payload.first, last=payload.last, at=_at(source))
    batch.add(_PAD, row)


def post_sheet(batch: Batch, source: Source, payload: SheetExplained) -> None:
    """Write why a sheet has no ticket."""
    row = source.key
    row.update(site=source.site, pad=payload.pad, sheet=payload.sheet, reason=payload.reason.value)
    batch.add(_SHEET, row)


def post_proof(batch: Batch, source: Source, payload: ScaleProved) -> None:
    """Write that a scale was proved."""
    row = source.key
    row.update(
        site=source.site,
        scale=payload.scale,
        profile=payload.profile,
        weight_g=payload.weight_g,
        shown_g=payload.shown_g,
        valid_to=payload.valid_to,
        at=_at(source),
    )
    batch.add(_PROOF, row)


def post_container(batch: Batch, source: Source, payload: ContainerSaved) -> None:
    """Write the tare of a container."""
    row = source.key
    name = source.private.get("name")
    row.update(site=source.site, number=payload.container, tare_g=payload.tare_g, day=payload.day, name=name)
    batch.add(_CONTAINER, row)


def post_book(batch: Batch, source: Source, payload: PriceListNamed) -> None:
    """Write the name of a price list."""
    row = source.key
    row.update(site=source.site, book=payload.book, name=source.private.get("name"))
    batch.add(_BOOK, row)


def _at(source: Source) -> str:
    return clock.in_utc(clock.read(source.entry.at))

"""Posting of entries that head office writes about its sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.store.sql import insert_into
from collector_app.store.tables import hq

if TYPE_CHECKING:
    from collector_app.domain.entries.hq import SiteCertified, SiteInvited
    from collector_app.store.posting.batch import Batch, Source

_INVITATION = insert_into(hq.invitation)
_DEVICE = insert_into(hq.device)


def post_invited(batch: Batch, source: Source, payload: SiteInvited) -> None:
    """Write down whom head office expects."""
    row = source.key
    row.update(
        site=payload.site,
        country=payload.country,
        token_hash=payload.token_hash,
        expires=payload.expires,
    )
    batch.add(_INVITATION, row)


def post_certified(batch: Batch, source: Source, payload: SiteCertified) -> None:
    """Write down a device; who reads this believes only head office's own logs."""
    row = source.key
    row.update(
        site=payload.site,
        country=payload.country,
        device_key=payload.device_key,
        recipient=payload.recipient,
        token_hash=payload.token_hash,
        issued=source.entry.at,
    )
    batch.add(_DEVICE, row)

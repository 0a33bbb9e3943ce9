"""Ledgers that only head office fills: whom it invited, and which devices it certified."""

from __future__ import annotations

from sqlalchemy import Column, Index, Named, Table, Text

from collector_app.store.tables.base import CLUSTERED, metadata
from collector_app.store.tables.ledgers import FromEntry


class InvitationColumns(FromEntry):
    """A site was invited; used once a device was certified with the same token."""

    site: Named[str] = Column(Text)
    country: Named[str] = Column(Text)
    token_hash: Named[str] = Column(Text)
    expires: Named[str] = Column(Text)


class DeviceColumns(FromEntry):
    """A device that may write for a site. Believed only from head office's own logs."""

    site: Named[str] = Column(Text)
    country: Named[str] = Column(Text)
    device_key: Named[str] = Column(Text)  # hex
    recipient: Named[str] = Column(Text)
    token_hash: Named[str] = Column(Text)
    issued: Named[str] = Column(Text)


invitation = Table("invitation", metadata, InvitationColumns, Index("invited", "token_hash"), **CLUSTERED)
device = Table("device", metadata, DeviceColumns, Index("device_by_key", "device_key"), **CLUSTERED)

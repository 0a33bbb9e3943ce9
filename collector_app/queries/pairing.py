"""Who is paired with whom: the station's head office, and head office's sites and devices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, select

from collector_app.store import desk
from collector_app.store.tables import hq, journal, ledgers
from collector_app.sync import invitation

if TYPE_CHECKING:
    from collector_app.store.books import Books
    from collector_app.sync.invitation import Invitation

INVITATION = "pairing.invitation"
CERTIFICATE = "pairing.certificate"
HOME = "home"
_DEVICE = select(
    hq.device.c.site, hq.device.c.country, hq.device.c.device_key, hq.device.c.recipient, hq.device.c.issued
)


@dataclass(frozen=True, slots=True)
class Device:
    """A device that head office certified for a site."""

    site: str
    country: str
    device_key: str
    recipient: str
    issued: str


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that head office gave out."""

    site: str
    country: str
    expires: str
    used: bool


def head_office(books: Books) -> Invitation | None:
    """Return what this station knows of its head office, None before it took an invitation."""
    kept = desk.setting(books.connection, INVITATION)
    return invitation.read(kept.encode()) if kept else None


def certificate(books: Books) -> str:
    """Return head office's word for this device, empty until the first answer."""
    return desk.setting(books.connection, CERTIFICATE)


def hq_id(books: Books) -> str:
    """Return head office's own id."""
    return desk.setting(books.connection, HOME)


def devices(books: Books, site: str = "") -> tuple[Device, ...]:
    """Return the certified devices, of one site or of all, oldest first."""
    column = hq.device.c
    statement = _DEVICE.where(_is_own(books, column.log))
    if site:
        statement = statement.where(column.site == site)
    return tuple(Device(*row) for row in books.connection.execute(statement.order_by(column.log, column.seq)))


def device_with_key(books: Books, device_key: str) -> Device | None:
    """Return the certified device of a key."""
    column = hq.device.c
    statement = _DEVICE.where(_is_own(books, column.log), column.device_key == device_key)
    row = books.connection.execute(statement.limit(1)).first()
    return None if row is None else Device(*row)


def invited(books: Books, token_hash: str) -> Invited | None:
    """Return the invitation of a token."""
    column, device = hq.invitation.c, hq.device.c
    row = books.connection.execute(
        select(column.site, column.country, column.expires).where(
            _is_own(books, column.log), column.token_hash == token_hash
        )
    ).first()
    if row is None:
        return None
    used = select(device.seq).where(_is_own(books, device.log), device.token_hash == token_hash).limit(1)
    return Invited(row.site, row.country, row.expires, books.connection.execute(used).first() is not None)


def country_of(books: Books, site: str) -> str:
    """Return the country with which a site was invited first, empty for a new one."""
    column = hq.invitation.c
    statement = select(column.country).where(_is_own(books, column.log), column.site == site)
    return books.connection.execute(statement.order_by(column.log, column.seq).limit(1)).scalar() or ""


def earlier_logs(books: Books) -> tuple[str, ...]:
    """Return the ids of this home's logs before the present one: a restored head office had others."""
    rows = books.connection.execute(
        select(journal.log.c.id)
        .join(ledgers.stand, ledgers.stand.c.log == journal.log.c.n)
        .where(ledgers.stand.c.device_key == books.here.device_key, journal.log.c.id != books.here.log)
        .order_by(journal.log.c.n)
    )
    return tuple(rows.scalars())


def _is_own(books: Books, log: ColumnElement[int]) -> ColumnElement[bool]:
    """Keep what stands in head office's own logs: a station may write what it likes into its own."""
    stand = ledgers.stand.c
    return log.in_(select(stand.log).where(stand.device_key == books.here.device_key))

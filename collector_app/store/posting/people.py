"""Posting of entries about logs, people and sellers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, update

from collector_app.domain import clock
from collector_app.domain.entries.sellers import SellerSaved
from collector_app.domain.seller_key import seller_key
from collector_app.store.posting.batch import Arrival
from collector_app.store.posting.cash import cash_row
from collector_app.store.posting.tickets import forget_traces
from collector_app.store.sql import Sql, insert_into, insert_once_into
from collector_app.store.tables import goods, ledgers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from collector_app.domain.entries.logs import DocumentPrinted, LogBegan, PersonAdded, PersonTrained
    from collector_app.domain.entries.sellers import AdvanceGranted, SellerErased
    from collector_app.store.posting.batch import Batch, Source

_STAND = insert_once_into(ledgers.stand)  # a second beginning of one log changes nothing
_PERSON = insert_into(ledgers.person)
_SELLER_NEW = insert_into(ledgers.seller)
_SELLER = Sql(
    update(ledgers.seller)
    .where(
        ledgers.seller.c.id == bindparam("seller"),
        ledgers.seller.c.site == bindparam("of"),
        ledgers.seller.c.changed < bindparam("new_changed"),
    )
    .values(
        erased=bindparam("new_erased"),
        revision=bindparam("new_revision"),
        name=bindparam("new_name"),
        nickname=bindparam("new_nickname"),
        phone=bindparam("new_phone"),
        number=bindparam("new_number"),
        language=bindparam("new_language"),
        books=bindparam("new_books"),
        number_kind=bindparam("new_number_kind"),
        plates=bindparam("new_plates"),
        key=bindparam("new_key"),
        changed=bindparam("new_changed"),
    )
)
_KEY = Sql(update(ledgers.seller).where(ledgers.seller.c.row == bindparam("of_row")).values(key=bindparam("new_key")))
_SELLER_ROW = Sql(
    update(ledgers.seller)
    .where(
        ledgers.seller.c.id == bindparam("seller"),
        ledgers.seller.c.site == bindparam("of"),
        ledgers.seller.c.row > bindparam("new_row"),
    )
    .values(row=bindparam("new_row"))
)
_SELLER_KNOWN = Sql(
    select(ledgers.seller.c.row).where(
        ledgers.seller.c.id == bindparam("seller"), ledgers.seller.c.site == bindparam("of")
    )
)
_SKILL = insert_into(goods.skill)
_PRINTED = insert_into(ledgers.printed)
_ROW_BITS = 40  # a log may hold 2^40 entries
SELLER = "seller"
_SAID = ("name", "nickname", "phone", "number", "plates")  # in the private line
_LAST_REVISION = 10**16 - 1  # of one who asked to be forgotten: no later word counts


def post_began(batch: Batch, source: Source, payload: LogBegan) -> None:
    """Begin a log: from here on it has a site, a day and sums."""
    entry = source.entry
    if not batch.site_of(source.n):
        batch.learn_site(source.n, payload.site)
    batch.add(
        _STAND,
        {
            "log": source.n,
            "site": payload.site,
            "country": payload.country,
            "currency": payload.currency,
            "device_key": payload.device_key,
            "parent": payload.parent,
            "parent_seq": payload.parent_seq,
            "reason": payload.reason.value,
            "began_at": entry.at,
            "last_at": clock.in_utc(clock.read(entry.at)),
            "business_day": entry.business_day,
            "closed": 0,
            "tickets": 0,
            "net_g": 0,
            "paid": 0,
        },
    )


def post_person(batch: Batch, source: Source, payload: PersonAdded) -> None:
    """Let a person work here."""
    row = source.key
    row.update(id=payload.person, site=source.site, role=payload.role.value, name=source.private.get("name"))
    batch.add(_PERSON, row)


def post_trained(batch: Batch, source: Source, payload: PersonTrained) -> None:
    """Write what somebody was taught."""
    row = source.key
    row.update(site=source.site, person=payload.person, skills=" ".join(payload.skills))
    batch.add(_SKILL, row)


def post_printed(batch: Batch, source: Source, payload: DocumentPrinted) -> None:
    """Remember that a paper was printed, so that the next one says COPY."""
    row = source.key
    row.update(
        site=source.site,
        document=payload.document,
        number=payload.number,
        copy=payload.copy,
        language=payload.language,
    )
    batch.add(_PRINTED, row)


def post_seller(batch: Batch, source: Source, payload: SellerSaved) -> None:
    """Write a seller down, or what changed about him."""
    _put_seller(batch, source, payload, revision=payload.revision)


def post_erased(batch: Batch, source: Source, payload: SellerErased) -> None:
    """Forget a seller's name; his tickets stay."""
    _put_seller(batch, source, SellerSaved(payload.seller), revision=_LAST_REVISION)
    forget_traces(batch, source, payload.seller)


def refold(connection: Connection) -> None:
    """Make the key of every seller anew, as after an upgrade: a newer program may find sellers in another way."""
    held = ledgers.seller.c
    rows = connection.execute(select(held.row, held.key, *(held[name] for name in _SAID))).all()
    changed = [
        {"of_row": row.row, "new_key": key}
        for row in rows
        if (key := key_of({name: getattr(row, name) for name in _SAID})) != row.key
    ]
    _KEY.run(connection, changed)


def key_of(words: Mapping[str, str | None]) -> str:
    """Return by what a seller is found."""
    said = {name: words[name] or "" for name in _SAID}
    return seller_key(said["name"], said["nickname"], said["phone"], said["number"], said["plates"].splitlines())


def post_advance(batch: Batch, source: Source, payload: AdvanceGranted) -> None:
    """Write the cash that left the drawer."""
    cash_row(batch, source, payload.drawer, "advance", -payload.amount, 0, "")


def _put_seller(batch: Batch, source: Source, payload: SellerSaved, *, revision: int) -> None:
    """Write a seller, or what an entry says of him unless a later word is here: entries of two logs come as they like.

    The highest revision wins, and of two writers that made the same one always the same.
    """
    entry, seller = source.entry, payload.seller
    is_erased = revision == _LAST_REVISION
    said = {} if is_erased else source.private
    words = {name: said.get(name) or None for name in _SAID}
    row = {
        "erased": int(is_erased),
        **words,
        "key": key_of(words),
        "language": payload.language,
        "books": " ".join(map(str, payload.books)),
        "number_kind": payload.number_kind,
        "revision": revision,
        "changed": f"{revision:016d}/{entry.log}/{entry.seq:016d}",
    }
    place = source.n << _ROW_BITS | entry.seq
    arrival, held = Arrival(SELLER, source.site, seller), {"seller": seller, "of": source.site}
    if arrival in batch.arrived or _SELLER_KNOWN.one(batch.connection, held) is not None:
        batch.change(_SELLER, {**held, **{f"new_{name}": value for name, value in row.items()}})
        batch.change(_SELLER_ROW, {**held, "new_row": place})
        return
    batch.arrived.add(arrival)
    batch.add(_SELLER_NEW, {"row": place, "id": seller, "site": source.site, **row})

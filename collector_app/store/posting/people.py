"""Posting of entries about logs, people and sellers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, update

from collector_app.domain import clock
from collector_app.domain.folding import fold
from collector_app.store.posting.cash import cash_row
from collector_app.store.sql import Sql, insert_into, put_into
from collector_app.store.tables import ledgers

if TYPE_CHECKING:
    from collector_app.domain.entries.logs import DocumentPrinted, LogBegan, PersonAdded
    from collector_app.domain.entries.sellers import AdvanceGranted, SellerErased, SellerSaved
    from collector_app.store.posting.batch import Batch, Source

_STAND = insert_into(ledgers.stand)
_PERSON = put_into(ledgers.person, "role", "name", "log", "seq")
_SELLER_NEW = insert_into(ledgers.seller)
_SELLER = Sql(
    update(ledgers.seller)
    .where(ledgers.seller.c.id == bindparam("seller"), ledgers.seller.c.changed < bindparam("new_changed"))
    .values(
        erased=bindparam("new_erased"),
        name=bindparam("new_name"),
        nickname=bindparam("new_nickname"),
        phone=bindparam("new_phone"),
        number=bindparam("new_number"),
        key=bindparam("new_key"),
        changed=bindparam("new_changed"),
    )
)
_SELLER_KNOWN = Sql(ledgers.seller.select().where(ledgers.seller.c.id == bindparam("seller")))
_PRINTED = insert_into(ledgers.printed)
_ROW_BITS = 40  # a log may hold 2^40 entries


def post_began(batch: Batch, source: Source, payload: LogBegan) -> None:
    """Begin a log: from here on it has a site, a day and sums."""
    entry = source.entry
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
    said = source.private
    words = [said.get(name, "") for name in ("name", "nickname", "phone", "number")]
    _put_seller(batch, source, payload.seller, words, erased=0)


def post_erased(batch: Batch, source: Source, payload: SellerErased) -> None:
    """Forget a seller's name; his tickets stay."""
    _put_seller(batch, source, payload.seller, ["", "", "", ""], erased=1)


def post_advance(batch: Batch, source: Source, payload: AdvanceGranted) -> None:
    """Write the cash that left the drawer."""
    cash_row(batch, source, payload.drawer, "advance", -payload.amount, 0, "")


def _put_seller(batch: Batch, source: Source, seller: str, words: list[str], *, erased: int) -> None:
    name, nickname, phone, number = (word or None for word in words)
    key = fold(" ".join(word for word in words if word))
    changed = f"{source.entry.seq:012d}/{source.entry.log}"
    if seller in batch.arrived or _SELLER_KNOWN.one(batch.connection, {"seller": seller}) is not None:
        batch.change(
            _SELLER,
            {
                "seller": seller,
                "new_erased": erased,
                "new_name": name,
                "new_nickname": nickname,
                "new_phone": phone,
                "new_number": number,
                "new_key": key,
                "new_changed": changed,
            },
        )
        return
    batch.arrived.add(seller)
    batch.add(
        _SELLER_NEW,
        {
            "row": source.n << _ROW_BITS | source.entry.seq,
            "id": seller,
            "site": source.site,
            "erased": erased,
            "name": name,
            "nickname": nickname,
            "phone": phone,
            "number": number,
            "key": key,
            "changed": changed,
        },
    )

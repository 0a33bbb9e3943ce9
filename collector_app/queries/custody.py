"""Where this home's entries are safe: here only, in a bundle, or at head office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain.entry import read_entry
from collector_app.domain.outcome import Custody
from collector_app.store.bundles import BundleRow, mark_of
from collector_app.store.tables import journal, ledgers, sync

if TYPE_CHECKING:
    from collector_app.store.books import Books


@dataclass(frozen=True, slots=True)
class CustodyCounts:
    """How many entries are safe where; `oldest` is when the oldest unconfirmed one was made (ISO 8601)."""

    saved: int
    at_hq: int
    bundled: int
    oldest: str
    packed_at: str
    answered_at: str

    @property
    def waiting(self) -> int:
        """What no answer has confirmed."""
        return self.saved - self.at_hq

    @property
    def here(self) -> int:
        """What is on this computer alone."""
        return self.waiting - self.bundled


def custody_of(books: Books, n: int, seq: int) -> Custody:
    """Return where one entry is safe. What head office's own books hold is at head office."""
    if books.here.is_hq:
        return Custody.AT_HQ
    log = books.connection.execute(select(journal.log.c.id).where(journal.log.c.n == n)).scalar_one()
    if seq <= mark_of(books.connection, log).upto:
        return Custody.AT_HQ
    column = sync.bundle.c
    covering = select(column.id).where(column.log == log, column.first <= seq, column.last >= seq).limit(1)
    return Custody.HERE if books.connection.execute(covering).first() is None else Custody.BUNDLED


def custody(books: Books) -> CustodyCounts:
    """Return the counts over all of this home's logs."""
    log = journal.log.c
    rows = books.connection.execute(
        select(log.id, log.n, log.upto)
        .join(ledgers.stand, ledgers.stand.c.log == log.n)
        .where(ledgers.stand.c.device_key == books.here.device_key)
        .order_by(log.n)
    ).all()
    saved = at_hq = bundled = 0
    oldest: list[str] = []
    answered = ""
    for row in rows:
        mark = mark_of(books.connection, row.id)
        saved += row.upto
        at_hq += min(mark.upto, row.upto)
        bundled += _bundled(books, row.id, mark.upto)
        answered = max(answered, mark.answered_at)
        if mark.upto < row.upto:
            oldest.append(_made_at(books, row.n, mark.upto + 1))
    packed = books.connection.execute(select(sync.bundle.c.made_at).order_by(sync.bundle.c.made_at.desc())).scalar()
    return CustodyCounts(saved, at_hq, bundled, min(oldest, default=""), packed or "", answered)


def bundles(books: Books, limit: int = 100) -> tuple[BundleRow, ...]:
    """Return the bundles that were written, newest first."""
    rows = books.connection.execute(
        select(sync.bundle).order_by(sync.bundle.c.made_at.desc(), sync.bundle.c.id.desc()).limit(limit)
    )
    return tuple(BundleRow(*row) for row in rows)


def _bundled(books: Books, log: str, upto: int) -> int:
    """Count the entries after `upto` that some bundle carries."""
    column = sync.bundle.c
    spans = books.connection.execute(
        select(column.first, column.last).where(column.log == log, column.last > upto).order_by(column.first)
    )
    count, reached = 0, upto
    for first, last in spans:
        count += max(0, last - max(first - 1, reached))
        reached = max(reached, last)
    return count


def _made_at(books: Books, n: int, seq: int) -> str:
    column = journal.entry.c
    line = books.connection.execute(select(column.line).where(column.log == n, column.seq == seq)).scalar_one()
    return read_entry(line).at

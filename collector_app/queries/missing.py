"""What head office misses of its sites, one finding a row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain import clock
from collector_app.domain.chain import log_mark
from collector_app.queries.hq_status import SiteStatus, hq_status
from collector_app.store.tables import ledgers, sync

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from collector_app.queries.held_logs import HeldLog
    from collector_app.store.books import Books

LATE_DAYS = 3


class Lack(StrEnum):
    """Why something of a site is not in the ledgers."""

    FORK = "fork"  # two histories of one log
    GAP = "gap"  # an earlier part has not come
    UNPAIRED = "unpaired"  # what came waits for the join request to be accepted
    REMARK = "remark"  # sums that differ
    LATE = "late"  # nothing has come for more than three days


@dataclass(frozen=True, slots=True)
class Missing:
    """One finding; `first` to `last` are entries of a log, `days` how long nothing has come."""

    kind: Lack
    site: str
    mark: str = ""
    first: int = 0
    last: int = 0
    days: int = 0


def missing(books: Books, now: datetime) -> tuple[Missing, ...]:
    """Return every finding, what a person must decide first."""
    found = [each for site in hq_status(books) for each in _of_site(books, site, now)]
    order = list(Lack)
    return tuple(sorted(found, key=lambda each: (order.index(each.kind), each.site, each.mark, each.first)))


def _of_site(books: Books, site: SiteStatus, now: datetime) -> Iterator[Missing]:
    for log in site.logs:
        yield from _of_log(books, site.site, log)
    days = _silent_days(books, site, now)
    if days > LATE_DAYS:
        yield Missing(Lack.LATE, site.site, days=days)


def _of_log(books: Books, site: str, log: HeldLog) -> Iterator[Missing]:
    mark = log_mark(log.log)
    for kind, spans in ((Lack.FORK, log.branches), (Lack.GAP, log.missing), (Lack.UNPAIRED, log.unpaired)):
        yield from (Missing(kind, site, mark, span.first, span.last) for span in spans)
    column = sync.remark.c
    seqs = books.connection.execute(select(column.seq).where(column.log == log.log).order_by(column.seq)).scalars()
    yield from (Missing(Lack.REMARK, site, mark, seq, seq) for seq in seqs)


def _silent_days(books: Books, site: SiteStatus, now: datetime) -> int:
    """Return how long ago the newest entry that we hold of a site was made; 0 where we hold none."""
    stand = ledgers.stand.c
    moments = books.connection.execute(
        select(stand.last_at).where(stand.site == site.site, stand.country != "")
    ).scalars()
    newest = max(moments, default="")
    return (now - clock.read(newest)).days if newest else 0

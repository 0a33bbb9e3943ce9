"""Head office's grid: for each site and day, whether all of it has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain import clock
from collector_app.domain.entry import read_entry
from collector_app.queries.hq_status import SiteStatus, hq_status
from collector_app.queries.refusals import Refusal, refusals, refusals_of
from collector_app.store.held import Why
from collector_app.store.tables import journal, ledgers, sync

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collector_app.queries.held_logs import HeldLog
    from collector_app.store.books import Books
    from collector_app.sync.answer import Span

DAYS, MOST_REFUSALS = 21, 5


class DayState(StrEnum):
    """What head office has of one site's day; the greater of two is shown."""

    NONE = "none"  # before the site began, or today before its end has come
    COMPLETE = "complete"
    LATE = "late"  # nothing of it has come, or not its end
    GAP = "gap"  # something later came first
    ALTERED = "altered"  # two histories, an entry that cannot be read, or sums that differ


_RANK = list(DayState)


@dataclass(frozen=True, slots=True)
class TakenBundle:
    """The newest file that was taken in of a site."""

    file: str
    taken_at: str
    outcome: str


@dataclass(frozen=True, slots=True)
class SiteRow:
    """One site: its status, its days from `first` on, and the newest file of it."""

    status: SiteStatus
    first: date
    days: tuple[DayState, ...]
    last_file: TakenBundle | None
    refused: int = 0  # goods that it sent away, ever
    refusals: tuple[Refusal, ...] = ()  # the newest of them

    @property
    def site(self) -> str:
        """Its code."""
        return self.status.site

    @property
    def worst(self) -> DayState:
        """The state that needs a person most."""
        return max(self.days, key=_RANK.index)


def site_days(books: Books, today: date, days: int = DAYS) -> tuple[SiteRow, ...]:
    """Return every site with its last days, up to today."""
    first = today - timedelta(days=days - 1)
    return tuple(_site_row(books, status, first, today) for status in hq_status(books))


@dataclass(frozen=True, slots=True)
class _Reach:
    """From which day to which one log is known whole; `closed` where that last day was closed."""

    began: date
    last: date
    closed: bool
    is_live: bool  # more of it is expected

    def covers(self, day: date) -> bool:
        """Whether all that was done in this log on a day has come."""
        return not self.is_live or day < self.last or (day == self.last and self.closed)


def _site_row(books: Books, status: SiteStatus, first: date, today: date) -> SiteRow:
    reaches = _reaches(books, status, first)
    gaps = _gaps(books, status, reaches)
    altered = frozenset(day for log in status.logs for day in _altered(books, log))

    def state(day: date) -> DayState:
        if day in altered:
            return DayState.ALTERED
        if any(start <= day <= end for start, end in gaps):
            return DayState.GAP
        begun = [reach for reach in reaches.values() if reach.began <= day]
        if begun and all(reach.covers(day) for reach in begun):
            return DayState.COMPLETE
        return DayState.NONE if day == today or not begun else DayState.LATE

    days = tuple(state(first + timedelta(days=n)) for n in range((today - first).days + 1))
    newest = refusals(books, status.site, MOST_REFUSALS)
    refused = refusals_of(books, status.site) if newest else 0
    return SiteRow(status, first, days, _last_file(books, status.site), refused, newest)


def _reaches(books: Books, status: SiteStatus, first: date) -> dict[str, _Reach]:
    """Return how far each log reaches, but none of which only later parts have come.

    No more is expected of a log that another one follows, nor, while others speak, of one that is silent since
    before the first day shown: its laptop was replaced.
    """
    stand, log = ledgers.stand.c, journal.log.c
    rows = books.connection.execute(
        select(log.id, stand.began_at, stand.business_day, stand.closed, stand.parent)
        .join_from(ledgers.stand, journal.log, log.n == stand.log)
        .where(log.id.in_([each.log for each in status.logs]))
    ).all()
    followed = {row.parent for row in rows}
    found = {}
    for row in rows:
        last = date.fromisoformat(row.business_day)
        began = min(date.fromisoformat(row.began_at[:10]), last)
        is_live = row.id not in followed and (last >= first or len(rows) == 1)
        found[row.id] = _Reach(began, last, bool(row.closed), is_live)
    return found


def _gaps(books: Books, status: SiteStatus, reaches: dict[str, _Reach]) -> list[tuple[date, date]]:
    """Return the days between the end of what is whole and the day on which the later part came."""
    column = sync.held.c
    rows = books.connection.execute(
        select(column.log, column.held_at).where(column.site == status.site, column.reason == Why.GAP.value)
    )
    found = []
    for log, held_at in rows:
        end = clock.read(held_at).date()
        found.append((reaches[log].last if log in reaches else end, end))
    return found


def _altered(books: Books, log: HeldLog) -> Iterable[date]:
    """Yield the days of entries that stand twice, cannot be read, or were remarked upon."""
    odd, remark = ledgers.odd.c, sync.remark.c
    seqs = set(books.connection.execute(select(odd.seq).where(odd.log == log.n)).scalars())
    seqs.update(books.connection.execute(select(remark.seq).where(remark.log == log.log)).scalars())
    seqs.update(seq for span in log.branches for seq in _ends(span, log.upto))
    entry = journal.entry.c
    lines = books.connection.execute(
        select(entry.line).where(entry.log == log.n, entry.seq.in_(sorted(seqs))).order_by(entry.seq)
    )
    return [date.fromisoformat(read_entry(line).business_day) for line in lines.scalars()]


def _ends(span: Span, upto: int) -> tuple[int, int]:
    """Return the first and last entry of our own history that a branch stands beside."""
    return min(span.first, upto), min(span.last, upto)


def _last_file(books: Books, site: str) -> TakenBundle | None:
    column = sync.taken.c
    row = books.connection.execute(
        select(column.file, column.taken_at, column.outcome)
        .where(column.site == site)
        .order_by(column.taken_at.desc())
        .limit(1)
    ).first()
    return None if row is None else TakenBundle(*row)

"""What a station's page of bundles shows: custody, the bundles that were written, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from collector_app.domain.entry import read_entry
from collector_app.queries.answers import newest_answer
from collector_app.queries.custody import CustodyCounts, bundles, custody
from collector_app.queries.outgoing import outgoing
from collector_app.queries.pairing import certificate, head_office
from collector_app.store.bundles import BundleRow, mark_of
from collector_app.store.tables import journal, ledgers, sync

if TYPE_CHECKING:
    from collector_app.store.books import Books
    from collector_app.sync.answer import Answer, LogAnswer


class Came(StrEnum):
    """What came of a bundle, as the newest answer tells."""

    AT_HQ = "at_hq"
    WAITING = "waiting"  # no answer speaks of it yet
    ASKED = "asked"  # head office misses a part of it and asks for it
    BRANCH = "branch"  # head office keeps it aside: it holds another history of the same log


@dataclass(frozen=True, slots=True)
class SentBundle:
    """A bundle by its number, counted from the first one of this home."""

    number: int
    row: BundleRow
    came: Came

    @property
    def entries(self) -> int:
        """How many entries it carries."""
        return self.row.last - self.row.first + 1


@dataclass(frozen=True, slots=True)
class Sending:
    """Everything that the page shows; `hq` is empty before an invitation was taken.

    `confirmed_to` is when the last confirmed entry was made, `to_pack` how many entries no bundle carries.
    `asked` and `branches` count entries that head office misses or keeps aside, `remarks` what it noticed.
    """

    counts: CustodyCounts
    hq: str
    is_paired: bool
    confirmed_to: str
    to_pack: int
    asked: int
    branches: int
    remarks: int
    bundles: tuple[SentBundle, ...]


def sending(books: Books) -> Sending:
    """Return what the page shows now."""
    office, answer = head_office(books), newest_answer(books)
    said = {log.log: log for log in answer.logs} if answer is not None else {}
    rows = bundles(books)
    newest = books.connection.execute(select(func.count()).select_from(sync.bundle)).scalar_one()
    return Sending(
        counts=custody(books),
        hq="" if office is None else office.name,
        is_paired=bool(certificate(books)),
        confirmed_to=_confirmed_to(books),
        to_pack=sum(stretch.last - stretch.first + 1 for stretch in outgoing(books)),
        asked=sum(span.last - span.first + 1 for log in said.values() for span in log.want),
        branches=kept_aside(answer),
        remarks=0 if answer is None else len(answer.remarks),
        bundles=tuple(SentBundle(newest - place, row, _came(books, row, said)) for place, row in enumerate(rows)),
    )


def unpacked(books: Books) -> int:
    """Return how many entries no bundle carries; 0 while there is nobody to send them to."""
    if head_office(books) is None:
        return 0
    return sum(stretch.last - stretch.first + 1 for stretch in outgoing(books))


def kept_aside(answer: Answer | None) -> int:
    """Return how many entries of this site head office keeps on a branch: the one thing that it does not count."""
    if answer is None:
        return 0
    return sum(span.last - span.first + 1 for log in answer.logs for span in log.branches)


def _came(books: Books, row: BundleRow, said: dict[str, LogAnswer]) -> Came:
    mark, log = mark_of(books.connection, row.log), said.get(row.log)
    if row.last <= mark.upto:
        return Came.AT_HQ
    if log is None or row.made_at > mark.answered_at:
        return Came.WAITING
    if any(span.first <= row.last and row.first <= span.last for span in log.branches):
        return Came.BRANCH
    asked = any(span.first <= row.last and row.first <= span.last for span in log.want)
    return Came.ASKED if asked else Came.WAITING


def _confirmed_to(books: Books) -> str:
    """Return when the last confirmed entry was made, over all of this home's logs; empty before the first answer."""
    log, stand, entry = journal.log.c, ledgers.stand.c, journal.entry.c
    rows = books.connection.execute(
        select(entry.line)
        .join_from(sync.mark, journal.log, log.id == sync.mark.c.log)
        .join(ledgers.stand, stand.log == log.n)
        .join(journal.entry, (entry.log == log.n) & (entry.seq == sync.mark.c.upto))
        .where(stand.device_key == books.here.device_key)
    )
    return max((read_entry(line).at for line in rows.scalars()), default="")


def inside(books: Books, row: BundleRow) -> tuple[tuple[str, int], ...]:
    """Return how many entries of each kind a bundle carries, by the kinds' names."""
    entry, log = journal.entry.c, journal.log.c
    rows = books.connection.execute(
        select(entry.kind, func.count())
        .join_from(journal.entry, journal.log, log.n == entry.log)
        .where(log.id == row.log, entry.seq >= row.first, entry.seq <= row.last)
        .group_by(entry.kind)
        .order_by(entry.kind)
    )
    return tuple((kind, count) for kind, count in rows)

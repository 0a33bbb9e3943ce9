"""Books: the journal and its ledgers inside one transaction; `post` is the only way in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, select

from collector_app.domain import canonical, clock
from collector_app.domain.chain import log_mark
from collector_app.domain.entries.logs import LogBegan, LogReason
from collector_app.domain.entry import Entry, Envelope, sealed
from collector_app.domain.money import CURRENCIES, Currency
from collector_app.domain.problems.home import HqHome
from collector_app.store import desk, journal
from collector_app.store.journal import Private
from collector_app.store.posting.batch import Batch, Source
from collector_app.store.posting.post import finish, post, post_payload
from collector_app.store.sql import Sql
from collector_app.store.tables import ledgers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from collector_app.domain.entries.payload import Payload

_CLOCK_TOLERANCE = timedelta(minutes=5)  # clocks are set right by minutes without anybody having lied
_SALT = 32
_STAND = Sql(
    select(ledgers.stand.c.last_at, ledgers.stand.c.business_day, ledgers.stand.c.closed).where(
        ledgers.stand.c.log == bindparam("n")
    )
)
_LAST = Sql(
    select(ledgers.series.c.last).where(
        ledgers.series.c.log == bindparam("n"),
        ledgers.series.c.document == bindparam("document"),
        ledgers.series.c.year == bindparam("year"),
    )
)


@dataclass(frozen=True, slots=True)
class Here:
    """What this home is: its site, and the log that it writes."""

    site: str
    country: str  # empty at HQ
    currency: str  # empty at HQ
    offset: int  # minutes east of Greenwich
    log: str
    n: int
    device_key: str
    new_log: str = ""  # why the next entry must begin a new log, empty otherwise

    @property
    def mark(self) -> str:
        """The three consonants in printed numbers."""
        return log_mark(self.log)

    @property
    def is_hq(self) -> bool:
        """Whether this home is head office's."""
        return not self.country

    @property
    def money(self) -> Currency:
        """The currency that this station pays in. Raises HqHome: head office buys nothing."""
        if self.is_hq:
            raise HqHome
        return CURRENCIES[self.currency]


@dataclass(frozen=True, slots=True)
class Pen:
    """Who writes, when, and where randomness comes from."""

    person: str
    approver: str
    at: datetime
    random: Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Day:
    """The business day that an entry falls on now, and whether the clock could be believed."""

    day: date
    doubtful: bool
    moment: datetime  # the clock, or the last entry's moment where the clock is behind it


class NotWriting(Exception):
    """These books were opened for reading."""


class Books:
    """The journal, ledgers and desk inside one transaction."""

    def __init__(self, connection: Connection, here: Here, pen: Pen | None = None) -> None:
        self.connection = connection
        self.here = here
        self._pen = pen
        self._batch = Batch(connection)

    @property
    def tolerance(self) -> timedelta:
        """How far two readings of a clock may differ before one of them is doubted."""
        return _CLOCK_TOLERANCE

    @property
    def pen(self) -> Pen:
        """Who writes now. Raises NotWriting inside a query."""
        if self._pen is None:
            raise NotWriting
        return self._pen

    def write_as(self, pen: Pen) -> None:
        """Change who writes from here on: a home's first manager adds himself."""
        self._pen = pen

    def today(self) -> Day:
        """Return the business day: the local date, after a closed day the next one, and never back."""
        at = self.pen.at
        local = at.astimezone(clock.zone(self.here.offset)).date()
        row = _STAND.one(self.connection, {"n": self.here.n})
        if row is None:
            return Day(local, doubtful=False, moment=at)
        last_at = clock.read(row[0])
        last_day = date.fromisoformat(row[1])
        doubtful = at < last_at - _CLOCK_TOLERANCE
        if doubtful:
            said = desk.setting(self.connection, "typed_day")
            local = date.fromisoformat(said) if said else last_day
        day = max(local, last_day)
        if row[2] and day == last_day:
            day += timedelta(days=1)
        return Day(day, doubtful, max(at, last_at) if doubtful else at)

    def next_serial(self, document: str, year: int) -> int:
        """Return the next number of a document type in this log and year; numbers have no gaps."""
        self._begin_log_if_due()
        row = _LAST.one(self.connection, {"n": self.here.n, "document": document, "year": year})
        return 1 if row is None else int(row[0]) + 1

    def post(self, payload: Payload, private: Mapping[str, str] | None = None) -> Entry:
        """Append an entry to this home's own log and post it to the ledgers.

        `private` holds names and typed text by name; empty values are left out.
        """
        self._begin_log_if_due()
        return self._post(payload, private)

    def take(self, entry: Entry, head: journal.Head, private: Private | None = None) -> journal.Head:
        """Append an entry of any log to the journal and gather its ledger rows; `settle` writes them.

        Raises journal.OutOfOrder unless it is the next one of its log.
        """
        moved = journal.append(self.connection, head, entry, private)
        post(self._batch, self._source(head.n, entry, private))
        return moved

    def take_all(self, entries: Sequence[Entry], head: journal.Head) -> journal.Head:
        """Append a run of entries of another home's log, post them and write down where the chain stands.

        Raises journal.OutOfOrder unless they continue it.
        """
        moved = journal.append_all(self.connection, head, entries)
        for entry in entries:
            post(self._batch, self._source(head.n, entry, None))
        self.settle()
        journal.keep_head(self.connection, moved)
        return moved

    def next_seq(self) -> int:
        """Return the place of this home's next entry, in the log where it will stand."""
        self._begin_log_if_due()
        return journal.head_of(self.connection, self.here.log).upto + 1

    def repost(self, kept: journal.Kept) -> None:
        """Gather the ledger rows of an entry that the journal holds already; `settle` writes them."""
        post(self._batch, self._source(kept.n, kept.entry, kept.private))

    def settle(self) -> None:
        """Write the gathered ledger rows."""
        finish(self._batch)

    def begin_log(self, log: str, reason: LogReason, *, parent: str = "") -> None:
        """Begin a log of this home; from here on its entries go there."""
        day = self.today() if parent else None  # a new log goes on in the day, and never back behind a closed one
        head = journal.head_of(self.connection, log)
        parent_seq = journal.head_of(self.connection, parent).upto if parent else 0
        here = self.here
        self.here = Here(here.site, here.country, here.currency, here.offset, log, head.n, here.device_key)
        desk.put_setting(self.connection, "log", log)
        desk.put_setting(self.connection, "new_log", "")
        began = LogBegan(here.site, here.country, here.currency, reason, here.device_key, parent, parent_seq)
        self._post(began, None, day)

    def _begin_log_if_due(self) -> None:
        if self.here.new_log:
            fresh = desk.new_id(self.pen.at, self.pen.random)
            self.begin_log(fresh, LogReason(self.here.new_log), parent=self.here.log)

    def _post(self, payload: Payload, private: Mapping[str, str] | None, day: Day | None = None) -> Entry:
        pen, here = self.pen, self.here
        head = journal.head_of(self.connection, here.log)
        hidden = _private(private, pen.random)
        envelope = Envelope(
            log=here.log,
            seq=head.upto + 1,
            at=clock.written(pen.at, here.offset),
            offset=here.offset,
            business_day=(day or self.today()).day.isoformat(),
            person=pen.person,
            approver=pen.approver,
        )
        entry = sealed(envelope, payload, hidden.hash if hidden is not None else "")
        moved = journal.append(self.connection, head, entry, hidden)
        journal.keep_head(self.connection, moved)
        post_payload(self._batch, self._source(head.n, entry, hidden), payload)
        finish(self._batch)
        return entry

    def _source(self, n: int, entry: Entry, private: Private | None) -> Source:
        said: dict[str, Any] = canonical.decode(private.line) if private is not None else {}
        return Source(n, self._batch.site_of(n), entry, said)


def _private(said: Mapping[str, str] | None, random: Callable[[int], bytes]) -> Private | None:
    kept = {name: value for name, value in (said or {}).items() if value}
    if not kept:
        return None
    return Private(random(_SALT), canonical.encode(kept))

"""Walking the chains: every entry read, hashed anew and compared with what was kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from collector_app.domain import canonical
from collector_app.domain.chain import START, entry_hash
from collector_app.domain.entry import Entry, read_entry
from collector_app.domain.finding import Fault, Finding
from collector_app.domain.problems.input import Malformed
from collector_app.store.journal import Kept, Private, Raw, raw_entries
from collector_app.store.tables import journal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection


class Walk:
    """One walk over every log; `found` fills as it goes."""

    def __init__(self, connection: Connection) -> None:
        log = journal.log.c
        self.found: list[Finding] = []
        self._connection = connection
        self._logs = {row.n: row for row in connection.execute(select(log.n, log.id, log.upto, log.head))}

    @property
    def entries(self) -> int:
        """How many entries the logs say that they hold."""
        return sum(log.upto for log in self._logs.values())

    def steps(self) -> Iterator[Kept | None]:
        """Yield each entry as it is passed, None for one that cannot be read."""
        n, upto, head = 0, 0, START
        ended = set()
        for raw in raw_entries(self._connection):
            if raw.n != n:
                ended.add(n)
                self._end(n, upto, head)
                n, upto, head = raw.n, 0, START
            log = self._logs[n].id
            if raw.seq != upto + 1:
                self.found.append(Finding(Fault.PLACE, log, raw.seq))
            upto = raw.seq
            expected = entry_hash(head, raw.line)
            if raw.hash != expected:
                self.found.append(Finding(Fault.HASH, log, raw.seq))
            head = raw.hash  # from here on the chain is judged by what was kept, so that one flaw is told once
            yield self._read(log, raw)
        for left in self._logs.keys() - ended:
            self._end(left, *((upto, head) if left == n else (0, START)))

    def _end(self, n: int, upto: int, head: bytes) -> None:
        log = self._logs.get(n)
        if log is not None and (log.upto, log.head) != (upto, head):
            self.found.append(Finding(Fault.HEAD, log.id, upto))

    def _read(self, log: str, raw: Raw) -> Kept | None:
        try:
            entry = read_entry(raw.line)
        except Malformed as problem:
            self.found.append(Finding(Fault.LINE, log, raw.seq, detail=problem.reason.value))
            return None
        if (entry.log, entry.seq, entry.kind) != (log, raw.seq, raw.kind):
            self.found.append(Finding(Fault.PLACE, log, raw.seq))
        private = raw.private
        if private is not None and not _is_named(entry, private):
            self.found.append(Finding(Fault.PRIVATE, log, raw.seq))
            private = None
        return Kept(raw.n, entry, raw.hash, private)


def _is_named(entry: Entry, private: Private) -> bool:
    """Whether the private line is the one that the public line names, and can be read."""
    if private.hash != entry.private:
        return False
    try:
        said = canonical.decode(private.line)
    except Malformed:
        return False
    return isinstance(said, dict)

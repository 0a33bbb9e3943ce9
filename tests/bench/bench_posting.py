"""Posting a three-line ticket, beside the same nine rows by bare sqlite3: WAL, FULL, the same disk, turn about."""

from __future__ import annotations

import argparse
import sqlite3
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as sqlcipher

from collector_app.commands.post_ticket import PostTicket
from collector_app.domain.ticket import LineDraft, TicketDraft
from collector_app.domain.weight import Weight, kilograms
from collector_app.store import books as store_books
from collector_app.store import journal
from collector_app.store.sql import Sql
from tests.bench.filled import GRADES, station
from tests.bench.measure import Times, heading, machine, scratch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from collector_app.app.app import App

ROUNDS = 300
_WARM_UP = 20
DRAFT = TicketDraft(
    (
        LineDraft(GRADES[0], Weight(45_200), pieces=3, tare=Weight(1200)),
        LineDraft(GRADES[1], Weight(22_400), pieces=10),
        LineDraft(GRADES[2], kilograms(26), pieces=5),
    )
)
_BARE = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE entry (log INTEGER, seq INTEGER, kind TEXT, line BLOB, hash BLOB,
        PRIMARY KEY (log, seq)) WITHOUT ROWID;
    CREATE TABLE ticket (log INTEGER, seq INTEGER, id TEXT, number TEXT, at TEXT, day TEXT, person TEXT, net_g INTEGER,
        total INTEGER, PRIMARY KEY (log, seq)) WITHOUT ROWID;
    CREATE UNIQUE INDEX ticket_id ON ticket (id);
    CREATE INDEX ticket_number ON ticket (number);
    CREATE TABLE line (log INTEGER, seq INTEGER, n INTEGER, grade TEXT, pieces INTEGER, gross_g INTEGER, net_g INTEGER,
        price INTEGER, amount INTEGER, lot TEXT, PRIMARY KEY (log, seq, n)) WITHOUT ROWID;
    CREATE TABLE move (log INTEGER, seq INTEGER, n INTEGER, unit TEXT, source TEXT, target TEXT, amount INTEGER,
        pieces INTEGER, PRIMARY KEY (log, seq, n)) WITHOUT ROWID;
"""


class Bare:
    """The nine rows of a ticket (entry, ticket, three lines, four moves), written by hand in one transaction."""

    def __init__(self, path: Path, *, encrypted: bool = False) -> None:
        path.unlink(missing_ok=True)
        driver: Any = sqlcipher if encrypted else sqlite3
        self._connection = driver.connect(str(path), isolation_level=None)
        if encrypted:
            self._connection.execute(f"PRAGMA key = \"x'{'11' * 32}'\"")
        self._connection.executescript(_BARE)
        self._seq = 0

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def post(self) -> None:
        """Write them and commit."""
        self._seq += 1
        seq, run = self._seq, self._connection
        line = b'{"at":"2026-11-22T14:03:11+07:00","data":' + b"x" * 1100 + b"}"
        run.execute("BEGIN IMMEDIATE")
        run.execute("INSERT INTO entry VALUES (1, ?, 'ticket.posted', ?, ?)", (seq, line, sha256(line).digest()))
        number = f"BHO-KTW-26-{seq:05d}"
        ticket = (seq, f"01a1c2ae-d480-70d8-9f4a-{seq:012d}", number, "2026-11-22T07:03:11", "2026-11-22", "p", 1, 2)
        run.execute("INSERT INTO ticket VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)", ticket)
        lines = [(seq, n, grade, 3, 45200, 44000, 18500, 814000, "lot") for n, grade in enumerate(GRADES)]
        run.executemany("INSERT INTO line VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lines)
        moves = [(seq, n, "LA_F.SLI_CAR", "seller", "lot/store/lot", 44000, 3) for n in range(4)]
        run.executemany("INSERT INTO move VALUES (1, ?, ?, ?, ?, ?, ?, ?)", moves)
        run.execute("COMMIT")


class Parts:
    """Where the time of one posting goes: taken by wrapping what it calls, in a run of its own."""

    def __init__(self) -> None:
        self.encode = Times("of this: canonical line and chain hash")
        self.sql = Times("of this: SQL, as the driver runs it")
        self.commit = Times("of this: COMMIT to the disk")
        self._now = {"encode": 0.0, "sql": 0.0, "commit": 0.0}

    @contextmanager
    def watched(self, app: App) -> Iterator[None]:
        """Watch the parts while postings run inside."""
        watched: tuple[tuple[Any, str, str], ...] = (
            (Sql, "run", "sql"),
            (Sql, "one", "sql"),
            (store_books, "sealed", "encode"),
            (journal, "entry_hash", "encode"),
            (app.home.writer.dialect, "do_commit", "commit"),
        )
        before = [getattr(owner, name) for owner, name, _ in watched]
        for (owner, name, part), function in zip(watched, before, strict=True):
            setattr(owner, name, self._timed(part, function))
        try:
            yield
        finally:
            for (owner, name, _), function in zip(watched, before, strict=True):
                setattr(owner, name, function)

    def note(self) -> None:
        """One posting is over."""
        for name, times in (("encode", self.encode), ("sql", self.sql), ("commit", self.commit)):
            times.seconds.append(self._now[name])
            self._now[name] = 0.0

    def _timed(self, part: str, function: Callable[..., Any]) -> Any:  # noqa: ANN401 - stands in for any function
        def timed(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - as above
            times = Times(part)
            with times.measured():
                result = function(*arguments, **named)
            self._now[part] += times.seconds[0]
            return result

        return timed


def bench(folder: Path, rounds: int = ROUNDS, tickets: int = 0) -> None:
    """Measure, and print."""
    app = station(folder / f"home-{tickets}", tickets)
    bare, sealed = Bare(folder / "bare.db"), Bare(folder / "sealed.db", encrypted=True)
    theirs, cipher = Times("bare sqlite3: nine rows, durable"), Times("bare SQLCipher: the same, encrypted")
    ours, whole = Times("collector: PostTicket, durable"), Times("collector: while its parts are timed")
    parts = Parts()
    _post(app, _WARM_UP)
    for _ in range(rounds):
        with theirs.measured():
            bare.post()
        with cipher.measured():
            sealed.post()
        with ours.measured():
            app.do(PostTicket(DRAFT))
    with parts.watched(app):
        for _ in range(rounds):
            with whole.measured():
                app.do(PostTicket(DRAFT))
            parts.note()
    for each in (app, bare, sealed):
        each.close()
    heading(f"Posting a three-line ticket, {rounds} times, in books of {tickets} tickets (aim: 3x or less)")
    for times in (theirs, cipher, ours, whole, parts.encode, parts.sql, parts.commit):
        print(times.line(theirs))


def _post(app: App, rounds: int) -> None:
    for _ in range(rounds):
        app.do(PostTicket(DRAFT))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--tickets", type=int, default=0, help="how many are in the books already")
    parser.add_argument("--keep", type=Path, help="a folder for homes that a later run takes up again")
    said = parser.parse_args()
    machine()
    with scratch(said.keep) as folder:
        bench(folder, said.rounds, said.tickets)


if __name__ == "__main__":
    main()

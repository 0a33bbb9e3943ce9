from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from collector_app.commands.erase_seller import EraseSeller
from collector_app.commands.pay import PayTickets
from collector_app.commands.rebuild import Rebuild
from collector_app.commands.save_seller import SaveSeller
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.finding import Fault
from collector_app.domain.problems.home import Stopped
from collector_app.domain.ticket import NewSeller
from collector_app.queries.people import find_sellers
from collector_app.store import check as checking
from collector_app.store import rebuild as rebuilding
from collector_app.store.check import Report, check
from tests.stations import EBIKE, buy, kg, ledger_rows, opened

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from tests.stations import Clock


def a_busy_morning(app: App) -> None:
    paid = buy(app, seller=NewSeller("Nguyễn Văn Tâm", "Tâm sẹo", "0912345678"))
    app.do(PayTickets((paid.number,)))
    app.do(VoidTicket(buy(app).number, VoidReason.MISTAKE))
    buy(app, kg(EBIKE, 3))
    gone = app.do(SaveSeller(NewSeller("Trần Thị Mai")))
    app.do(EraseSeller(gone.id))


def checked(app: App) -> Report:
    return check(app.home, lambda _done, _every: None)


def spoil(app: App, *statements: str) -> None:
    """Change the books behind the program's back."""
    with app.home.writer.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def faults(app: App) -> list[Fault]:
    return sorted({found.fault for found in checked(app).findings})


def test_sound_books_are_ok(station: App) -> None:
    a_busy_morning(station)
    assert checked(station) == Report(13, ())


def test_the_check_tells_how_far_it_is_and_ends_at_all(station: App) -> None:
    a_busy_morning(station)
    heard: list[tuple[int, int]] = []
    check(station.home, lambda done, every: heard.append((done, every)))
    assert heard[-1] == (26, 26)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)


@pytest.mark.parametrize("after", [0, 1, 4])
def test_a_check_can_be_stopped(station: App, after: int) -> None:
    left = [after]

    def stop(_done: int, _every: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Stopped

    with pytest.raises(Stopped):
        check(station.home, stop)
    assert checked(station).is_ok


def test_a_check_stops_in_the_middle_of_a_statement(station: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "_STEPS", 10)
    calls = [0]

    def stop(_done: int, _every: int) -> None:
        calls[0] += 1
        if calls[0] > 1:
            raise Stopped

    with pytest.raises(Stopped):
        check(station.home, stop)


def test_large_books_are_posted_into_an_encrypted_file_that_is_gone_after(
    station: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_IN_MEMORY", 3)
    a_busy_morning(station)
    seen: list[bytes] = []

    def look(_done: int, _every: int) -> None:
        part = station.home.folder / "check.part"
        if part.exists():
            seen.append(part.read_bytes()[:16])

    assert check(station.home, look).is_ok
    assert seen
    assert b"SQLite format 3\0" not in seen
    assert not (station.home.folder / "check.part").exists()


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (["UPDATE ticket SET total = total + 1"], [Fault.LEDGER]),
        (["DELETE FROM line WHERE n = 0"], [Fault.LEDGER]),
        (["INSERT INTO grade VALUES (1, 99, 'KTW', 'GOODS.OTHER.RIMS', 'kg', NULL)"], [Fault.LEDGER]),
        (["UPDATE balance SET amount = amount + 1 WHERE account = 'payable'"], [Fault.BALANCE, Fault.LEDGER]),
        (["DELETE FROM balance WHERE account = 'payable'"], [Fault.BALANCE, Fault.LEDGER]),
        (["UPDATE move SET amount = amount + 1 WHERE unit = 'VND'"], [Fault.BALANCE, Fault.LEDGER]),
        (["UPDATE log SET upto = upto - 1"], [Fault.HEAD]),
        (["UPDATE log SET head = zeroblob(32)"], [Fault.HEAD]),
        (["INSERT INTO log VALUES (9, 'x', 3, zeroblob(32))"], [Fault.HEAD]),
        (["DROP TRIGGER entry_stays"], [Fault.SCHEMA]),
        (["DROP INDEX ticket_id"], [Fault.SCHEMA]),
        (["INSERT INTO seller_search(seller_search) VALUES ('delete-all')"], [Fault.SEARCH]),
        (
            ["DROP TRIGGER private_stays", "UPDATE entry_private SET salt = zeroblob(32)"],
            [Fault.LEDGER, Fault.PRIVATE, Fault.SCHEMA],
        ),
    ],
)
def test_what_was_changed_behind_the_program_is_found(
    station: App, statements: list[str], expected: list[Fault]
) -> None:
    a_busy_morning(station)
    spoil(station, *statements)
    assert faults(station) == expected


def test_a_changed_entry_is_named_with_its_log_and_place(station: App) -> None:
    """One entry is rewritten: its hash differs, and so do the ledger rows that follow from it."""
    ticket = buy(station)
    spoil(
        station,
        "DROP TRIGGER entry_stays",
        f"UPDATE entry SET line = CAST(replace(line, '10000', '99000') AS BLOB) WHERE seq = {ticket.seq}",  # noqa: S608 - a number
    )
    found = checked(station)
    assert (Fault.HASH, station.home.here.log, ticket.seq) in {(one.fault, one.log, one.seq) for one in found.findings}
    assert {one.fault for one in found.findings} >= {Fault.LEDGER, Fault.SCHEMA}


def test_an_entry_that_is_no_line_any_more_is_found(station: App) -> None:
    spoil(station, "DROP TRIGGER entry_stays", "UPDATE entry SET line = x'7b7d' WHERE seq = 5")
    assert Fault.LINE in faults(station)


def test_a_missing_and_a_moved_entry_are_found(station: App) -> None:
    spoil(
        station,
        "DROP TRIGGER entry_stays",
        "DROP TRIGGER entry_is_kept",
        "DELETE FROM entry WHERE seq = 2",
        "UPDATE entry SET kind = 'ticket.voided' WHERE seq = 3",
    )
    found = [(one.fault, one.seq) for one in checked(station).findings]
    assert (Fault.PLACE, 3) in found
    assert (Fault.HASH, 3) in found


@pytest.mark.parametrize("line", ["not JSON", "[]"])
def test_a_private_line_that_is_no_object_is_found(station: App, line: str) -> None:
    """Its hash is right, its content is not."""
    hashed = sha256(b"s" * 32 + line.encode()).hexdigest()
    with station.home.writer.begin() as connection:
        kept = connection.exec_driver_sql("SELECT line FROM entry WHERE seq = 2").scalar_one()
        before = kept.split(b'"private":"')[1][:64]
        for statement in ("DROP TRIGGER entry_stays", "DROP TRIGGER private_stays"):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("UPDATE entry SET line = ? WHERE seq = 2", (kept.replace(before, hashed.encode()),))
        connection.exec_driver_sql(
            "UPDATE entry_private SET salt = ?, line = ? WHERE seq = 2", (b"s" * 32, line.encode())
        )
    assert Fault.PRIVATE in faults(station)


def test_a_damaged_page_is_found(home: Path, clock: Clock) -> None:
    """One byte in a page of the journal is turned over on the disk."""
    app = opened(home, clock)
    for _ in range(30):
        buy(app)
    app.close()
    books = home / "books.db"
    whole = bytearray(books.read_bytes())
    whole[-4096 * 3 + 100] ^= 1
    books.write_bytes(whole)
    app = opened(home, clock)
    found = faults(app)
    app.close()
    assert Fault.PAGE in found


def test_no_more_findings_are_told_than_anybody_reads(station: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "MOST_FINDINGS", 2)
    a_busy_morning(station)
    spoil(station, "DELETE FROM ticket")
    report = checked(station)
    assert (len(report.findings), report.more) == (2, 1)


def test_a_foreign_key_that_leads_nowhere_is_found(station: App) -> None:
    raw = station.home.writer.raw_connection()
    for statement in (
        "PRAGMA foreign_keys = OFF",
        "CREATE TABLE a (x INTEGER REFERENCES log (n))",
        "INSERT INTO a VALUES (99)",
        "PRAGMA foreign_keys = ON",
    ):
        raw.cursor().execute(statement)
    raw.close()
    assert faults(station) == [Fault.FILE, Fault.SCHEMA]


def test_a_rebuild_posts_every_ledger_to_identical_rows(station: App) -> None:
    a_busy_morning(station)
    before = station.ask(ledger_rows)
    assert station.do(Rebuild()) == 13
    assert station.ask(ledger_rows) == before
    assert [seller.name for seller in station.ask(find_sellers, "tam seo")] == ["Nguyễn Văn Tâm"]
    assert checked(station).is_ok


def test_a_rebuild_mends_ledgers_and_search(station: App) -> None:
    a_busy_morning(station)
    before = station.ask(ledger_rows)
    spoil(
        station,
        "DELETE FROM ticket",
        "UPDATE balance SET amount = 7",
        "INSERT INTO seller_search(seller_search) VALUES ('delete-all')",
    )
    station.do(Rebuild())
    assert station.ask(ledger_rows) == before
    assert checked(station).is_ok


def test_a_rebuild_that_is_stopped_changes_nothing(station: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "_PAGE", 4)
    a_busy_morning(station)
    spoil(station, "UPDATE balance SET amount = 7")
    before = station.ask(ledger_rows)

    def stop(done: int, _every: int) -> None:
        if done >= 8:
            raise Stopped

    with pytest.raises(Stopped):
        station.do(Rebuild(), progress=stop)
    assert station.ask(ledger_rows) == before

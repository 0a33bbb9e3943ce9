from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from collector_app.queries.logs import clock_behind
from tests.queries.station import begun

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from collector_app.store.books import Books


def test_a_clock_behind_the_last_entry_is_found_with_the_last_business_day(tmp_path: Path) -> None:
    station = begun(tmp_path)
    assert station.app.ask(clock_behind, station.clock()) is None
    station.clock.go(minutes=-4)
    assert station.app.ask(clock_behind, station.clock()) is None
    station.clock.go(days=-1)
    assert station.app.ask(clock_behind, station.clock()) == date(2026, 11, 23)
    station.app.close()


def test_books_without_an_entry_believe_any_clock(tmp_path: Path) -> None:
    station = begun(tmp_path)

    def of_a_new_log(books: Books, now: datetime) -> date | None:
        books.here = replace(books.here, n=99)
        return clock_behind(books, now)

    assert station.app.ask(of_a_new_log, station.clock()) is None
    station.app.close()

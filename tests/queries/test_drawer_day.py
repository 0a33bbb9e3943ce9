from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.move_cash import MoveCash
from collector_app.commands.pay import PayTickets
from collector_app.commands.take_back import TakeBackPayment
from collector_app.domain.entries.drawers import CashReason
from collector_app.domain.entries.payments import TakeBackReason
from collector_app.queries.drawer_day import drawer_day
from tests.queries.station import LEAD, begun, kg

if TYPE_CHECKING:
    from pathlib import Path


def test_the_day_sums_each_kind_of_line(tmp_path: Path) -> None:
    """Two tickets of 185,000 are paid and one payment is taken back; 50,000 go out as an expense."""
    station = begun(tmp_path)
    station.open_drawer(1_000_000)
    paid = [station.app.do(PayTickets((station.buy(kg(LEAD, 10)).number,))) for _ in range(2)]
    station.app.do(TakeBackPayment(paid[0].number, TakeBackReason.MISTAKE))
    station.app.do(MoveCash(-50_000, CashReason.EXPENSE))
    day = station.app.ask(drawer_day)
    station.app.close()
    assert day.drawer.is_open
    assert day.day == "2026-11-23"
    assert [line.kind for line in day.lines] == ["opened", "payment", "payment", "taken_back", "removed"]
    assert [day.summed(kind) for kind in ("opened", "payment", "taken_back")] == [1_000_000, -370_000, 185_000]
    assert day.drawer.expected == 1_000_000 - 185_000 - 50_000


def test_a_drawer_left_open_over_night_shows_both_days_and_a_closed_one_its_last(tmp_path: Path) -> None:
    station = begun(tmp_path)
    station.open_drawer(1_000_000)
    station.clock.go(days=1)
    station.app.do(MoveCash(500_000, CashReason.BANK))
    both = station.app.ask(drawer_day)
    station.app.do(CountDrawer(1_500_000))
    last = station.app.ask(drawer_day)
    station.app.close()
    assert [line.kind for line in both.lines] == ["opened", "added"]
    assert both.day == "2026-11-23"
    assert [line.kind for line in last.lines] == ["added", "counted"]


def test_a_drawer_that_was_never_opened_has_no_lines(tmp_path: Path) -> None:
    station = begun(tmp_path)
    day = station.app.ask(drawer_day)
    station.app.close()
    assert (day.drawer.is_open, day.drawer.counted, day.lines) == (False, -1, ())

"""Sites by days: 23 November 2026 is a Monday, and a station begins on it with two entries."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from collector_app.commands.count_drawer import CountDrawer
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.queries.site_days import DayState, SiteRow, site_days
from collector_app.store import held
from tests.commands.test_take_answer import Do

if TYPE_CHECKING:
    from tests.network import Network

NONE, COMPLETE, LATE = DayState.NONE, DayState.COMPLETE, DayState.LATE
GAP, ALTERED = DayState.GAP, DayState.ALTERED
MONDAY = date(2026, 11, 23)


def row_on(net: Network, day: date, days: int = 4) -> SiteRow:
    """Return the only site, with the days up to this one."""
    (row,) = net.hq.ask(site_days, day, days)
    return row


def test_a_day_is_complete_once_a_later_one_or_its_end_has_come(net: Network) -> None:
    """Sunday nothing was there; Monday is known whole because Tuesday has come; Wednesday is today."""
    station = net.paired()
    net.clock.now += timedelta(days=1)
    station.entries(1)
    (file,) = station.pack()
    net.take(file)
    row = row_on(net, MONDAY + timedelta(days=2))
    assert row.days == (NONE, COMPLETE, LATE, NONE)
    assert row.last_file is not None
    assert (row.last_file.file, row.site, row.worst) == (file.name, "KTW", LATE)


def test_a_counted_drawer_ends_its_day(net: Network) -> None:
    station = net.paired()
    station.app.do(OpenDrawer(1_000))
    station.app.do(CountDrawer(amount=1_000))
    net.take(*station.pack())
    assert row_on(net, MONDAY + timedelta(days=1), 2).days == (COMPLETE, NONE)


def test_a_lost_part_is_a_gap_until_the_later_part_came(net: Network) -> None:
    """Monday came; what Tuesday brought is lost, Wednesday's came on Wednesday; Thursday nothing came."""
    station = net.paired()
    net.take(*station.pack())
    for _ in range(2):
        net.clock.now += timedelta(days=1)
        station.entries(1)
        files = station.pack()
    net.take(*files)
    assert row_on(net, MONDAY + timedelta(days=4), 5).days == (GAP, GAP, GAP, LATE, NONE)


def test_only_a_later_part_of_a_log_is_a_gap_on_the_day_it_came(net: Network) -> None:
    station = net.paired()
    station.pack()
    station.entries(1)
    net.take(*station.pack())
    assert row_on(net, MONDAY, 2).days == (NONE, GAP)


def test_a_site_that_is_not_paired_has_no_days(net: Network) -> None:
    station = net.station()
    net.request(station)
    net.take(*station.pack())
    row = row_on(net, MONDAY, 2)
    assert (row.days, row.status.paired) == ((NONE, NONE), False)


def test_a_paired_site_of_which_nothing_came_has_no_file(net: Network) -> None:
    net.paired()
    row = row_on(net, MONDAY, 2)
    assert (row.days, row.last_file) == ((NONE, NONE), None)


def test_days_that_stand_twice_or_were_remarked_upon_are_altered(net: Network) -> None:
    station = net.paired()
    net.take(*station.pack())
    twin = net.clone(station, "twin")
    net.clock.now += timedelta(days=1)
    station.entries(1)
    twin.entries(2)
    net.take(*station.pack(), *twin.pack())
    assert row_on(net, MONDAY + timedelta(days=1), 2).days == (COMPLETE, ALTERED)
    net.hq.do(Do(lambda books: held.remark(books.connection, station.app.home.here.log, 1, "totals", "now")))
    assert row_on(net, MONDAY + timedelta(days=1), 2).worst is ALTERED
    assert row_on(net, MONDAY + timedelta(days=1), 2).days[0] is ALTERED


def test_a_day_is_late_while_one_of_two_laptops_is_silent_and_then_the_laptop_is_taken_for_gone(net: Network) -> None:
    first, second = net.paired(), net.paired(name="second")
    net.take(*first.pack(), *second.pack())
    net.clock.now += timedelta(days=5)
    second.entries(1)
    net.take(*second.pack())
    assert row_on(net, MONDAY + timedelta(days=5), 6).days == (LATE, LATE, LATE, LATE, LATE, NONE)
    assert row_on(net, MONDAY + timedelta(days=5), 2).days == (COMPLETE, NONE)

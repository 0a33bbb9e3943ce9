"""What head office misses; a station begins with two entries."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from collector_app.queries.missing import Lack, Missing, missing
from collector_app.store import held
from tests.commands.test_take_answer import Do

if TYPE_CHECKING:
    from tests.network import Network


def found(net: Network) -> tuple[Missing, ...]:
    return net.hq.ask(missing, net.clock.now)


def test_nothing_is_missing_of_a_site_that_sent_everything(net: Network) -> None:
    station = net.paired()
    net.take(*station.pack())
    assert found(net) == ()


def test_a_gap_is_named_by_its_entries(net: Network) -> None:
    station = net.paired()
    station.pack()
    station.entries(1)
    net.take(*station.pack())
    (gap,) = found(net)
    assert (gap.kind, gap.site, gap.mark, gap.first, gap.last) == (Lack.GAP, "KTW", station.app.home.here.mark, 1, 2)


def test_what_waits_for_pairing_is_named(net: Network) -> None:
    station = net.station()
    net.request(station)
    net.take(*station.pack())
    (each,) = found(net)
    assert (each.kind, each.first, each.last) == (Lack.UNPAIRED, 1, 2)


def test_two_histories_come_first_and_a_silent_site_last(net: Network) -> None:
    station = net.paired()
    net.take(*station.pack())
    twin = net.clone(station, "twin")
    station.entries(1)
    twin.entries(2)
    net.take(*station.pack(), *twin.pack())
    net.hq.do(Do(lambda books: held.remark(books.connection, station.app.home.here.log, 2, "totals", "now")))
    net.clock.now += timedelta(days=4)
    assert [(each.kind, each.first, each.days) for each in found(net)] == [
        (Lack.FORK, 3, 0),
        (Lack.REMARK, 2, 0),
        (Lack.LATE, 0, 4),
    ]

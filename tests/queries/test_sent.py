"""What a station's page of bundles knows; a new home holds two entries, its beginning and its manager."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from collector_app.queries.sent import Came, inside, kept_aside, sending, unpacked

if TYPE_CHECKING:
    from tests.network import Network


def test_a_station_without_a_head_office_has_nothing_to_send(net: Network) -> None:
    now = (station := net.station()).app.ask(sending)
    assert (now.hq, now.is_paired, now.bundles, now.confirmed_to) == ("", False, (), "")
    assert (now.counts.saved, now.asked, now.branches, now.remarks) == (2, 0, 0, 0)
    assert station.app.ask(unpacked) == 0
    assert kept_aside(None) == 0


def test_a_bundle_waits_until_an_answer_speaks_of_it(net: Network) -> None:
    station = net.paired()
    station.entries(3)
    assert station.app.ask(unpacked) == 5
    (file,) = station.pack()
    (bundle,) = station.app.ask(sending).bundles
    assert (bundle.number, bundle.entries, bundle.came) == (1, 5, Came.WAITING)
    net.take(file)
    net.clock.now += timedelta(minutes=1)
    station.take(net.answer())
    now = station.app.ask(sending)
    assert now.bundles[0].came is Came.AT_HQ
    assert (now.to_pack, now.counts.at_hq, now.confirmed_to) == (0, 5, "2026-11-23T08:30:00+07:00")


def test_bundles_are_numbered_from_the_first_and_shown_newest_first(net: Network) -> None:
    station = net.paired()
    for _ in range(2):
        station.pack()
        station.entries(1)
        net.clock.now += timedelta(hours=1)
    assert [(each.number, each.row.first) for each in station.app.ask(sending).bundles] == [(2, 3), (1, 1)]


def test_a_lost_bundle_is_asked_for_again(net: Network) -> None:
    """Three files; the second is lost, so head office holds the third behind a gap."""
    station = net.paired()
    files = []
    for _ in range(3):
        station.entries(2)
        files += station.pack()
        net.clock.now += timedelta(hours=1)
    net.take(files[0], files[2])
    station.take(net.answer())
    now = station.app.ask(sending)
    assert [each.came for each in now.bundles] == [Came.WAITING, Came.ASKED, Came.AT_HQ]
    assert (now.asked, now.to_pack) == (2, 4)


def test_a_branch_is_said_to_be_kept_aside(net: Network) -> None:
    station = net.paired()
    net.take(*station.pack())
    twin = net.clone(station, "twin")
    station.entries(2)
    twin.entries(1)
    net.clock.now += timedelta(hours=1)
    net.take(*station.pack(), *twin.pack())
    net.clock.now += timedelta(hours=1)
    twin.take(net.answer())
    now = twin.app.ask(sending)
    assert now.bundles[0].came is Came.BRANCH
    assert now.branches == 1


def test_what_is_inside_a_bundle_is_counted_by_kind(net: Network) -> None:
    station = net.paired()
    station.entries(3)
    station.pack()
    (bundle,) = station.app.ask(sending).bundles
    assert station.app.ask(inside, bundle.row) == (("log.began", 1), ("person.added", 1), ("price.published", 3))

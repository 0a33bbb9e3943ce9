"""What head office does with a file: each outcome has its code, and nothing is lost or counted twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.take_bundle import TakeBundle, known_parts
from collector_app.domain.problems.home import StationHome
from collector_app.domain.problems.input import FileNotReadable
from collector_app.store import held
from collector_app.sync.answer import Span

if TYPE_CHECKING:
    from pathlib import Path

    from tests.network import Network

AT = "2026-11-23T08:30:00+07:00"


def test_a_bundle_is_taken_in_once(net: Network) -> None:
    """Two entries from the beginning and five more: seven at head office, however often the file comes."""
    station = net.paired()
    station.entries(5)
    (file,) = station.pack(everything=True)
    (taken,) = net.take(file)
    assert [(part.outcome, part.new, part.known) for part in taken.parts] == [("taken", 7, 0)]
    (again,) = net.take(file)
    assert [(part.outcome, part.new, part.known) for part in again.parts] == [("known", 0, 7)]
    assert net.status().logs[0].upto == 7


def test_the_same_entries_in_another_file_are_known(net: Network) -> None:
    station = net.paired()
    net.take(*station.pack())
    assert net.outcomes(*station.pack(everything=True)) == ["known"]


def test_a_gap_waits_and_closes_by_itself(net: Network) -> None:
    station = net.paired()
    files = []
    for _ in range(4):
        station.entries(2)
        files += station.pack()
    assert net.outcomes(files[0], files[2], files[3]) == ["taken", "gap", "gap"]
    (log,) = net.status().logs
    assert (log.upto, log.missing, log.waiting) == (4, (Span(5, 6),), (Span(7, 10),))
    (closing,) = net.take(files[1])
    assert [(part.outcome, part.new) for part in closing.parts] == [("taken", 6)]
    (log,) = net.status().logs
    assert (log.upto, log.missing, log.waiting) == (10, (), ())


def test_a_log_whose_beginning_is_missing_is_shown_too(net: Network) -> None:
    station = net.paired()
    first = station.pack()
    station.entries(1)
    later = station.pack()
    assert net.outcomes(*later) == ["gap"]
    (log,) = net.status().logs
    assert (log.upto, log.missing) == (0, (Span(1, 2),))
    assert net.outcomes(*first) == ["taken"]
    assert net.status().logs[0].upto == 3


def test_what_comes_before_pairing_is_held_and_then_counts(net: Network) -> None:
    station = net.station()
    net.request(station)
    assert net.outcomes(*station.pack()) == ["unknown_site"]
    status = net.status()
    assert (status.paired, status.logs[0].unpaired) == (False, (Span(1, 2),))
    net.pair(station)
    status = net.status()
    assert (status.paired, status.logs[0].upto, status.logs[0].unpaired) == (True, 2, ())


def test_two_copies_of_a_station_make_a_branch_that_is_kept(net: Network) -> None:
    """Both copies write entry 3; the first to come is the log, the other one stands aside, once."""
    station = net.paired()
    net.take(*station.pack())
    twin = net.clone(station, "twin")
    station.entries(2)
    twin.entries(1)
    assert net.outcomes(*station.pack(), *twin.pack()) == ["taken", "fork"]
    assert net.outcomes(*twin.pack(everything=True)) == ["fork"]
    (log,) = net.status().logs
    assert (log.upto, log.branches) == (4, (Span(3, 3),))


def test_a_branch_is_longer_than_one_segment(net: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two lines a segment: the second segment of the branch is on the branch too."""
    monkeypatch.setattr("collector_app.sync.limits.SEGMENT_LINES", 2)
    station = net.paired()
    twin = net.clone(station, "twin")
    station.entries(1)
    twin.entries(5)
    assert net.outcomes(*station.pack(everything=True), *twin.pack(everything=True)) == ["taken", "fork"]
    assert net.status().logs[0].branches == (Span(3, 7),)


def test_a_part_after_a_gap_that_belongs_to_another_history_is_a_branch(net: Network) -> None:
    station = net.paired()
    twin = net.clone(station, "twin")
    twin.entries(2)
    twin.pack()
    twin.entries(1)
    later = twin.pack()
    station.entries(2)
    assert net.outcomes(*later) == ["gap"]
    assert net.outcomes(*station.pack(everything=True)) == ["fork"]
    (log,) = net.status().logs
    assert (log.upto, log.waiting, log.branches) == (4, (), (Span(5, 5),))


def test_the_part_after_a_foreign_history_is_a_branch_at_once(net: Network) -> None:
    station = net.paired()
    twin = net.clone(station, "twin")
    twin.entries(1)
    twin.pack()
    twin.entries(1)
    station.entries(1)
    net.take(*station.pack(everything=True))
    assert net.outcomes(*twin.pack()) == ["fork"]
    assert net.status().logs[0].branches == (Span(4, 4),)


def test_a_station_takes_no_bundles(net: Network) -> None:
    station = net.paired()
    (file,) = station.pack()
    with pytest.raises(StationHome):
        station.app.do(TakeBundle(file, ""))
    with pytest.raises(StationHome):
        station.app.ask(known_parts, file, "")


def test_a_stick_that_fails_is_named(net: Network, tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable):
        net.hq.do(TakeBundle(tmp_path / "nothing", ""))


def test_a_crash_before_commit_leaves_nothing(net: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program dies when everything is written and nothing is committed; the file comes again."""
    station = net.paired()
    station.entries(3)
    files = station.pack(everything=True)

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as now:
        now.setattr(held, "note_taken", crash)
        with pytest.raises(KeyboardInterrupt):
            net.take(*files)
    assert net.status().logs == ()
    assert net.outcomes(*files) == ["taken"]

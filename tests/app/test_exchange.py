"""Files on a disk: whole or not there, verified before they get their name, never over an old one."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from collector_app.app.exchange import looked_into, make_bundles, read_file, take_answer, take_files, write_file
from collector_app.commands.pair_accept import AcceptJoin
from collector_app.commands.settings import ChangeSetting
from collector_app.commands.tools import no_progress
from collector_app.domain.problems.home import DiskFull, HqHome, StationHome
from collector_app.domain.problems.input import FileNotReadable, FileNotWritten
from collector_app.domain.problems.pairing import NotPaired
from collector_app.domain.problems.sync import BundleSizeTooSmall, Damage, Damaged
from collector_app.queries.custody import custody
from collector_app.store import recovery
from collector_app.store.keys import RECOVERY_FILE, recovered_key
from collector_app.sync import limits
from collector_app.sync.keys import new_identity, recipient_of
from collector_app.sync.manifest import Kind
from collector_app.sync.seal import sealed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.network import Network


def test_a_large_export_is_several_files_in_any_order(net: Network) -> None:
    """Two hundred entries in files of eight kilobytes; the last one first."""
    station = net.paired()
    station.entries(200)
    files = station.pack(max_size=8 * limits.KIB)
    assert len(files) > 1
    assert all(file.stat().st_size <= 8 * limits.KIB for file in files)
    outcomes = net.outcomes(*reversed(files))
    assert outcomes == ["gap"] * (len(files) - 1) + ["taken"]
    assert net.status().logs[0].upto == 202


def test_an_old_file_is_never_overwritten(net: Network) -> None:
    station = net.paired()
    first = station.pack(everything=True)
    second = station.pack(everything=True)
    assert [path.name for path in (*first, *second)] == [first[0].name, first[0].name.replace("1-2.", "1-2_2.")]
    assert {path.name for path in station.out.iterdir() if path.suffix == ".bundle"} == {
        path.name for path in (*first, *second)
    }


def test_a_file_that_does_not_read_back_gets_no_name(net: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stick keeps other bytes than it was given."""
    station = net.paired()

    def spoilt(*_: object) -> None:
        raise Damaged(Damage.SEAL)

    with monkeypatch.context() as stick:
        stick.setattr("collector_app.app.exchange.read_bundle", spoilt)
        with pytest.raises(FileNotWritten):
            station.pack()
    assert [path.name for path in station.out.iterdir() if "bundle" in path.name] == []
    assert station.app.ask(custody).bundled == 0
    assert len(station.pack()) == 1


def test_a_folder_that_cannot_be_written_is_named(net: Network, tmp_path: Path) -> None:
    station = net.paired()
    (tmp_path / "file").write_text("")
    station.out = tmp_path / "file"
    with pytest.raises(FileNotWritten):
        station.pack()
    with pytest.raises(FileNotWritten):
        write_file(tmp_path / "file" / "x", b"")


def test_who_cannot_make_bundles(net: Network, tmp_path: Path) -> None:
    with pytest.raises(HqHome):
        list(make_bundles(net.hq, tmp_path))
    with pytest.raises(NotPaired):
        net.station().pack()
    with pytest.raises(BundleSizeTooSmall):
        net.paired("RNG").pack(max_size=1)


def test_a_folder_of_bundles_is_taken_in(net: Network) -> None:
    station = net.paired()
    station.pack()
    station.entries(1)
    station.pack()
    (station.out / "note.txt").write_text("not a bundle")
    assert net.outcomes(station.out) == ["taken", "taken"]


def test_files_that_were_taken_in_are_kept_by_their_hash(net: Network) -> None:
    station = net.paired()
    (file,) = station.pack()
    net.take(file)
    (kept,) = (net.hq.home.folder / "inbox").iterdir()
    assert kept.read_bytes() == file.read_bytes()
    shutil.copy(file, file.with_name("again.bundle"))
    assert net.outcomes(file.with_name("again.bundle")) == ["known"]


def test_a_file_that_waited_is_looked_at_again(net: Network) -> None:
    """Only what was taken in to its last entry is known by its hash alone."""
    station = net.station()
    net.request(station)
    files = station.pack()
    assert net.outcomes(*files, *files) == ["unknown_site", "unknown_site"]
    net.pair(station)
    assert net.outcomes(*files, *files) == ["known", "known"]


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        (b"hello", "damaged"),
        (b"", "damaged"),
        (sealed(b"hello", [recipient_of(new_identity())]), "wrong_hq"),
    ],
    ids=["text", "empty", "for somebody else"],
)
def test_a_file_that_is_no_bundle_of_ours(net: Network, tmp_path: Path, content: bytes, outcome: str) -> None:
    (tmp_path / "x").write_bytes(content)
    (taken,) = net.take(tmp_path / "x")
    assert taken.outcome == outcome
    assert taken.problem is not None


def test_a_cut_or_altered_bundle_changes_nothing(net: Network) -> None:
    station = net.paired()
    station.entries(20)
    (file,) = station.pack()
    whole = file.read_bytes()
    for spoilt in (whole[:-1], whole[: len(whole) // 2], whole[:-5] + b"x" + whole[-4:]):
        file.write_bytes(spoilt)
        assert net.outcomes(file) == ["damaged"]
    assert net.status().logs == ()
    file.write_bytes(whole)
    assert net.outcomes(file) == ["taken"]


@pytest.mark.parametrize(
    ("limit", "most", "outcome"), [("FILE", 100, "damaged"), ("ENTRIES", 3, "too_big"), ("LINE", 50, "too_big")]
)
def test_a_bundle_beyond_a_limit(
    net: Network, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, outcome: str
) -> None:
    station = net.paired()
    station.entries(20)
    (file,) = station.pack()
    monkeypatch.setattr(limits, limit, most)
    assert net.outcomes(file) == [outcome]


def test_a_bundle_of_a_newer_program(net: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    station = net.paired()
    with monkeypatch.context() as newer:
        newer.setattr("collector_app.app.exchange.read_bundle", lambda *_: None)
        newer.setattr("collector_app.sync.manifest.FORMAT", 2)
        files = station.pack()
    assert net.outcomes(*files) == ["newer_format"]


def test_a_path_that_is_not_there_stops_before_anything_is_taken(net: Network, tmp_path: Path) -> None:
    station = net.paired()
    with pytest.raises(FileNotReadable):
        net.take(*station.pack(), tmp_path / "nothing")
    assert net.status().logs == ()


def test_a_stick_that_is_pulled_out_is_named(net: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    station = net.paired()
    files = station.pack()

    def pulled(_: object) -> str:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("collector_app.app.exchange.digest_of", pulled)
    with pytest.raises(FileNotReadable):
        net.take(*files)


def test_what_is_not_the_fault_of_a_file_is_not_blamed_on_it(net: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    station = net.paired()
    files = station.pack()

    def full(*_: object, **__: object) -> None:
        raise DiskFull

    monkeypatch.setattr(net.hq, "do", full)
    with pytest.raises(DiskFull):
        net.take(*files)


def test_a_station_takes_no_bundles(net: Network) -> None:
    station = net.paired()
    with pytest.raises(StationHome):
        list(take_files(station.app, station.pack(), no_progress))


def test_progress_is_shown_entry_by_entry(net: Network) -> None:
    station = net.paired()
    station.entries(3)
    seen: list[tuple[int, int]] = []
    list(take_files(net.hq, station.pack(), lambda done, every: seen.append((done, every))))
    assert seen == [(5, 5)]


def test_both_sides_look_into_files(net: Network) -> None:
    station = net.paired()
    (file,) = station.pack()
    for app in (station.app, net.hq):
        manifest = looked_into(app, file).manifest
        assert (manifest.kind, manifest.entries, manifest.site) == (Kind.ENTRIES, 2, "KTW")
    answer = station.out / "answer"
    answer.write_bytes(net.answer().content)
    for app in (station.app, net.hq):
        assert looked_into(app, answer).manifest.kind is Kind.ANSWER


def test_a_station_without_head_office_cannot_judge_answers(net: Network, tmp_path: Path) -> None:
    station = net.station()
    content, code = net.request(station)
    (tmp_path / "answer").write_bytes(net.hq.do(AcceptJoin(content, code)).content)
    station.app.do(ChangeSetting("pairing.invitation", ""))
    with pytest.raises(NotPaired):
        looked_into(station.app, tmp_path / "answer")
    with pytest.raises(FileNotReadable):
        looked_into(station.app, tmp_path / "nothing")


def test_head_office_s_recovery_code_opens_a_paired_home(net: Network) -> None:
    """`recovery.age` of the station is sealed to both recovery codes."""
    code = recovery.new_code(lambda size: b"\1" * size)
    station = net.station()
    net.hq.do(ChangeSetting("recovery_recipient", recovery.recipient_of(code)))
    net.pair(station)
    assert recovered_key(station.app.home.folder, code) == station.app.home.key
    assert (station.app.home.folder / RECOVERY_FILE).exists()


def test_a_file_that_is_too_large_for_a_paper_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"12345")
    assert read_file(tmp_path / "x", 5) == b"12345"
    with pytest.raises(FileNotReadable):
        read_file(tmp_path / "x", 4)
    with pytest.raises(FileNotReadable):
        read_file(tmp_path / "y")


def test_an_answer_comes_from_a_file(net: Network, tmp_path: Path) -> None:
    station = net.paired()
    net.take(*station.pack())
    (tmp_path / "answer").write_bytes(net.answer().content)
    taken = take_answer(station.app, tmp_path / "answer")
    assert (taken.counts.at_hq, taken.answer.logs[0].upto) == (2, 2)
    assert taken.answer.logs[0].want == ()

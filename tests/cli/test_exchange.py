"""`pair`, `bundle` and `hq` on the command line: what scripts read, what people read, and how it ends."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from collector_app.cli.main import parsed, run
from tests.collecting import CAR, Collector

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def hq(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Collector:
    """Give a head office."""
    made = Collector(tmp_path / "hq", capsys)
    made.done("hq", "init", "--name", "RYG", "--key-store", "file")
    return made


def paired(hq: Collector, station: Collector, folder: Path) -> Collector:
    """Pair the station by files and a check code."""
    hq.done("pair", "invitation", "--site", "BHO", "--country", "VN", "--output", str(folder / "invitation"))
    asked = station.done("pair", "request", str(folder / "invitation"), "--output", str(folder / "request"))
    code = asked["check_code"]
    assert len(code) == 16
    spoken = "-".join(code[at : at + 4] for at in range(0, 16, 4)).lower()
    hq.done("pair", "accept", str(folder / "request"), "--code", spoken, "--output", str(folder / "certificate"))
    assert station.done("bundle", "take", str(folder / "certificate"))["outcome"] == "taken"
    return station


def words(home: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command for a person and return what it wrote."""
    assert run(parsed(["--home", str(home), *arguments])) == 0
    return capsys.readouterr().out


def test_an_unpaired_station_has_nobody_to_send_to(station: Collector, tmp_path: Path) -> None:
    assert station.refused("bundle", "make", "--output", str(tmp_path)) == "NotPaired"


def test_a_bundle_goes_out_and_the_answer_comes_back(hq: Collector, station: Collector, tmp_path: Path) -> None:
    paired(hq, station, tmp_path)
    station("ticket", "post", "-", given='{{"lines": [{}]}}'.format(str(CAR).replace("'", '"')))
    made = station.done("bundle", "make", "--output", str(tmp_path / "out"))
    assert made.keys() == {"file", "bundle", "entries", "bytes"}
    assert station("bundle", "make", "--output", str(tmp_path / "out")).values == []
    taken = hq.done("hq", "take", made["file"])
    assert list(taken) == ["file", "outcome", "site", "log", "first", "last", "new", "known", "text", "next"]
    assert (taken["outcome"], taken["site"], taken["new"]) == ("taken", "BHO", made["entries"])
    status = hq.done("hq", "status")
    assert (status["site"], status["totals"]["tickets"], status["logs"][0]["gaps"]) == ("BHO", 1, [])
    answer = hq.done("hq", "reply", "--output", str(tmp_path / "out"))
    custody = station.done("bundle", "take", answer["file"])["custody"]
    assert (custody["at_hq"], custody["here"]) == (custody["saved"], 0)


def test_a_gap_shows_what_is_missing(hq: Collector, station: Collector, tmp_path: Path) -> None:
    paired(hq, station, tmp_path)
    station.done("bundle", "make", "--output", str(tmp_path / "out"))
    station.done("price", "set", "LA_F.SLI_CAR", "18600")
    later = station.done("bundle", "make", "--output", str(tmp_path / "out"))
    assert hq.done("hq", "take", later["file"])["outcome"] == "gap"
    (log,) = hq.done("hq", "status")["logs"]
    assert log["gaps"] == [{"first": 1, "last": log["held"][0]["first"] - 1}]
    answer = hq.done("hq", "reply", "--output", str(tmp_path / "out"))
    (wanted,) = hq.done("bundle", "show", answer["file"])["logs"]
    assert wanted["want"] == [[1, log["held"][0]["first"] - 1]]


def test_what_is_refused_ends_with_status_one_and_the_rest_is_taken(
    hq: Collector, station: Collector, tmp_path: Path
) -> None:
    paired(hq, station, tmp_path)
    made = station.done("bundle", "make", "--output", str(tmp_path / "out"))
    (tmp_path / "bad.bundle").write_bytes(b"hello")
    said = hq("hq", "take", str(tmp_path / "bad.bundle"), made["file"])
    assert said.status == 1
    assert [row["outcome"] for row in said.values] == ["damaged", "taken"]
    assert said.values[0]["text"]
    assert said.values[0]["next"]


def test_a_bundle_is_shown_and_its_manifest_is_checked_by_minisign(
    hq: Collector, station: Collector, tmp_path: Path
) -> None:
    paired(hq, station, tmp_path)
    made = station.done("bundle", "make", "--output", str(tmp_path / "out"))
    shown = station.done("bundle", "show", made["file"], "--extract", str(tmp_path / "x"))
    assert (shown["kind"], shown["site"], shown["entries"]) == ("entries", "BHO", made["entries"])
    minisign = shutil.which("minisign")
    if minisign is None:
        pytest.skip("minisign is not installed")
    for key in (["-p", "signer.pub"], ["-P", shown["public_key"]]):
        subprocess.run([minisign, "-V", *key, "-m", "manifest.json"], cwd=tmp_path / "x", check=True)


def test_stock_tools_open_a_bundle_with_head_office_s_key(hq: Collector, station: Collector, tmp_path: Path) -> None:
    paired(hq, station, tmp_path)
    made = station.done("bundle", "make", "--output", str(tmp_path / "out"))
    key = hq.done("hq", "key", "--output", str(tmp_path / "key"))["file"]
    age, zstd = shutil.which("age"), shutil.which("zstd")
    if age is None or zstd is None:
        pytest.skip("age or zstd is not installed")
    inner = subprocess.run([age, "-d", "-i", key, made["file"]], check=True, capture_output=True).stdout
    plain = subprocess.run([zstd, "-dc"], input=inner, check=True, capture_output=True).stdout
    assert plain.count(b"\n") == made["entries"]
    assert b"Manager" not in plain


@pytest.mark.parametrize(
    "arguments",
    [("hq", "take", "x"), ("hq", "status"), ("hq", "reply", "--output", "x"), ("hq", "key", "--output", "x")],
)
def test_a_station_is_no_head_office(station: Collector, arguments: tuple[str, ...]) -> None:
    assert station.refused(*arguments) == "StationHome"


def test_an_invitation_names_a_country_that_there_is(hq: Collector, tmp_path: Path) -> None:
    said = hq.refused("pair", "invitation", "--site", "BHO", "--country", "XX", "--output", str(tmp_path / "x"))
    assert said == "UnknownCountry"


def test_an_altered_invitation_is_refused(hq: Collector, station: Collector, tmp_path: Path) -> None:
    file = tmp_path / "invitation"
    hq.done("pair", "invitation", "--site", "BHO", "--country", "VN", "--output", str(file))
    file.write_bytes(file.read_bytes().replace(b"RYG", b"RYX"))
    said = station.refused("pair", "request", str(file), "--output", str(tmp_path / "request"))
    assert said == "BadSignature"


def test_people_read_sentences(
    hq: Collector, station: Collector, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paired(hq, station, tmp_path)
    made = station.done("bundle", "make", "--output", str(tmp_path / "out"))
    assert "the signature holds" in words(station.home, capsys, "bundle", "show", made["file"])
    assert "new entries were taken in" in words(hq.home, capsys, "hq", "take", made["file"])
    assert "known already" in words(hq.home, capsys, "hq", "take", made["file"])
    assert "0 logs with a gap" in words(hq.home, capsys, "hq", "status")
    answer = hq.done("hq", "reply", "--output", str(tmp_path / "out"))
    assert "head office holds it up to" in words(hq.home, capsys, "bundle", "show", answer["file"])
    assert "Not confirmed: 0" in words(station.home, capsys, "bundle", "take", answer["file"])
    (tmp_path / "bad").write_bytes(b"hello")
    assert run(parsed(["--home", str(hq.home), "hq", "take", str(tmp_path / "bad")])) == 1

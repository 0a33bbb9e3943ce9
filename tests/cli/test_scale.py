"""`scale`: decoding without a home, reading and proving a simulated scale, containers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from collector_app.devices.scales.profiles import profile_named
from collector_app.devices.scales.simulator import Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.collecting import Collector


@pytest.fixture
def scale(tmp_path: Path) -> Iterator[Simulator]:
    made = Simulator(profile_named("AND18"), tmp_path / "scale")
    made.put(20_000)
    yield made
    made.close()


def test_profiles_are_listed_without_a_home(bare: Collector) -> None:
    listed = bare("scale", "profiles").values
    assert {"AND18", "CAS22", "XK_REV", "XK_FWD", "TOLEDO_C", "MT-SICS"} <= {each["profile"] for each in listed}
    assert all(each["source"] and each["status"] for each in listed)
    assert not bare.home.exists()


def test_a_frame_is_decoded_in_the_scale_s_own_digits(bare: Collector) -> None:
    said = bare("scale", "decode", "--profile", "AND18", given=b"\xffST,GS,+00012.35kg\r\nOL,GS,+\r\nST,GS,+1\r\n")
    assert said.status == 0
    assert said.values[1] == {"kind": "gross", "value": "12.35", "unit": "kg", "stable": True, "over": False}
    assert (said.values[2]["over"], said.values[2]["value"]) == (True, None)
    assert said.values[0]["problem"] == said.values[3]["problem"] == "FrameUnreadable"
    assert not bare.home.exists()


def test_a_file_of_frames_is_decoded(bare: Collector, tmp_path: Path) -> None:
    recorded = tmp_path / "recorded.bin"
    recorded.write_bytes(b"\x02+003290013\x03\x02+003290014\x03")
    said = bare("scale", "decode", "--profile", "xk-a9-0", str(recorded))
    assert said.values[0]["value"] == "3290"
    assert said.values[1]["problem"] == "FrameChecksum"
    assert bare.refused("scale", "decode", "--profile", "AND18", str(tmp_path / "none")) == "FileNotReadable"
    assert bare.refused("scale", "decode", "--profile", "NOPE") == "UnknownProfile"


def test_a_scale_is_read_without_a_home(bare: Collector, scale: Simulator) -> None:
    said = bare("scale", "read", "--port", scale.port, "--profile", "AND18", "--count", "2", "--seconds", "20")
    assert [each["unit"] for each in said.values if "unit" in each] == ["kg", "kg"]  # the first may be cut
    assert not bare.home.exists()


def test_a_silent_port_is_refused(bare: Collector, tmp_path: Path) -> None:
    arguments = ("--port", str(tmp_path / "none"), "--profile", "AND18", "--seconds", "0.2")
    assert bare.refused("scale", "read", *arguments) == "ScaleUnplugged"
    assert bare.refused("scale", "read") == "NoScale"


def test_a_proof_is_kept_where_there_is_a_home(station: Collector, scale: Simulator) -> None:
    where = ("--port", scale.port, "--profile", "AND18")
    proved = station.done(
        "scale", "prove", *where, "--capacity", "150", "--valid-to", "2028-11-22", given="20\n20.00\n"
    )
    assert proved["kept"]
    assert (proved["weight_g"], proved["division_g"]) == (20_000, 10)
    read = station("scale", "read", "--count", "1", "--seconds", "20")
    assert read.values[-1]["unit"] == "kg"


def test_a_proof_without_a_home_is_told_and_not_kept(bare: Collector, scale: Simulator) -> None:
    where = ("--port", scale.port, "--profile", "AND18", "--division", "0.01", "--weight", "20")
    assert not bare.done("scale", "prove", *where, "--shown", "20")["kept"]
    assert bare.refused("scale", "prove", *where, "--shown", "2") == "ProofDiffers"
    assert not bare.home.exists()


def test_containers_are_stored_and_listed(station: Collector) -> None:
    station.done("scale", "container", "add", "1", "--name", "Phuy", "--tare", "1,85")
    assert station.done("scale", "container", "list")["tare_g"] == 1850


def test_ports_are_listed(bare: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("collector_app.devices.scales.ports.list_ports.comports", list)
    assert bare("scale", "ports").values == []
    assert bare.refused("scale", "read", "--profile", "AND18") == "NoScalePort"


class _Slow:
    """Typed lines: the scale is looked at before the last one."""

    def __init__(self, link: Path, lines: list[str]) -> None:
        self.link, self.lines, self.were_there = link, lines, list[bool]()

    def __iter__(self) -> _Slow:
        return self

    def __next__(self) -> str:
        self.were_there.append(self.link.is_symlink())
        if not self.lines:
            raise StopIteration
        return self.lines.pop(0)


def test_a_simulated_scale_obeys_typed_lines(
    bare: Collector, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from collector_app.cli.main import parsed, run  # noqa: PLC0415 - its standard input is slow

    link = tmp_path / "scale"
    typed = _Slow(link, ["12.35\n", "noise\n", "none\n", "unplug\n", "plug\n", "a lot\n"])
    monkeypatch.setattr(sys, "stdin", typed)
    options = ["--home", str(bare.home), "scale", "simulate", "--profile", "WN", "--link", str(link)]
    options += ["--load", "20", "--seconds", "0.1"]
    assert run(parsed(options)) == 0
    assert typed.were_there == [True, True, True, True, False, True, True]
    assert not link.is_symlink()
    assert str(link) in capsys.readouterr().out

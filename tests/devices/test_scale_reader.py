"""A real port (a pseudo terminal) with a simulated scale behind it: plugs are pulled, frames damaged, noise is made."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest

from collector_app.devices.scales.ports import Port, hardware_at, only_port, open_port, place_of, ports
from collector_app.devices.scales.profiles import profile_named
from collector_app.devices.scales.proving import still_weight
from collector_app.devices.scales.reader import Live, ScaleReader
from collector_app.devices.scales.simulator import Fault, Simulator
from collector_app.domain.problems.input import FileNotWritten
from collector_app.domain.problems.scales import (
    NoPty,
    NoScalePort,
    SameLoad,
    ScaleMoves,
    ScaleOtherUnit,
    ScaleOver,
    ScaleShowsNet,
    ScaleSilent,
    ScaleUnplugged,
)
from collector_app.domain.scale import ScaleSetting
from collector_app.domain.weight import Weight, kilograms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from collector_app.domain.problem import Problem

PATIENCE = 20.0  # seconds: a loaded machine is slow, not wrong


class Desk:
    """A simulated scale and its reader."""

    def __init__(self, link: Path, profile: str) -> None:
        self.scale = Simulator(profile_named(profile), link)
        setting = ScaleSetting(
            port=str(link), profile=profile, division_g=10, capacity_g=150_000, proved_at="2026-11-23"
        )
        self.reader = ScaleReader(setting)
        self.reader.start()

    def until(self, right: Callable[[Live], bool]) -> Live:
        """Wait until what is known is so."""
        end = time.monotonic() + PATIENCE
        while not right(live := self.reader.now()):
            assert time.monotonic() < end, live
            time.sleep(0.02)
        return live

    def refused(self, kind: type[Problem]) -> Live:
        """Wait until the weight is refused for this reason."""
        return self.until(lambda live: isinstance(live.refused, kind))

    def taken(self) -> Weight:
        """Wait until a weight may be taken, and take it."""
        self.until(lambda live: live.refused is None)
        return self.reader.take().weight

    def close(self) -> None:
        """End both."""
        self.reader.stop()
        self.scale.close()


@pytest.fixture
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    made = Desk(tmp_path / "scale", getattr(request, "param", "AND18"))
    yield made
    made.close()


@pytest.mark.parametrize("desk", ["AND18", "XK_A9_0", "TOLEDO_C", "MT-SICS"], indirect=True)
def test_a_load_is_taken_once_it_lies_still(desk: Desk) -> None:
    desk.until(lambda live: live.reading is not None)
    desk.scale.put(12_350)
    assert desk.taken() == Weight(12_350)
    with pytest.raises(SameLoad):
        desk.reader.take()
    desk.scale.put(0)
    desk.until(lambda live: live.reading is not None and live.reading.grams == 0)
    desk.scale.put(12_350)
    assert desk.taken() == Weight(12_350)


def test_the_scale_is_found_again_after_the_plug_was_pulled(desk: Desk) -> None:
    desk.scale.put(kilograms(20).grams)
    assert desk.taken() == kilograms(20)
    desk.scale.unplug()
    gone = desk.refused(ScaleUnplugged)
    assert not gone.is_open
    assert not gone.is_connected
    assert gone.reading is None
    assert gone.last_good is not None
    with pytest.raises(ScaleUnplugged):
        desk.reader.take()
    desk.scale.plug()
    desk.scale.put(kilograms(30).grams)
    assert desk.taken() == kilograms(30)


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.RESTLESS, ScaleMoves),
        (Fault.OVER, ScaleOver),
        (Fault.UNIT, ScaleOtherUnit),
        (Fault.NET, ScaleShowsNet),
        (Fault.SILENT, ScaleSilent),
        (Fault.CUT, ScaleSilent),
        (Fault.NOISE, ScaleSilent),
    ],
)
def test_every_fault_is_named_and_passes(desk: Desk, fault: Fault, kind: type[Problem]) -> None:
    desk.scale.put(12_350)
    desk.until(lambda live: live.refused is None)
    desk.scale.fault = fault
    desk.refused(kind)
    desk.scale.fault = Fault.NONE
    assert desk.taken() == Weight(12_350)


def test_a_diagnosis_knows_port_bytes_and_what_was_wrong(desk: Desk) -> None:
    desk.scale.put(12_350)
    desk.until(lambda live: live.refused is None)
    desk.scale.play(b"zz\xff\r\n")
    live = desk.until(lambda live: bool(live.troubles))
    assert live.port == str(desk.scale.port)
    assert live.bytes_seen > 40
    assert live.frames_seen > 1
    assert live.last_bytes
    assert live.is_connected
    assert live.last_good_age is not None
    assert live.last_good_age < PATIENCE


def test_a_known_weight_is_read_before_anything_is_proved(tmp_path: Path) -> None:
    scale = Simulator(profile_named("XK_REV"), tmp_path / "scale")
    try:
        scale.put(3000)
        setting = ScaleSetting(port=scale.port, profile="XK_REV")
        held = still_weight(setting, PATIENCE)
        assert (held.weight, held.reading.step_g) == (kilograms(3), 10)
        scale.fault = Fault.SILENT
        with pytest.raises(ScaleSilent):
            still_weight(setting, 0.3)
    finally:
        scale.close()


def test_a_reader_that_never_began_ends_as_well() -> None:
    ScaleReader(ScaleSetting(profile="AND18")).stop()


def test_a_simulated_cable_goes_where_no_file_of_anybody_lies(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.write_text("kept")
    with pytest.raises(FileNotWritten):
        Simulator(profile_named("AND18"), theirs)
    assert theirs.read_text() == "kept"
    scale = Simulator(profile_named("AND18"))
    scale.plug()
    scale.close()


def test_a_system_without_pseudo_terminals_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tty", None)
    with pytest.raises(NoPty):
        Simulator(profile_named("AND18"))


CH340 = Port("/dev/ttyUSB0", "USB Serial", "1a86:7523:1-2")
MOVED = Port("/dev/ttyUSB1", "USB Serial", "1a86:7523:1-4")
FTDI = Port("/dev/ttyUSB2", "FT232R", "0403:6001:A50285BI")


def at(port: str, hardware: str) -> ScaleSetting:
    """Return a setting for a port and its adapter."""
    return ScaleSetting(port=port, hardware=hardware, profile="AND18")


def test_an_adapter_is_found_by_what_it_is() -> None:
    assert place_of(at("/dev/ttyUSB0", FTDI.hardware), (CH340, FTDI)) == "/dev/ttyUSB2"
    assert place_of(at("/dev/ttyUSB0", CH340.hardware), (MOVED, FTDI)) == "/dev/ttyUSB1"
    assert place_of(at("/dev/ttyUSB0", ""), (CH340,)) == "/dev/ttyUSB0"


def test_another_adapter_at_the_old_port_is_not_the_scale() -> None:
    with pytest.raises(ScaleUnplugged):
        place_of(at("/dev/ttyUSB2", CH340.hardware), (FTDI,))
    with pytest.raises(ScaleUnplugged):
        place_of(at("/dev/ttyUSB0", "1a86:7523:1-9"), (CH340, MOVED))


def test_a_file_that_is_no_port_is_no_scale(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("nothing")
    with pytest.raises(ScaleUnplugged):
        open_port(str(plain), profile_named("AND18").line)


class _Found:
    """An adapter as pyserial lists it."""

    def __init__(self, device: str, *, vid: int | None, serial_number: str = "", location: str = "") -> None:
        self.device = device
        self.description = ""
        self.vid = self.pid = vid
        self.serial_number = serial_number
        self.location = location


def test_ports_are_listed_with_their_hardware(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = [_Found("/dev/ttyUSB0", vid=0x1A86, location="1-2"), _Found("/dev/ttyS0", vid=None)]
    monkeypatch.setattr("collector_app.devices.scales.ports.list_ports.comports", lambda: listed)
    assert [port.hardware for port in ports()] == ["", "1a86:1a86:1-2"]
    assert hardware_at("/dev/ttyUSB0") == "1a86:1a86:1-2"
    with pytest.raises(NoScalePort):
        only_port()
    del listed[1]
    assert only_port() == "/dev/ttyUSB0"

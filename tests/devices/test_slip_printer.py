"""Slips: what is sent is what is printed, dot by dot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app.devices.slip_printer import BLOCK_ROWS, DevicePort, slip_job
from collector_app.devices.slip_simulator import SlipSimulator
from collector_app.domain.problems.devices import PrinterSilent
from tests.collecting import CAR, Collector

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Dots:
    """A page of random dots."""

    height: int
    bits: bytes


@given(across=st.integers(1, 72), height=st.integers(1, 2 * BLOCK_ROWS + 3))
def test_every_dot_arrives_in_its_row(across: int, height: int) -> None:
    bits = bytes((row * 7 + column) % 256 for row in range(height) for column in range(across))
    printer = SlipSimulator()
    printer.send(slip_job([Dots(height, bits), Dots(height, bits)]))
    first, second = printer.slips
    assert b"".join(first.rows) == b"".join(second.rows) == bits
    assert len(first.rows) == height


def test_a_printer_without_paper_says_so() -> None:
    with pytest.raises(PrinterSilent):
        SlipSimulator(is_out_of_paper=True).send(b"")


def test_the_simulator_takes_no_nonsense() -> None:
    with pytest.raises(ValueError, match="byte 0"):
        SlipSimulator().send(b"hello")


def test_a_receipt_comes_out_of_the_roll(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    station = Collector(tmp_path / "home", capsys)
    station.done("init", "--country", "TH", "--site", "BPL", "--name", "บางพลี", "--key-store", "file")
    station.done("price", "set", "LA_F.SLI_CAR", "3200")
    station.post({"lines": [CAR]})
    port = tmp_path / "lp0"
    assert station.done("printer", "slip", "1", "--port", str(port))["copy"] == 0
    printer = SlipSimulator()
    printer.send(port.read_bytes())
    (slip,) = printer.slips
    assert {len(row) for row in slip.rows} == {72}
    assert any(any(row) for row in slip.rows)
    assert station.refused("printer", "slip", "1", "--port", str(tmp_path)) == "PrinterSilent"


def test_the_test_slip_needs_no_home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bare = Collector(tmp_path / "home", capsys)
    port = tmp_path / "lp0"
    bare.done("printer", "test", "--port", str(port), "--paper", "58mm", language="vi")
    printer = SlipSimulator()
    printer.send(port.read_bytes())
    assert {len(row) for row in printer.slips[0].rows} == {48}
    assert not bare.home.exists()
    with pytest.raises(PrinterSilent):
        DevicePort(tmp_path).send(b"")

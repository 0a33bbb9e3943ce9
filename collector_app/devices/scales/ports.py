"""Ports: the serial adapters of this computer, found again by what they are and not by where they are plugged in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import serial
from serial.tools import list_ports

from collector_app.domain.problems.scales import NoScalePort, ScaleUnplugged

if TYPE_CHECKING:
    from collector_app.devices.scales.profiles import Line
    from collector_app.domain.scale import ScaleSetting

PATIENCE = 0.1  # seconds that a read waits
_PARTS = 2  # vendor and product of a hardware id


@dataclass(frozen=True, slots=True)
class Port:
    """An adapter: where it is, what it calls itself, and its hardware id (vendor:product:serial number or place)."""

    device: str
    name: str
    hardware: str


class SerialPort(Protocol):
    """What a reader needs of an open port."""

    @property
    def in_waiting(self) -> int:
        """How many bytes are there already."""

    def read(self, size: int = 1) -> bytes:
        """Return up to so many bytes, none when time is up."""

    def write(self, data: bytes) -> int | None:
        """Send bytes."""

    def close(self) -> None:
        """Let it go."""


def ports() -> tuple[Port, ...]:
    """Return the adapters that are plugged in."""
    return tuple(
        Port(found.device, found.description or found.device, _hardware(found))
        for found in sorted(list_ports.comports(), key=lambda each: str(each.device))
    )


def hardware_at(device: str) -> str:
    """Return the hardware id of the adapter at a port, empty where it has none."""
    return next((port.hardware for port in ports() if port.device == device), "")


def only_port() -> str:
    """Return the one port there is. Raises NoScalePort."""
    found = ports()
    if len(found) != 1:
        raise NoScalePort(len(found))
    return found[0].device


def place_of(setting: ScaleSetting, found: tuple[Port, ...] | None = None) -> str:
    """Return where the scale's adapter is now. Raises ScaleUnplugged.

    Cheap adapters have no serial number; one of the same make is then taken for it where there is only one.
    """
    there = ports() if found is None else found
    if setting.hardware:
        same = [port.device for port in there if port.hardware == setting.hardware]
        make = [port.device for port in there if _make(port.hardware) == _make(setting.hardware)]
        if same:
            return same[0]
        if len(make) == 1:
            return make[0]
    elif any(port.device == setting.port for port in there) or Path(setting.port).exists():
        return setting.port
    raise ScaleUnplugged(setting.port)


def open_port(device: str, line: Line) -> SerialPort:
    """Open a port. Raises ScaleUnplugged."""
    try:
        opened: SerialPort = serial.Serial(
            device, line.speed, line.bits, line.parity, line.stop, timeout=PATIENCE, write_timeout=PATIENCE,
            xonxoff=line.handshake,
        )  # fmt: skip
    except (OSError, ValueError):
        raise ScaleUnplugged(device) from None
    return opened


def waiting(port: SerialPort, most: int) -> bytes:
    """Return what is there, or what comes within a moment."""
    return bytes(port.read(max(1, min(port.in_waiting, most))))


def _hardware(found: object) -> str:
    vendor, product = getattr(found, "vid", None), getattr(found, "pid", None)
    if vendor is None or product is None:
        return ""
    own = getattr(found, "serial_number", None) or getattr(found, "location", None) or ""
    return f"{vendor:04x}:{product:04x}:{own}"


def _make(hardware: str) -> list[str]:
    return hardware.split(":")[:_PARTS]

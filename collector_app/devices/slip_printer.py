"""Slip printers: a page of dots as the raster command that every one of them knows, and the port it goes to.

Text modes are not used: cheap printers garble Thai and Vietnamese in their code pages, and a picture is always right.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from collector_app.domain.problems.devices import PrinterSilent

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

START = b"\x1b@"  # ESC @: forget what the last job set
RASTER = b"\x1dv0\x00"  # GS v 0: a block of dots
FEED = b"\n\n\n\n"  # past the tear bar
CUT = b"\x1dV\x00"  # GS V
BLOCK_ROWS = 255  # small buffers print a longer block wrong


class Page(Protocol):
    """A page of dots: a bit each, 1 is black, the highest bit first, rows padded to whole bytes."""

    @property
    def height(self) -> int:
        """How many rows."""

    @property
    def bits(self) -> bytes:
        """The rows, one after the other."""


class Port(Protocol):
    """Where a slip goes: a device, or a simulator."""

    def send(self, job: bytes) -> None:
        """Hand over a whole job, or raise PrinterSilent."""


def slip_job(pages: Iterable[Page]) -> bytes:
    """Return the bytes that print these pages, each cut from the roll."""
    job = [START]
    for page in pages:
        across = len(page.bits) // page.height
        for first in range(0, page.height, BLOCK_ROWS):
            rows = min(BLOCK_ROWS, page.height - first)
            job.append(RASTER + across.to_bytes(2, "little") + rows.to_bytes(2, "little"))
            job.append(page.bits[first * across : (first + rows) * across])
        job.append(FEED + CUT)
    return b"".join(job)


@dataclass(frozen=True, slots=True)
class DevicePort:
    """A printer that the system shows as a file, such as /dev/usb/lp0; a plain file works as well."""

    path: Path

    def send(self, job: bytes) -> None:
        """Write the whole job, or raise PrinterSilent; what was printed till then says nothing that is not saved."""
        try:
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT, 0o600)
            with os.fdopen(descriptor, "wb") as device:
                device.write(job)
        except OSError:
            raise PrinterSilent(str(self.path)) from None

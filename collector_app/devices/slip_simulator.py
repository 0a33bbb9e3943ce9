"""A slip printer without paper: it understands the raster command and shows what would have been printed."""

from __future__ import annotations

from dataclasses import dataclass, field

from collector_app.devices.slip_printer import CUT, FEED, RASTER, START
from collector_app.domain.problems.devices import PrinterSilent

_HEAD = len(RASTER) + 4


@dataclass(slots=True)
class PrintedSlip:
    """One slip as it fell off the roll: rows of dots, the highest bit first."""

    rows: list[bytes] = field(default_factory=list)


@dataclass(slots=True)
class SlipSimulator:
    """Stands in for a printer in tests and practice; `is_out_of_paper` makes it refuse as a real one does."""

    is_out_of_paper: bool = False
    slips: list[PrintedSlip] = field(default_factory=list)

    def send(self, job: bytes) -> None:
        """Print a job. Raises PrinterSilent without paper, ValueError for bytes that no printer would understand."""
        if self.is_out_of_paper:
            raise PrinterSilent("simulator")
        slip = PrintedSlip()
        at = 0
        while at < len(job):
            if job.startswith(START, at):
                at += len(START)
            elif job.startswith(RASTER, at):
                at = _block(job, at, slip)
            elif job.startswith(FEED + CUT, at):
                at += len(FEED + CUT)
                self.slips.append(slip)
                slip = PrintedSlip()
            else:
                message = f"no command at byte {at}"
                raise ValueError(message)


def _block(job: bytes, at: int, slip: PrintedSlip) -> int:
    across = int.from_bytes(job[at + 4 : at + 6], "little")
    count = int.from_bytes(job[at + 6 : at + 8], "little")
    start = at + _HEAD
    slip.rows += [job[start + row * across : start + (row + 1) * across] for row in range(count)]
    return start + count * across

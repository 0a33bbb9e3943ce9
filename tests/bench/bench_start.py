"""From the start of the process to the first paint and to a usable window, beside a bare PySide6 window.

Measured as installed: byte-compiled, and with the .mo files that `make setup` writes.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.apart import apart
from tests.bench.filled import station
from tests.bench.measure import Times, heading, machine, scratch

ROUNDS = 7
TICKETS = (10_000,)
_CHILD = Path(__file__).with_name("first_window.py")


class Starts:
    """Starts of one kind of window."""

    def __init__(self, name: str, target: str, compiled: Path) -> None:
        self._target = target
        self._compiled = compiled
        self.paint = Times(f"{name}: first paint")
        self.usable = Times(f"{name}: usable, people can sign in")
        self.memory: list[float] = []

    def once(self) -> None:
        """Start it, and note what it says."""
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(self._compiled)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is byte-compiled
        begun = repr(time.time())
        arguments = [sys.executable, str(_CHILD), self._target, begun]
        done = subprocess.run(arguments, capture_output=True, check=True, env=environment)
        said = json.loads(done.stdout.splitlines()[-1])
        self.paint.seconds.append(said["paint"])
        self.usable.seconds.append(said["usable"])
        self.memory.append(said["memory"])


def prepare(home: Path, tickets: int) -> None:
    """Fill a home."""
    station(home, tickets).close()


def bench(folder: Path, rounds: int = ROUNDS, sizes: tuple[int, ...] = TICKETS) -> None:
    """Measure, and print."""
    bare = Starts("bare PySide6 window", "bare", folder / "compiled")
    programs = []
    for tickets in sizes:
        apart(prepare, folder / f"home-{tickets}", tickets)
        programs.append(Starts(f"collector, {tickets} tickets", str(folder / f"home-{tickets}"), folder / "compiled"))
    for each in (bare, *programs):
        each.once()
        each.paint.seconds.clear()
        each.usable.seconds.clear()
    for _ in range(rounds):
        for each in (bare, *programs):
            each.once()
    heading(f"Starting, {rounds} times, offscreen (aims: first paint 1.5x, usable 4x)")
    for each in (bare, *programs):
        for times in (each.paint,) if each is bare else (each.paint, each.usable):
            print(times.line(bare.paint))
        print(f"  {'':<44} memory {statistics.median(each.memory):9.0f} MiB")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--tickets", type=int, nargs="+", default=list(TICKETS), help="such as 10000 1000000")
    parser.add_argument("--keep", type=Path, help="a folder for homes that a later run takes up again")
    said = parser.parse_args()
    machine()
    with scratch(said.keep) as folder:
        bench(folder, said.rounds, tuple(said.tickets))


if __name__ == "__main__":
    main()

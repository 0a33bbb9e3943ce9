"""Measuring: medians, the slow tail, and tables that a person reads."""

from __future__ import annotations

import os
import platform
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_P95, _P99 = 95, 99


@dataclass(slots=True)
class Times:
    """Seconds of one thing, many times over."""

    name: str
    seconds: list[float] = field(default_factory=list)

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Take the time of what happens inside."""
        start = time.perf_counter()
        yield
        self.seconds.append(time.perf_counter() - start)

    @property
    def median(self) -> float:
        """The middle one, in milliseconds."""
        return statistics.median(self.seconds) * 1000

    @property
    def p95(self) -> float:
        """What nineteen of twenty stay under, in milliseconds."""
        return self._under(_P95)

    @property
    def p99(self) -> float:
        """What ninety-nine of a hundred stay under, in milliseconds."""
        return self._under(_P99)

    def _under(self, percent: int) -> float:
        if len(self.seconds) == 1:
            return self.median
        return statistics.quantiles(self.seconds, n=100, method="inclusive")[percent - 1] * 1000

    def line(self, beside: Times | None = None) -> str:
        """Say it, and how many times as long it takes as what stands beside it."""
        said = f"  {self.name:<44} median {self.median:9.2f} ms   p95 {self.p95:9.2f} ms"
        return said if beside is None else f"{said}   {self.median / beside.median:5.1f}x"


def heading(words: str) -> None:
    """Begin a table."""
    print(f"\n{words}")


def machine() -> None:
    """Say on what the figures were taken; those of two machines are not compared."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(f"Python {sys.version.split()[0]}, {platform.system()} {platform.machine()}, ", end="")
    print(f"{os.cpu_count()} cores, load {load:.1f}")


@contextmanager
def scratch(keep: Path | None = None) -> Iterator[Path]:
    """Give an empty folder, kept where one was named; restore tokens stay inside it."""
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        os.environ["XDG_CONFIG_HOME"] = str(keep / "config")
        yield keep
        return
    with tempfile.TemporaryDirectory(prefix="collector-bench-") as folder:
        os.environ["XDG_CONFIG_HOME"] = str(Path(folder) / "config")
        yield Path(folder)

"""Runs one thing in a process of its own, so that its memory is its own."""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_KIB = 1024
_PER_MIB = _KIB if sys.platform != "darwin" else _KIB * _KIB  # ru_maxrss counts KiB, on macOS bytes


@dataclass(frozen=True, slots=True)
class Ran:
    """What a process took: its seconds, those of the processor, the most memory it held (MiB), and what it returned."""

    seconds: float
    cpu: float
    memory: float
    result: Any


def apart(function: Callable[..., Any], *arguments: Any) -> Ran:  # noqa: ANN401 - any function's arguments
    """Run a function of a module in a fresh process."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_run, (function, arguments))


def _run(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Ran:
    start, worked = time.perf_counter(), time.process_time()
    result = function(*arguments)
    seconds, cpu = time.perf_counter() - start, time.process_time() - worked
    return Ran(seconds, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _PER_MIB, result)

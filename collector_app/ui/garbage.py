"""Garbage: cycles are collected in the window's own thread, never in a worker's.

Python collects in whatever thread happens to allocate. A widget or timer that was part of a cycle would then be taken
down by Qt in a thread that it does not live in, which ends the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 500  # milliseconds


class Sweeper(QObject):
    """Collects by Python's own thresholds, from a timer of the window's thread; made once, before the workers."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(sweep)
        self._timer.start()

    def stop(self) -> None:
        """Sweep no more: the window has closed."""
        self._timer.stop()


def sweep() -> None:
    """Collect the oldest generation whose turn has come, and the younger ones with it."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [place for place, (count, most) in enumerate(zip(counts, thresholds, strict=True)) if count > most]
    if due:
        gc.collect(due[-1])

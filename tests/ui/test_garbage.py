"""Cycles with widgets in them go in the window's thread, whatever the workers do."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collector_app.ui.garbage import Sweeper, sweep

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Knot(QObject):
    """A thing of Qt that holds itself, and says in which thread it went."""

    def __init__(self, went: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.went = went

    def __del__(self) -> None:
        """Say where."""
        self.went.append(threading.get_ident())


def test_a_worker_that_allocates_collects_nothing(qtbot: QtBot) -> None:
    went: list[int] = []
    sweeper = Sweeper()
    Knot(went)
    kept: list[list[int]] = []

    def allocate() -> None:
        kept.extend([number] for number in range(200_000))

    busy = threading.Thread(target=allocate)
    busy.start()
    busy.join()
    assert went == []
    qtbot.waitUntil(lambda: bool(went), timeout=5_000)
    sweeper.stop()
    assert set(went) == {threading.get_ident()}
    assert len(kept) == 200_000


def test_nothing_is_collected_before_its_turn() -> None:
    gc.disable()
    gc.collect()
    sweep()
    assert gc.get_count()[0] < gc.get_threshold()[0]

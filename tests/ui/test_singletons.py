from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from collector_app.ui.singletons import IMMORTAL_SINCE, keep_singletons

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.version_info >= IMMORTAL_SINCE, reason="None is immortal here")
def test_a_hundred_thousand_calls_of_qt_leave_none_alive(qtbot: QtBot) -> None:
    keep_singletons()
    part = QWidget()
    qtbot.addWidget(part)
    for _ in range(100_000):
        part.update()
    assert sys.getrefcount(None) > 1 << 59


def test_keeping_them_twice_adds_nothing() -> None:
    keep_singletons()
    before = sys.getrefcount(True)  # noqa: FBT003 - the object itself is asked
    keep_singletons()
    assert abs(sys.getrefcount(True) - before) < 1000  # noqa: FBT003 - as above

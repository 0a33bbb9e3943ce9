"""What the key budgets need: an eye on the mouse, and a desk with a proven scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject

from collector_app.app.start import open_home
from collector_app.commands.prove_scale import ProveScale
from collector_app.commands.save_container import SaveContainer
from collector_app.devices.scales.profiles import profile_named
from collector_app.devices.scales.simulator import Simulator
from collector_app.domain.scale import ScaleSetting
from collector_app.domain.weight import Weight, kilograms
from tests.ui.station import PATIENCE, Clerk, copy_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

MOUSE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
    }
)


class NoMouse(QObject):
    """Sees every event of the program, and keeps those of a mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QEvent.Type] = []

    def eventFilter(  # noqa: N802 - Qt calls it by this name
        self, watched: QObject, event: QEvent
    ) -> bool:
        """Let everything pass."""
        del watched
        if event.type() in MOUSE:
            self.seen.append(event.type())
        return False


@pytest.fixture
def no_mouse(qapp: QApplication) -> Iterator[None]:
    watch = NoMouse()
    qapp.installEventFilter(watch)
    yield
    qapp.removeEventFilter(watch)
    assert watch.seen == []


@pytest.fixture
def scale(tmp_path: Path) -> Iterator[Simulator]:
    made = Simulator(profile_named("AND18"), tmp_path / "scale")
    yield made
    made.close()


@pytest.fixture
def beside_a_scale(qtbot: QtBot, station: Path, tmp_path: Path, scale: Simulator) -> Iterator[Clerk]:
    """Seat a clerk beside a proven scale, with one stored container."""
    home = copy_of(station, tmp_path / "home")
    app = open_home(home)
    app.act_as()
    setting = ScaleSetting(port=scale.port, profile="AND18", division_g=10, capacity_g=150_000)
    app.do(ProveScale(setting, kilograms(20), kilograms(20), kilograms(20)))
    app.do(SaveContainer(1, "Phuy", Weight(1_500)))
    app.close()
    clerk = Clerk(qtbot, home)
    clerk.sign_in()
    link = clerk.intake.scale
    qtbot.waitUntil(lambda: link.is_there and len(link.containers) == 1, timeout=PATIENCE)
    yield clerk
    clerk.leave()

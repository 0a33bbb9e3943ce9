"""What every window test needs: a screen that is not there, a look, and a worker over a small made-up App."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collector_app.i18n.language import language
from collector_app.ui.kit.look import Look
from collector_app.ui.kit.theme import Theme
from collector_app.ui.kit.tokens import LIGHT
from collector_app.ui.shell.frame import Frame
from collector_app.ui.singletons import keep_singletons
from collector_app.ui.worker import Worker
from tests.ui.making import PlainApp
from tests.ui.station import Clerk, copy_of, make_station

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

keep_singletons()


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    made = Look(language("en"), LIGHT)
    theme = Theme(qapp, made)
    yield made
    del theme
    qapp.setStyleSheet("")


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    del qapp
    made = Worker(PlainApp())
    yield made
    made.close()


@pytest.fixture(scope="session")
def station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_station(tmp_path_factory.mktemp("station") / "home")


@pytest.fixture
def clerk(qtbot: QtBot, station: Path, tmp_path: Path) -> Iterator[Clerk]:
    made = Clerk(qtbot, copy_of(station, tmp_path / "home"))
    yield made
    made.leave()


@pytest.fixture
def frame(look: Look, worker: Worker) -> Frame:
    return Frame(look, worker)

"""A station and its head office; the station's page Sync is open in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from collector_app.ui.sync.page import SyncPage
from tests.network import Network, network
from tests.ui.stationed import Stationed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look
    from tests.queries.station import Station as Plain


@pytest.fixture
def net(tmp_path: Path) -> Iterator[Network]:
    """Give a head office without stations."""
    made = network(tmp_path)
    yield made
    made.close()


@pytest.fixture
def unpaired(qtbot: QtBot, look: Look, net: Network) -> Iterator[Stationed]:
    """Give a station that knows nobody, with two entries."""
    made = Stationed(qtbot, look, cast("Plain", net.station()), SyncPage)
    yield made
    made.close()
    net.open.clear()


@pytest.fixture
def paired(qtbot: QtBot, look: Look, net: Network) -> Iterator[Stationed]:
    """Give a paired station with five entries, none of them packed."""
    station = net.paired()
    station.entries(3)
    made = Stationed(qtbot, look, cast("Plain", station), SyncPage)
    yield made
    made.close()
    net.open.clear()

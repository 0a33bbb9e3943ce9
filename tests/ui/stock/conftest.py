"""Stock of a station: 30 kg of car batteries, 20 kg of motorcycle ones, a defective and a critical lot of phones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.domain.ticket import NewSeller
from collector_app.domain.triage import Condition
from collector_app.ui.stock.page import StockPage
from tests.queries.station import LEAD, MOTO, PHONE, begun, kg
from tests.ui.stationed import Stationed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look


@pytest.fixture
def desk(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Stationed]:
    """Two days of lead, and two lots kept apart, received two hours ago."""
    station = begun(tmp_path)
    station.buy(kg(LEAD, 10, pieces=2), seller=NewSeller("Nguyễn An"))
    station.clock.go(days=1)
    station.buy(kg(MOTO, 20, pieces=8), kg(LEAD, 20), kg(PHONE, 3, condition=Condition.DEFECTIVE))
    station.buy(kg(PHONE, 2, condition=Condition.CRITICAL))
    station.clock.go(hours=2)
    made = Stationed(qtbot, look, station, StockPage)
    yield made
    made.close()

"""Prices of a station, a month after the first list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.publish_prices import NewPrice, PublishPrices
from collector_app.ui.prices.page import PricesPage
from tests.queries.station import LEAD, begun
from tests.ui.stationed import Stationed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look


@pytest.fixture
def desk(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Stationed]:
    """Car batteries went from 18,500 to 20,000 two weeks ago."""
    station = begun(tmp_path)
    station.clock.go(days=14)
    station.app.do(PublishPrices((NewPrice(LEAD, 20_000),)))
    station.clock.go(days=14)
    made = Stationed(qtbot, look, station, PricesPage)
    yield made
    made.close()

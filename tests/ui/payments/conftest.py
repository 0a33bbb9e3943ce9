"""Payments over a station of five tickets of 100,000 and more, the drawer open with a million."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.domain.ticket import NewSeller
from collector_app.ui.payments.page import PaymentsPage
from tests.queries.station import LEAD, MOTO, begun, kg
from tests.ui.stationed import Stationed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look


@pytest.fixture
def desk(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Stationed]:
    """Tickets 1 to 5 of 10 kg of lead at 18,500, the fifth of two lines; nothing is paid."""
    station = begun(tmp_path)
    station.open_drawer(1_000_000)
    for name in ("An", "Bình", "Chi"):
        station.buy(kg(LEAD, 10), seller=NewSeller(f"Nguyễn {name}"))
    station.buy(kg(LEAD, 10))
    station.buy(kg(LEAD, 10), kg(MOTO, 10))
    made = Stationed(qtbot, look, station, PaymentsPage)
    yield made
    made.close()

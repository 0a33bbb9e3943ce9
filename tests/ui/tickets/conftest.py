"""The list of tickets over a station of six tickets on two days, by two people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.commands.pay import PayTickets
from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.ticket import NewSeller
from collector_app.ui.tickets.page import TicketsPage
from tests.queries.station import LEAD, MOTO, begun, kg
from tests.ui.stationed import Stationed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look


@pytest.fixture
def desk(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Stationed]:
    """Yesterday An, Bình and a walk-in, the last one void; today Chi with two lines, paid, then two walk-ins by Mai."""
    station = begun(tmp_path)
    station.open_drawer(1_000_000)
    station.buy(kg(LEAD, 10), seller=NewSeller("Nguyễn Văn An"))
    station.buy(kg(LEAD, 10), seller=NewSeller("Trần Bình", "Bình sẹo", "0912345678"))
    void = station.buy(kg(MOTO, 10))
    station.app.do(VoidTicket(void.number, VoidReason.TWICE))
    station.clock.go(days=1)
    paid = station.buy(kg(LEAD, 10), kg(MOTO, 10), seller=NewSeller("Lê Chi"))
    station.app.do(PayTickets((paid.number,)))
    station.as_clerk()
    station.buy(kg(LEAD, 20))
    station.buy(kg(MOTO, 5))
    station.app.act_as()
    made = Stationed(qtbot, look, station, TicketsPage)
    yield made
    made.close()

"""What a station refused is seen at head office, beside its days."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from collector_app.commands.refuse_goods import RefuseGoods
from collector_app.domain.entries.refusals import RefusalReason
from collector_app.queries.site_days import site_days
from collector_app.ui.hq.sites_page import SitesPage
from tests.network import network
from tests.ui.stationed import Stationed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collector_app.ui.kit.look import Look
    from tests.network import Network
    from tests.queries.station import Station


class _Home:
    """What `Stationed` needs of a station."""

    def __init__(self, net: Network) -> None:
        self.app = net.hq


def test_head_office_sees_what_was_refused(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    net = network(tmp_path)
    station = net.paired()
    made = station.app.do(RefuseGoods(RefusalReason.FLOODED, "NMC.EBIKE_LI", 1))
    net.take(*station.pack())
    (row,) = net.hq.ask(site_days, net.clock.now.date())
    assert (row.refused, [each.number for each in row.refusals]) == (1, [made.number])
    desk = Stationed(qtbot, look, cast("Station", _Home(net)), SitesPage)
    try:
        assert desk.shows("Goods refused 1")
        assert desk.shows(made.number)
        assert desk.shows("refused: was under water")
    finally:
        desk.close()
        net.close()

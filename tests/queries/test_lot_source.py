from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.void_ticket import VoidTicket
from collector_app.domain.entries.tickets import VoidReason
from collector_app.domain.ticket import NewSeller
from collector_app.queries.lot_source import tickets_behind
from collector_app.queries.stock import lots_on_hand
from tests.queries.station import LEAD, MOTO, begun, kg

if TYPE_CHECKING:
    from pathlib import Path


def test_a_lot_knows_the_tickets_that_brought_it(tmp_path: Path) -> None:
    """Two tickets bring lead; the first has two lines of it and one of another grade."""
    station = begun(tmp_path)
    station.buy(kg(LEAD, 10), kg(MOTO, 5), kg(LEAD, 20, pieces=2), seller=NewSeller("Bảy"))
    station.buy(kg(LEAD, 7))
    gone = station.buy(kg(LEAD, 9))
    station.app.do(VoidTicket(gone.number, VoidReason.TWICE))
    station.clock.go(days=1)
    station.buy(kg(LEAD, 3))
    lot = next(lot for lot in station.app.ask(lots_on_hand) if lot.grade == LEAD)
    behind = station.app.ask(tickets_behind, lot)
    station.app.close()
    assert lot.net_g == 37_000
    assert [(each.seller, each.net_g, each.pieces, each.voided) for each in behind] == [
        ("Bảy", 30_000, 3, False),
        ("", 7_000, 1, False),
        ("", 9_000, 1, True),
    ]
